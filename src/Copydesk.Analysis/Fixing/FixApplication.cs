using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Applies fixes to a text.</summary>
public static class FixApplication
{
    /// <summary>How often a text is checked and fixed again before a pair of fixes that undo each other is given up.</summary>
    private const int MostRounds = 10;

    /// <summary>
    /// Applies fixes in order of their first change. A fix is applied whole or not at all: one that overlaps a fix before it
    /// is left for another round, but for two that delete lines and share no more than a line end or a blank line.
    /// </summary>
    /// <param name="text">The source that the fixes were computed from.</param>
    /// <param name="fixes">Fixes of one draft.</param>
    public static string Apply(string text, ImmutableArray<Fix> fixes) => Apply(text, fixes, out _);

    /// <inheritdoc cref="Apply(string, ImmutableArray{Fix})"/>
    /// <param name="text">The source that the fixes were computed from.</param>
    /// <param name="fixes">Fixes of one draft.</param>
    /// <param name="applied">Those that were applied, in order of their first change.</param>
    public static string Apply(string text, ImmutableArray<Fix> fixes, out ImmutableArray<Fix> applied)
    {
        var written = new System.Text.StringBuilder();
        var position = 0;
        foreach (var change in Combine(text, fixes, out applied))
        {
            written.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return written.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The changes that <see cref="Apply(string, ImmutableArray{Fix})"/> makes, in order, not overlapping.</summary>
    /// <param name="text">The source that the fixes were computed from.</param>
    /// <param name="fixes">Fixes of one draft.</param>
    /// <param name="applied">Those that are applied, in order of their first change.</param>
    public static ImmutableArray<TextChange> Combine(string text, ImmutableArray<Fix> fixes, out ImmutableArray<Fix> applied)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sorted = fixes.Sort(static (a, b) =>
        {
            var order = a.Changes[0].Span.CompareTo(b.Changes[0].Span);
            return order == 0 ? string.CompareOrdinal(a.Title, b.Title) : order;
        });
        var accepted = new List<TextChange>();
        var whole = ImmutableArray.CreateBuilder<Fix>(sorted.Length);
        foreach (var fix in sorted)
        {
            if (!IsFree(text, fix, accepted))
                continue;
            whole.Add(fix);
            foreach (var change in fix.Changes)
                Accept(text, change, accepted);
        }

        applied = whole.DrainToImmutable();
        return [.. accepted];
    }

    /// <summary>The fix of a finding that needs no asking: the first safe one, or null.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="draft">The draft in which it stands.</param>
    public static Fix? SafeFixOf(Finding finding, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(finding);
        foreach (var fix in finding.ComputeFixes?.Invoke(draft) ?? [])
        {
            if (fix.Applicability == Applicability.Safe)
                return fix;
        }

        return null;
    }

    /// <summary>Applies fixes, looks again, and so on until nothing moves.</summary>
    /// <param name="text">The source.</param>
    /// <param name="fixesOf">Checks a text and gives the fixes to be applied to it.</param>
    public static string ApplyUntilStable(string text, Func<string, ImmutableArray<Fix>> fixesOf)
    {
        ArgumentNullException.ThrowIfNull(fixesOf);
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = Apply(text, fixesOf(text));
            if (changed == text)
                break;
            text = changed;
        }

        return text;
    }

    /// <summary>Whether no change of the fix overlaps one accepted, or begins where one begins.</summary>
    private static bool IsFree(string text, Fix fix, List<TextChange> accepted)
    {
        foreach (var change in fix.Changes)
        {
            var before = CountBefore(accepted, change.Span.Start);
            if (before > 0 && accepted[before - 1].Span.End > change.Span.Start && !AreLinesApart(text, accepted[before - 1], change))
                return false;
            if (before < accepted.Count && (accepted[before].Span.Start < change.Span.End || accepted[before].Span.Start == change.Span.Start))
                return false;
        }

        return true;
    }

    /// <summary>Whether two changes delete lines, of which both take the blank one between them.</summary>
    private static bool AreLinesApart(string text, TextChange first, TextChange second)
    {
        if (!string.IsNullOrEmpty(first.NewText) || !string.IsNullOrEmpty(second.NewText) || first.Span.End >= second.Span.End)
            return false;
        var shared = text.AsSpan(second.Span.Start, first.Span.End - second.Span.Start);
        return shared.IsWhiteSpace() && shared.IndexOfAny('\r', '\n') >= 0;
    }

    /// <summary>
    /// Puts a change among the others; what the one before it deletes already is left to that. Where both would have taken the one
    /// blank line between them, the one behind them goes in its place, or at the end of the text those before them.
    /// </summary>
    private static void Accept(string text, TextChange change, List<TextChange> accepted)
    {
        var before = CountBefore(accepted, change.Span.Start);
        var (start, end) = (change.Span.Start, change.Span.End);
        if (before > 0 && accepted[before - 1].Span.End > start)
        {
            start = accepted[before - 1].Span.End;
            if (end < text.Length)
                end = BehindBlankLine(text, end);
            else
                TakeBlankLinesBefore(text, accepted, before - 1);
        }

        accepted.Insert(before, new TextChange(TextSpan.FromBounds(start, end), change.NewText ?? ""));
    }

    /// <summary>Where the blank line that begins at an offset ends; the offset itself where none does.</summary>
    private static int BehindBlankLine(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
            at++;
        return at < text.Length && text[at] == '\n' ? at + 1 : from;
    }

    /// <summary>Lets the first of the changes that follow each other without a gap begin behind the last line that is not blank.</summary>
    private static void TakeBlankLinesBefore(string text, List<TextChange> accepted, int last)
    {
        while (last > 0 && accepted[last - 1].Span.End == accepted[last].Span.Start)
            last--;
        var start = accepted[last].Span.Start;
        var kept = start;
        while (kept > 0 && char.IsWhiteSpace(text[kept - 1]) && (last == 0 || kept > accepted[last - 1].Span.End))
            kept--;
        var line = text.AsSpan(kept, start - kept).IndexOf('\n');
        if (line >= 0)
            accepted[last] = new TextChange(TextSpan.FromBounds(kept + line + 1, accepted[last].Span.End), accepted[last].NewText ?? "");
    }

    /// <summary>How many of the changes begin before <paramref name="start"/>.</summary>
    private static int CountBefore(List<TextChange> changes, int start)
    {
        int low = 0, high = changes.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (changes[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
