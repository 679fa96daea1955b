namespace Copydesk.Drafts.Language;

/// <summary>
/// Gives each quoted stretch of a block its source: the cue in its own sentence, before, behind or shared with the stretch
/// beside it, else that of the sentence beside it. A stretch inside another has what that other's words say of it, or nothing.
/// </summary>
internal readonly ref struct BlockAttributor
{
    // Words between a verb of saying and its colon: "told reporters on Monday:".
    private const int IntroductionReach = 8;

    /// <summary>How many quotations inside one are looked through for the one around, so that a thousand in a row take no longer.</summary>
    private const int InnerReach = 16;

    // Tokens of a title or a nickname between marks.
    private const int LongestTitle = 5;

    // Tokens of a quotation left open in which its source is looked for.
    private const int SwallowedReach = 300;

    private readonly AnnotatedBlock block;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly ReadOnlySpan<Sentence> sentences;
    private readonly ReadOnlySpan<QuotedStretch> stretches;
    private readonly Attribution[] result;
    private readonly CueFinder cues;
    private readonly PhraseReader phrases;

    private BlockAttributor(AnnotatedBlock block)
    {
        this.block = block;
        text = block.Prose.Text;
        tokens = block.Tokens;
        sentences = block.Sentences;
        stretches = block.QuotedStretches;
        result = new Attribution[stretches.Length];
        cues = new CueFinder(block);
        phrases = new PhraseReader(block);
    }

    public static Attribution[] Attribute(AnnotatedBlock block)
    {
        if (block.QuotedStretches.IsEmpty)
            return ArrayBuilder<Attribution>.Nothing;
        var attributor = new BlockAttributor(block);
        attributor.FromOwnSentence();
        attributor.FromNeighbours();
        attributor.FromInside();
        return attributor.result;
    }

    private void FromOwnSentence()
    {
        var previousClose = 0;
        var sentence = 0;
        for (var k = 0; k < stretches.Length; k++)
        {
            if (stretches[k].Depth > 0)
                continue;
            var next = NextAtTop(k);
            sentence = SentenceOf(stretches[k].Open, sentence);
            var closing = SentenceOf(stretches[k].Close - 1, sentence);
            var floor = Math.Max(k > 0 && IsNameInTheWay(k - 1) ? 0 : previousClose, sentences[sentence].FirstToken);
            var ceiling = Math.Min(sentences[closing].EndToken, next < stretches.Length ? stretches[next].Open : tokens.Length);
            var beyond = closing + 1 == sentences.Length ? ceiling
                : Math.Min(sentences[closing + 1].EndToken, next < stretches.Length ? stretches[next].Open : tokens.Length);
            var cue = Choose(stretches[k], floor, ceiling, beyond);
            result[k] = new Attribution(cue.IsFound || stretches[k].IsClosed ? cue : Swallowed(stretches[k]), false);
            previousClose = stretches[k].Close;
        }

        ShareWithinSentences();
    }

    /// <summary>Prado, whose “Salt” won in May, called it “…”: a word or two that nobody says leave the sentence as it is.</summary>
    private bool IsNameInTheWay(int k) =>
        (!result[k].Cue.IsFound || result[k].Cue.Words.First > stretches[k].Close) && stretches[k].IsClosed && stretches[k].Depth == 0 && stretches[k].End - stretches[k].First <= LongestTitle
        && tokens[stretches[k].First].Is(TokenShape.Capitalised) && tokens[stretches[k].End - 1].Kind == TokenKind.Word;

    private Cue Choose(in QuotedStretch stretch, int floor, int ceiling, int beyond)
    {
        var isBehindColon = stretch.Open > floor && phrases.IsMark(stretch.Open - 1, ':');
        var before = isBehindColon ? cues.BeforeColon(floor, stretch.Open - 1) : cues.Last(floor, stretch.Open);
        if (!before.IsFound && stretch.Open > floor)
            before = cues.BesideMark(floor, stretch.Open);
        // “Is it closed?” Prado pressed: the question mark ends no sentence here.
        if (stretch.Close >= ceiling)
            return !before.IsFound && ceiling < beyond && text[tokens[stretch.End - 1].Start] is '?' or '!' ? cues.Immediate(stretch.Close, beyond) : before;
        var immediate = IsOpenToACue(stretch) ? cues.Immediate(stretch.Close, ceiling) : Cue.None;
        // "The prosecutor asked: “Where?” Prado answered: “Here.”"
        var isSaidBefore = isBehindColon && !before.Words.IsEmpty && stretch.Open - before.Words.End <= IntroductionReach;
        if (immediate.IsFound && !isSaidBefore && (isBehindColon || !before.IsFound || stretch.Open - before.Words.End > 1))
            return immediate;
        if (before.IsFound)
            return before;
        return cues.ByBehind(floor, stretch.Open, stretch.Close, ceiling) is { IsFound: true } passive ? passive
            : cues.First(stretch.Close, ceiling) is { IsFound: true } behind ? behind
            : cues.BehindDash(stretch.Close, ceiling);
    }

    /// <summary>“The road is closed, said Obi. Where the closing mark was forgotten, the source stands inside.</summary>
    private Cue Swallowed(in QuotedStretch stretch)
    {
        var stop = Math.Min(stretch.End - 2, stretch.First + SwallowedReach);
        for (var i = stretch.First; i < stop; i++)
        {
            if (phrases.IsMark(i, ',') && (phrases.Kinds(i + 1) & WordClass.QuotingVerb) != 0
                && cues.Immediate(i, stretch.End) is { IsFound: true } cue && cue.Words.First == i + 1 && phrases.IsPersonLike(cue.Speaker)
                && (phrases.Kinds(cue.Speaker.End - 1) & WordClass.Pronoun) == 0)
                return cue;
        }

        return Cue.None;
    }

    /// <summary>Whether what closes the stretch lets the sentence go on with "she said": a comma, ? or !, or a dash.</summary>
    private bool IsOpenToACue(in QuotedStretch stretch)
    {
        if (!stretch.IsClosed)
            return false;
        var c = text[tokens[stretch.End - 1].Start];
        return c is ',' or '?' or '!' or '\u2026' || Marks.IsDash(c) || tokens[stretch.End - 1].Length > 1 && c == '.'
            || tokens[stretch.Close].Kind == TokenKind.Punctuation && text[tokens[stretch.Close].Start] is ',' or '-' or '\u2013' or '\u2014'
            || tokens[stretch.Close].Kind == TokenKind.Word && (phrases.Kinds(stretch.Close) & (WordClass.QuotingVerb | WordClass.Pronoun)) != 0;
    }

    /// <summary>“A” and “B”, Prado said: one source for every stretch of a sentence that has none nearer.</summary>
    private void ShareWithinSentences()
    {
        var sentence = 0;
        var last = -1;
        for (var k = 0; k < stretches.Length; k++)
        {
            if (stretches[k].Depth > 0)
                continue;
            sentence = SentenceOf(stretches[k].Open, sentence);
            if (!result[k].Cue.IsFound && last >= 0 && result[last].Cue.IsFound && stretches[last].Close > sentences[sentence].FirstToken)
                result[k] = result[last];
            last = k;
        }

        last = -1;
        for (var k = stretches.Length - 1; k >= 0; k--)
        {
            if (stretches[k].Depth > 0)
                continue;
            if (!result[k].Cue.IsFound && last >= 0 && result[last].Cue.IsFound
                && stretches[last].Open < sentences[block.SentenceAt(stretches[k].Close - 1)].EndToken)
                result[k] = result[last];
            last = k;
        }
    }

    private void FromNeighbours()
    {
        var last = -1;
        for (var k = 0; k < stretches.Length; k++)
        {
            if (stretches[k].Depth > 0)
                continue;
            if (!result[k].Cue.IsFound)
                result[k] = new Attribution(Neighbour(k, last), true);
            last = k;
        }
    }

    private Cue Neighbour(int k, int last)
    {
        var opening = block.SentenceAt(stretches[k].Open);
        var start = sentences[opening].FirstToken;
        var subject = stretches[k].Open > start ? cues.Subject(start, stretches[k].Open) : Cue.None;
        // Of “Obi “strongly condemned” it” somebody else says so, if anybody near does.
        if (subject.IsFound && (subject.Speaker.End < stretches[k].Open || opening == 0))
            return subject;
        if (opening > 0)
        {
            var before = sentences[opening - 1];
            if (last >= 0 && stretches[last].Close > before.FirstToken)
                return result[last].Cue;
            if (cues.InSentence(before) is { IsFound: true } source)
                return source;
        }

        var closing = block.SentenceAt(stretches[k].Close - 1);
        if (closing + 1 < sentences.Length)
        {
            var after = sentences[closing + 1];
            var next = NextAtTop(k);
            var ceiling = next < stretches.Length ? Math.Min(after.EndToken, stretches[next].Open) : after.EndToken;
            if (cues.First(after.FirstToken, ceiling) is { IsFound: true } source)
                return source;
        }

        if (subject.IsFound)
            return subject;
        // A sentence of the writer's own between two quotations does not change the speaker.
        return opening > 1 && last >= 0 && stretches[last].Close > sentences[opening - 2].FirstToken ? result[last].Cue : Cue.None;
    }

    /// <summary>“She told me, ‘Go home,’” Prado said: between the marks around it stands who said the inner one.</summary>
    private void FromInside()
    {
        for (var k = 1; k < stretches.Length; k++)
        {
            if (stretches[k].Depth == 0)
                continue;
            // The stretch before is the one around it, or one beside it or inside that.
            var around = k - 1;
            while (around > 0 && k - around < InnerReach && stretches[around].Depth >= stretches[k].Depth)
                around--;
            if (stretches[around].Depth >= stretches[k].Depth)
                continue;
            var before = stretches[k - 1].Close <= stretches[k].Open ? stretches[k - 1].Close : stretches[around].First;
            var opening = block.SentenceAt(stretches[k].Open);
            var closing = block.SentenceAt(stretches[k].Close - 1);
            var next = k + 1;
            while (next < stretches.Length && next - k < InnerReach && stretches[next].Open < stretches[k].Close)
                next++;
            var end = Math.Min(stretches[around].End, next < stretches.Length ? stretches[next].Open : tokens.Length);
            var floor = Math.Max(before, sentences[opening].FirstToken);
            var ceiling = Math.Min(sentences[closing].EndToken, end);
            if (floor <= stretches[k].Open && stretches[k].Close <= ceiling)
                result[k] = new Attribution(Choose(stretches[k], floor, ceiling, ceiling), false);
        }
    }

    private int NextAtTop(int k)
    {
        do
            k++;
        while (k < stretches.Length && stretches[k].Depth > 0);
        return k;
    }

    private int SentenceOf(int token, int from)
    {
        while (sentences[from].EndToken <= token)
            from++;
        return from;
    }
}
