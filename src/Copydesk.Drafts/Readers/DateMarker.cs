using System.Globalization;
using Copydesk.Drafts.Readers.PlainText;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>The line <c>date 2025-05-06</c> that a content system puts in front of the copy.</summary>
/// <param name="Span">Its source span, from the word to the last figure.</param>
/// <param name="Published">The day it names; null where the calendar has no such day.</param>
internal readonly record struct DateMarker(TextSpan Span, DateOnly? Published)
{
    private const int LengthOfDay = 10;

    /// <summary>The marker that the text begins with from <paramref name="start"/> on, space apart; null where there is none.</summary>
    public static DateMarker? At(string text, int start)
    {
        var position = SkipSpace(text, start);
        var begin = position;
        if (!text.AsSpan(position).StartsWith("date", StringComparison.OrdinalIgnoreCase))
            return null;
        position += 4;
        if (position < text.Length && text[position] == ':')
            position++;
        var figures = position;
        while (figures < text.Length && text[figures] is ' ' or '\t')
            figures++;
        var end = figures + LengthOfDay;
        if (figures == position || end > text.Length || (end < text.Length && char.IsLetterOrDigit(text[end])))
            return null;
        var day = text.AsSpan(figures, LengthOfDay);
        for (var i = 0; i < LengthOfDay; i++)
        {
            if (i is 4 or 7 ? day[i] != '-' : !char.IsAsciiDigit(day[i]))
                return null;
        }

        var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published);
        return new DateMarker(TextSpan.FromBounds(begin, end), isDay ? published : null);
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && SourceLine.IsSpace(text[position]))
            position++;
        return position;
    }
}
