namespace Copydesk.Drafts.Language;

/// <summary>What it says of a name that a part of it stands alone elsewhere.</summary>
internal sealed partial class PersonGatherer
{
    /// <summary>The most that parts alone may add to a score.</summary>
    private const int MostByParts = 3;

    /// <summary>Names that are nobody's by what is said at them, and somebody's by what is said of a part of them.</summary>
    private void DecideUsedAlone()
    {
        if (!mayDependOnParts)
            return;
        for (var words = NameFinder.LongestName; words > 1; words--)
        {
            for (var entry = firstOf[words]; entry is not null; entry = entry.Next)
            {
                if (entry.Person >= 0 || entry.Has(NameEvidence.Thing) || entry.Plain is { IsPart: true, IsSurname: true })
                    continue;
                var score = entry.Score();
                var name = names.TextOf(entry.Plain);
                if (score + MostByParts < NameEntry.Enough || score + ByParts(entry, name) < NameEntry.Enough || ThingNames.IsOne(name))
                    continue;
                people.Introduce(entry);
            }
        }
    }

    private int ByParts(NameEntry entry, ReadOnlySpan<char> name)
    {
        if (draft.Inputs.House?.IsThing(name) == true)
            return 0;
        var surname = names.Find(name[(name.LastIndexOf(' ') + 1)..]);
        if (IsSaidAlone(surname) && !(surname!.Plain is { IsPart: true, IsSurname: true } && OpensSentence(entry)))
            return 2;
        if (!entry.Has(NameEvidence.Unknown))
            return 0;
        var written = names.TextOf(entry);
        if (entry.Words > 2 && names.Find(written[(written.IndexOf(' ') + 1)..]) is var longer && IsSaidAlone(longer) && BeginsAsSurname(longer!))
            return 2;
        var first = names.Find(name[..name.IndexOf(' ')]);
        if (entry.Words > 2 || !IsSaidAlone(first) || first!.Has(NameEvidence.Ambiguous | NameEvidence.PlaceToo))
            return 0;
        // "Gulyás Bálint", later Gulyás.
        var isSurname = entry.Has(NameEvidence.GivenLast);
        if (isSurname)
        {
            entry.Once |= NameEvidence.SurnameFirst;
            entry.First = entry.First with { Evidence = entry.First.Evidence | NameEvidence.SurnameFirst };
        }

        return (isSurname ? 1 : 0) + (first.Has(NameEvidence.Described | NameEvidence.Honorific) ? 2 : first.Has(NameEvidence.Speech) ? 1 : 0);
    }

    /// <summary>"Painting Trump as weak": the first word may be any.</summary>
    private bool OpensSentence(NameEntry entry) =>
        entry.First.First is var first && (first == 0 || draft.Blocks[entry.Block].Tokens[first - 1].Kind != TokenKind.Word);

    private static bool IsSaidAlone(NameEntry? part) =>
        part is { Block: >= 0 } && (part.Always & (NameEvidence.Determined | NameEvidence.Thing)) == 0;
}
