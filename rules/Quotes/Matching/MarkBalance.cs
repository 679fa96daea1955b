namespace Copydesk.Rules.Quotes;

/// <summary>How many double marks open in a paragraph, and how many close, by what they lean on alone.</summary>
/// <param name="Excess">Marks that open beyond those that close; 0 too where some could be either.</param>
/// <param name="BeginsOpen">Whether the paragraph begins with an opening mark, double or single.</param>
internal readonly record struct MarkBalance(int Excess, bool BeginsOpen)
{
    private const int MarkupReach = 200;

    public static MarkBalance Of(ReadOnlySpan<char> text)
    {
        var (excess, either, beginsOpen) = (0, false, text.Length > 0 && text[0] == '\u2018');
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (IsInMarkup(text, at))
                continue;
            if (Opens(text, at))
            {
                excess++;
                beginsOpen |= at == 0;
            }
            else if (Closes(text, at))
            {
                excess--;
            }
            else
            {
                either = true;
            }
        }

        return new MarkBalance(either ? 0 : excess, beginsOpen);
    }

    /// <summary>The next double mark, or -1.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny('"', '\u201C', '\u201D');
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Whether a mark leans on the word before it as a closing one does; an inch could be either.</summary>
    public static bool Closes(ReadOnlySpan<char> text, int at) =>
        text[at] != '\u201C' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && !char.IsDigit(text[at - 1])
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Whether a mark leans on the word behind it as an opening one does.</summary>
    public static bool Opens(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '\u201D' || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
            return false;
        return at == 0 || text[at] == '\u201C'
            || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '-' or '\u2013' or '\u2014' or '/' or '\'' or '\u2018';
    }

    /// <summary>Between angle brackets marks hold values together: &lt;a href="…"&gt;.</summary>
    private static bool IsInMarkup(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - MarkupReach)..at];
        var bracket = before.LastIndexOfAny('<', '>');
        return bracket >= 0 && before[bracket] == '<';
    }
}
