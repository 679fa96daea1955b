namespace Copydesk.Drafts.Language;

/// <summary>How an expression hangs on its sentence, and what that says of its direction.</summary>
internal ref partial struct TimeReader
{
    /// <summary>How far "ahead of" may stand from a weekday, in tokens.</summary>
    private const int AheadReach = 8;

    /// <summary>How many tokens an hour has.</summary>
    private const int HourReach = 4;

    /// <summary>Finds the verbs that govern the expressions of a block, and writes to each how it hangs on its own.</summary>
    public static TimeMention[] Govern(AnnotatedBlock block, TimeMention[] mentions)
    {
        if (mentions.Length == 0)
            return mentions;
        var reader = new TimeReader(block);
        for (var i = 0; i < mentions.Length; i++)
        {
            ref var own = ref mentions[i];
            own.IsFurther |= i > 0 && reader.EndsWeekdays(mentions[i - 1], own);
            if (own.IsFurther)
            {
                own.HangAs(mentions[i - 1]);
                continue;
            }

            (reader.mention, reader.first, reader.end) = (own, own.First, own.End);
            reader.Govern();
            own = reader.mention;
        }

        return mentions;
    }

    /// <summary>Whether "until" and an hour end at a token: until midnight, until 5 p.m., until late.</summary>
    private readonly bool IsUntilAnHour(int i)
    {
        for (var at = i; at > 0 && at > i - HourReach; at--)
        {
            if (IsText(at, "until", "till"))
                return at < i;
            if (tokens[at].Kind != TokenKind.Number && CueOf(at) is not (TimeCue.BeforeNoon or TimeCue.AfterNoon or TimeCue.Noon or TimeCue.Midnight or TimeCue.Early or TimeCue.Late))
                return false;
        }

        return false;
    }

    /// <summary>Whether a weekday is the end of a range that another begins: from Monday to Wednesday, Mon-Fri.</summary>
    private readonly bool EndsWeekdays(in TimeMention start, in TimeMention own) =>
        start is { Form: TimeForm.Weekday, Day: 0, Weekday: >= 0 } && own is { Form: TimeForm.Weekday, Day: 0, Weekday: >= 0 } && own.First == start.End + 1
        && (CueOf(start.End) == TimeCue.To || IsText(start.End, "until", "through") || IsDash(start.End));

    /// <summary>Finds the governing verb and how the expression hangs on it.</summary>
    private void Govern()
    {
        var before = first - 1;
        var lead = -1;
        if (before >= 0 && tokens[before].Kind == TokenKind.Word && Is(before, WordClass.Preposition | WordClass.TimeGlue)
            && (Is(before, WordClass.Preposition) || CueOf(before) is TimeCue.Preposition or TimeCue.Of or TimeCue.To))
            lead = before--;
        mention.Lead = lead;
        // "He will leave at four in the morning (Thursday)": what stands in brackets goes with the verb before them.
        if (IsMark(before, '(') && IsMark(end, ')'))
            before--;
        var opens = OpensClause(before);
        var found = opens ? TryVerbAfter(end) || TryVerbBefore(before) : TryVerbBefore(before) || TryVerbAfter(end);
        if (!found)
            mention.Tense = VerbTense.None;
        mention.Attachment = AttachmentOf(lead, before, opens);
        // "postponed until Friday", "a vote set for Monday": a day to come, whatever the verb.
        // "Until Thursday, they had not said so": one that is past.
        if (lead >= 0 && ((mention.Weekday >= 0 && IsText(lead, "until", "till", "for") && !(mention.Tense == VerbTense.PastPerfect && mention.VerbFirst >= end))
            || (IsText(lead, "by", "until", "till") && mention.Tense is not (VerbTense.Past or VerbTense.PastPerfect or VerbTense.PresentPerfect)
                && !(mention.Tense == VerbTense.Conditional && IsText(mention.VerbFirst, "had")))))
            mention.IsFuture = true;
        // "this Saturday's final" is to come, unless a verb says that it is over.
        if (mention.Weekday >= 0 && IsText(first, "this") && mention.Tense is not (VerbTense.Past or VerbTense.PastPerfect or VerbTense.PresentPerfect))
            mention.IsFuture = true;
        // "He has until midnight on Sunday"
        if (mention.Weekday >= 0 && mention.Tense != VerbTense.PastPerfect && IsUntilAnHour(before))
            mention.IsFuture = true;
        // "the year ended June 30", "in the year to June it fell"
        if (mention.Month > 0 && mention.Year == 0 && (IsText(first - 1, "ended")
            || (IsText(first - 1, "to") && Is(first - 2, WordClass.TimeUnit) && mention.Tense is VerbTense.Past or VerbTense.PastPerfect)))
            mention.Direction = -1;
        mention.IsCompared = mention.Form is TimeForm.Offset or TimeForm.Anaphor && IsText(lead < 0 ? before : lead, "from", "than");
        mention.IsLimit = mention is { Month: > 0, Day: 0 } && IsText(lead, "until", "till");
        mention.IsForMonth = mention.Month > 0 && mention.Day == 0 && IsText(lead, "for", "of");
        // "asked for an answer by Friday"
        if (!opens && mention.Weekday >= 0 && mention.Tense == VerbTense.Past && IsText(lead, "by", "before") && mention.VerbEnd > 0
            && (IsPlanningVerb(mention.VerbEnd - 1) || IsText(mention.VerbEnd - 1, "demanded", "sought", "gave") || IsText(mention.VerbEnd - 1, "requested", "required", "given")))
            mention.IsFuture = true;
        if (mention.Weekday >= 0 || mention.Form == TimeForm.Holiday)
            LookAround(lead);
    }

    /// <summary>Where the words beside a weekday or a holiday say more than the verb does of whether it is past.</summary>
    private void LookAround(int lead)
    {
        if (mention.Form == TimeForm.Holiday)
        {
            // "closed since Easter"
            if (mention.Direction == 0 && (IsText(lead, "since") || (IsText(lead, "after") && mention.Tense is VerbTense.Past or VerbTense.PastPerfect)))
                mention.Direction = -1;
        }
        else if (IsAheadOf(lead))
        {
            mention.IsFuture = true;
        }
        else if (mention.IsFuture && mention.Tense == VerbTense.Present && mention.Attachment == TimeAttachment.Loose && IsText(mention.VerbFirst, "is", "are"))
        {
            // "Police are hunting a man after a shooting on Friday"
            for (var i = mention.VerbEnd; i < first - 2; i++)
            {
                if (IsText(i, "after", "following") && IsText(i + 1, "a", "an"))
                    mention.IsFuture = false;
            }
        }
    }

    /// <summary>Whether "ahead of" governs the expression: ahead of Tuesday, ahead of the state's Tuesday primary.</summary>
    private readonly bool IsAheadOf(int lead)
    {
        for (var i = lead >= 0 ? lead : first - 1; i > 0 && i > first - AheadReach && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (IsText(i, "of"))
                return IsText(i - 1, "ahead");
            if (Is(i, WordClass.PastVerb | WordClass.Auxiliary | WordClass.Pronoun))
                return false;
        }

        return false;
    }

    /// <summary>Whether what ends at a token leaves the expression behind it at the head of a clause.</summary>
    private readonly bool OpensClause(int i) =>
        i < 0 || IsStop(i) || IsMark(i, ',') || IsMark(i, ':') || IsMark(i, '(') || IsDash(i)
        || (tokens[i].Kind == TokenKind.Word && Is(i, WordClass.Conjunction) && !IsText(i, "than", "as"));

    private readonly TimeAttachment AttachmentOf(int lead, int before, bool opens)
    {
        var next = end < tokens.Length ? end : -1;
        var leadText = lead < 0 ? default : TextOf(lead);
        if (lead >= 0 && !(IsText(lead, "on", "in", "at") || IsText(lead, "during", "by", "for")))
            return leadText is "of" or "Of" ? TimeAttachment.Noun : TimeAttachment.Other;
        var isBeforeNoun = next >= 0 && tokens[next].Kind == TokenKind.Word && !tokens[next].Is(TokenShape.Clitic)
            && !IsCapitalised(next) && !IsFunctionWord(next) && !IsPastForm(next);
        if (next >= 0 && (tokens[next].Is(TokenShape.Clitic) || (IsDash(next) && IsGlued(next))))
            return TimeAttachment.Noun;
        if (Is(first, WordClass.Determiner) || (before >= 0 && Is(before, WordClass.Determiner) && before == first - 1))
        {
            if (isBeforeNoun)
                return TimeAttachment.Noun;
        }

        if (lead < 0 && isBeforeNoun && !IsAdverb())
            return TimeAttachment.Noun;
        if (mention.VerbEnd > 0 && mention.VerbEnd <= first && OnlyAdverbs(mention.VerbEnd, lead < 0 ? first : lead))
            return TimeAttachment.Verb;
        if (opens && mention.VerbFirst >= end)
            return TimeAttachment.Verb;
        if (lead < 0)
            return isBeforeNoun ? TimeAttachment.Noun : IsAdverb() ? TimeAttachment.Verb : TimeAttachment.Loose;
        return TimeAttachment.Loose;
    }

    /// <summary>Whether the expression needs no preposition to modify a verb: yesterday, Monday, last week, two days ago.</summary>
    private readonly bool IsAdverb() => mention.Form is TimeForm.Offset or TimeForm.Weekday or TimeForm.Reference || mention.Weekday >= 0;

    private readonly bool OnlyAdverbs(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsAdverbAt(i) && !Is(i, WordClass.Pronoun))
                return false;
        }

        return to - from <= 3;
    }

    private readonly bool IsAdverbAt(int i) =>
        tokens[i].Kind == TokenKind.Word
        && (TextOf(i).EndsWith("ly", StringComparison.Ordinal) || KnownWords.IsIn(KnownWords.Adverbs, tokens[i].Word));

    private readonly bool IsFunctionWord(int i) =>
        Is(i, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Determiner | WordClass.SpeechVerb)
        || IsAdverbAt(i) || IsText(i, "ago", "there", "here");
}
