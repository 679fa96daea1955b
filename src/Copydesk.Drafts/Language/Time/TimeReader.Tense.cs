namespace Copydesk.Drafts.Language;

/// <summary>
/// The verb that governs an expression, told from the words around it: the nearest finite verb before it in the sentence, or
/// after it where the expression opens its clause.
/// </summary>
internal ref partial struct TimeReader
{
    /// <summary>How far the verb is looked for, in tokens.</summary>
    private const int VerbReach = 24;

    /// <summary>How far an auxiliary may stand from its participle, in tokens.</summary>
    private const int AuxiliaryReach = 5;

    /// <summary>How far "if" may stand from the verb under it, in tokens.</summary>
    private const int ConditionReach = 9;

    /// <summary>The nearest finite verb at a token or before it.</summary>
    private bool TryVerbBefore(int from)
    {
        var infinitive = -1;
        for (var i = from; i >= 0 && i > from - VerbReach && !IsStop(i); i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
                continue;
            if (IsInfinitive(i))
            {
                infinitive = i;
                i--;
                continue;
            }

            if (!TryFinite(i, out var tense, out var verb, out var isInfinitive))
                continue;
            if (isInfinitive)
            {
                infinitive = i;
                i = verb;
                continue;
            }

            if (infinitive >= 0 && TryPlan(i, infinitive, tense, out var planned))
            {
                Verb(planned, verb, infinitive + 1);
                return true;
            }

            Verb(tense, verb, infinitive >= 0 ? infinitive + 1 : MainVerbEnd(verb, i));
            return true;
        }

        if (infinitive < 0)
            return false;
        // "Leaders to meet Monday": a headline.
        Verb(VerbTense.Future, infinitive - 1, infinitive + 1);
        return true;
    }

    /// <summary>The first finite verb behind the expression, in the same clause.</summary>
    private bool TryVerbAfter(int from)
    {
        for (var i = from; i < tokens.Length && i < from + VerbReach && !IsStop(i); i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Is(TokenShape.Clitic))
                continue;
            if (!TryFinite(i, out var tense, out var verb, out var isInfinitive) || isInfinitive)
                continue;
            if (tense == VerbTense.Past && verb == i && !Is(i, WordClass.PastVerb) && Is(i, WordClass.Participle))
                continue;
            Verb(tense, verb, MainVerbEnd(verb, i));
            return true;
        }

        return false;
    }

    private void Verb(VerbTense tense, int verb, int verbEnd)
    {
        mention.Tense = tense;
        mention.VerbFirst = verb;
        mention.VerbEnd = verbEnd;
        var isPossessive = end < tokens.Length && tokens[end].Is(TokenShape.Clitic);
        mention.IsFuture = tense == VerbTense.Future
            || (tense == VerbTense.Conditional && !isPossessive && !IsNegated(verb) && !IsText(verb + 1, "have") && !IsText(verb, "had"))
            || (tense == VerbTense.Present && (LooksAhead(verb, verbEnd) || (verb < first && IsUnderIf(verb))))
            || (tense == VerbTense.Past && verbEnd <= first
                && ((verbEnd < first && IsText(verbEnd - 1, "planned") && !IsText(verbEnd, "for")) || (first - verbEnd <= 3 && verb == verbEnd - 1 && IsText(verb, "expected"))));
    }

    /// <summary>"could not be reached Wednesday": the day is past.</summary>
    private readonly bool IsNegated(int verb) =>
        IsText(verb, "couldn't", "couldn’t") || (IsText(verb, "could") && (IsText(verb + 1, "not") || NeitherBefore(verb)));

    /// <summary>"if he is elected in November", "when parliament returns on Monday": still to come.</summary>
    private readonly bool IsUnderIf(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - ConditionReach && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (IsText(i, "if", "unless", "once") || IsText(i, "when", "until", "till"))
                return true;
        }

        return false;
    }

    private readonly bool NeitherBefore(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - AuxiliaryReach - 3 && !IsStop(i); i--)
        {
            if (IsText(i, "neither", "none"))
                return true;
        }

        return false;
    }

    /// <summary>The token after the verb that an auxiliary carries.</summary>
    private readonly int MainVerbEnd(int auxiliary, int at)
    {
        if (!Is(auxiliary, WordClass.Auxiliary))
            return at + 1;
        var i = Math.Max(auxiliary, at - 1) + 1;
        for (var more = 0; more < AuxiliaryReach && i < tokens.Length && tokens[i].Kind == TokenKind.Word; more++, i++)
        {
            if (!(Is(i, WordClass.Auxiliary) || IsAdverbAt(i) || IsText(i, "to", "not", "n't")))
                break;
        }

        var isVerb = i < tokens.Length && tokens[i].Kind == TokenKind.Word && !IsCapitalised(i)
            && !Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition);
        return isVerb && i < VerbReach + at ? Math.Max(i + 1, at + 1) : at + 1;
    }

    /// <summary>"to" and a verb: not "to Paris", "to the", "to 5", "to reporters".</summary>
    private readonly bool IsInfinitive(int i) =>
        i > 0 && IsText(i - 1, "to") && !IsCapitalised(i) && !Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.TimeUnit | WordClass.NumberWord)
        && tokens[i].Kind == TokenKind.Word && !(IsPlural(i) && tokens[i].Length > 3 && TextOf(i)[^2] is not ('s' or 'u' or 'i'));

    /// <summary>
    /// Whether a finite verb ends at a token; its tense, and where it begins. Of "to be held" it says that it is an infinitive
    /// and where its "to" stands.
    /// </summary>
    private readonly bool TryFinite(int i, out VerbTense tense, out int verb, out bool isInfinitive)
    {
        tense = VerbTense.None;
        verb = i;
        isInfinitive = false;
        if (Is(i, WordClass.Auxiliary))
        {
            // "on Monday (May 5)", "in May", "5 May", "each May"
            if (MonthAt(i) > 0 && (DayAt(i + 1) > 0 || YearAt(i + 1) > 0 || IsMark(i - 1, '(') || Is(i - 1, WordClass.Preposition)
                || (i > 0 && (IsPhraseEnd(i + 1) || DayAt(i - 1) > 0 || CueOf(i - 1) is TimeCue.Every or TimeCue.Last or TimeCue.Next or TimeCue.This or TimeCue.To))))
                return false;
            tense = OfAuxiliary(i);
            return tense != VerbTense.None;
        }

        if (IsCapitalised(i) && i > 0 && !IsStop(i - 1))
            return false;
        if (CueOf(i) == TimeCue.Will && TextOf(i) is not "expected")
        {
            var aux = AuxiliaryBefore(i, out isInfinitive);
            verb = aux < 0 ? i : aux;
            tense = aux >= 0 && OfAuxiliary(aux) is VerbTense.Past or VerbTense.PastPerfect ? VerbTense.Conditional : VerbTense.Future;
            return true;
        }

        if (IsPastForm(i))
        {
            if (i > 0 && KnownWords.IsIn(KnownWords.Articles, tokens[i - 1].Word) && !Is(i, WordClass.PastVerb))
                return false;
            var aux = AuxiliaryBefore(i, out isInfinitive);
            if (isInfinitive)
            {
                verb = aux;
                return true;
            }

            tense = VerbTense.Past;
            if (aux >= 0)
            {
                verb = aux;
                tense = OfAuxiliary(aux);
                if (tense == VerbTense.None)
                    tense = VerbTense.Past;
            }

            if (IsText(i, "expected", "planned") && aux >= 0)
                tense = tense == VerbTense.Present ? VerbTense.Future : tense == VerbTense.Past ? VerbTense.Conditional : tense;
            return true;
        }

        if (IsText(i, "says", "tells", "adds") || IsScheduled(i))
        {
            tense = VerbTense.Present;
            return true;
        }

        return false;
    }

    /// <summary>What an auxiliary says by itself or with the word behind it; None for be, been and being.</summary>
    private readonly VerbTense OfAuxiliary(int i)
    {
        var text = TextOf(i);
        if (text.Length > 3 && text[^1] == 'l' && text[^2] == 'l' && text[^3] is '\'' or '\u2019')
            return VerbTense.Future;
        switch (vocabulary.TextOf(tokens[i].Word))
        {
            case "will" or "shall" or "won't" or "shan't" or "gonna":
                return VerbTense.Future;
            case "would" or "wouldn't" or "could" or "couldn't" or "should" or "shouldn't" or "might" or "mightn't" or "ought" or "oughtn't"
                or "may" or "mayn't" or "can" or "can't" or "cannot" or "must" or "mustn't":
                return VerbTense.Conditional;
            case "has" or "have" or "haven't" or "hasn't" or "i've" or "we've" or "you've" or "they've" or "who've":
                return HasParticipleBehind(i) ? VerbTense.PresentPerfect : VerbTense.Present;
            case "had" or "hadn't":
                return HasParticipleBehind(i) ? VerbTense.PastPerfect : VerbTense.Past;
            case "is" or "are" or "am" or "isn't" or "aren't" or "i'm" or "we're" or "you're" or "they're" or "who're" or "there're":
                return IsPlanBehind(i) ? VerbTense.Future : VerbTense.Present;
            case "was" or "were" or "wasn't" or "weren't":
                return IsPlanBehind(i) ? VerbTense.Conditional : VerbTense.Past;
            case "did" or "didn't":
                return VerbTense.Past;
            case "do" or "does" or "don't" or "doesn't":
                return VerbTense.Present;
            default:
                return VerbTense.None;
        }
    }

    private readonly bool HasParticipleBehind(int i)
    {
        var at = i + 1;
        for (var more = 0; more < AuxiliaryReach && at < tokens.Length && (IsAdverbAt(at) || IsText(at, "not", "been")); more++, at++)
        {
            if (IsText(at, "been"))
                return true;
        }

        return at < tokens.Length && (Is(at, WordClass.Participle) || IsRegularPast(at));
    }

    /// <summary>is to meet, is going to, is due, is set to, is expected.</summary>
    private readonly bool IsPlanBehind(int i)
    {
        var at = i + 1;
        for (var more = 0; more < AuxiliaryReach && at < tokens.Length && (IsAdverbAt(at) || IsText(at, "not")); more++)
            at++;
        if (at + 1 >= tokens.Length)
            return false;
        return CueOf(at) == TimeCue.Will || (IsText(at, "to") && IsInfinitive(at + 1))
            || (IsText(at + 1, "to") && IsText(at, "going", "set", "likely")) || (IsText(at + 1, "to") && IsText(at, "about", "planning", "poised"));
    }

    /// <summary>
    /// The first auxiliary of a participle's group, or -1: "will have been closed" gives will. Of "to be held" it gives "to" and
    /// says that the group has no tense of its own.
    /// </summary>
    private readonly int AuxiliaryBefore(int i, out bool isInfinitive)
    {
        isInfinitive = false;
        var aux = -1;
        for (var at = i - 1; at >= 0 && at >= i - AuxiliaryReach && tokens[at].Kind == TokenKind.Word; at--)
        {
            if (Is(at, WordClass.Auxiliary))
                aux = at;
            else if (aux >= 0 && IsText(at, "to") && OfAuxiliary(aux) == VerbTense.None)
            {
                isInfinitive = true;
                return at;
            }
            else if (!IsAdverbAt(at) && !IsText(at, "not"))
                break;
        }

        return aux >= 0 && OfAuxiliary(aux) == VerbTense.None && !IsText(aux, "be", "been", "being") ? -1 : aux;
    }

    /// <summary>The tense of what a verb plans: "plans to meet" is to come, "agreed to meet" was to come.</summary>
    private readonly bool TryPlan(int i, int infinitive, VerbTense tense, out VerbTense planned)
    {
        planned = tense;
        if (tense is VerbTense.Future or VerbTense.Conditional)
            return true;
        // "did not plan to"
        var isPlan = IsPlanningVerb(i) || (IsText(i, "did", "didn't", "didn’t")
            && (IsText(infinitive - 2, "plan", "intend", "want") || IsText(infinitive - 2, "expect", "hope", "agree")));
        if (tense is VerbTense.Past or VerbTense.PastPerfect && isPlan)
            planned = VerbTense.Conditional;
        else if (tense is VerbTense.Present or VerbTense.PresentPerfect)
            planned = VerbTense.Future;
        else
            return false;
        return true;
    }

    private readonly bool IsPlanningVerb(int i) =>
        TextOf(i) is "agreed" or "planned" or "hoped" or "intended" or "expected" or "scheduled" or "vowed" or "promised" or "pledged"
            or "decided" or "wanted" or "threatened" or "prepared" or "invited" or "asked" or "urged" or "ordered" or "called" or "set"
            or "told" or "aimed" or "due" or "proposed" or "offered";

    /// <summary>Whether a verb in the present speaks of what is to come: the panel meets Monday, is meeting Monday, the deadline is Monday.</summary>
    private readonly bool LooksAhead(int verb, int verbEnd)
    {
        if (IsScheduled(verb))
            return true;
        return IsText(verb, "is", "are") && !IsPastForm(verbEnd - 1);
    }

    private readonly bool IsScheduled(int i) =>
        IsScheduledOfOne(i) || (IsScheduledOfMany(i) && IsPluralSubject(i - 1)) || IsText(i, "reopen")
        || (IsText(i - 1, "who", "which") && IsVisit(i)) || (IsText(i - 1, "he", "she", "it") && IsVisit(i))
        || (IsText(i, "votes") && IsVoter(i - 1)) || (IsText(i, "reports", "launches", "releases") && (IsText(i - 1, "which", "who") || IsName(i - 1, i)));

    /// <summary>Whether a name stands before a verb, and no sentence begins with it: Nike reports.</summary>
    private readonly bool IsName(int name, int verb) =>
        IsCapitalised(name) && name >= 0 && !Is(name, WordClass.Determiner | WordClass.Preposition | WordClass.Weekday | WordClass.Month)
        && !IsText(verb + 1, "of", "that", "say") && !IsText(verb + 1, "said", "from", "in");

    /// <summary>Who votes: parliament, the House; not the votes that somebody got.</summary>
    private readonly bool IsVoter(int i) =>
        IsCapitalised(i) || IsText(i, "parliament", "house", "council") || IsText(i, "committee", "country", "nation") || IsText(i, "assembly", "board", "public");

    /// <summary>Whether a noun of several, or we, they or you, stands before a verb.</summary>
    private readonly bool IsPluralSubject(int i) =>
        i >= 0 && tokens[i].Kind == TokenKind.Word
        && (IsText(i, "we", "they", "you") || (TextOf(i)[^1] == 's' && TextOf(i).Length > 3 && !tokens[i].Is(TokenShape.Clitic) && !IsFunctionWord(i)));

    private readonly bool IsScheduledOfMany(int i) =>
        TextOf(i) is "begin" or "start" or "open" or "meet" or "close" or "end" or "arrive" or "return" or "expire" or "resume" or "plan" or "hope"
            or "intend" or "expect" or "aim" or "vote" or "sit" or "gather" or "decide" or "convene" or "reconvene" or "appear" or "go" or "reopen" or "celebrate"
            or "speak" or "play" or "face" or "take";

    private readonly bool IsScheduledOfOne(int i) =>
        TextOf(i) is "begins" or "starts" or "opens" or "meets" or "closes" or "ends" or "arrives" or "returns" or "leaves" or "expires"
            or "faces" or "resumes" or "comes" or "goes" or "takes" or "airs" or "premieres" or "hosts" or "travels" or "flies" or "departs" or "kicks"
            or "plans" or "hopes" or "intends" or "expects" or "wants" or "aims" or "sits" or "convenes" or "reconvenes" or "holds" or "hears" or "decides"
            or "speaks" or "appears" or "reopens" or "publishes" or "gathers" or "unveils" or "celebrates" or "adjourns";

    /// <summary>What is also a noun, so that only a pronoun before it makes it a verb.</summary>
    private readonly bool IsVisit(int i) =>
        TextOf(i) is "visits" or "plays" or "joins" or "attends" or "addresses" or "lapses" or "tours" or "turns" or "marks" or "retires" or "votes" or "reports";

    private readonly bool IsPastForm(int i) => Is(i, WordClass.PastVerb | WordClass.Participle) || IsRegularPast(i);

    private readonly bool IsRegularPast(int i)
    {
        var text = TextOf(i);
        return text.Length > 3 && tokens[i].Kind == TokenKind.Word && text.EndsWith("ed", StringComparison.Ordinal)
            && text is not ("need" or "indeed" or "hundred" or "speed" or "feed" or "seed" or "breed" or "exceed" or "proceed" or "succeed"
                or "bleed" or "weed" or "deed" or "greed" or "naked" or "sacred" or "hatred" or "wounded" or "so-called" or "unprecedented");
    }
}
