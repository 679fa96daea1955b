using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Names;

/// <summary>CD1001: one person whose name is spelled in two ways, in one draft or across the desk.</summary>
/// <remarks>
/// Each draft leaves a fact for each spelling, under keys that fold what spellings differ in; so only names that are nearly
/// the same are ever compared, and the work grows with the names, not with their pairs. A surname alone meets full names
/// under keys of its own, beside the draft or the office.
/// </remarks>
internal sealed class InconsistentNameSpelling : Analyzer
{
    /// <summary>Of more spellings under one key, each is compared with its neighbours only.</summary>
    private const int MostSpellings = 32;

    private const int Neighbours = 12;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1001",
        "One person under two spellings",
        "{0}, \"{1}\" {2}. Same person? Write \"{3}\".",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One person's name is spelled in two ways, in one draft or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(NameSpelling.Collect, Judge);

    private static void Judge(JudgeContext context)
    {
        if (IsOneSpelling(context.Facts))
            return;
        var groups = SpellingGroup.Of(context.Facts);
        var reach = groups.Count;
        if (groups.Count > MostSpellings)
        {
            reach = Neighbours;
            groups.Sort(static (a, b) => SpellingGroup.ByName(a, b));
        }

        for (var one = 0; one < groups.Count; one++)
        {
            SpellingGroup? best = null;
            var relation = NameRelation.Different;
            for (var other = Math.Max(0, one - reach); other < Math.Min(groups.Count, one + reach + 1); other++)
            {
                var good = groups[other];
                if (one == other || !IsBetter(context, good, groups[one]) || (best is not null && !IsBetter(context, good, best)))
                    continue;
                var found = groups[one].RelationTo(good);
                if (found is NameRelation.Same or NameRelation.Different || groups[one].FirstMatch(good, found) is null)
                    continue;
                (best, relation) = (good, found);
            }

            if (best is not null)
                Report(context, groups[one], best, relation);
        }
    }

    private static bool IsOneSpelling(ImmutableArray<DeskFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Values[0] != facts[0].Values[0])
                return false;
        }

        return true;
    }

    /// <summary>Whether the first spelling is the one to keep: the house's own, else the commoner, else the first in path order.</summary>
    private static bool IsBetter(JudgeContext context, SpellingGroup good, SpellingGroup odd)
    {
        var book = context.StylebookOf(odd.Facts[0].Fact);
        if (!book.IsEmpty)
        {
            var names = book.Derive(NameStandings.Make);
            if (names.Of(good.Spelling) != names.Of(odd.Spelling))
                return names.Of(good.Spelling) > names.Of(odd.Spelling);
        }

        return good.Outnumbers(odd);
    }

    private static void Report(JudgeContext context, SpellingGroup odd, SpellingGroup good, NameRelation relation)
    {
        foreach (var (fact, spelling) in odd.Facts)
        {
            if (good.Match(fact, spelling, relation) is not { } other)
                continue;
            var (right, decided) = Proposed(context, fact, spelling, good.Spelling);
            if (!decided)
                continue;
            var wrong = spelling;
            context.Report(
                fact,
                [Here(spelling), good.Spelling.Name, Where(fact, other, good.Count), right.Name],
                [(other, $"\"{good.Spelling.Name}\" here")],
                draft => NameReplacement.Of(draft, (wrong.Name, wrong.Surname), right, "CD1001"),
                relation == NameRelation.Form || IsMatterOfStyle(spelling, good.Spelling, isOneDraft: other.Draft.Path == fact.Draft.Path) ? DiagnosticSeverity.Info : DiagnosticSeverity.Error);
        }
    }

    /// <summary>The name to write, or false where the house has decided that both stand, or another rule speaks.</summary>
    private static ((string Name, string Surname) Right, bool IsOpen) Proposed(JudgeContext context, DeskFact fact, NameSpelling odd, NameSpelling good)
    {
        var right = odd.IsLone ? (good.Surname, good.Surname)
            : good.IsLone ? ($"{odd.Given} {good.Surname}", good.Surname)
            : (good.Name, good.Surname);
        var book = context.StylebookOf(fact);
        if (book.IsEmpty)
            return (right, true);
        var names = book.Derive(NameStandings.Make);
        return (right, names.Of(odd) == NameStanding.Unknown);
    }

    /// <summary>Whether two names differ in what is a matter of style: points after initials, and a particle's capital, which two desks may set otherwise.</summary>
    private static bool IsMatterOfStyle(NameSpelling odd, NameSpelling good, bool isOneDraft) =>
        odd.DiffersInPoints(good) || (!isOneDraft && odd.Given == good.Given && odd.Surname[1..] == good.Surname[1..] && NameComparison.HasOtherParticle(odd.Surname, good.Surname));

    private static string Here(NameSpelling spelling) => spelling.Count > 1
        ? $"\"{spelling.Name}\" {Wording.Times(spelling.Count)} here"
        : $"\"{spelling.Name}\" here";

    private static string Where(DeskFact fact, DeskFact other, int count)
    {
        var line = (other.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var place = other.Draft.Path == fact.Draft.Path
            ? "at line " + line
            : $"in {other.Draft.Path[(other.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
        return count == 1 ? place : $"{Wording.Times(count)} (first {place})";
    }
}
