using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>What the rules on people ask of a draft.</summary>
internal static class PeopleOfDraft
{
    /// <summary>A draft of more people is a list, in which everybody may have a namesake.</summary>
    private const int MostPeople = 500;

    /// <summary>Whether the draft has another person of that surname: who is meant by it then is a guess.</summary>
    public static bool HasNamesake(ImmutableArray<Person> people, Person person)
    {
        if (people.Length > MostPeople)
            return true;
        var own = NameFolding.Fold(SurnameOf(person));
        foreach (var other in people)
        {
            if (other.Name != person.Name && NameFolding.Fold(SurnameOf(other)) == own)
                return true;
        }

        return false;
    }

    /// <summary>The surname of the fullest mention; for a name of one word that word.</summary>
    public static string SurnameOf(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Form == MentionForm.Full)
                return mention.Surname;
        }

        return person.Mentions[0].Surname is { Length: > 0 } surname ? surname : person.Name;
    }

    /// <summary>Whether a title is a mere form of address, which says nothing of who it is.</summary>
    public static bool IsPlainAddress(string title) =>
        title.TrimEnd('.').ToUpperInvariant() is "MR" or "MRS" or "MS" or "MISS" or "MX" or "SHRI" or "SMT";

    /// <summary>The innermost quotation that holds the span, or null. Of those nested deeper than a few, none.</summary>
    public static Quotation? QuotationAround(AnnotatedDraft draft, int block, TextSpan span)
    {
        const int reach = 8;
        var quotations = draft.Quotations;
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (quotations[middle].Block < block || (quotations[middle].Block == block && quotations[middle].Span.Start <= span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= Math.Max(0, low - reach) && quotations[i].Block == block; i--)
        {
            if (quotations[i].Span.Contains(span))
                return quotations[i];
        }

        return null;
    }
}
