using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Names;

/// <summary>CD1003: the body speaks of a person by surname, and introduces them later.</summary>
/// <remarks>
/// Strict on both ends: the surname has to be the subject of its clause in the narrator's words, and the later full name has to
/// come with a description, as introductions do.
/// </remarks>
internal sealed class SurnameBeforeIntroduction : Analyzer
{
    /// <summary>A draft in which more people come too early is no article.</summary>
    private const int Most = 8;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD1003",
        "A surname before the person is introduced",
        "\"{0}\" comes before the full name: \"{1}\" first stands at line {2}. Introduce the person here.",
        "Names",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The body names a person by surname first, and gives the full name with a description later.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var suspects = 0;
        foreach (var person in context.Draft.People)
        {
            if (FirstInBody(context.Draft.Draft, person) is not { Form: MentionForm.Surname } first)
                continue;
            if (MayBeHeadline(context.Draft.Draft, first.Block))
                continue;
            if (first.Title is { } title && !PeopleOfDraft.IsPlainAddress(title))
                continue;
            if (Introduction(context.Draft, person) is not { } full || !IsSubject(context.Draft.Blocks[first.Block], first))
                continue;
            if (PeopleOfDraft.QuotationAround(context.Draft, first.Block, first.Span) is not null
                || PeopleOfDraft.HasNamesake(context.Draft.People, person)
                || KnownBySurname.Holds(context.Stylebook, person.Name, first.Surname))
                continue;
            if (suspects++ == Most)
                return;
            if (StandsBefore(context.Draft, first) || MayBeThing(context, first, full))
                continue;
            var draft = context.Draft.Draft;
            var line = draft.Lines.LineOf(draft.Blocks[full.Block].Prose.ToSource(full.Span).Start) + 1;
            context.Report(new Report(first.Block, first.Span, first.Name, full.Name, line.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                Related = [(full.Block, full.Span, "introduced here")],
            });
        }
    }

    /// <summary>The first lines of a draft without a headline may well be one.</summary>
    private static bool MayBeHeadline(Draft draft, int block)
    {
        const int lines = 3;
        for (var i = 0; i < block; i++)
        {
            if (draft.Blocks[i].Kind is BlockKind.Headline or BlockKind.SeoHeadline)
                return false;
        }

        return block < lines;
    }

    /// <summary>Whether the surname stands in the body before, in a name that the language layer did not take for one.</summary>
    private static bool StandsBefore(AnnotatedDraft draft, PersonMention mention)
    {
        for (var index = 0; index <= mention.Block; index++)
        {
            if (draft.Draft.Blocks[index].Kind is BlockKind.Headline or BlockKind.SeoHeadline or BlockKind.Push or BlockKind.Subhead)
                continue;
            var block = draft.Blocks[index];
            foreach (ref readonly var token in block.Tokens)
            {
                if (index == mention.Block && token.Start >= mention.Span.Start)
                    break;
                if (token.Is(TokenShape.Capitalised) && block.TextOf(token).SequenceEqual(mention.Surname))
                    return true;
            }
        }

        return false;
    }

    private static PersonMention? FirstInBody(Draft draft, Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (IsBody(draft, mention))
                return mention;
        }

        return null;
    }

    /// <summary>The first full mention in the body, where it describes the person; a bare full name introduces nobody.</summary>
    private static PersonMention? Introduction(AnnotatedDraft draft, Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Form == MentionForm.Full && IsBody(draft.Draft, mention))
                return mention.Title is not null || IsDescribed(draft.Blocks[mention.Block], mention) ? mention : null;
        }

        return null;
    }

    /// <summary>", 45," and ", a baker" and ", Kenya's foreign minister".</summary>
    private static bool IsDescribed(AnnotatedBlock block, PersonMention mention)
    {
        var tokens = block.Tokens;
        var after = block.TokenAt(mention.Span.End);
        if (after + 2 >= tokens.Length || block.TextOf(tokens[after]) is not ",")
            return false;
        ref readonly var next = ref tokens[after + 1];
        return (next.Kind == TokenKind.Number && next.Length <= 2 && block.TextOf(tokens[after + 2]) is "," or ".")
            || block.TextOf(next) is "a" or "an" or "the" or "who" or "whose"
            || (next.Is(TokenShape.Capitalised) && tokens[after + 2].Is(TokenShape.Clitic));
    }

    /// <summary>Calder said, said Calder, Calder was, according to Calder: not "the Calder government", "Calder cars" or "a Calder".</summary>
    private static bool IsSubject(AnnotatedBlock block, PersonMention mention)
    {
        var tokens = block.Tokens;
        var at = block.TokenAt(mention.TitleSpan.IsEmpty ? mention.Span.Start : Math.Min(mention.Span.Start, mention.TitleSpan.Start));
        var after = block.TokenAt(mention.Span.End);
        if (after >= tokens.Length)
            return false;
        var isActing = (block.ClassOf(tokens[after]) & (WordClass.Auxiliary | WordClass.SpeechVerb | WordClass.PastVerb)) != 0;
        if (at == 0 || tokens[at - 1].Kind == TokenKind.Punctuation || (block.ClassOf(tokens[at - 1]) & WordClass.Conjunction) != 0)
            return isActing;
        var isClosed = block.TextOf(tokens[after]) is "." or ",";
        // Behind a word of another kind it is an object, or part of something longer: critics of Calder, the Calder plan.
        return (block.ClassOf(tokens[at - 1]) & WordClass.SpeechVerb) != 0
            ? isActing || isClosed
            : isClosed && at > 1 && block.TextOf(tokens[at - 1]) is "to" && block.TextOf(tokens[at - 2]) is "According" or "according";
    }

    /// <summary>
    /// Whether the surname by itself may be a country's, a town's or a firm's: Jordan said it would, Dell said before Michael Dell, its founder.
    /// </summary>
    private static bool MayBeThing(DraftContext context, PersonMention first, PersonMention full)
    {
        if (first.Title is not null)
            return false;
        var block = context.Draft.Blocks[first.Block];
        var at = block.TokenAt(first.Span.Start);
        if ((block.ClassOf(block.Tokens[at]) & (WordClass.Place | WordClass.OrganisationWord)) != 0 || context.Stylebook.OrganisationOf(first.Name) is not null)
            return true;
        if (full.Title is { } title && IsOfFounder(title))
            return true;
        var (_, end) = OldForms.SentenceAround(block, at, at + 1);
        for (var i = at + 1; i < end; i++)
        {
            if (block.TextOf(block.Tokens[i]) is "its" || (block.TextOf(block.Tokens[i]) is "it" && i + 1 < end && (block.ClassOf(block.Tokens[i + 1]) & WordClass.Auxiliary) != 0))
                return true;
        }

        return false;
    }

    private static bool IsOfFounder(string title) =>
        title.Contains("founder", StringComparison.OrdinalIgnoreCase) || title.Contains("chief executive", StringComparison.OrdinalIgnoreCase)
            || title.EndsWith("CEO", StringComparison.Ordinal);

    private static bool IsBody(Draft draft, PersonMention mention) => draft.Blocks[mention.Block].Kind is BlockKind.Paragraph or BlockKind.ListItem;
}
