using System.Text;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Names;

/// <summary>Who and what a name stands with in its draft.</summary>
internal sealed partial record NameSpelling
{
    /// <summary>Before a place among the company.</summary>
    public const char PlaceMark = '#';

    /// <summary>How many people of a draft speak for each other.</summary>
    private const int MostCompany = 9;

    /// <summary>How many places do, of those that so many words name.</summary>
    private const int MostPlaces = 4;

    private const int MostWords = 400;

    /// <summary>So many letters are the same in Ukraine and Ukrainian.</summary>
    private const int PlaceLetters = 4;

    /// <summary>The folded surnames of the draft's first people, and its first places: who keeps the same company is likelier the same.</summary>
    private static string CompanyOf(AnnotatedDraft draft)
    {
        var people = draft.People;
        var company = new StringBuilder();
        for (var i = 0; i < people.Length && i < MostCompany; i++)
            company.Append(NameFolding.Fold(people[i].Mentions[0].Surname)).Append('|');
        AddPlaces(draft, company);
        return company.ToString();
    }

    /// <summary>The first places, of which nobody is called: Jordan, but not Jordan Okello.</summary>
    private static void AddPlaces(AnnotatedDraft draft, StringBuilder company)
    {
        const WordClass places = WordClass.Place | WordClass.Nationality;
        Span<char> place = stackalloc char[PlaceLetters];
        int found = 0, words = 0;
        var first = company.Length;
        for (var i = 0; i < draft.Blocks.Length && words < MostWords && found < MostPlaces; i++)
        {
            if (draft.Draft.Blocks[i].Kind is BlockKind.Boilerplate or BlockKind.Correction)
                continue;
            var block = draft.Blocks[i];
            var tokens = block.Tokens;
            words += tokens.Length;
            for (var at = 0; at < tokens.Length && found < MostPlaces; at++)
            {
                ref readonly var token = ref tokens[at];
                if (token.Word == 0 || !token.Is(TokenShape.Capitalised) || token.Length <= PlaceLetters || (block.ClassOf(token) & places) == 0)
                    continue;
                var isNationality = (block.ClassOf(token) & WordClass.Nationality) != 0;
                if ((at > 0 && IsName(tokens[at - 1])) || (!isNationality && at + 1 < tokens.Length && IsName(tokens[at + 1])))
                    continue;
                block.TextOf(token)[..PlaceLetters].ToLowerInvariant(place);
                if (place is "amer" or "brit" or "euro" or "asia" or "afri" or "west" || Holds(company, first, place))
                    continue;
                company.Append(PlaceMark).Append(place).Append('|');
                found++;
            }
        }
    }

    private static bool IsName(in Token token) => token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised);

    private static bool Holds(StringBuilder company, int first, ReadOnlySpan<char> place)
    {
        const int entry = PlaceLetters + 2;
        for (var at = first; at + entry <= company.Length; at += entry)
        {
            var isSame = true;
            for (var i = 0; i < PlaceLetters; i++)
                isSame &= company[at + 1 + i] == place[i];
            if (isSame)
                return true;
        }

        return false;
    }
}
