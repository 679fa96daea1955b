using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Finds weekdays that are said to be a certain day of a month.</summary>
internal static class DatedWeekdayFinder
{
    public static ImmutableArray<DatedWeekday> Find(AnnotatedDraft draft) => [];
}
