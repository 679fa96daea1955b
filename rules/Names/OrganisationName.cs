using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>Organisations that no list holds and whose own name has an s here and a z there: the Dairy Farmers' Organisation.</summary>
internal static class OrganisationName
{
    /// <summary>The length of the shortest word that ends so and belongs to names.</summary>
    public const int Shortest = 11;

    /// <summary>What marks a fact of such a name.</summary>
    public const string Kind = "organisation";

    private const ulong Seed = 0x4F72_6773;

    private const int FewestWords = 2;

    private const int Reach = 8;

    private const WordClass NoPart = WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction | WordClass.Preposition | WordClass.Auxiliary
        | WordClass.Weekday | WordClass.Month | WordClass.SpeechVerb | WordClass.TitleWord | WordClass.TimeCue;

    /// <summary>The span of the name that has token <paramref name="at"/>, a word in -isation or -ization, or none.</summary>
    public static TextSpan Around(AnnotatedBlock block, int at)
    {
        var word = block.TextOf(block.Tokens[at]);
        if (!word.EndsWith("isation") && !word.EndsWith("ization"))
            return default;
        var tokens = block.Tokens;
        var (first, end, words) = (at, at + 1, 1);
        while (first > 0 && at - first < Reach && IsPart(block, first - 1) && tokens[first].Is(TokenShape.SpaceBefore))
        {
            first--;
            words++;
        }

        while (end < tokens.Length && end - at < Reach)
        {
            var next = tokens[end].Kind == TokenKind.Word && block.TextOf(tokens[end]) is "of" or "for" or "and" && end + 1 < tokens.Length ? end + 1 : end;
            next += next > end && next + 1 < tokens.Length && block.TextOf(tokens[next]) is "the" ? 1 : 0;
            if (!IsPart(block, next) || !tokens[next].Is(TokenShape.SpaceBefore))
                break;
            end = next + 1;
            words++;
        }

        return words < FewestWords ? default : TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
    }

    /// <summary>Leaves a fact for each that the list of variants does not hold.</summary>
    public static void AddFacts(CollectContext context, List<(string Name, int Block, TextSpan Span, int Count, bool IsSure)>? found)
    {
        const int most = 24;
        if (found is null || found.Count > most)
            return;
        foreach (var (name, block, span, count, _) in found)
        {
            if (!PlaceVariants.Forms.Contains(name))
                context.Add(new Fact([StableHash.Of(Fold(name)) ^ Seed], block, span, [name, count.ToString(CultureInfo.InvariantCulture), "", Kind]));
        }
    }

    /// <summary>A capitalised word, but for a title before the name: Bakers, not Director.</summary>
    private static bool IsPart(AnnotatedBlock block, int at)
    {
        ref readonly var token = ref block.Tokens[at];
        return token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.Clitic) && (block.ClassOf(token) & (block.TextOf(token)[^1] == 's' ? NoPart & ~WordClass.TitleWord : NoPart)) == 0;
    }

    /// <summary>Only what the spelling of one country or the other changes inside a name.</summary>
    private static string Fold(string name) => name.Replace("ization", "isation", StringComparison.Ordinal)
        .Replace("Center", "Centre", StringComparison.Ordinal)
        .Replace("Labor ", "Labour ", StringComparison.Ordinal)
        .Replace("Defense", "Defence", StringComparison.Ordinal)
        .Replace("Program ", "Programme ", StringComparison.Ordinal);
}
