using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Reads the temporal expressions of a block from its tokens: one walk, in which each number and each word of time is asked
/// once whether an expression begins there. Every pattern looks a bounded number of tokens around, so the walk is linear.
/// </summary>
internal ref partial struct TimeReader
{
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly Vocabulary vocabulary;
    private readonly bool? monthFirst;
    private readonly ReadOnlySpan<char> region;
    private ArrayBuilder<TimeMention>? found;

    /// <summary>Token after the last expression: nothing before it is read again.</summary>
    private int floor;

    /// <summary>The expression being read. A reader that fails leaves it as it was, or is the last to be asked.</summary>
    private TimeMention mention;

    /// <summary>Its first token: the words before it that belong to it move it back.</summary>
    private int first;

    /// <summary>The token after its last.</summary>
    private int end;

    /// <summary>Where further days of the same month stand behind it, each after a mark; and the token after them and their year.</summary>
    private int further;
    private int furtherEnd;

    private TimeReader(AnnotatedBlock block)
    {
        text = block.Prose.Text;
        tokens = block.Tokens;
        vocabulary = block.Inputs.Vocabulary;
        monthFirst = NumericOrder.MonthFirst(block.Inputs.Locale);
        region = NumericOrder.RegionOf(block.Inputs.Locale);
    }

    /// <summary>The expressions of a block, in order, not overlapping; the verbs that govern them are not looked for.</summary>
    public static TimeMention[] Read(AnnotatedBlock block)
    {
        var reader = new TimeReader(block);
        reader.Run();
        return reader.found?.ToArrayAndGiveBack() ?? ArrayBuilder<TimeMention>.Nothing;
    }

    private void Run()
    {
        // Of our own, so that it stays in a register.
        var tokens = this.tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Word != 0)
            {
                if ((uint)(token.Word - WordLists.FirstTimeWord) >= WordLists.TimeWords)
                    continue;
                Begin(i);
                if (TryWord(i, vocabulary.ClassOf(token.Word)))
                    i = Keep();
            }
            else if (token.Kind == TokenKind.Number)
            {
                Begin(i);
                if (TryNumber(i))
                    i = Keep();
            }
            else if (token.Length is 4 or 6 && text[token.Start] == 'F' && text[token.Start + 1] == 'Y')
            {
                Begin(i);
                if (TryFiscalLetters(i))
                    i = Keep();
            }
            else if (token.Is(TokenShape.Hyphenated))
            {
                Begin(i);
                if (TryCompound(i))
                    i = Keep();
            }
        }
    }

    private void Begin(int i)
    {
        mention = new TimeMention();
        first = end = i;
        further = furtherEnd = 0;
    }

    /// <summary>Keeps the expression just read, and the further days of a list; gives the last token.</summary>
    private int Keep()
    {
        mention.First = first;
        mention.End = end;
        found ??= ArrayBuilder<TimeMention>.Take();
        found.Add(mention);
        if (further > 0)
            KeepFurther();
        floor = end;
        return end - 1;
    }

    /// <summary>"6" and "7" of "May 5, 6 and 7": expressions of their own, of which the last takes in what stands behind.</summary>
    private void KeepFurther()
    {
        mention.Weekday = mention.WeekdayToken = -1;
        for (var i = further; i + 1 < furtherEnd && IsListMark(i) && DayAt(i + 1) is var day and > 0; i += 2)
        {
            var isLast = !(i + 3 < furtherEnd && IsListMark(i + 2) && DayAt(i + 3) > 0);
            mention.Day = day;
            mention.First = mention.DayFirst = mention.NumberToken = i + 1;
            mention.IsFurther = true;
            mention.End = mention.DayEnd = end = isLast ? furtherEnd : i + 2;
            found!.Add(mention);
        }
    }

    private bool TryNumber(int i) => TryDay(i) || TryDayOfMonth(i) || TryClock(i) || TryOrdinal(i) || TryAmount(i) || TryBeforeChrist(i) || TryYear(i);

    private bool TryWord(int i, WordClass classes)
    {
        if ((classes & WordClass.Weekday) != 0 && TryWeekday(i))
            return true;
        if ((classes & WordClass.Month) != 0 && (TryDay(i) || TryMonth(i)))
            return true;
        if ((classes & WordClass.OrdinalWord) != 0 && (TryDay(i) || TryDayOfMonth(i) || TryOrdinal(i)))
            return true;
        if ((classes & WordClass.HolidayWord) != 0 && TryHolidayFrom(i))
            return true;
        if ((classes & WordClass.TimeUnit) != 0 && IsCapitalised(i) && (TryNewYear(i) || TryHolidayTo(i)))
            return true;
        if ((classes & (WordClass.NumberWord | WordClass.TimeUnit)) != 0 && TryAmount(i))
            return true;
        if ((classes & WordClass.RelativeDay) != 0 && TryRelativeDay(i))
            return true;
        return (classes & WordClass.TimeCue) != 0 && TryCue(i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly WordClass ClassOf(int i) => i < tokens.Length && i >= 0 ? vocabulary.ClassOf(tokens[i].Word) : WordClass.None;

    private readonly bool Is(int i, WordClass classes) => (ClassOf(i) & classes) != 0;

    private readonly int ValueOf(int i) => (uint)i < (uint)tokens.Length ? vocabulary.ValueOf(tokens[i].Word) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly TimeCue CueOf(int i) =>
        Is(i, WordClass.TimeCue | WordClass.TimeGlue) ? (TimeCue)ValueOf(i) : TimeCue.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsText(int i, string one) => i >= 0 && i < tokens.Length && TextOf(i).Equals(one, StringComparison.OrdinalIgnoreCase);

    private readonly bool IsText(int i, string one, string other) => IsText(i, one) || IsText(i, other);

    private readonly bool IsText(int i, string one, string other, string third) => IsText(i, one) || IsText(i, other) || IsText(i, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ReadOnlySpan<char> TextOf(int i) => (uint)i < (uint)tokens.Length ? text.Slice(tokens[i].Start, tokens[i].Length) : [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsMark(int i, char c) =>
        i < tokens.Length && i >= 0 && tokens[i].Kind == TokenKind.Punctuation && tokens[i].Length == 1 && text[tokens[i].Start] == c;

    private readonly bool IsDash(int i) => IsMark(i, '-') || IsMark(i, '\u2013') || IsMark(i, '\u2014') || IsMark(i, '\u2011');

    /// <summary>Whether the token touches the one before it.</summary>
    private readonly bool IsGlued(int i) => i > 0 && i < tokens.Length && !tokens[i].Is(TokenShape.SpaceBefore);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsCapitalised(int i) => (uint)i < (uint)tokens.Length && tokens[i].Is(TokenShape.Capitalised | TokenShape.AllCaps);

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

    private readonly bool IsStop(int i) =>
        tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '.' or '!' or '?' or ';' or '"' or '\u201C' or '\u201D';
}
