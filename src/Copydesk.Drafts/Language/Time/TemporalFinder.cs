using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Anchors the temporal expressions of a draft.</summary>
internal static class TemporalFinder
{
    public static ImmutableArray<TemporalExpression> Find(AnnotatedDraft draft) => [];
}
