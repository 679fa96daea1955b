using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Quotes;

/// <summary>CD3004: the quoted words speak about their alleged speaker from outside: somebody else said them.</summary>
/// <remarks>
/// Two signs are needed: the quotation begins with what "he", "she" or the speaker by name said, with nobody else near who could be
/// meant; and its sentence names a second source, or its words stand under another speaker, in this draft or in another.
/// </remarks>
internal sealed class SpeakerQuotedInThirdPerson : Analyzer
{
    private const int MostAdverbs = 2;
    private const int WordsRead = 60;
    private const int WordsOfSource = 7;

    /// <summary>How many other quotations are looked at for the same words.</summary>
    private const int MostCompared = 64;

    private const int MostMentions = 2000;

    private const int FewestEqualWords = 8;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD3004",
        "Speaker quoted in the third person",
        "\"{0}\" is about {1}, not by {1}. {2}Check who spoke.",
        "Quotes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The quoted words speak about their alleged speaker from outside, and a second source is named for them.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Body | Reach.Quoted;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterQuotationAction(Check);
        context.RegisterDeskAction(Collect, Judge);
    }

    private static void Check(QuotationContext context)
    {
        var (draft, quotation) = (context.Draft, context.Quotation);
        if (IsOfAnother(draft, quotation) is not (>= 0 and var verb))
            return;
        var speaker = quotation.Speaker!;
        var block = draft.Blocks[quotation.Block];
        var second = new QuoteFrame(block, quotation).SecondSource(speaker);
        var other = second is null ? SameWords(draft, quotation, speaker) : null;
        if (second is null && other is null)
            return;
        var candidate = second is { } span ? block.Prose.Slice(span) : other!.Speaker!.Name;
        context.Report(new Report(
            quotation.Block, quotation.Span, Opening(block, quotation, verb), Surname(draft.People[speaker.Person]), Words(candidate))
        {
            Related = second is { } source ? [(quotation.Block, source, "another source")] : [(other!.Block, other.Span, "the same words under another speaker")],
        });
    }

    /// <summary>Quotations that begin with what somebody said are few: both the suspect and whose words they are come from among them.</summary>
    private static void Collect(CollectContext context)
    {
        var draft = context.Draft;
        Span<QuotedWord> buffer = stackalloc QuotedWord[QuotedWordReader.Most];
        foreach (var quotation in draft.Quotations)
        {
            if (quotation is not { Kind: QuotationKind.Direct, Depth: 0, Speaker: { IsCarried: false, Name.Length: > 0 } speaker } || !context.IsInReach(quotation.Block))
                continue;
            var block = draft.Blocks[quotation.Block];
            var first = block.TokenAt(quotation.Span.Start);
            if (!(IsPersonal(block, first) || block.Tokens[first].Is(TokenShape.Capitalised)) || VerbBehind(block, first + 1) < 0)
                continue;
            var words = QuotedWordReader.Read(block, quotation.Span, buffer);
            if (words.Length < FewestEqualWords)
                continue;
            var verb = IsOfAnother(draft, quotation);
            context.Add(new Fact(
                [QuotedText.FormOf(words[..FewestEqualWords])], quotation.Block, quotation.Span,
                [verb < 0 ? "" : Opening(block, quotation, verb), .. QuoteSpeaker.ValuesOf(speaker), verb < 0 ? "" : Surname(draft.People[speaker.Person])]));
        }
    }

    private static void Judge(JudgeContext context)
    {
        foreach (var fact in context.Facts)
        {
            if (fact.Values[0].Length == 0)
                continue;
            var speaker = QuoteSpeaker.From(fact);
            foreach (var other in context.Facts)
            {
                var another = QuoteSpeaker.From(other);
                if (other.Draft.Path == fact.Draft.Path || another.MayBe(speaker))
                    continue;
                context.Report(
                    fact, [fact.Values[0], fact.Values[4], Words(another.Name)], [(other, "the same words under another speaker")], atMost: DiagnosticSeverity.Warning);
                break;
            }
        }
    }

    /// <summary>The first sign: the verb of saying with which a quotation speaks of its own speaker as of another, or -1.</summary>
    private static int IsOfAnother(AnnotatedDraft draft, Quotation quotation)
    {
        if (quotation is not { Kind: QuotationKind.Direct, Depth: 0, Speaker: { Person: >= 0, IsCarried: false } speaker })
            return -1;
        var block = draft.Blocks[quotation.Block];
        var first = block.TokenAt(quotation.Span.Start);
        var verb = VerbBehind(block, first + 1);
        if (verb < 0)
            return -1;
        var person = draft.People[speaker.Person];
        var isPersonal = IsPersonal(block, first);
        var isMeant = isPersonal ? FitsSex(draft, person, block.ClassOf(block.Tokens[first])) : IsNameOf(block, first, person);
        return !isMeant || SpeaksAsOneself(block, verb, quotation.Span) || SpeaksForAnother(person) || new QuoteFrame(block, quotation).IsAboutAnother(speaker)
            || (isPersonal && HasOtherAntecedent(draft, quotation, speaker.Person)) ? -1 : verb;
    }

    private static string Opening(AnnotatedBlock block, Quotation quotation, int verb) =>
        block.Prose.Slice(TextSpan.FromBounds(quotation.Span.Start, block.Tokens[verb].End)) + "…";

    private static string Words(string candidate) => candidate.Length is 0 or > 40 ? "" : $"Words of {candidate}? ";

    /// <summary>The verb of saying behind the first words and adverbs, or -1.</summary>
    private static int VerbBehind(AnnotatedBlock block, int from)
    {
        for (var i = from; i < block.Tokens.Length && i <= from + MostAdverbs; i++)
        {
            if (block.Tokens[i].Kind != TokenKind.Word)
                return -1;
            if ((block.ClassOf(block.Tokens[i]) & WordClass.SpeechVerb) != 0)
                return i;
        }

        return -1;
    }

    private static bool IsPersonal(AnnotatedBlock block, int token) => block.TextOf(block.Tokens[token]) is "He" or "he" or "She" or "she";

    private static bool IsNameOf(AnnotatedBlock block, int token, Person person)
    {
        if (!block.Tokens[token].Is(TokenShape.Capitalised))
            return false;
        var word = block.TextOf(block.Tokens[token]);
        foreach (var mention in person.Mentions)
        {
            if (word.SequenceEqual(mention.Surname))
                return true;
        }

        return false;
    }

    private static bool FitsSex(AnnotatedDraft draft, Person person, WordClass pronoun)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Given.Length == 0)
                continue;
            var block = draft.Blocks[mention.Block];
            var given = block.ClassOf(block.Tokens[block.TokenAt(mention.Span.Start)]) & WordClass.GivenName;
            return given != ((pronoun & WordClass.Masculine) != 0 ? WordClass.WomansName : WordClass.MansName);
        }

        return true;
    }

    /// <summary>Whether somebody else is named in this paragraph before the quotation, or in the one before it.</summary>
    private static bool HasOtherAntecedent(AnnotatedDraft draft, Quotation quotation, int speaker)
    {
        var block = draft.Blocks[quotation.Block];
        var pronoun = block.ClassOf(block.Tokens[block.TokenAt(quotation.Span.Start)]);
        var looked = 0;
        for (var i = 0; i < draft.People.Length; i++)
        {
            if (i == speaker || !FitsSex(draft, draft.People[i], pronoun))
                continue;
            foreach (var mention in draft.People[i].Mentions)
            {
                // In a draft of so many names somebody is always near.
                if (looked++ > MostMentions || mention.Block == quotation.Block - 1 || (mention.Block == quotation.Block && mention.Span.Start < quotation.Span.Start))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether "I" or "we" stands among the quoted words: then the speaker tells of somebody else.</summary>
    private static bool SpeaksAsOneself(AnnotatedBlock block, int from, TextSpan span)
    {
        for (var i = from; i < block.Tokens.Length && i < from + WordsRead && block.Tokens[i].Start < span.End; i++)
        {
            if (block.TextOf(block.Tokens[i]) is "I" or "me" or "my" or "we" or "us" or "our" or "We" or "My" or "Our" or "you" or "I'm" or "I've" or "I’m" or "I’ve")
                return true;
        }

        return false;
    }

    /// <summary>A spokeswoman, a lawyer, an aide: it is their work to say what he emphasised.</summary>
    private static bool SpeaksForAnother(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Title is not { } title)
                continue;
            foreach (var word in (ReadOnlySpan<string>)["spokes", "press", "lawyer", "attorney", "solicitor", "barrister", "aide", "agent", "adviser", "advisor", "secretary", "widow", "wife", "husband"])
            {
                if (title.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Another quotation of the draft with the same words and another speaker, or null.</summary>
    private static Quotation? SameWords(AnnotatedDraft draft, Quotation quotation, Speaker speaker)
    {
        var quoted = new QuotedText(draft.Blocks[quotation.Block].Prose.Slice(quotation.Span));
        var compared = 0;
        foreach (var other in draft.Quotations)
        {
            if (other.Depth > 0 || other.Speaker is not { Name.Length: > 0 } another || another.MayBe(speaker) || compared++ >= MostCompared)
                continue;
            var alignment = QuoteAlignment.Of(quoted, new QuotedText(draft.Blocks[other.Block].Prose.Slice(other.Span)));
            if (alignment.Matched >= FewestEqualWords && alignment.Differences.Count == 0)
                return other;
        }

        return null;
    }

    private static string Surname(Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Surname.Length > 0)
                return mention.Surname;
        }

        return person.Name;
    }

    /// <summary>The writer's own words in the sentences of a quotation.</summary>
    private readonly ref struct QuoteFrame
    {
        private readonly AnnotatedBlock block;
        private readonly ReadOnlySpan<Token> tokens;
        private readonly int close;
        private readonly int end;

        public QuoteFrame(AnnotatedBlock block, Quotation quotation)
        {
            this.block = block;
            tokens = block.Tokens;
            close = block.TokenAt(quotation.Span.End);
            var sentence = QuotedSentence.IndexAt(block, quotation.Span.End);
            end = sentence < block.Sentences.Length ? Math.Min(block.Sentences[sentence].EndToken, close + WordsRead) : close;
        }

        /// <summary>"said of his brother", "told the inquest", "speaking about".</summary>
        public bool IsAboutAnother(Speaker speaker)
        {
            for (var i = close; i < end; i++)
            {
                var word = block.TextOf(tokens[i]);
                if (word is "about" or "inquest" or "court" or "jury" or "trial" or "tribute" or "funeral" or "quoting" or "reading"
                    || (word is "of" && IsRightBehind(i, speaker)))
                    return true;
            }

            return false;
        }

        /// <summary>"according to the ministry", ", the ministry said": a source besides the speaker.</summary>
        public TextSpan? SecondSource(Speaker speaker)
        {
            for (var i = close; i < end; i++)
            {
                if (block.TextOf(tokens[i]) is "according" && i + 2 < end && block.TextOf(tokens[i + 1]) is "to" && tokens[i].Start != speaker.Cue?.Start)
                    return Phrase(i + 2, speaker);
                var isVerb = block.TextOf(tokens[i]) is "said" or "says" or "added" or "reported" && tokens[i].Start != speaker.Cue?.Start;
                if (isVerb && PhraseBefore(i) is { } subject && !subject.OverlapsWith(speaker.Span))
                    return subject;
            }

            return null;
        }

        private bool IsRightBehind(int i, Speaker speaker) =>
            tokens[i - 1].End == speaker.Span.End || tokens[i - 1].End == speaker.Cue?.End;

        private TextSpan? Phrase(int first, Speaker speaker)
        {
            var stop = first;
            while (stop < end && stop < first + WordsOfSource && tokens[stop].Kind != TokenKind.Punctuation)
                stop++;
            if (stop == first)
                return null;
            var span = TextSpan.FromBounds(tokens[first].Start, tokens[stop - 1].End);
            return span.OverlapsWith(speaker.Span) ? null : span;
        }

        /// <summary>What stands between the last comma and a verb, where it begins as a source does.</summary>
        private TextSpan? PhraseBefore(int verb)
        {
            var first = verb;
            while (first > close && verb - first < WordsOfSource && tokens[first - 1].Kind != TokenKind.Punctuation)
                first--;
            if (first == verb || first <= close || block.TextOf(tokens[first - 1]) is not ",")
                return null;
            var isSource = block.TextOf(tokens[first]) is "the" or "a" or "an" || tokens[first].Is(TokenShape.Capitalised);
            return isSource ? TextSpan.FromBounds(tokens[first].Start, tokens[verb - 1].End) : null;
        }
    }
}
