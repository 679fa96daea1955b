using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1005: one place or organisation in two forms, in one draft or across the desk.</summary>
internal sealed class PlaceSpellingVariant : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1005",
        "One place in two forms",
        "\"{0}\" here, \"{1}\" {2}. {3} pick one form.",
        "Names",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "One place or organisation stands in two forms, in one draft or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(PlaceVariants.Forms, Collect, Judge, everyDraft: true);

    private static void Collect(CollectContext context)
    {
        var seen = new List<Seen>();
        foreach (var found in context.Phrases)
        {
            var block = context.Draft.Blocks[found.Block];
            if (!Stands(context.Draft, found.Block, found.FirstToken, found.EndToken, found.Phrase, context.Stylebook))
                continue;
            var known = seen.Find(other => other.Form == found.Phrase);
            if (known is null)
                seen.Add(known = new Seen(found.Phrase, found.Block, TextSpan.FromBounds(block.Tokens[found.FirstToken].Start, block.Tokens[found.EndToken - 1].End)));
            known.Count++;
        }

        foreach (var form in seen)
        {
            context.Add(new Fact(
                [(ulong)PlaceVariants.GroupOf(form.Form)],
                form.Block,
                form.Span,
                [PlaceVariants.Forms[form.Form], form.Count.ToString(CultureInfo.InvariantCulture)]));
        }

        PlaceFolding.Collect(context);
    }

    /// <summary>Whether the form names the place for itself, and could as well be the other.</summary>
    private static bool Stands(AnnotatedDraft draft, int block, int first, int end, int form, Stylebook book)
    {
        var annotated = draft.Blocks[block];
        var tokens = annotated.Tokens;
        var name = PlaceVariants.Forms[form];
        if ((char.IsUpper(name[0]) && !tokens[first].Is(TokenShape.Capitalised)) || (char.IsUpper(name[name.LastIndexOf(' ') + 1]) && !tokens[end - 1].Is(TokenShape.Capitalised)))
            return false;
        var isDisplay = draft.Draft.Blocks[block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem);
        return !OldForms.IsInLongerName(annotated, first, end, isDisplay)
            && !FrozenNames.BuiltIn.Cover(annotated, first, end)
            && !OldForms.IsOfOldDays(annotated, first, end, PlaceVariants.RenamedIn(form))
            && (book.IsEmpty || (!book.Derive(FrozenNames.Of).Cover(annotated, first, end) && !book.Derive(static own => new HouseForms(own)).Decide(PlaceVariants.Forms[form])))
            && !HasOtherForm(annotated, first, end, form);
    }

    /// <summary>"Kyiv, which Russians call Kiev": a sentence with both forms is about the name.</summary>
    private static bool HasOtherForm(AnnotatedBlock block, int first, int end, int form)
    {
        var (from, to) = OldForms.SentenceAround(block, first, end);
        for (var other = form - 1; other >= 0 && PlaceVariants.GroupOf(other) == PlaceVariants.GroupOf(form); other--)
        {
            if (HasForm(block, from, to, other))
                return true;
        }

        for (var other = form + 1; other < PlaceVariants.Forms.Length && PlaceVariants.GroupOf(other) == PlaceVariants.GroupOf(form); other++)
        {
            if (HasForm(block, from, to, other))
                return true;
        }

        return false;
    }

    private static bool HasForm(AnnotatedBlock block, int from, int to, int form)
    {
        if (PlaceVariants.Cut(form) is not { } sought)
            return false;
        for (var i = from; i < to; i++)
        {
            if (sought.EndAt(block, i, out _) > 0)
                return true;
        }

        return false;
    }

    private static void Judge(JudgeContext context)
    {
        var facts = context.Facts;
        var forms = new List<Usage>();
        foreach (var fact in facts)
        {
            var usage = forms.Find(known => known.Form == fact.Values[0]);
            if (usage is null)
                forms.Add(usage = new Usage(fact.Values[0], fact));
            usage.Count += int.Parse(fact.Values[1], CultureInfo.InvariantCulture);
            usage.IsSure |= fact.Values[^1] == PlaceFolding.Sure;
        }

        if (forms.Count < 2)
            return;
        if (facts[0].Values.Length == 3)
        {
            JudgeFolded(context, forms);
            return;
        }

        // The commonest form first; on a tie, the one that comes first in path order.
        var right = forms[0];
        foreach (var form in forms)
            right = form.Count > right.Count ? form : right;
        foreach (var fact in facts)
        {
            if (fact.Values[0] == right.Form)
                continue;
            var other = InSameDraft(facts, fact, right) ?? right.First;
            var (wrong, good) = (fact.Values[0], right.Form);
            if (fact.Values[^1] == OrganisationName.Kind && context.StylebookOf(fact) is { IsEmpty: false } book && book.Derive(static own => new HouseForms(own)).Decide(wrong))
                continue;
            context.Report(
                fact,
                [wrong, good, Where(fact, other, right.Count), "It is the same:"],
                [(other, $"\"{good}\" here")],
                draft => FixOf(draft, wrong, good),
                DiagnosticSeverity.Info);
        }
    }

    /// <summary>Of places that no list holds the rarer spelling is marked where the other is the same but for it.</summary>
    private static void JudgeFolded(JudgeContext context, List<Usage> forms)
    {
        const int most = 32;
        foreach (var fact in context.Facts)
        {
            var odd = forms.Find(form => form.Form == fact.Values[0])!;
            var book = context.StylebookOf(fact);
            if (forms.Count > most || (!book.IsEmpty && book.Derive(static own => new HouseForms(own)).Decide(odd.Form)))
                continue;
            foreach (var good in forms)
            {
                if (good == odd || good.Count < odd.Count || (good.Count == odd.Count && forms.IndexOf(good) > forms.IndexOf(odd)))
                    continue;
                var own = InSameDraft(context.Facts, fact, good);
                if (!PlaceFolding.AreOne(odd.Form, good.Form, odd.Count, good.Count, own is not null, odd.IsSure || good.IsSure))
                    continue;
                var (other, wrong, right) = (own ?? good.First, odd.Form, good.Form);
                context.Report(
                    fact,
                    [wrong, right, Where(fact, other, good.Count), "If it is the same place,"],
                    [(other, $"\"{right}\" here")],
                    draft => PlaceFolding.FixOf(draft, wrong, right),
                    DiagnosticSeverity.Info);
                break;
            }
        }
    }

    private static DeskFact? InSameDraft(ImmutableArray<DeskFact> facts, DeskFact fact, Usage right)
    {
        foreach (var other in facts)
        {
            if (other.Draft == fact.Draft && other.Values[0] == right.Form)
                return other;
        }

        return null;
    }

    private static string Where(DeskFact fact, DeskFact other, int count)
    {
        var line = (other.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var place = other.Draft.Path == fact.Draft.Path
            ? "at line " + line
            : $"in {other.Draft.Path[(other.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
        return count == 1 ? place : $"{Wording.Times(count)} (first {place})";
    }

    private static ImmutableArray<Fix> FixOf(Draft draft, string wrong, string right)
    {
        var annotated = new AnnotatedDraft(draft, LanguageInputs.None);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var index = PlaceVariants.Forms.IndexOf(wrong);
        if ((index < 0 ? NameForm.Cut(wrong) : PlaceVariants.Cut(index)) is not { } form)
            return [];
        for (var block = 0; block < annotated.Blocks.Length; block++)
        {
            var tokens = annotated.Blocks[block].Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                var end = form.EndAt(annotated.Blocks[block], i, out var length);
                if (end > 0 && (index < 0 || Stands(annotated, block, i, end, index, Stylebook.Empty))
                    && draft.Change(draft.Blocks[block], new TextSpan(tokens[i].Start, length), right) is { } change)
                    changes.Add(change);
            }
        }

        return changes.Count == 0 ? [] : [new Fix($"Write \"{right}\" throughout", Applicability.Ask, "CD1005", changes.ToImmutable())];
    }

    /// <summary>A form in a draft, with its first place.</summary>
    private sealed record Seen(int Form, int Block, TextSpan Span)
    {
        public int Count { get; set; }
    }

    /// <summary>A form on the desk, with its first place.</summary>
    private sealed record Usage(string Form, DeskFact First)
    {
        public int Count { get; set; }

        /// <summary>Of a place that no list holds, whether its context leaves no doubt.</summary>
        public bool IsSure { get; set; }
    }

    /// <summary>What the stylebook has decided about forms: those it accepts beside others, and those that another rule marks.</summary>
    private sealed class HouseForms
    {
        private readonly HashSet<string> decided = new(StringComparer.Ordinal);

        public HouseForms(Stylebook book)
        {
            foreach (var place in book.Places)
                Add(place);
            foreach (var organisation in book.Organisations)
                Add(organisation);
        }

        public bool Decide(string form) => decided.Contains(form);

        private void Add(StylebookName name)
        {
            decided.UnionWith(name.Accepted);
            decided.UnionWith(name.Rejected);
        }
    }
}
