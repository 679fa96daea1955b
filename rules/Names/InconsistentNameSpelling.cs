using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1001: one person whose name is spelled in two ways, in one draft or across the desk.</summary>
/// <remarks>
/// Each draft leaves a fact for each spelling, under keys that fold what spellings differ in; so only names that are nearly
/// the same are ever compared, and the work grows with the names, not with their pairs.
/// </remarks>
internal sealed class InconsistentNameSpelling : Analyzer
{
    /// <summary>Spellings under one key beyond this many are no slips of one name.</summary>
    private const int MostSpellings = 32;

    /// <summary>How many people of a draft speak for each other.</summary>
    private const int MostCompany = 9;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1001",
        "One person under two spellings",
        "\"{0}\" here, \"{1}\" {2}. Same person? Pick one spelling.",
        "Names",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One person's name is spelled in two ways, in one draft or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(Collect, Judge);

    private static void Collect(CollectContext context)
    {
        var people = context.Draft.People;
        var company = Company(people);
        foreach (var person in people)
        {
            PersonMention? first = null;
            var count = 0;
            string? title = null;
            foreach (var mention in person.Mentions)
            {
                if (!context.IsInReach(mention.Block))
                    continue;
                title ??= mention.Title;
                if (mention.Form != MentionForm.Full)
                    continue;
                first ??= mention;
                if (mention.Name == first.Name)
                    count++;
            }

            if (first is null)
                continue;
            var spelling = new Spelling(first.Name, first.Given, first.Surname, title ?? "", count, company);
            context.Add(new Fact(NameKeys.Of(first.Given, first.Surname), first.Block, first.Span, spelling.ToValues()));
        }
    }

    /// <summary>The folded surnames of the draft's first people: who keeps the same company is likelier the same.</summary>
    private static string Company(ImmutableArray<Person> people)
    {
        var surnames = new StringBuilder();
        for (var i = 0; i < people.Length && i < MostCompany; i++)
            surnames.Append(NameFolding.Fold(people[i].Mentions[0].Surname)).Append('|');
        return surnames.ToString();
    }

    private static void Judge(JudgeContext context)
    {
        if (IsOneSpelling(context.Facts))
            return;
        var groups = BySpelling(context.Facts);
        if (groups.Count > MostSpellings)
            return;
        // The commonest spelling first; on a tie, the one that comes first in path order.
        groups.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Order.CompareTo(b.Order));
        for (var odd = 1; odd < groups.Count; odd++)
        {
            for (var good = 0; good < odd; good++)
            {
                if (Report(context, groups[odd], groups[good]))
                    break;
            }
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

    private static List<Group> BySpelling(ImmutableArray<DeskFact> facts)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var spelling = Spelling.From(fact.Values);
            if (!groups.TryGetValue(spelling.Name, out var group))
                groups.Add(spelling.Name, group = new Group(spelling, groups.Count));
            group.Facts.Add((fact, spelling));
            group.Count += spelling.Count;
        }

        return [.. groups.Values];
    }

    private static bool Report(JudgeContext context, Group odd, Group good)
    {
        if (NameComparison.Compare(odd.Spelling.Given, odd.Spelling.Surname, good.Spelling.Given, good.Spelling.Surname) != NameRelation.Variant)
            return false;
        var reported = false;
        foreach (var (fact, spelling) in odd.Facts)
        {
            if (good.Find(PersonEvidence.Of(fact, spelling)) is not { } other)
                continue;
            var (wrong, right) = (spelling, good.Spelling);
            context.Report(
                fact,
                [spelling.Name, right.Name, Where(fact, other, good.Count)],
                [(other, $"\"{right.Name}\" here")],
                draft => NameReplacement.Of(draft, (wrong.Name, wrong.Surname), (right.Name, right.Surname), "CD1001"));
            reported = true;
        }

        return reported;
    }

    private static string Where(DeskFact fact, DeskFact other, int count)
    {
        var line = (other.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var place = other.Draft.Path == fact.Draft.Path
            ? "at line " + line
            : $"in {other.Draft.Path[(other.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
        return count == 1 ? place : $"{Wording.Times(count)} (first {place})";
    }

    /// <summary>One spelling on the desk.</summary>
    private sealed class Group(Spelling spelling, int order)
    {
        private Dictionary<ulong, DeskFact>? evidence;

        public Spelling Spelling { get; } = spelling;

        public int Order { get; } = order;

        public int Count { get; set; }

        public List<(DeskFact Fact, Spelling Spelling)> Facts { get; } = [];

        /// <summary>The first fact of the group that shares a piece of evidence, or null.</summary>
        public DeskFact? Find(List<ulong> sought)
        {
            if (evidence is null)
            {
                evidence = [];
                foreach (var (fact, spelling) in Facts)
                {
                    foreach (var piece in PersonEvidence.Of(fact, spelling))
                        evidence.TryAdd(piece, fact);
                }
            }

            foreach (var piece in sought)
            {
                if (evidence.TryGetValue(piece, out var fact))
                    return fact;
            }

            return null;
        }
    }

    /// <summary>What a draft tells the desk about one person: how the name is spelled there, and what says who it is.</summary>
    private sealed record Spelling(string Name, string Given, string Surname, string Title, int Count, string Company)
    {
        public ImmutableArray<string> ToValues() =>
            [Name, Given, Surname, Title, Count.ToString(CultureInfo.InvariantCulture), Company];

        public static Spelling From(ImmutableArray<string> values) => new(
            values[0], values[1], values[2], values[3], int.Parse(values[4], CultureInfo.InvariantCulture), values[5]);
    }

    /// <summary>
    /// What speaks for one person besides the name, as hashes of its pieces, the strongest first: the draft itself, the office,
    /// and each two of the people in whose company the name stands. Any piece shared will do.
    /// </summary>
    private static class PersonEvidence
    {
        public static List<ulong> Of(DeskFact fact, Spelling spelling)
        {
            var pieces = new List<ulong> { StableHash.Of(fact.Draft.Path, StableHash.Of("draft ")) };
            if (TitleFolding.Office(spelling.Title) is { Length: > 0 } office)
                pieces.Add(StableHash.Of(office, StableHash.Of("office ")));
            var own = NameFolding.Fold(spelling.Surname);
            var company = spelling.Company.Split('|', StringSplitOptions.RemoveEmptyEntries);
            Array.Sort(company, StringComparer.Ordinal);
            for (var i = 0; i < company.Length; i++)
            {
                for (var j = i + 1; j < company.Length; j++)
                {
                    if (company[i] != company[j] && company[i] != own && company[j] != own)
                        pieces.Add(StableHash.Of(company[j], StableHash.Of(company[i] + " ")));
                }
            }

            return pieces;
        }
    }
}
