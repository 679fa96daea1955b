using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Dates;

/// <summary>CD2012: one person at two ages in one draft.</summary>
/// <remarks>
/// Only ages that stand at the name count: "Lee, 34,", "Lee (34)", "the 43-year-old Lee". Who bears a name of the family that
/// the draft names twice, or is spoken of at another time, is left alone.
/// </remarks>
internal sealed class ConflictingAge : Analyzer
{
    /// <summary>Farther apart, in years, they are parent and child, unless the same figures changed places.</summary>
    private const int MostApart = 12;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD2012",
        "One person at two ages",
        "{0} is {1} here and {2} further up. Check the age.",
        "Dates",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "One person is given two ages in one draft.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Display;

    public override void Initialize(AnalysisContext context) => context.RegisterPersonAction(Check);

    private static void Check(PersonContext context)
    {
        var mentions = context.Person.Mentions;
        if (mentions.Length < 2)
            return;
        var (first, firstSpan, firstBlock) = (0, default(TextSpan), 0);
        foreach (var mention in mentions)
        {
            if (!TryAge(context.Draft.Blocks[mention.Block], mention, out var age, out var span))
                continue;
            if (first == 0)
                (first, firstSpan, firstBlock) = (age, span, mention.Block);
            else if (age != first && IsSlip(first, age) && !IsOneSentence(context.Draft, mention.Block, span, firstBlock, firstSpan)
                && IsOnlyOneOfTheName(context.Draft, context.Person))
            {
                context.Report(new Report(mention.Block, span, mention.Name, Figure(age), Figure(first))
                {
                    Related = [(firstBlock, firstSpan, $"{Figure(first)} here")],
                });
                return;
            }
        }
    }

    /// <summary>"Singh, 52, and his wife, Asha Singh, 48": two ages in one sentence are those of two people.</summary>
    private static bool IsOneSentence(AnnotatedDraft draft, int block, TextSpan span, int otherBlock, TextSpan other)
    {
        if (block != otherBlock)
            return false;
        var copy = new Copy(draft.Blocks[block]);
        return copy.SentenceOf(copy.TokenAt(span.Start)).FirstToken == copy.SentenceOf(copy.TokenAt(other.Start)).FirstToken;
    }

    private static bool IsSlip(int one, int other) =>
        Math.Abs(one - other) <= MostApart || (one is > 9 and < 100 && other is > 9 and < 100 && one % 10 == other / 10 && one / 10 == other % 10);

    /// <summary>The age at a mention: behind the name, or before it as "the 43-year-old Lee".</summary>
    private static bool TryAge(AnnotatedBlock block, PersonMention mention, out int age, out TextSpan span)
    {
        var copy = new Copy(block);
        var end = copy.EndAt(mention.Span.End);
        var at = copy.Is(end + 1, "aged") ? end + 2 : end + 1;
        (age, span) = (copy.Number(at, 3), default);
        var isBehind = age is > 0 and < 120
            && ((copy.Mark(end) == ',' && (copy.Mark(at + 1) is ',' or '.' || !copy.Has(at + 1))) || (copy.Mark(end) == '(' && copy.Mark(at + 1) == ')'));
        if (!isBehind)
        {
            var first = copy.TokenAt(mention.Title is not null && mention.TitleSpan.Start < mention.Span.Start ? mention.TitleSpan.Start : mention.Span.Start);
            at = -1;
            for (var i = first - 1; i > 1 && i >= first - 4 && copy.IsWord(i); i--)
            {
                if (copy.Is(i, "year-old") && copy.IsDash(i - 1))
                {
                    at = i - 2;
                    break;
                }
            }

            age = at < 0 ? -1 : copy.Number(at, 3);
            if (age is <= 0 or >= 120)
                return false;
        }

        if (IsOfAnotherTime(copy, at))
            return false;
        span = copy.Span(at, at + 1);
        return true;
    }

    /// <summary>"then", "when", "in 2010", "ago": the age of another day.</summary>
    private static bool IsOfAnotherTime(Copy copy, int at)
    {
        var sentence = copy.SentenceOf(at);
        for (var i = Math.Max(sentence.FirstToken, at - 40); i < sentence.EndToken && i < at + 40; i++)
        {
            if (copy.Year(i) > 0 || copy.IsAny(i, "then", "when", "ago", "former", "while", "once", "decades", "years", "began", "turned", "turns", "will"))
                return true;
        }

        return false;
    }

    /// <summary>Whether nobody else of the draft bears the surname: a father's age is not his son's.</summary>
    private static bool IsOnlyOneOfTheName(AnnotatedDraft draft, Person person)
    {
        var surname = SurnameOf(person);
        if (surname.Length == 0)
            return false;
        foreach (var other in draft.People)
        {
            if (other.Name != person.Name && string.Equals(SurnameOf(other), surname, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static string SurnameOf(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Surname.Length > 0)
                return mention.Surname;
        }

        return "";
    }

    private static string Figure(int age) => age.ToString(CultureInfo.InvariantCulture);
}
