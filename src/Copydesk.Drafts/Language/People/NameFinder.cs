using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds the runs of capitalised words in a block that may be people, with what speaks for and against it. Decides nothing
/// that another block could overturn: that is <see cref="PersonGatherer"/>'s part. One pass, with bounded looks around.
/// </summary>
internal ref partial struct NameFinder
{
    /// <summary>Most tokens of a name; a longer run is no name.</summary>
    public const int LongestName = 8;

    private const int LongestRun = 20;

    /// <summary>Units of space inside a name; wider is the gap between a table's columns.</summary>
    private const int WidestSpace = 2;

    private const WordClass Function = WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction
        | WordClass.Preposition | WordClass.Auxiliary;

    private const WordClass Titles = WordClass.TitleWord | WordClass.Honorific;
    private const WordClass Things = WordClass.OrganisationWord | WordClass.EventWord | WordClass.Weekday;
    private const WordClass Places = WordClass.Place | WordClass.Nationality;

    private readonly AnnotatedBlock block;
    private readonly Vocabulary vocabulary;
    private readonly ReadOnlySpan<WordClass> classes;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly NameSurroundings surroundings;
    private readonly ArrayBuilder<NameCandidate> found;
    private int sentenceFirst;
    private int sentenceEnd;

    private NameFinder(AnnotatedBlock block)
    {
        this.block = block;
        vocabulary = block.Inputs.Vocabulary;
        classes = vocabulary.Classes;
        text = block.Prose.Text;
        tokens = block.Tokens;
        surroundings = new NameSurroundings(text, tokens, classes);
        found = ArrayBuilder<NameCandidate>.Take();
    }

    public static NameCandidate[] Find(AnnotatedBlock block)
    {
        var finder = new NameFinder(block);
        finder.Run();
        return finder.found.ToArrayAndGiveBack();
    }

    private void Run()
    {
        var titleCase = TitleCase.Is(block);
        var tokens = this.tokens;
        foreach (ref readonly var sentence in block.Sentences)
        {
            sentenceFirst = sentence.FirstToken;
            sentenceEnd = sentence.EndToken;
            for (var i = sentenceFirst; i < sentenceEnd; i++)
            {
                if (!IsNameToken(tokens[i]))
                    continue;
                var end = RunEnd(i, out var hasNickname);
                if (hasNickname && !titleCase)
                    ParseNicknamed(i, Nickname(i, end), end);
                else if (titleCase || HoldsFunctionWord(i, end))
                    found.Add(new NameCandidate(i, end, end, i, 0, 0, NameEvidence.TitleCase));
                else
                    Parse(i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>A capitalised word, or one whose small article is part of it: al-Amari, d'Orsan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsNameToken(in Token token)
    {
        if (token.Kind != TokenKind.Word)
            return false;
        return token.Is(TokenShape.Capitalised)
            ? !token.Is(TokenShape.Clitic)
            : token.Word == 0 && token.Length >= 4 && HasSmallArticle(token);
    }

    private readonly bool HasSmallArticle(in Token token)
    {
        var word = text.Slice(token.Start, token.Length);
        for (var i = 1; i < 4 && i + 1 < word.Length; i++)
        {
            if (word[i] is '-' or '\'' or '\u2019' or '\u2010' or '\u2011')
                return char.IsUpper(word[i + 1]) && (i == 1 || (classes[vocabulary.Find(word[..i])] & WordClass.Particle) != 0);
        }

        return false;
    }

    private readonly int RunEnd(int first, out bool hasNickname)
    {
        hasNickname = false;
        var tokens = this.tokens;
        var last = Math.Min(sentenceEnd, first + LongestRun);
        var end = first + 1;
        while (end < last)
        {
            ref readonly var token = ref tokens[end];
            // Mostly one more name follows, or a word in small letters ends the run.
            if (token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised))
            {
                if (!token.Is(TokenShape.SpaceBefore) || token.Is(TokenShape.Clitic) || token.Start - tokens[end - 1].End > WidestSpace)
                    break;
                end++;
                continue;
            }

            if (token.Kind == TokenKind.Word && token.Word != 0 && (classes[token.Word] & WordClass.Particle) == 0)
                break;
            var next = end;
            if (IsDotOfAbbreviation(next))
                next++;
            if (token.Kind == TokenKind.Punctuation && !hasNickname && NicknameEnd(end, last) is >= 0 and var behind)
            {
                next = behind;
                hasNickname = true;
            }

            var particles = 0;
            while (next < last && particles < 3 && IsParticle(next))
            {
                next++;
                particles++;
            }

            if (next >= last || !IsNameToken(tokens[next]) || !tokens[next].Is(TokenShape.SpaceBefore))
            {
                if (hasNickname)
                    hasNickname = Nickname(first, end) >= 0;
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>"Mayor Lind And Her Rivals Meet": a line of title case that does not look it by its length.</summary>
    private readonly bool HoldsFunctionWord(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Is(TokenShape.Capitalised) && !tokens[i].Is(TokenShape.Dotted) && Is(i, Function)
                && !Is(i, WordClass.Particle | WordClass.GivenName | WordClass.LeadingSurname | WordClass.Surname)
                // The In of Moon Jae In.
                && !(i + 1 == end && i >= first + 2 && Is(i - 2, WordClass.LeadingSurname)))
                return true;
        }

        return false;
    }

    private readonly bool IsDotOfAbbreviation(int at) =>
        at > 0 && at < tokens.Length && tokens[at].Length == 1 && text[tokens[at].Start] == '.' && !tokens[at].Is(TokenShape.SpaceBefore)
        && (ClassOf(at - 1) & (WordClass.Abbreviation | WordClass.Honorific | WordClass.NameSuffix)) != 0;

    private readonly bool IsParticle(int at) =>
        tokens[at].Kind == TokenKind.Word && !tokens[at].Is(TokenShape.Capitalised) && tokens[at].Is(TokenShape.SpaceBefore)
        && (ClassOf(at) & WordClass.Particle) != 0;

    /// <summary>The kinds of a word; in capitals, "US" and "IT" are no pronouns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly WordClass ClassOf(int at)
    {
        ref readonly var token = ref tokens[at];
        var @class = classes[token.Word];
        return token.Is(TokenShape.AllCaps) ? @class & ~(Function | WordClass.CommonWord) : @class;
    }

    private readonly bool Is(int at, WordClass @class) => (ClassOf(at) & @class) != 0;

    private readonly bool IsWord(int at) => tokens[at].Kind == TokenKind.Word;

    /// <summary>Cuts a run into title, name and suffix, and weighs it.</summary>
    private void Parse(int first, int end)
    {
        var run = first;
        var evidence = NameEvidence.None;
        first = SkipOpeners(first, end, ref evidence);
        end = TrimEnd(first, end);
        if (first >= end)
            return;
        var coreEnd = CoreEnd(first, end);
        end = WithDotOfSuffix(coreEnd, end);
        if (run == first && first > sentenceFirst && IsWord(first - 1) && Is(first - 1, WordClass.Determiner) && tokens[first - 1].Word != KnownWords.That && tokens[first - 1].Word != KnownWords.Which)
            evidence |= NameEvidence.Determined;

        int titleFirst = 0, titleEnd = 0;
        var lastTitle = LastTitle(first, coreEnd);
        if (lastTitle >= 0)
        {
            (titleFirst, titleEnd) = (first, lastTitle + 1);
            if (IsDotOfAbbreviation(titleEnd))
                titleEnd++;
            evidence = (evidence & ~NameEvidence.Determined) | TitleEvidence(lastTitle);
            first = titleEnd;
        }
        else if (surroundings.LowerTitleBefore(first, sentenceFirst, out titleFirst))
        {
            titleEnd = first;
            evidence = (evidence & ~NameEvidence.Determined) | NameEvidence.Title;
        }

        else if (first > sentenceFirst && surroundings.TitleBeforeComma(first, end, sentenceFirst, sentenceEnd, out titleFirst, out titleEnd))
        {
            evidence = (evidence & ~NameEvidence.Determined) | NameEvidence.Title;
        }
        else
        {
            titleFirst = titleEnd = 0;
        }

        var qualified = first;
        first = SkipQualifiers(first, coreEnd, ref evidence);
        if (titleEnd == 0 && (evidence & NameEvidence.Title) != 0)
            (titleFirst, titleEnd) = (surroundings.TitleWithOf(qualified, sentenceFirst), first);
        var length = coreEnd - first;
        if (length > LongestName)
            return;
        if (length == 1)
        {
            // Of a title's sex and a name's the title's: Mrs Clinton.
            evidence |= Lone(first, run) & ((evidence & (NameEvidence.He | NameEvidence.She)) == 0 ? (NameEvidence)uint.MaxValue : ~(NameEvidence.He | NameEvidence.She));
            if ((evidence & NameEvidence.Thing) != 0)
                return;
        }

        evidence |= surroundings.After(end, sentenceEnd, withPronoun: length > 1, out var laterTitle);
        evidence |= surroundings.SpeechBefore(titleEnd > 0 ? titleFirst : first, sentenceFirst);
        if (titleEnd == 0 && laterTitle.End > 0)
            (titleFirst, titleEnd) = (laterTitle.First, laterTitle.End);
        if (length == 1)
        {
            var leftmost = first;
            while (titleEnd != first && leftmost > sentenceFirst && first - leftmost < 3 && IsParticle(leftmost - 1)
                && vocabulary.ValueOf(tokens[leftmost - 1].Word) != 1)
                leftmost--;
            found.Add(new NameCandidate(leftmost, coreEnd, end, leftmost, titleFirst, titleEnd, evidence));
            return;
        }

        evidence |= Several(first, coreEnd, evidence);
        found.Add(new NameCandidate(first, coreEnd, end, SurnameOf(first, coreEnd, evidence), titleFirst, titleEnd, evidence));
    }

    /// <summary>Leaves out what only begins the sentence or tells the day: Even, Both, On, Monday.</summary>
    private readonly int SkipOpeners(int first, int end, ref NameEvidence evidence)
    {
        while (first < end)
        {
            var @class = ClassOf(first);
            var isGiven = (@class & WordClass.GivenName) != 0;
            if ((isGiven || (@class & WordClass.Month) != 0) && first + 1 == end && end < sentenceEnd && Is(end, WordClass.SpeechVerb))
                break;
            if ((@class & WordClass.Determiner) != 0 && block.TextOf(tokens[first]) is not ("Neither" or "Either"))
                evidence |= NameEvidence.Determined;
            else if ((@class & Function) != 0)
            {
                if (isGiven && first > sentenceFirst && first + 1 < end)
                    break;
                evidence &= ~NameEvidence.Determined;
            }
            else if ((@class & (WordClass.Weekday | WordClass.Month)) == 0 || (isGiven && first + 1 < end && !Is(first + 1, WordClass.Honorific)))
            {
                // "Entrusting Ada Lind with it": no list holds the word, and a name begins behind it.
                if (tokens[first].Word == 0 && first + 2 < end && OpensSentence(first) && IsGiven(first + 1) && PersonGatherer.HasEnglishEnding(block.TextOf(tokens[first])))
                {
                    first++;
                    continue;
                }

                if (!OpensSentence(first) || isGiven || (@class & WordClass.CommonWord) == 0
                    || (@class & (Titles | WordClass.TitleModifier | Things | Places)) != 0 || first + 1 == end
                    // "Ban Ki-moon spoke."
                    || ((@class & WordClass.LeadingSurname) != 0 && first + 2 == end && tokens[first + 1].Is(TokenShape.Hyphenated))
                    || (Is(first + 1, WordClass.TitleWord) && block.TextOf(tokens[first]) is "First"))
                    break;
            }

            first++;
        }

        return first;
    }

    /// <summary>Whether a capital stands here for the sentence's sake: at its first word, or the first after an opening mark.</summary>
    private readonly bool OpensSentence(int at)
    {
        if (at == sentenceFirst)
            return true;
        var before = tokens[at - 1];
        return before.Kind == TokenKind.Punctuation
            && (text[before.Start] is '\u201C' or '\u2018' or ':' or '\u2022' or '*' or '|' || (text[before.Start] is '"' or '\'' && before.Is(TokenShape.SpaceBefore)));
    }

    /// <summary>"Lavin Monday" ends before the day, "Oduya April 3" before the month.</summary>
    private readonly int TrimEnd(int first, int end)
    {
        while (end > first)
        {
            var @class = ClassOf(end - 1);
            var isDate = (@class & WordClass.Weekday) != 0
                || ((@class & WordClass.Month) != 0 && end < sentenceEnd && tokens[end].Kind == TokenKind.Number);
            if (!isDate && !IsDotOfAbbreviation(end - 1))
                break;
            end--;
        }

        return end;
    }

    /// <summary>The dot of "Jr." belongs to it unless it ends the sentence.</summary>
    private readonly int WithDotOfSuffix(int coreEnd, int end) =>
        coreEnd < end && end + 1 < sentenceEnd && IsDotOfAbbreviation(end) ? end + 1 : end;

    private readonly int CoreEnd(int first, int end)
    {
        var core = end;
        while (core > first + 1 && (Is(core - 1, WordClass.NameSuffix) || IsDotOfAbbreviation(core - 1))
            // "Vinicius Junior": what is written out stands for a surname where there is no other.
            && !(core == first + 2 && tokens[core - 1].Length > 3))
            core--;
        // "Ada Lind MP", "Fr Tom Lind SJ".
        if (core > first + 2 && tokens[core - 1].Is(TokenShape.AllCaps) && tokens[core - 1].Length <= 4
            && (tokens[core - 1].Word == 0 || Is(core - 1, WordClass.Honorific)) && (IsGiven(first) || IsGiven(core - 3)))
            core--;
        return core;
    }
}
