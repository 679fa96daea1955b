using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2014: "has voiced concern on Monday", where English takes the past tense.</summary>
internal sealed class PerfectWithPastDay : Analyzer
{
    /// <summary>How far the verb may stand from the day, in tokens.</summary>
    private const int Nearby = 40;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2014",
        "Perfect tense with a day that is over",
        "\"{0}\" with {1}: a day that is over takes the past tense. Drop \"{2}\" or the day.",
        "Dates",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A verb in the present perfect with a day that is over.");

    /// <summary>Acts that have a day of their own ("the vote on Monday"), and verbs that look ahead.</summary>
    private static readonly WordsOf Acts = new("PerfectWithPastDay.txt");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterTemporalExpressionAction(Check);

    private static void Check(TemporalContext context)
    {
        var day = context.Expression;
        if (!IsPastDay(day, context.Draft.Inputs.Published) || day.Preposition is not ("" or "on") || day.Attachment == TimeAttachment.Noun)
            return;
        var copy = new Copy(context.Draft.Blocks[day.Block]);
        var lead = day.Preposition.Length == 0 ? day.FirstToken : day.FirstToken - 1;
        // "has rained overnight" is as right as "has rained".
        if (copy.Is(day.FirstToken, "overnight") || !TryPerfect(copy, lead, out var verb, out var end))
            return;
        if (!IsOfVerb(copy, verb, end, lead))
            return;
        var perfect = copy.Slice(verb, end).ToString();
        var prose = context.Draft.Blocks[day.Block].Prose;
        context.Report(day.Block, TextSpan.FromBounds(copy.At(verb).Start, day.Span.End), perfect, prose.Slice(day.Span), copy[verb].ToString());
    }

    private static bool IsPastDay(TemporalExpression day, DateOnly? published) => day.Form switch
    {
        TimeForm.Weekday => day.Date is null || published is null || day.Date <= published,
        TimeForm.Offset => day.Count < 0 && day.Unit >= TimeUnit.Day && day.Modifier == TimeModifier.None,
        TimeForm.Calendar => day.Day > 0 && day.Month > 0 && day.Preposition is "on" && (day.Date is null || published is null || day.Date <= published),
        _ => false,
    };

    /// <summary>Whether no act of its own claims the day, and no clause has closed between: "…, who has seen it all, Monday was …".</summary>
    private static bool IsOfVerb(Copy copy, int verb, int end, int lead)
    {
        if (copy.Mark(lead - 1) == ',')
            return false;
        var hasComma = false;
        for (var i = lead - 1; i >= end; i--)
        {
            if (copy.Mark(i) == ',')
            {
                hasComma = true;
                if (!copy.IsCapitalised(i - 1))
                    return false;
            }
            else if (!hasComma && copy.IsWord(i) && IsAct(copy[i]))
            {
                return false;
            }
        }

        return !hasComma || !copy.IsAny(verb - 1, "who", "which", "that");
    }

    private static bool IsAct(ReadOnlySpan<char> word) =>
        Acts.Has(word) || (word.Length > 4 && word[^1] == 's' && Acts.Has(word[..^1]));

    /// <summary>The nearest verb before a token, where it is has or have with a participle and no clause ends between.</summary>
    private static bool TryPerfect(Copy copy, int lead, out int verb, out int end)
    {
        (verb, end) = (-1, -1);
        var first = Math.Max(copy.SentenceOf(lead).FirstToken, lead - Nearby);
        for (var i = lead - 1; i >= first; i--)
        {
            if (copy.Mark(i) is var mark && mark is ';' or ':' or '(' or ')' or '"' or '\u201C' or '\u201D' || (mark != '\0' && copy.IsDash(i) && !copy.IsGlued(i)))
                return false;
            if (!copy.IsWord(i))
                continue;
            if (copy.IsAny(i, "has", "have"))
            {
                verb = i;
                end = ParticipleEnd(copy, i + 1);
                return end > 0 && end <= lead && !(copy.Is(i, "have") && copy.Is(i - 1, WordClass.Auxiliary)) && !copy.Is(i - 1, "to")
                    && !Acts.Has(copy[end - 1]);
            }

            // A verb of its own between the two takes the day: "has said he met them on Monday".
            var isOfPerfect = ParticipleStart(copy, i) is var start && start >= 0;
            if (isOfPerfect)
            {
                i = start + 1;
                continue;
            }

            if (copy.Is(i, WordClass.Auxiliary | WordClass.PastVerb | WordClass.Participle)
                || (copy.Is(i, WordClass.Pronoun) && !copy.IsAny(i, "its", "his", "their", "our", "my"))
                || IsRegularPast(copy[i])
                || (copy[i].Length > 5 && !copy.IsCapitalised(i) && copy[i].EndsWith("ing", StringComparison.Ordinal) && !copy.Is(i, WordClass.Preposition) && !copy.Is(i - 1, WordClass.Determiner))
                || copy.IsAny(i, "says", "tells", "that", "who", "which", "after", "as", "before", "because", "while", "when", "where", "since", "but", "until", "if", "than", "whose", "though", "although")
                || (copy.Is(i, "and") && !(copy.IsCapitalised(i - 1) && copy.IsCapitalised(i + 1)))
                || (copy.Is(i, "to") && copy.IsWord(i + 1) && !copy.IsCapitalised(i + 1) && !copy.Is(i + 1, WordClass.Determiner)))
                return false;
        }

        return false;
    }

    /// <summary>The token of has or have that carries the participle at a token, or -1.</summary>
    private static int ParticipleStart(Copy copy, int i)
    {
        for (var j = i - 1; j >= i - 4 && copy.IsWord(j); j--)
        {
            if (copy.IsAny(j, "has", "have"))
                return ParticipleEnd(copy, j + 1) > i ? j : -1;
        }

        return -1;
    }

    /// <summary>The token after the participle that has or have carries: also been held, not gone.</summary>
    private static int ParticipleEnd(Copy copy, int i)
    {
        for (var more = 0; more < 4 && copy.IsWord(i); more++, i++)
        {
            if (copy.Is(i, "been") && (copy.Is(i + 1, WordClass.Participle) || IsRegularPast(copy[i + 1])))
                return i + 2;
            if (copy.Is(i, WordClass.Participle) || IsRegularPast(copy[i]))
                return i + 1;
            if (!(copy[i].EndsWith("ly", StringComparison.Ordinal) || copy.IsAny(i, "also", "not", "now", "already", "again", "even", "since", "once", "yet", "just")))
                return -1;
        }

        return -1;
    }

    private static bool IsRegularPast(ReadOnlySpan<char> word) => word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal);
}
