using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds the sentences of a block from its tokens, in one pass. Closing marks and brackets belong to the sentence that they
/// close. Where a stop could be part of an abbreviation, the word behind it decides.
/// </summary>
internal readonly ref struct SentenceSplitter
{
    private const WordClass Opener =
        WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction | WordClass.Preposition | WordClass.Auxiliary;

    // Longest name between a quoted question and its verb of saying: "Why?" Foreign Minister Ana de la Cruz asked.
    private const int LongestName = 8;

    private static readonly int[] TakesNumber = KnownWords.Numbers(
        "no", "nos", "art", "arts", "fig", "figs", "sec", "secs", "vol", "vols", "ch", "pp", "p", "para", "paras", "op", "ed",
        "eds", "rs", "ext", "tel", "v", "mt", "ft", "mon", "wed", "sat", "sun");

    private readonly AnnotatedBlock block;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;

    private SentenceSplitter(AnnotatedBlock block)
    {
        this.block = block;
        text = block.Prose.Text;
        tokens = block.Tokens;
    }

    public static Sentence[] Split(AnnotatedBlock block) => new SentenceSplitter(block).Run();

    private Sentence[] Run()
    {
        var sentences = ArrayBuilder<Sentence>.Take();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!MayEnd(i))
                continue;
            var next = i + 1;
            while (next < tokens.Length && IsMoreOfTheEnd(next))
                next++;
            while (next < tokens.Length && (IsCloser(next) || IsDotAfterCloser(next)))
                next++;
            if (next == tokens.Length)
                break;
            if (Ends(first, i, next))
            {
                Add(sentences, first, next);
                first = next;
            }

            i = next - 1;
        }

        if (first < tokens.Length)
            Add(sentences, first, tokens.Length);
        return sentences.ToArrayAndGiveBack();
    }

    private void Add(ArrayBuilder<Sentence> sentences, int first, int end) =>
        sentences.Add(new Sentence(TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End), first, end));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayEnd(int i)
    {
        ref readonly var token = ref tokens[i];
        return token.Kind == TokenKind.Punctuation
            ? Marks.IsTerminator(text[token.Start])
            : token.Is(TokenShape.Dotted) && text[token.End - 1] == '.';
    }

    /// <summary>"?!", and the dots of ". . .", which stand apart.</summary>
    private bool IsMoreOfTheEnd(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Punctuation)
            return false;
        var c = text[token.Start];
        return Marks.IsTerminator(c) && (!token.Is(TokenShape.SpaceBefore) || c == '.');
    }

    /// <summary>"Why?" . . . "Why not?"</summary>
    private bool IsDotAfterCloser(int i) =>
        tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] == '.' && i + 1 < tokens.Length && tokens[i].Is(TokenShape.SpaceBefore);

    private bool IsCloser(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Punctuation || token.Is(TokenShape.SpaceBefore))
            return false;
        var c = text[token.Start];
        if (Marks.IsClosingBracket(c) || c is '\u201D' or '\u2019' or '\u00BB' or '\u203A')
            return true;
        // Straight marks, and “ behind a „: closing where no word leans on them.
        return Marks.IsQuotation(c)
            && (i + 1 == tokens.Length || tokens[i + 1].Is(TokenShape.SpaceBefore) || tokens[i + 1].Kind == TokenKind.Punctuation);
    }

    /// <summary>Whether the sentence that began at <paramref name="first"/> ends with the mark at <paramref name="mark"/>.</summary>
    private bool Ends(int first, int mark, int next)
    {
        var opener = next;
        while (opener < tokens.Length && IsOpener(opener))
            opener++;
        if (opener == tokens.Length)
            return tokens[next].Is(TokenShape.SpaceBefore);
        ref readonly var follower = ref tokens[opener];
        if (follower.Kind == TokenKind.Punctuation)
            return follower.Is(TokenShape.SpaceBefore) && text[follower.Start] is not (',' or ';' or ':' or '/');
        if (StartsLower(follower))
            return false;
        var closed = next > mark + 1;
        if (!tokens[next].Is(TokenShape.SpaceBefore))
            return !closed && opener == next && IsForgottenSpace(mark, follower);
        if (tokens[mark].Kind == TokenKind.Word)
            return closed || EndsDotted(mark, opener);
        if (text[tokens[mark].Start] != '.')
            return !closed || opener != next || !IsNamedCue(opener);
        return closed || tokens[mark].Length > 1 || mark == first || tokens[mark].Is(TokenShape.SpaceBefore) || EndsWithStop(first, mark - 1, opener);
    }

    private bool IsOpener(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Punctuation)
            return false;
        var c = text[token.Start];
        return Marks.IsQuotation(c) || Marks.IsOpeningBracket(c) || Marks.IsDash(c);
    }

    /// <summary>"the end.The next": a space was forgotten, where a small word stands before the stop.</summary>
    private bool IsForgottenSpace(int mark, in Token follower) =>
        mark > 0 && follower.Kind == TokenKind.Word && tokens[mark].Kind == TokenKind.Punctuation && tokens[mark].Length == 1
        && tokens[mark - 1] is { Kind: TokenKind.Word, Length: > 1 } before && StartsLower(before);

    /// <summary>A stop with a capital or a number behind it, and a word before it that may be an abbreviation.</summary>
    private bool EndsWithStop(int first, int before, int next)
    {
        ref readonly var word = ref tokens[before];
        ref readonly var follower = ref tokens[next];
        if (word.Kind == TokenKind.Number)
            return before != first || word.Length > 3 || word.Is(TokenShape.LetterTail);
        if (word.Kind != TokenKind.Word || word.Word == 0)
            return true;
        var kinds = block.ClassOf(word);
        if ((kinds & (WordClass.Abbreviation | WordClass.FinalAbbreviation)) == 0)
            return true;
        if (Array.IndexOf(TakesNumber, word.Word) >= 0 && follower.Kind != TokenKind.Number)
            return true;
        if (StartsLower(word) && follower.Kind != TokenKind.Number)
            return (kinds & WordClass.FinalAbbreviation) != 0 || word.Length > 3;
        return (kinds & WordClass.FinalAbbreviation) != 0 && follower.Kind == TokenKind.Word && IsSentenceOpener(next, Opener | WordClass.CommonWord);
    }

    /// <summary>Initials lean on the name behind them; "U.S." and "a.m." end where the next word opens a sentence.</summary>
    private bool EndsDotted(int mark, int next)
    {
        if (tokens[next].Kind != TokenKind.Word)
            return false;
        ref readonly var word = ref tokens[mark];
        // "wrote on X. Ada Lind replied": the network, not an initial.
        if (word.Length == 2 && text[word.Start] == 'X' && mark > 0 && block.TextOf(tokens[mark - 1]) is "on" or "to" or "via")
            return true;
        // "U.S. State Department" has common words behind it, an initial and "a.m." have not.
        var isAcronym = word.Length > 2 && word.Is(TokenShape.Capitalised);
        return IsSentenceOpener(next, isAcronym ? Opener : Opener | WordClass.CommonWord);
    }

    private bool IsSentenceOpener(int at, WordClass openers)
    {
        var kinds = block.ClassOf(tokens[at]);
        if ((kinds & (WordClass.Weekday | WordClass.Month)) != 0)
            return false;
        return (kinds & openers) != 0 && !tokens[at].Is(TokenShape.AllCaps)
            || ((kinds & WordClass.CommonWord) != 0 && at + 1 < tokens.Length && text[tokens[at + 1].Start] == ',');
    }

    /// <summary>"Why?" Okafor asked: the name and its verb belong to the question.</summary>
    private bool IsNamedCue(int at)
    {
        var stop = Math.Min(tokens.Length, at + LongestName);
        for (var i = at; i < stop; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
                return false;
            if (!StartsLower(token))
            {
                if (i == at && (block.ClassOf(token) & Opener) != 0 && token.Length > 1)
                    return false;
                continue;
            }

            return i > at && (block.ClassOf(token) & WordClass.SpeechVerb) != 0;
        }

        return false;
    }

    /// <summary>A small letter first; but "iPhone" may open a sentence.</summary>
    private bool StartsLower(in Token token) =>
        char.IsLower(text[token.Start]) && !(token.Length > 1 && char.IsUpper(text[token.Start + 1]));
}
