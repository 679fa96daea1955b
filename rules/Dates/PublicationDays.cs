using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Dates;

/// <summary>
/// The days from which a draft's "yesterday" may be counted: that of its dateline, that of the edition, and that of publication.
/// Tomorrow's paper is filed tonight, so where they differ nothing is wrong that is right by one of them.
/// </summary>
/// <param name="Published">The day of publication.</param>
/// <param name="Filed">The dateline's day; that of publication where none is written.</param>
/// <param name="Edition">The edition's day; that of publication where none is written.</param>
internal readonly record struct PublicationDays(DateOnly Published, DateOnly Filed, DateOnly Edition)
{
    /// <summary>A dateline's date is among the first words of the story.</summary>
    private const int DatelineTokens = 12;

    /// <summary>A dateline of another year, or of last month, is no dateline.</summary>
    private const int MostApart = 7;

    /// <summary>The first of them.</summary>
    public DateOnly First => Earlier(Published, Earlier(Filed, Edition));

    /// <summary>The last of them.</summary>
    public DateOnly Last => Published > Filed ? Published > Edition ? Published : Edition : Filed > Edition ? Filed : Edition;

    /// <summary>Those of a draft; null where neither its metadata nor a dateline says when it appears.</summary>
    public static PublicationDays? Of(AnnotatedDraft draft)
    {
        if ((draft.Inputs.Published ?? FullDateline(draft)) is not { } published)
            return null;
        return new PublicationDays(published, FiledOn(draft, published) ?? published, draft.Draft.Metadata.Edition ?? published);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>The day of a dateline that names its year: NAIROBI, May 5, 2025 –.</summary>
    private static DateOnly? FullDateline(AnnotatedDraft draft)
    {
        if (draft.Today is null)
            return null;
        foreach (var expression in draft.TemporalExpressions)
        {
            if (expression is { Day: > 0, Year: > 0 } && draft.Draft.Blocks[expression.Block].Kind == BlockKind.Dateline)
                return expression.Date;
        }

        return null;
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
