using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Reads the temporal expressions of a block from its tokens: one walk, in which each number and each word of time is asked
/// once whether an expression begins there. Every pattern looks a bounded number of tokens around, so the walk is linear.
/// </summary>
internal ref partial struct TimeReader
{
    private const WordClass Words = WordClass.Month | WordClass.Weekday | WordClass.TimeUnit | WordClass.RelativeDay
        | WordClass.NumberWord | WordClass.OrdinalWord | WordClass.TimeCue;

    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly Vocabulary vocabulary;
    private readonly bool? monthFirst;
    private List<TimeMention>? found;

    /// <summary>Token after the last expression: nothing before it is read again.</summary>
    private int floor;

    /// <summary>First token of the expression being read: the words before it that belong to it move it back.</summary>
    private int first;

    private TimeReader(AnnotatedBlock block)
    {
        text = block.Prose.Text;
        tokens = block.Tokens;
        vocabulary = block.Inputs.Vocabulary;
        monthFirst = NumericOrder.MonthFirst(block.Inputs.Locale);
    }

    /// <summary>The expressions of a block, in order, not overlapping.</summary>
    public static TimeMention[] Read(AnnotatedBlock block)
    {
        var reader = new TimeReader(block);
        reader.Run();
        return reader.found is null ? [] : [.. reader.found];
    }

    private void Run()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            first = i;
            if (token.Kind == TokenKind.Number)
            {
                if (!TryNumber(i, out var mention, out var end))
                    continue;
                Add(ref mention, ref i, end);
            }
            else if (token.Word != 0 && (vocabulary.ClassOf(token.Word) & Words) is var classes and not WordClass.None)
            {
                if (!TryWord(i, classes, out var mention, out var end))
                    continue;
                Add(ref mention, ref i, end);
            }
            else if (token.Word == 0 && token.Is(TokenShape.Hyphenated))
            {
                if (!TryCompound(i, out var mention, out var end))
                    continue;
                Add(ref mention, ref i, end);
            }
        }
    }

    private bool TryNumber(int i, out TimeMention mention, out int end) =>
        TryDay(i, out mention, out end)
        || TryClock(i, out mention, out end)
        || TryOrdinal(i, out mention, out end)
        || TryAmount(i, out mention, out end)
        || TryYear(i, out mention, out end);

    private bool TryWord(int i, WordClass classes, out TimeMention mention, out int end)
    {
        if ((classes & WordClass.Weekday) != 0 && TryWeekday(i, out mention, out end))
            return true;
        if ((classes & WordClass.Month) != 0 && (TryDay(i, out mention, out end) || TryMonth(i, out mention, out end)))
            return true;
        if ((classes & WordClass.OrdinalWord) != 0 && (TryDay(i, out mention, out end) || TryOrdinal(i, out mention, out end)))
            return true;
        if ((classes & (WordClass.NumberWord | WordClass.TimeUnit)) != 0 && TryAmount(i, out mention, out end))
            return true;
        if ((classes & WordClass.RelativeDay) != 0 && TryRelativeDay(i, out mention, out end))
            return true;
        if ((classes & WordClass.TimeCue) != 0)
            return TryCue(i, out mention, out end);
        mention = default;
        end = i;
        return false;
    }

    /// <summary>Keeps an expression that ends before token <paramref name="end"/>, from token first on.</summary>
    private void Add(ref TimeMention mention, ref int i, int end)
    {
        mention.Start = tokens[first].Start;
        mention.End = tokens[end - 1].End;
        mention.IsFuture = IsFutureAround(first, end);
        (found ??= []).Add(mention);
        floor = end;
        i = end - 1;
    }

    private readonly WordClass ClassOf(int i) => i < tokens.Length && i >= 0 ? vocabulary.ClassOf(tokens[i].Word) : WordClass.None;

    private readonly bool Is(int i, WordClass classes) => (ClassOf(i) & classes) != 0;

    private readonly int ValueOf(int i) => vocabulary.ValueOf(tokens[i].Word);

    private readonly TimeCue CueOf(int i) =>
        Is(i, WordClass.TimeCue | WordClass.TimeGlue) ? (TimeCue)ValueOf(i) : TimeCue.None;

    private readonly ReadOnlySpan<char> TextOf(int i) => text.Slice(tokens[i].Start, tokens[i].Length);

    private readonly bool IsMark(int i, char c) =>
        i < tokens.Length && i >= 0 && tokens[i].Kind == TokenKind.Punctuation && tokens[i].Length == 1 && text[tokens[i].Start] == c;

    private readonly bool IsDash(int i) => IsMark(i, '-') || IsMark(i, '\u2013') || IsMark(i, '\u2014') || IsMark(i, '\u2011');

    /// <summary>Whether the token touches the one before it.</summary>
    private readonly bool IsGlued(int i) => i > 0 && i < tokens.Length && !tokens[i].Is(TokenShape.SpaceBefore);

    private readonly bool IsCapitalised(int i) => i < tokens.Length && tokens[i].Is(TokenShape.Capitalised | TokenShape.AllCaps);

    /// <summary>The value of a token of digits alone, or -1.</summary>
    private readonly int DigitsAt(int i, int most)
    {
        if (i >= tokens.Length || i < 0 || tokens[i].Kind != TokenKind.Number || tokens[i].Length > most || tokens[i].Is(TokenShape.LetterTail))
            return -1;
        var value = 0;
        foreach (var c in TextOf(i))
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    private readonly TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);

    /// <summary>Whether will or shall stands nearby, before or after, with no full stop between.</summary>
    private readonly bool IsFutureAround(int start, int end)
    {
        for (var i = start - 1; i >= 0 && i >= start - 10 && !IsStop(i); i--)
        {
            if (CueOf(i) == TimeCue.Will)
                return true;
        }

        for (var i = end; i < tokens.Length && i < end + 8 && !IsStop(i); i++)
        {
            if (CueOf(i) == TimeCue.Will)
                return true;
        }

        return false;
    }

    private readonly bool IsStop(int i) =>
        tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '.' or '!' or '?' or ';' or '"' or '\u201C' or '\u201D';
}
