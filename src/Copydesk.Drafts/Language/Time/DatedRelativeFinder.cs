using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds relative words that a parenthesis or an apposition says to be a certain date: "yesterday (May 3)", "last month
/// (April)". Only these bind: in "met yesterday, May 3 is the deadline" the two have nothing to do with one another.
/// </summary>
internal static class DatedRelativeFinder
{
    public static ImmutableArray<DatedRelative> Find(AnnotatedDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<DatedRelative>();
        var all = draft.TemporalExpressions;
        for (var i = 0; i + 1 < all.Length; i++)
        {
            var (first, second) = (all[i], all[i + 1]);
            if (first.Block != second.Block || second.FirstToken - first.EndToken > 2)
                continue;
            var block = draft.Blocks[first.Block];
            if (IsRelative(first) && IsDate(second) && IsBound(block, first.EndToken, second.FirstToken, second.EndToken))
                found.Add(new DatedRelative(first, second));
            else if (IsDate(first) && IsRelative(second) && IsBound(block, first.EndToken, second.FirstToken, second.EndToken))
                found.Add(new DatedRelative(second, first));
        }

        return found.DrainToImmutable();
    }

    private static bool IsRelative(TemporalExpression expression) =>
        expression.Form == TimeForm.Offset && expression.Count is not null && expression.Month == 0 && expression.Year == 0;

    private static bool IsDate(TemporalExpression expression) =>
        expression.Form == TimeForm.Calendar && expression.Month > 0 && !expression.IsList && expression.Unit == TimeUnit.None;

    private static bool IsBound(AnnotatedBlock block, int from, int to, int end) =>
        Beside.IsAside(block, from, to, end)
        || (to - from == 1 && Beside.Mark(block, from) == ',' && (Beside.IsClosed(block, end) || Beside.IsEnd(block, end)));
}
