using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3006: the same words under two different speakers, in one draft or across the desk.</summary>
/// <remarks>
/// Only people and organisations that are named beside their words are held against each other. The words around a quotation travel with it, since they tell
/// what is everybody's: an oath, a proverb, a joint statement.
/// </remarks>
internal sealed class ConflictingSpeakers : Analyzer
{
    private const int FewestWords = 8;
    private const double SameWords = 0.9;

    /// <summary>What so many people say is a formula.</summary>
    private const int MostSpeakers = 3;

    private const int MostCompared = 32;
    private const int LettersAround = 120;
    private const int WordsShown = 5;
    private const string InnerMarks = "\"\u201C\u2018\u00AB";

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3006",
        "The same words under two speakers",
        "\"{0}\" is {1} here, {2} {3}. Who said it? Check the original.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The same quotation of eight words or more stands under two different speakers, in one draft or across the desk.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context) => context.RegisterDeskAction(Collect, Judge);

    private static void Collect(CollectContext context)
    {
        foreach (var sentence in QuotedSentences.Of(context.Draft).All)
        {
            var quotation = sentence.Quotation;
            if (sentence.RunKeys.IsEmpty || quotation.Speaker is not { } speaker || !ApartSpeakers.IsNamed(speaker)
                || !sentence.Has(FewestWords) || !context.IsInReach(quotation.Block))
                continue;
            var block = context.Draft.Blocks[quotation.Block];
            var text = block.Prose.Slice(sentence.Span);
            // Who quotes somebody inside their own words is not the speaker of those.
            if (text.AsSpan().IndexOfAny(InnerMarks) < 0)
                context.Add(new Fact(sentence.RunKeys, quotation.Block, sentence.Span, [text, .. QuoteSpeaker.ValuesOf(speaker), Around(block, quotation.Span)]));
        }
    }

    /// <summary>The words of the quotation's own sentence that stand before and behind it.</summary>
    private static string Around(AnnotatedBlock block, TextSpan span)
    {
        var text = block.Prose.Text;
        var before = span.Start;
        while (before > 0 && span.Start - before < LettersAround && !(text[before - 1] is '.' or '?' or '!' && text[before] == ' '))
            before--;
        var behind = span.End;
        while (behind < text.Length && behind - span.End < LettersAround && !(text[behind] is '.' or '?' or '!' && behind > span.End + 1))
            behind++;
        return string.Concat(text[before..span.Start], " ", text[span.End..behind]);
    }

    private static void Judge(JudgeContext context)
    {
        if (context.Facts.Length < 2)
            return;
        Judge(context, withOrganisations: false);
        foreach (var fact in context.Facts)
        {
            if (QuoteSpeaker.From(fact).IsPerson)
                continue;
            Judge(context, withOrganisations: true);
            return;
        }
    }

    private static void Judge(JudgeContext context, bool withOrganisations)
    {
        if (BySpeaker(context.Facts, withOrganisations) is not { Count: > 1 and <= MostSpeakers } speakers)
            return;
        // The speaker with the fewest quotations is the odd one; on a tie, the one that comes later.
        speakers.Sort(static (a, b) => a.Facts.Count != b.Facts.Count ? b.Facts.Count.CompareTo(a.Facts.Count) : a.Order.CompareTo(b.Order));
        for (var odd = 1; odd < speakers.Count; odd++)
        {
            foreach (var fact in speakers[odd].Facts)
                Report(context, fact, speakers, odd, withOrganisations);
        }
    }

    private static List<Voice> BySpeaker(ImmutableArray<DeskFact> facts, bool withOrganisations)
    {
        var voices = new List<Voice>();
        for (var i = 0; i < facts.Length && i < MostCompared; i++)
        {
            var speaker = QuoteSpeaker.From(facts[i]);
            if (!withOrganisations && !speaker.IsPerson)
                continue;
            var voice = voices.Find(known => known.Speaker.MayBe(speaker));
            if (voice is null)
                voices.Add(voice = new Voice(speaker, voices.Count));
            voice.Facts.Add(facts[i]);
        }

        return voices;
    }

    private static void Report(JudgeContext context, DeskFact fact, List<Voice> speakers, int odd, bool withOrganisations)
    {
        var quoted = QuotedText.Of(fact.Values[0]);
        for (var good = 0; good < odd; good++)
        {
            // People among themselves were judged before.
            if (withOrganisations && speakers[odd].Speaker.IsPerson && speakers[good].Speaker.IsPerson
                || !ApartSpeakers.Are(speakers[odd].Speaker, speakers[good].Speaker, context.StylebookOf(fact)))
                continue;
            foreach (var other in speakers[good].Facts)
            {
                if (!IsConflict(fact, other, quoted, QuotedText.Of(other.Values[0])))
                    continue;
                var (here, there) = (speakers[odd].Speaker, speakers[good].Speaker);
                context.Report(fact, [Opening(quoted), Possessive(here), Possessive(there), QuotePlace.Of(fact, other)], [(other, Possessive(there) + " here")]);
                return;
            }
        }
    }

    private static bool IsConflict(DeskFact a, DeskFact b, QuotedText quotedA, QuotedText quotedB)
    {
        var alignment = QuoteAlignment.Of(quotedA, quotedB);
        return alignment.Length >= FewestWords && alignment.Likeness >= SameWords && alignment.CoversShorter
            && !CommonWords.AreIn(a.Values[0], a.Values[4], b.Values[4])
            && !Names(a.Values[4], QuoteSpeaker.From(b)) && !Names(b.Values[4], QuoteSpeaker.From(a));
    }

    /// <summary>Whether the other speaker is named beside the quotation: one passes on what the other said, or both did.</summary>
    private static bool Names(string around, QuoteSpeaker speaker) =>
        around.Contains(speaker.Name[(speaker.Name.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);

    private static string Opening(QuotedText text) =>
        text.Slice(0, Math.Min(WordsShown, text.Words.Length)) + (text.Words.Length > WordsShown ? "…" : "");

    private static string Possessive(QuoteSpeaker speaker) =>
        (!speaker.IsPerson && speaker.Name.Contains(" of ", StringComparison.Ordinal) ? "the " : "") + speaker.Name + "'s";

    private sealed class Voice(QuoteSpeaker speaker, int order)
    {
        public QuoteSpeaker Speaker { get; } = speaker;

        public int Order { get; } = order;

        public List<DeskFact> Facts { get; } = [];
    }
}
