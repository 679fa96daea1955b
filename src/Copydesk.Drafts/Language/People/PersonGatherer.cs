using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Gathers the mentions of a draft into people.</summary>
internal static class PersonGatherer
{
    public static ImmutableArray<Person> Gather(AnnotatedDraft draft) => [];
}
