using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1002: a form of a name that the stylebook rejects.</summary>
/// <remarks>Costs nothing where the house has no stylebook, and one look into a table for each word where it has.</remarks>
internal sealed class RejectedNameForm : Analyzer
{
    /// <summary>Where the year of a renaming isn't known, so many years before publication are the old days.</summary>
    private const int OldDays = 20;

    /// <summary>A draft whose day nobody knows is read as one of this year.</summary>
    private const int UnknownYear = 2020;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1002",
        "A form of a name that the stylebook rejects",
        "\"{0}\" is rejected in the stylebook. Write \"{1}\".",
        "Names",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A person, place or organisation stands in a form that the house's stylebook rejects.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        if (context.Stylebook.IsEmpty)
            return;
        var forms = context.Stylebook.Derive(static book => new RejectedForms(book));
        if (forms.IsEmpty)
            return;
        MentionLookup? mentions = null;
        for (var block = 0; block < context.Draft.Blocks.Length; block++)
        {
            if (!context.IsInReach(block))
                continue;
            var annotated = context.Draft.Blocks[block];
            for (var i = 0; i < annotated.Tokens.Length; i++)
            {
                if (forms.Find(annotated, i) is not { } hit)
                    continue;
                if (IsWrong(context, block, hit, ref mentions))
                    Report(context, block, hit);
                i = hit.End - 1;
            }
        }
    }

    private static bool IsWrong(DraftContext context, int block, RejectedForms.Hit hit, ref MentionLookup? mentions)
    {
        var annotated = context.Draft.Blocks[block];
        if (hit.Rejected.Person is { } person)
        {
            mentions ??= new MentionLookup(context.Draft.People);
            if (mentions.At(block, hit.Span) is { } found)
                return hit.Rejected.Form.Words.Length > 1 || !IsSomebodyElse(found, person);
        }

        var isDisplay = context.Draft.Draft.Blocks[block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote);
        if (FrozenNames.BuiltIn.Cover(annotated, hit.First, hit.End)
            || context.Stylebook.Derive(FrozenNames.Of).Cover(annotated, hit.First, hit.End)
            || OldForms.IsInLongerName(annotated, hit.First, hit.End, isDisplay)
            // "Bombay" the film.
            || PeopleOfDraft.QuotationAround(context.Draft, block, hit.Span) is { Kind: QuotationKind.Term })
            return false;
        var renamed = PlaceVariants.RenamedIn(hit.Rejected.Form.Text) ?? (context.Draft.Inputs.Published?.Year ?? UnknownYear) - OldDays;
        return !OldForms.IsOfOldDays(annotated, hit.First, hit.End, renamed) && !hit.Rejected.IsBesideItsRightForm(annotated, hit.First, hit.End);
    }

    /// <summary>Whether the draft gives the person another first name than the stylebook's.</summary>
    private static bool IsSomebodyElse(Person found, StylebookPerson person)
    {
        foreach (var mention in found.Mentions)
        {
            if (mention.Form != MentionForm.Full)
                continue;
            var name = NameFolding.Fold(mention.Name);
            if (name == NameFolding.Fold(person.Name))
                return false;
            return !IsSameGiven(FirstWord(mention.Given), FirstWord(person.Name));
        }

        return false;
    }

    /// <summary>Volodymyr and Vladimir, Joe and Joseph, J. and Joseph: whoever shares the surname too is no stranger.</summary>
    private static bool IsSameGiven(string one, string other) =>
        NameComparison.Compare(one, "", other, "") != NameRelation.Different
        || NameFolding.IsShortFormOf(NameFolding.Fold(one), NameFolding.Fold(other))
        || (one.TrimEnd('.').Length == 1 && other.StartsWith(one[0]));

    private static string FirstWord(string name) => name.IndexOf(' ') is > 0 and var space ? name[..space] : name;

    private static void Report(DraftContext context, int block, RejectedForms.Hit hit)
    {
        var annotated = context.Draft.Blocks[block];
        var written = annotated.Prose.Slice(hit.Span);
        var right = hit.Rejected.RightForm;
        if (annotated.Tokens[hit.First].Is(TokenShape.AllCaps) && annotated.Tokens[hit.End - 1].Is(TokenShape.AllCaps) && !hit.Rejected.Form.Text.Equals(written, StringComparison.Ordinal))
            right = right.ToUpperInvariant();
        var applicability = context.Draft.Draft.Blocks[block].Kind is BlockKind.Paragraph or BlockKind.ListItem && PeopleOfDraft.QuotationAround(context.Draft, block, hit.Span) is null
            ? Applicability.Safe
            : Applicability.Ask;
        context.Report(new Report(block, hit.Span, written, right)
        {
            Fixes = draft => draft.Change(draft.Blocks[block], hit.Span, right) is { } change
                ? [new Fix($"Write \"{right}\"", applicability, "CD1002", [change])]
                : [],
        });
    }
}
