using System.Text;

namespace Copydesk.Drafts.Language;

/// <summary>Which words are a known name but for the spelling.</summary>
internal sealed partial class PersonGatherer
{
    /// <summary>
    /// Whether a lone word that no list holds is the surname of somebody here but for the spelling, and not just a family's
    /// ("the Oduyas") or a place's.
    /// </summary>
    private bool IsNearSurname(NameEntry entry)
    {
        if (entry.Has(NameEvidence.Ambiguous | NameEvidence.PlaceToo | NameEvidence.Thing) || (entry.Always & NameEvidence.Determined) != 0)
            return false;
        var first = entry.First;
        var block = draft.Blocks[entry.Block];
        // Of "van der Berg" the Berg.
        var token = block.Tokens[first.CoreEnd - 1];
        var isKnown = token.Word != 0 && !entry.Has(NameEvidence.Given);
        var isSaidToBeOne = entry.Has(NameEvidence.Speech | NameEvidence.Title | NameEvidence.Honorific | NameEvidence.Described);
        var doesSomething = IsBeforeAuxiliary(block, first);
        if (isKnown || entry.Length < (isSaidToBeOne || doesSomething ? ShortestNear - 1 : ShortestNear) || (token.Is(TokenShape.Hyphenated) && token.Is(TokenShape.Capitalised) && entry.Length < ShortestDouble))
            return false;
        if (!isSaidToBeOne && (StandsWhereAnyWordMay(block, first) || IsAfterPlacePreposition(block, first)))
            return false;
        var name = names.TextOf(entry.Plain);
        if (name[^1] == 's' && name[^2] != 's' && names.Find(name[..^1]) is { IsPart: true })
            return false;
        return Surnames().Contains(name, withLookalikes: isSaidToBeOne || doesSomething);
    }

    /// <summary>"Oduya is expected", "Oduya had told".</summary>
    private static bool IsBeforeAuxiliary(AnnotatedBlock block, in NameCandidate candidate) =>
        candidate.End < block.Tokens.Length && block.Tokens[candidate.End].Is(TokenShape.SpaceBefore)
        && (block.ClassOf(block.Tokens[candidate.End]) & WordClass.Auxiliary) != 0;

    /// <summary>Whether two words that no list holds are somebody's name here but for the spelling of both.</summary>
    private bool IsNearFullName(NameEntry entry)
    {
        if (!entry.Has(NameEvidence.Unknown | NameEvidence.Given) || entry.Words != 2)
            return false;
        Written(entry);
        return Surnames().Contains(entry.Given, entry.Surname);
    }

    private NearSurnames Surnames()
    {
        if (!nearSurnamesAreKnown)
            people.AddTo(nearSurnames, Written);
        nearSurnamesAreKnown = true;
        return nearSurnames;
    }

    /// <summary>Whether a word has its capital for the sentence's sake, as far as one can tell.</summary>
    private static bool StandsWhereAnyWordMay(AnnotatedBlock block, in NameCandidate candidate)
    {
        var tokens = block.Tokens;
        if (candidate.End < tokens.Length && tokens[candidate.End].Is(TokenShape.Clitic))
            return false;
        if (candidate.First > 0 && tokens[candidate.First - 1].Kind == TokenKind.Word)
            return false;
        const WordClass noVerb = WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Pronoun;
        return candidate.End == tokens.Length || tokens[candidate.End].Kind != TokenKind.Word || (block.ClassOf(tokens[candidate.End]) & noVerb) != 0
            || HasEnglishEnding(block.TextOf(tokens[candidate.First]));
    }

    internal static bool HasEnglishEnding(ReadOnlySpan<char> word) =>
        word.EndsWith("ion") || word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ness") || word.EndsWith("ment") || word.EndsWith("ity")
        || word.EndsWith("ism") || word.EndsWith("ists") || word.EndsWith("ers") || word.EndsWith("ies") || word.EndsWith("ly");

    private static bool IsAfterPlacePreposition(AnnotatedBlock block, in NameCandidate candidate) =>
        candidate.First > 0
        && block.TextOf(block.Tokens[candidate.First - 1]) is "in" or "at" or "near" or "from" or "into" or "across" or "around" or "outside";

    /// <summary>Whether a name in title case is nearly a known one, and where its surname begins: Abdelaziz Bin Salman.</summary>
    private bool IsNear(AnnotatedBlock block, ReadOnlySpan<char> key, ref NameCandidate candidate)
    {
        if (!nearIsKnown)
            people.AddTo(near);
        nearIsKnown = true;
        if (Ascii.IsValid(key))
            return near.Contains(key) || SoundsNear(block, ref candidate);
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        return near.Contains(folded[..NameFolding.Fold(key, folded)]) || SoundsNear(block, ref candidate);
    }

    private bool SoundsNear(AnnotatedBlock block, ref NameCandidate candidate)
    {
        // Mostly a stretch of a headline has a word at an end that is in no name.
        if (!MayBeOfName(block, candidate.End - 1) || !MayBeOfName(block, candidate.First))
            return false;
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        for (var surname = candidate.First + 1; surname < candidate.End; surname++)
        {
            var text = Text(block, surname, candidate.End);
            if (!Surnames().Contains(folded[..NameFolding.Fold(text, folded)], Text(block, candidate.First, surname), text))
                continue;
            candidate = candidate with { Surname = surname };
            return true;
        }

        return false;
    }

    private static bool MayBeOfName(AnnotatedBlock block, int at) =>
        block.Tokens[at].Word == 0
        || (block.ClassOf(block.Tokens[at]) & (WordClass.GivenName | WordClass.Surname | WordClass.LeadingSurname | WordClass.Particle)) != 0;
}
