using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Pairs the quotation marks of a block in one pass, and leaves apostrophes, feet and inches alone. A mark opens or closes
/// by what leans on it; a mark left open ends with its block, or where the next of its kind opens.
/// </summary>
internal ref struct QuotationMarkPairer
{
    /// <summary>Deeper nesting is no prose; the bound keeps a line of opening marks linear.</summary>
    public const int Deepest = 6;

    // How far a plural possessive (the boys’ kit) looks for the mark that closes in its stead.
    private const int PossessiveReach = 60;

    // Tokens of a value of code, at most.
    private const int LongestValue = 60;

    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly ArrayBuilder<MarkPair> pairs = ArrayBuilder<MarkPair>.Take();

    // The pairs that are open, outermost first.
    private readonly Span<int> open;
    private int openCount;
    private int lastMark = -1;
    private bool lastOpened;

    private QuotationMarkPairer(AnnotatedBlock block, Span<int> open)
    {
        this.open = open;
        text = block.Prose.Text;
        tokens = block.Tokens;
    }

    private enum Family
    {
        Double,
        Single,
        Angle,
    }

    private enum Role
    {
        None,
        Open,
        Close,
        Either,
    }

    /// <param name="block">The block.</param>
    /// <param name="empty">Marks that were opened around no words; mostly none, which is null.</param>
    public static QuotedStretch[] Pair(AnnotatedBlock block, out TextSpan[]? empty)
    {
        empty = null;
        var first = NextMark(block.Tokens, block.Prose.Text, 0);
        // Most blocks quote nothing.
        if (first == block.Tokens.Length)
            return ArrayBuilder<QuotedStretch>.Nothing;
        var pairer = new QuotationMarkPairer(block, stackalloc int[Deepest]);
        pairer.Run(first);
        return pairer.Result(out empty);
    }

    /// <summary>The next token that is a quotation mark or is typed for one, or the number of tokens.</summary>
    private static int NextMark(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, int i)
    {
        while (i < tokens.Length && (tokens[i].Kind != TokenKind.Punctuation || !Marks.IsQuotation(text[tokens[i].Start]) && text[tokens[i].Start] != '`'))
            i++;
        return i;
    }

    private void Run(int first)
    {
        for (var i = first; i < tokens.Length; i = NextMark(tokens, text, i + 1))
        {
            if (IsValue(i) && EndOfValue(i) is var end and > 0)
            {
                i = end;
                continue;
            }

            var width = IsDoubled(i) ? 2 : 1;
            var family = FamilyOf(i, width);
            var role = RoleOf(i, width, family);
            if (role == Role.Either)
                role = IsOpen(family) ? Role.Close : Role.None;
            if (role == Role.Close && !TryClose(i, width, family))
                role = Role.None;
            if (role == Role.Open)
                TryOpen(i, width, family);
            if (role != Role.None)
                (lastMark, lastOpened) = (i + width - 1, role == Role.Open);
            i += width - 1;
        }

        while (openCount > 0)
            LeaveOpen(tokens.Length);
    }

    /// <summary>Two single marks side by side are typed for a double one: ``so'' or ''so''.</summary>
    private readonly bool IsDoubled(int i)
    {
        var c = text[tokens[i].Start];
        return c is '\'' or '`' && i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End && text[tokens[i].End] == c
            && tokens[i + 1].Kind == TokenKind.Punctuation;
    }

    /// <summary>id="a": a mark right behind the sign quotes a value of code that was left in the copy.</summary>
    private readonly bool IsValue(int i) =>
        i > 1 && tokens[i - 1].Kind == TokenKind.Punctuation && text[tokens[i - 1].Start] == '=' && tokens[i].Start == tokens[i - 1].End
        && tokens[i - 1].Start == tokens[i - 2].End;

    /// <summary>The mark that ends a value, or 0.</summary>
    private readonly int EndOfValue(int i)
    {
        var stop = Math.Min(tokens.Length, i + LongestValue);
        for (var j = i + 1; j < stop; j++)
        {
            if (IsQuotationMark(j) && FamilyOf(j, 1) == FamilyOf(i, 1))
                return j;
        }

        return 0;
    }

    private readonly Family FamilyOf(int i, int width) => text[tokens[i].Start] switch
    {
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => Family.Angle,
        '\'' or '`' or '\u2018' or '\u2019' or '\u201A' or '\u201B' => width == 2 ? Family.Double : Family.Single,
        _ => Family.Double,
    };

    private readonly Role RoleOf(int i, int width, Family family)
    {
        var c = text[tokens[i].Start];
        var after = i + width;
        var leansRight = after < tokens.Length && !tokens[after].Is(TokenShape.SpaceBefore) && !IsClosingPunctuation(after);
        var leansLeft = !tokens[i].Is(TokenShape.SpaceBefore) && i > 0 && !IsOpeningPunctuation(i - 1);
        if (family == Family.Single)
            return SingleRole(i, c, leansLeft, leansRight);
        switch (c)
        {
            case '\u201E' or '\u201F' or '`':
                return Role.Open;
            case '\u00AB' or '\u2039':
                return leansLeft && !leansRight && IsOpen(family) ? Role.Close : Role.Open;
            case '\u00BB' or '\u203A':
                return leansRight && !leansLeft && !IsOpen(family) ? Role.Open : Role.Close;
            case '\u201C':
                return leansLeft && !leansRight && IsOpen(family) ? Role.Close : Role.Open;
            case '\u201D':
                return leansRight && !leansLeft && !IsOpen(family) ? Role.Open : Role.Close;
        }

        if (IsMeasure(i) && (!IsOpen(family) || i > 1 && text[tokens[i - 2].Start] is '\'' or '\u2019'))
            return Role.None;
        // "" with nothing in them.
        if (!leansLeft && !leansRight && after < tokens.Length && text[tokens[after].Start] == c && tokens[after].Start == tokens[i].End)
            return Role.Open;
        return (leansLeft, leansRight) switch
        {
            (false, true) => Role.Open,
            (true, false) => Role.Close,
            (true, true) => IsOpen(family) ? Role.Close : Role.Open,
            _ => Role.Either,
        };
    }

    private readonly Role SingleRole(int i, char c, bool leansLeft, bool leansRight)
    {
        if (c == '\u201A')
            return Role.Open;
        if (!leansLeft && leansRight && c != '\u2019')
            return IsElision(i) ? Role.None : Role.Open;
        if (c is '\u2018' or '`' || !leansLeft || !IsOpen(Family.Single) || (leansRight && !IsQuotationMark(i + 1)))
            return Role.None;
        if (IsMeasure(i) && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number)
            return Role.None;
        return IsPluralPossessive(i) ? Role.None : Role.Close;
    }

    private readonly bool IsQuotationMark(int i) =>
        i < tokens.Length && tokens[i].Kind == TokenKind.Punctuation && Marks.IsQuotation(text[tokens[i].Start]);

    /// <summary>A mark right behind a number: feet or inches.</summary>
    private readonly bool IsMeasure(int i) =>
        i > 0 && tokens[i - 1].Kind == TokenKind.Number && !tokens[i].Is(TokenShape.SpaceBefore);

    /// <summary>'90s, '24, 'tis, 'em: an apostrophe at the start of a word.</summary>
    private readonly bool IsElision(int i)
    {
        var next = tokens[i + 1];
        var word = text.Slice(next.Start, next.Length);
        if (next.Kind == TokenKind.Number)
            return word.Length == 2 || (word.Length == 3 && word[2] == 's');
        // ‘We’ve ‘ad enough,’ he said.
        if (openCount > 0 && pairs[open[openCount - 1]].Family == Family.Single && tokens[i - 1].Kind == TokenKind.Word && word is "ad" or "ave" or "ere" or "im" or "ome" or "ow" or "er")
            return true;
        return word.Length <= 5 && (word.Equals("tis", StringComparison.OrdinalIgnoreCase) || word.Equals("twas", StringComparison.OrdinalIgnoreCase)
            || word.Equals("em", StringComparison.OrdinalIgnoreCase) || word.Equals("til", StringComparison.OrdinalIgnoreCase)
            || word.Equals("n", StringComparison.OrdinalIgnoreCase) || word.Equals("twill", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"the boys’ kit": a word in -s, a small word behind it, and a better closing mark further on.</summary>
    private readonly bool IsPluralPossessive(int i)
    {
        if (i + 1 >= tokens.Length || tokens[i - 1].Kind != TokenKind.Word || text[tokens[i - 1].End - 1] is not ('s' or 'S')
            || tokens[i + 1].Kind != TokenKind.Word || !tokens[i + 1].Is(TokenShape.SpaceBefore))
            return false;
        var stop = Math.Min(tokens.Length, i + PossessiveReach);
        for (var j = i + 1; j < stop; j++)
        {
            if (tokens[j].Kind != TokenKind.Punctuation || text[tokens[j].Start] is not ('\'' or '\u2019' or '\u2018'))
                continue;
            // ’til, ’em
            if (tokens[j].Is(TokenShape.SpaceBefore) && j + 1 < tokens.Length && !tokens[j + 1].Is(TokenShape.SpaceBefore) && (text[tokens[j].Start] == '\u2019' || IsElision(j)))
                continue;
            return !tokens[j].Is(TokenShape.SpaceBefore) && text[tokens[j].Start] != '\u2018'
                && (j + 1 == tokens.Length || tokens[j + 1].Is(TokenShape.SpaceBefore) || tokens[j + 1].Kind == TokenKind.Punctuation);
        }

        return false;
    }

    private readonly bool IsOpeningPunctuation(int i)
    {
        if (tokens[i].Kind != TokenKind.Punctuation)
            return false;
        if (i == lastMark)
            return lastOpened;
        var c = text[tokens[i].Start];
        return Marks.IsOpeningBracket(c) || Marks.IsDash(c) || c is '/' or '\u00BF' or '\u00A1';
    }

    private readonly bool IsClosingPunctuation(int i)
    {
        if (tokens[i].Kind != TokenKind.Punctuation)
            return false;
        var c = text[tokens[i].Start];
        // A mark behind a mark leans as the word behind both does.
        if (Marks.IsQuotation(c))
            return i + 1 == tokens.Length || tokens[i + 1].Is(TokenShape.SpaceBefore) || (tokens[i + 1].Kind == TokenKind.Punctuation && text[tokens[i + 1].Start] is ',' or '.' or ';');
        return Marks.IsClosingBracket(c) || Marks.IsDash(c) || c is ',' or ';' or ':' or '/'
            || (Marks.IsTerminator(c) && c != '\u2026' && tokens[i].Length == 1)
            || (Marks.IsTerminator(c) && (i + 1 == tokens.Length || tokens[i + 1].Is(TokenShape.SpaceBefore)));
    }

    private readonly bool IsOpen(Family family)
    {
        foreach (var index in open[..openCount])
        {
            if (pairs[index].Family == family)
                return true;
        }

        return false;
    }

    private void TryOpen(int i, int width, Family family)
    {
        // Nobody puts the same marks inside each other, save guillemets: the mark that was open before was never closed.
        if (openCount > 0 && family != Family.Angle && pairs[open[openCount - 1]].Family == family)
            LeaveOpen(i);
        if (openCount == Deepest)
            return;
        open[openCount++] = pairs.Count;
        pairs.Add(new MarkPair { Open = i, First = i + width, Family = family, End = -1 });
    }

    private bool TryClose(int i, int width, Family family)
    {
        if (!IsOpen(family) || (family == Family.Single && pairs[open[openCount - 1]].Family != Family.Single))
            return false;
        while (pairs[open[openCount - 1]].Family != family)
            Drop();
        var pair = pairs[open[openCount - 1]];
        pairs[open[openCount - 1]] = pair with { End = i, Close = i + width };
        openCount--;
        return true;
    }

    /// <summary>The innermost open mark was an apostrophe, or was forgotten inside a quotation that has ended.</summary>
    private void Drop()
    {
        pairs[open[openCount - 1]] = pairs[open[openCount - 1]] with { End = -1 };
        openCount--;
    }

    private void LeaveOpen(int end)
    {
        var index = open[openCount - 1];
        var pair = pairs[index];
        if (pair.Family == Family.Single && pair.Open > 0 && !IsSurelyOpen(pair, end))
        {
            Drop();
            return;
        }

        pairs[index] = pair with { End = end, Close = end };
        openCount--;
    }

    /// <summary>She said: ‘He left. A curly mark behind a colon or a comma and before a capital, with nothing behind it that could close it.</summary>
    private readonly bool IsSurelyOpen(in MarkPair pair, int end)
    {
        if (pair.First >= end || text[tokens[pair.Open].Start] != '\u2018' || text[tokens[pair.Open - 1].Start] is not (':' or ',')
            || !tokens[pair.Open].Is(TokenShape.SpaceBefore) || !tokens[pair.First].Is(TokenShape.Capitalised))
            return false;
        for (var i = pair.First; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '\'' or '\u2019')
                return false;
        }

        return true;
    }

    private QuotedStretch[] Result(out TextSpan[]? empty)
    {
        List<TextSpan>? wordless = null;
        var result = ArrayBuilder<QuotedStretch>.Take();
        // Where those around a pair close: no more than were open at once.
        var around = open;
        var depth = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            ref readonly var pair = ref pairs[i];
            if (IsWordless(pair))
            {
                (wordless ??= []).Add(TextSpan.FromBounds(tokens[pair.Open].Start, tokens[pair.Close - 1].End));
                continue;
            }

            if (pair.End <= pair.First)
                continue;
            while (depth > 0 && around[depth - 1] <= pair.Open)
                depth--;
            var span = TextSpan.FromBounds(tokens[pair.First].Start, tokens[pair.End - 1].End);
            result.Add(new QuotedStretch(span, pair.Open, pair.First, pair.End, pair.Close, MarksOf(pair), depth, pair.Close > pair.End));
            around[depth++] = pair.Close;
        }

        pairs.GiveBack();
        empty = wordless?.ToArray();
        return result.ToArrayAndGiveBack();
    }

    /// <summary>Marks with nothing between them but a comma or a stop, or an opening mark that ends the block.</summary>
    private readonly bool IsWordless(in MarkPair pair)
    {
        if (pair.End < pair.First || (pair.Close == pair.End && pair.End < tokens.Length))
            return false;
        return pair.End == pair.First
            || (pair.End == pair.First + 1 && tokens[pair.First].Kind == TokenKind.Punctuation && tokens[pair.First].Length == 1 && text[tokens[pair.First].Start] is ',' or '.');
    }

    private readonly QuotationMarks MarksOf(in MarkPair pair) => text[tokens[pair.Open].Start] switch
    {
        '\u201E' or '\u201A' => QuotationMarks.Low,
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => QuotationMarks.Guillemets,
        '\u201C' or '\u201D' or '\u201F' => QuotationMarks.CurlyDouble,
        '\u2018' or '\u2019' or '\u201B' => QuotationMarks.CurlySingle,
        '\'' or '`' => pair.Family == Family.Double ? QuotationMarks.DoubledSingle : QuotationMarks.StraightSingle,
        _ => QuotationMarks.StraightDouble,
    };

    private readonly record struct MarkPair(int Open, int First, int End, int Close, Family Family);
}
