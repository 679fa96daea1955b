namespace Copydesk.Drafts.Language;

/// <summary>Tells speech from fragments and from terms, by what stands between the marks and how the sentence takes it up.</summary>
internal static class QuotationKinds
{
    private const int ClauseWords = 4;

    public static QuotationKind Of(AnnotatedBlock block, in QuotedStretch stretch, in Attribution attribution)
    {
        var words = 0;
        var capitals = 0;
        var hasVerb = false;
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        for (var i = stretch.First; i < stretch.End && words <= 30; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation || token.Is(TokenShape.Clitic))
            {
                hasVerb |= token.Is(TokenShape.Clitic);
                continue;
            }

            words++;
            var kinds = block.ClassOf(token);
            hasVerb |= (kinds & (WordClass.Auxiliary | WordClass.SpeechVerb)) != 0 || (kinds & (WordClass.Pronoun | WordClass.Determiner)) == WordClass.Pronoun;
            if (token.Is(TokenShape.Capitalised) || token.Kind == TokenKind.Number || (kinds & (WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction)) != 0 && i > stretch.First)
                capitals++;
        }

        var last = tokens[stretch.End - 1];
        var mark = last.Kind == TokenKind.Punctuation ? text[last.Start] : '\0';
        var endsSentence = mark is not '\0' && Marks.IsTerminator(mark);
        var isIntroduced = stretch.Open == 0 || tokens[stretch.Open - 1].Kind == TokenKind.Punctuation
            || (block.ClassOf(tokens[stretch.Open - 1]) & WordClass.QuotingVerb) != 0;
        var startsSentence = tokens[stretch.First].Is(TokenShape.Capitalised) || tokens[stretch.First].Kind == TokenKind.Number;
        var isOwnCue = attribution.Cue.IsFound && !attribution.IsCarried;
        if (words == capitals && words > 1 && (!isIntroduced || (!endsSentence && mark != ',')))
            return QuotationKind.Term;
        if (isIntroduced && (endsSentence && startsSentence || isOwnCue && (endsSentence || mark == ',')) && (words >= ClauseWords || isOwnCue))
            return QuotationKind.Direct;
        if (words > 1 && hasVerb && endsSentence && startsSentence && isIntroduced)
            return QuotationKind.Direct;
        if (words >= ClauseWords && hasVerb && (startsSentence && isIntroduced || isIntroduced && isOwnCue))
            return QuotationKind.Direct;
        return words >= ClauseWords || isOwnCue ? QuotationKind.Partial : QuotationKind.Term;
    }
}
