namespace Copydesk.Drafts.Language;

/// <content>Whether a pronoun could stand for anybody at all, named or not. Says yes wherever there is doubt.</content>
internal sealed partial class Antecedents
{
    // Delayed naming: "“I ran,” she said." and who she is a paragraph later.
    private const int BlocksBehind = 3;
    private const int TokensBefore = 800;
    private const int TokensBehind = 400;

    private const WordClass NotHuman = WordClass.Place | WordClass.Nationality | WordClass.OrganisationWord | WordClass.EventWord | WordClass.Weekday
        | WordClass.Month | WordClass.TimeUnit | WordClass.RelativeDay | WordClass.CommonWord | WordClass.Determiner | WordClass.Preposition
        | WordClass.Conjunction | WordClass.Auxiliary | WordClass.SpeechNoun | WordClass.SpeechVerb | WordClass.NumberWord | WordClass.OrdinalWord;

    private const WordClass Names = WordClass.GivenName | WordClass.Honorific | WordClass.TitleWord | WordClass.Surname;

    private static int[]? people;

    private static int[] People => people ??= KnownWords.Numbers(
        "man", "woman", "boy", "girl", "family",
        "someone", "somebody", "anyone", "everyone", "official", "guy", "lady");

    /// <summary>Whether anybody near a "he" or "she" may be meant; true for every other pronoun.</summary>
    public bool MayBeAnybody(int block, int token)
    {
        if (SexOfPronoun(block, token) is not { } sex || sex == Sex.Either)
            return true;
        var left = TokensBefore;
        for (var b = block; b >= 0 && b >= block - BlockReach && left > 0; b--)
        {
            var end = b == block ? token : draft.Blocks[b].Tokens.Length;
            var first = Math.Max(0, end - left);
            left -= end - first;
            if (HoldsAnybody(b, first, end, sex))
                return true;
        }

        left = TokensBehind;
        for (var b = block; b < draft.Blocks.Length && b <= block + BlocksBehind && left > 0; b++)
        {
            var first = b == block ? token + 1 : 0;
            var end = Math.Min(draft.Blocks[b].Tokens.Length, first + left);
            left -= end - first;
            if (HoldsAnybody(b, first, end, sex))
                return true;
        }

        return false;
    }

    private bool HoldsAnybody(int index, int first, int end, Sex sex)
    {
        var block = draft.Blocks[index];
        var tokens = block.Tokens;
        var isDisplay = draft.Draft.Blocks[index].Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Standfirst;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Handle)
                return true;
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Is(TokenShape.Clitic) || !IsHuman(block, i, isDisplay))
                continue;
            // A name that is known to be the other sex's is nobody here, nor is its title.
            var mention = mentions.FirstAfter(index, tokens[i].Start);
            var isNamed = mention < mentions.Count && mentions[mention] is { } named && named.Block == index
                && (named.Span.Start < tokens[i].End || named.TitleSpan.Contains(tokens[i].Start));
            if (!isNamed || Fits(mentions.PersonOf(mention), sex))
                return true;
        }

        return false;
    }

    private static bool IsHuman(AnnotatedBlock block, int i, bool isDisplay)
    {
        var token = block.Tokens[i];
        var kinds = block.ClassOf(token);
        if (token.Is(TokenShape.Capitalised))
            return (kinds & Names) != 0 || ((kinds & NotHuman) == 0 && !(StartsSentence(block, i) && (isDisplay || MayBePlural(block, i))));
        // "Reporters" are more than one.
        if (((kinds & (WordClass.TitleWord | WordClass.Honorific)) != 0 && !IsPlural(block, i)) || (token.Word != 0 && Array.IndexOf(People, token.Word) >= 0))
            return true;
        // A trade or a trait that no list holds: "a glazier", "the 43-year-old", "an optimist".
        var word = block.TextOf(token);
        if (word.EndsWith("-old"))
            return true;
        return (kinds & NotHuman) == 0 && i > 0 && (block.ClassOf(block.Tokens[i - 1]) & WordClass.Determiner) != 0
            && (word.EndsWith("er") || word.EndsWith("or") || word.EndsWith("ist") || word.EndsWith("ian") || word.EndsWith("ant")
                || word.EndsWith("man") || word.EndsWith("ee") || word.EndsWith("by") || word.EndsWith("ent") || word is "child" or "person" or "kid");
    }

    private static bool StartsSentence(AnnotatedBlock block, int i) =>
        i == 0 || (block.Tokens[i - 1].Kind == TokenKind.Punctuation && Marks.IsTerminator(block.Prose.Text[block.Tokens[i - 1].Start]));

    private static bool IsPlural(AnnotatedBlock block, int i)
    {
        var word = block.TextOf(block.Tokens[i]);
        return word.EndsWith("s") && !word.EndsWith("ss") && !word.EndsWith("us");
    }

    /// <summary>"Lorries are sent through the valley."</summary>
    private static bool MayBePlural(AnnotatedBlock block, int i) => block.Prose.Text[block.Tokens[i].End - 1] is 's' or 'g' or 'y';
}
