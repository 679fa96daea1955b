using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Names of which too little is said.</summary>
internal sealed partial class PersonGatherer
{
    /// <summary>A draft of more of them is a list of something.</summary>
    private const int MostPossible = 64;

    private const int LongestPossible = 4;

    /// <summary>Each name in full that may be a person's and was not taken for one, where it first stands.</summary>
    private ImmutableArray<Person> Possible()
    {
        ImmutableArray<Person>.Builder? found = null;
        for (var words = 2; words <= LongestPossible; words++)
        {
            for (var entry = firstOf[words]; entry is not null; entry = entry.Next)
            {
                if (entry.Person >= 0 || entry.Has(NameEvidence.Thing) || entry.Plain.IsPart || (entry.Always & NameEvidence.Determined) != 0
                    || ThingNames.IsOne(names.TextOf(entry.Plain)) || IsDisplay(draft.Draft.Blocks[entry.Block].Kind))
                    continue;
                var written = Written(entry);
                if (entry.Given.Length == 0 || BeginsAsPlace(entry))
                    continue;
                found ??= ImmutableArray.CreateBuilder<Person>();
                if (found.Count == MostPossible)
                    return [];
                found.Add(new Person(written, [MentionOf(entry.Block, draft.Blocks[entry.Block], entry.First, entry, isFull: true)]));
            }
        }

        return found is null ? [] : found.ToImmutable();
    }

    /// <summary>St Louis, Fort Wayne.</summary>
    private bool BeginsAsPlace(NameEntry entry)
    {
        var block = draft.Blocks[entry.Block];
        return (block.ClassOf(block.Tokens[entry.First.First]) & (WordClass.Place | WordClass.GivenName)) == WordClass.Place;
    }
}
