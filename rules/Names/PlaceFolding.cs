using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>
/// Places that no list holds, told by what stands before them ("in Avdarivka", "the village of Avdarivka") and folded as people's
/// names are, so that two spellings of one meet.
/// </summary>
internal static class PlaceFolding
{
    private const ulong Seed = 0x506C_6163_6573;

    /// <summary>In a shorter name another letter makes another place.</summary>
    private const int Shortest = 6;

    private const int LongestOfSlip = 8;

    /// <summary>A draft of more of them is a gazetteer.</summary>
    private const int Most = 24;

    /// <summary>What marks a fact of a place that hardly may be anything else, and of one that is only likely to be a place.</summary>
    public const string Sure = "sure";

    private const string Likely = "likely";

    public static void Collect(CollectContext context)
    {
        List<(string Name, int Block, TextSpan Span, int Count, bool IsSure)>? found = null, organisations = null;
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            if (context.Draft.Draft.Blocks[index].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            var block = context.Draft.Blocks[index];
            var tokens = block.Tokens;
            for (var i = 1; i < tokens.Length; i++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Is(TokenShape.Capitalised) && token.Length >= OrganisationName.Shortest && OrganisationName.Around(block, i) is { Length: > 0 } span
                    && PeopleOfDraft.QuotationAround(context.Draft, index, span) is null)
                    Add(ref organisations, block.Prose.Text.Slice(span.Start, span.Length), index, span, isSure: true);
                if (token.Word != 0 || token.Kind != TokenKind.Word || token.Length < Shortest || !token.Is(TokenShape.Capitalised) || token.Is(TokenShape.AllCaps | TokenShape.Dotted)
                    || Told(block, i) is not { } isSure || PeopleOfDraft.QuotationAround(context.Draft, index, token.Span) is not null)
                    continue;
                Add(ref found, block.TextOf(token), index, token.Span, isSure);
            }
        }

        OrganisationName.AddFacts(context, organisations);
        if (found is null || found.Count > Most)
            return;
        foreach (var (name, block, span, count, isSure) in found)
        {
            if (!IsSurname(context.Draft, name))
                context.Add(new Fact(NameKeys.OfSurname(name, Seed), block, span, [name, count.ToString(CultureInfo.InvariantCulture), isSure ? Sure : Likely]));
        }
    }

    /// <summary>
    /// Whether two such places are one: the same but for transliteration, or in one draft for a letter. "In" stands before other things
    /// too, so that in two drafts more has to say so.
    /// </summary>
    public static bool AreOne(string odd, string good, int oddCount, int goodCount, bool isOneDraft, bool isSure)
    {
        if ((!isOneDraft && !isSure) || odd[0] != good[0] || odd.EndsWith('s') != good.EndsWith('s'))
            return false;
        var relation = NameComparison.Compare("", odd, "", good);
        return relation == NameRelation.Variant
            || (relation == NameRelation.Slip && isOneDraft && oddCount == 1 && goodCount > 1 && Math.Min(odd.Length, good.Length) >= LongestOfSlip);
    }

    /// <summary>Writes the place the other way wherever it stands by itself.</summary>
    public static ImmutableArray<Fix> FixOf(Draft draft, string wrong, string right)
    {
        var annotated = new AnnotatedDraft(draft, LanguageInputs.None);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var index = 0; index < annotated.Blocks.Length; index++)
        {
            var block = annotated.Blocks[index];
            foreach (ref readonly var token in block.Tokens)
            {
                if (token.Kind == TokenKind.Word && block.TextOf(token).SequenceEqual(wrong) && draft.Change(draft.Blocks[index], token.Span, right) is { } change)
                    changes.Add(change);
            }
        }

        return changes.Count == 0 ? [] : [new Fix($"Write \"{right}\" throughout", Applicability.Ask, "CD1005", changes.ToImmutable())];
    }

    /// <summary>Whether a place is told for sure by what stands before it, or null where none is.</summary>
    private static bool? Told(AnnotatedBlock block, int at)
    {
        var tokens = block.Tokens;
        if (at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && (tokens[at + 1].Is(TokenShape.Capitalised) || tokens[at + 1].Is(TokenShape.Clitic)))
            return null;
        if (at + 1 < tokens.Length && block.TextOf(tokens[at + 1]) is "&" or "." && !tokens[at + 1].Is(TokenShape.SpaceBefore) && at + 2 < tokens.Length && !tokens[at + 2].Is(TokenShape.SpaceBefore))
            return null;
        return block.TextOf(tokens[at - 1]) switch
        {
            "in" => at < 2 || block.TextOf(tokens[at - 2]) is not ("trust" or "faith" or "confidence" or "interest" or "believe" or "believes" or "believed" or "confide" or "investment" or "stake" or "shares") ? false : null,
            "around" or "across" => false,
            "near" or "outside" => true,
            "of" => at >= 2 && block.TextOf(tokens[at - 2]) is "city" or "town" or "village" or "port" or "province" or "district" or "region" or "capital" or "suburb" or "island"
                or "settlement" or "outskirts" or "streets" ? true : null,
            _ => null,
        };
    }

    private static void Add(ref List<(string Name, int Block, TextSpan Span, int Count, bool IsSure)>? found, ReadOnlySpan<char> name, int block, TextSpan span, bool isSure)
    {
        found ??= [];
        for (var i = 0; i < found.Count; i++)
        {
            if (!name.SequenceEqual(found[i].Name))
                continue;
            found[i] = (found[i].Name, found[i].Block, found[i].Span, found[i].Count + 1, found[i].IsSure || isSure);
            return;
        }

        if (found.Count <= Most)
            found.Add((name.ToString(), block, span, 1, isSure));
    }

    private static bool IsSurname(AnnotatedDraft draft, string name)
    {
        foreach (var person in draft.People)
        {
            if (PeopleOfDraft.SurnameOf(person) == name)
                return true;
        }

        return false;
    }
}
