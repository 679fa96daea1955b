namespace Copydesk.Drafts.Language;

/// <summary>Tells speech from fragments and from terms, by what stands between the marks and how the sentence takes it up.</summary>
internal static class QuotationKinds
{
    private const int ClauseWords = 4;

    // Tokens from a verb of saying to the mark behind its colon: "added in felt-tip: ".
    private const int IntroductionReach = 6;

    // What a quotation is shows in its first words.
    private const int WordsRead = 30;

    public static QuotationKind Of(AnnotatedBlock block, in QuotedStretch stretch, in Attribution attribution)
    {
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        var (words, isTitle, hasVerb) = Read(block, stretch);
        var last = tokens[stretch.End - 1];
        var mark = IsBeforeComma(block, stretch, attribution) ? ',' : last.Kind == TokenKind.Punctuation ? text[last.Start] : '\0';
        var endsSentence = Marks.IsTerminator(mark);
        var startsSentence = tokens[stretch.First].Is(TokenShape.Capitalised) || tokens[stretch.First].Kind == TokenKind.Number;
        var isIntroduced = stretch.Open == 0 || tokens[stretch.Open - 1].Kind == TokenKind.Punctuation
            || (block.ClassOf(tokens[stretch.Open - 1]) & WordClass.QuotingVerb) != 0;
        var hasCue = attribution.Cue.IsFound && !attribution.IsCarried;

        // “Why not?” on a line of its own.
        var isSentence = endsSentence && startsSentence;
        var standsAlone = stretch.Open == 0 && stretch.Close == tokens.Length;
        if (standsAlone && isSentence)
            return QuotationKind.Direct;
        // The film “The Long Road,” as against “Never,” she said, and “Okay!” he shouted.
        var isCalled = mark is '?' or '!' && isIntroduced && attribution.Cue.IsFound;
        if (isTitle && !isCalled && (!isIntroduced || (!endsSentence && mark != ',') || (!hasVerb && !IsBeside(block, stretch, attribution))))
            return QuotationKind.Term;
        if (isIntroduced && hasCue && (endsSentence || mark == ','))
            return QuotationKind.Direct;
        if (isCalled && isSentence)
            return QuotationKind.Direct;
        if (isIntroduced && isSentence && (words >= ClauseWords || (words > 1 && (hasVerb || attribution.Cue.IsFound))))
            return QuotationKind.Direct;
        if (words < ClauseWords)
            return hasCue ? QuotationKind.Partial : QuotationKind.Term;
        // “We will stay” sounds good: the sentence goes on as if the words were one of its own.
        var isTakenUp = !endsSentence && mark != ',' && !hasCue && stretch.Close < tokens.Length
            && tokens[stretch.Close].Kind == TokenKind.Word && !tokens[stretch.Close].Is(TokenShape.Capitalised);
        if (isTakenUp)
            return QuotationKind.Partial;
        return standsAlone || (hasVerb && isIntroduced && (startsSentence || hasCue)) ? QuotationKind.Direct : QuotationKind.Partial;
    }

    private static (int Words, bool IsTitle, bool HasVerb) Read(AnnotatedBlock block, in QuotedStretch stretch)
    {
        var tokens = block.Tokens;
        var words = 0;
        var isTitle = tokens[stretch.First].Is(TokenShape.Capitalised);
        var hasVerb = false;
        for (var i = stretch.First; i < stretch.End && words < WordsRead; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Is(TokenShape.Clitic))
                hasVerb = true;
            if (token.Kind == TokenKind.Punctuation || token.Is(TokenShape.Clitic))
                continue;
            words++;
            var kinds = block.ClassOf(token);
            // Where a pronoun stands, its verb is near.
            hasVerb |= (kinds & (WordClass.Auxiliary | WordClass.SpeechVerb)) != 0
                || (kinds & (WordClass.Pronoun | WordClass.Determiner)) == WordClass.Pronoun;
            isTitle &= token.Is(TokenShape.Capitalised) || token.Kind == TokenKind.Number
                || (kinds & (WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction)) != 0;
        }

        return (words, isTitle, hasVerb);
    }

    /// <summary>“Never”, she said: a comma outside the marks is as good as one inside, where the sentence begins with them.</summary>
    private static bool IsBeforeComma(AnnotatedBlock block, in QuotedStretch stretch, in Attribution attribution)
    {
        var tokens = block.Tokens;
        var cue = attribution.Cue;
        if (!stretch.IsClosed || !cue.IsFound || attribution.IsCarried || stretch.Close + 1 >= tokens.Length || block.Prose.Text[tokens[stretch.Close].Start] != ',')
            return false;
        var startsSentence = stretch.Open == 0 || Marks.IsTerminator(block.Prose.Text[tokens[stretch.Open - 1].Start]);
        return startsSentence && !cue.Words.IsEmpty && Math.Min(cue.Speaker.First, cue.Words.First) == stretch.Close + 1;
    }

    /// <summary>Whether source or verb stand right before or behind the marks, or introduce them by a colon.</summary>
    private static bool IsBeside(AnnotatedBlock block, in QuotedStretch stretch, in Attribution attribution)
    {
        if (!attribution.Cue.IsFound || attribution.IsCarried)
            return false;
        var cue = attribution.Cue;
        var first = cue.Words.IsEmpty ? cue.Speaker.First : Math.Min(cue.Speaker.First, cue.Words.First);
        var end = Math.Max(cue.Speaker.End, cue.Words.End);
        if (!cue.Words.IsEmpty && end <= stretch.Open && end >= stretch.Open - IntroductionReach && block.Prose.Text[block.Tokens[stretch.Open - 1].Start] == ':')
            return true;
        return first >= stretch.Close ? first <= stretch.Close + 1 : end <= stretch.Open && end >= stretch.Open - 1;
    }
}
