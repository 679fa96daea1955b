using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Dates;

/// <summary>
/// The days from which a draft's "yesterday" may be counted: that of its dateline, and that of publication. Tomorrow's paper is
/// filed tonight, so where the two differ nothing is wrong that is right by one of them.
/// </summary>
internal static class PublicationDays
{
    /// <summary>A dateline's date is among the first words of the story.</summary>
    private const int DatelineTokens = 12;

    /// <summary>A dateline of another year, or of last month, is no dateline.</summary>
    private const int MostApart = 7;

    /// <summary>The day of publication and, where it differs, the dateline's; null where nobody says when the draft appears.</summary>
    public static (DateOnly Published, DateOnly Filed)? Of(AnnotatedDraft draft)
    {
        if (draft.Inputs.Published is not { } published)
            return null;
        return (published, FiledOn(draft, published) ?? published);
    }

    private static DateOnly? FiledOn(AnnotatedDraft draft, DateOnly published)
    {
        var paragraphs = 0;
        foreach (var expression in draft.TemporalExpressions)
        {
            var kind = draft.Draft.Blocks[expression.Block].Kind;
            if (kind != BlockKind.Dateline && (kind != BlockKind.Paragraph || expression.Day == 0))
            {
                if (kind == BlockKind.Paragraph && paragraphs++ > 0)
                    return null;
                continue;
            }

            if (expression.Day == 0 || expression.Month == 0)
                continue;
            if ((kind == BlockKind.Dateline || IsInDateline(draft.Blocks[expression.Block], expression))
                && CalendarYears.Nearest(expression.Month, expression.Day, published) is { } day
                && Math.Abs(day.DayNumber - published.DayNumber) <= MostApart)
                return day;
            if (kind == BlockKind.Paragraph && paragraphs++ > 0)
                return null;
        }

        return null;
    }

    /// <summary>NAIROBI, May 5 (Agency) –: places in capitals before the date, a dash or a bracket behind it.</summary>
    private static bool IsInDateline(AnnotatedBlock block, TemporalExpression expression)
    {
        var copy = new Copy(block);
        var (first, end) = (copy.TokenAt(expression.Span.Start), copy.EndAt(expression.Span.End));
        if (first is 0 or > DatelineTokens || !(copy.IsDash(end) || copy.Mark(end) is '(' or ':' or '_'))
            return false;
        for (var i = 0; i < first; i++)
        {
            if (copy.IsWord(i) && !copy.IsCapitalised(i))
                return false;
        }

        return true;
    }
}
