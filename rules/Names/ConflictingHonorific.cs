using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>CD1008: one person is Mr here and Ms there.</summary>
internal sealed class ConflictingHonorific : Analyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1008",
        "One person, Mr here and Ms there",
        "\"{0} {1}\" here, \"{2}\" {3}. Same person? Check which it is.",
        "Names",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "One person has a man's form of address in one place and a woman's in another.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterPersonAction(Check);

    private static void Check(PersonContext context)
    {
        PersonMention? mr = null, ms = null;
        var (mrs, mss) = (0, 0);
        foreach (var mention in context.Person.Mentions)
        {
            switch (mention.Title?.TrimEnd('.'))
            {
                case "Mr" or "Shri":
                    mr ??= mention;
                    mrs++;
                    break;
                case "Mrs" or "Ms" or "Miss" or "Smt":
                    ms ??= mention;
                    mss++;
                    break;
            }
        }

        if (mr is null || ms is null || PeopleOfDraft.HasNamesake(context.Draft.People, context.Person) || SpeaksOfFamily(context.Draft))
            return;
        var isMrOdd = mrs < mss || (mrs == mss && (mr.Block, mr.Span.Start).CompareTo((ms.Block, ms.Span.Start)) > 0);
        Report(context, isMrOdd ? mr : ms, isMrOdd ? ms : mr, isMrOdd ? mss : mrs);
    }

    private static void Report(PersonContext context, PersonMention odd, PersonMention good, int count)
    {
        var draft = context.Draft.Draft;
        var line = draft.Lines.LineOf(draft.Blocks[good.Block].Prose.ToSource(good.TitleSpan).Start) + 1;
        var where = "at line " + line.ToString(CultureInfo.InvariantCulture);
        context.Report(new Report(
            odd.Block,
            TextSpan.FromBounds(odd.TitleSpan.Start, Math.Max(odd.TitleSpan.End, odd.Span.End)),
            odd.Title!,
            odd.Name,
            $"{good.Title} {good.Name}",
            count == 1 ? where : $"{Wording.Times(count)} (first {where})")
        {
            Related = [(good.Block, good.TitleSpan, $"\"{good.Title}\" here")],
        });
    }

    /// <summary>Where a family is spoken of, Mr and Mrs of one surname are two people.</summary>
    private static bool SpeaksOfFamily(AnnotatedDraft draft)
    {
        foreach (var block in draft.Blocks)
        {
            foreach (ref readonly var token in block.Tokens)
            {
                if (token.Kind == TokenKind.Word && token.Length >= 3 && IsFamily(block.TextOf(token)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsFamily(ReadOnlySpan<char> word) =>
        word is "wife" or "husband" or "widow" or "widower" or "spouse" or "married" or "marriage" or "couple" or "family" or "mother" or "father"
            or "parents" or "son" or "sons" or "daughter" or "daughters" or "brother" or "brothers" or "sister" or "sisters" or "partner" or "divorce"
            or "transgender" or "trans" or "siblings" or "uncle" or "aunt" or "cousin" or "nephew" or "niece";
}
