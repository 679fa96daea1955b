using System.Collections.Immutable;
using System.Net;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4006: what a page, a template, an editor or an encyclopedia writes for machines, left in the copy.</summary>
/// <remarks>
/// Starts from the few characters that all markup has. In a Markdown draft its own markup is no prose, and so never seen. A
/// story about code may show code.
/// </remarks>
internal sealed class MarkupResidue : Analyzer
{
    private const string Key = "CD4006";

    /// <summary>Beyond this many findings a draft is a page's source, and more of them say nothing new.</summary>
    private const int MostFindings = 200;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "Markup left in the copy",
        "\"{0}\" is {1}, not copy. {2}.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A tag, an entity, a template's placeholder, leftover Markdown, a merge marker, or an encyclopedia's citation mark in the copy.");

    /// <summary>A story that names one of these may show what it looks like.</summary>
    private static readonly string[] Code = ["HTML", "JavaScript", "CSS", "XML", "JSON", "Python", "Markdown", "GitHub", "source code", "snippet", "line of code", "lines of code"];

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        const RareMarks marks = RareMarks.Angle | RareMarks.Brace | RareMarks.Bracket | RareMarks.Sign | RareMarks.Backtick;
        if ((context.Draft.Draft.Marks & marks) != 0 && CheckMarks(context))
            CheckRestOfMerge(context);
        else
            CheckLoneMerge(context);
    }

    /// <summary>Marks all that begins with a mark of markup; whether there was a merge among it.</summary>
    private static bool CheckMarks(DraftContext context)
    {
        var draft = context.Draft.Draft;
        var (found, isMerge, isSure) = (0, false, false);
        for (var index = 0; index < draft.Blocks.Length && found < MostFindings; index++)
        {
            if (!context.IsInReach(index))
                continue;
            var block = draft.Blocks[index];
            var text = block.Prose.Text;
            var isPlain = block.Format == BlockFormat.Plain;
            if (isPlain && Markup.AtStart(text) is { } opening && (isSure = isSure || !IsAboutCode(draft.Text)))
            {
                Report(context, index, opening);
                found++;
            }

            for (var at = NextMark(text, 0); at >= 0 && found < MostFindings;)
            {
                var next = at + 1;
                if (Markup.At(text, at, isPlain) is { } markup && !IsShown(text, markup.Span) && !IsFootnote(draft, index, markup))
                {
                    if (!isSure && IsAboutCode(draft.Text))
                        return isMerge;
                    isSure = true;
                    isMerge |= markup.Kind == MarkupKind.Merge;
                    Report(context, index, markup);
                    found++;
                    next = markup.Span.End;
                }

                at = NextMark(text, next);
            }
        }

        return isMerge;
    }

    /// <summary>The line between two versions whose other markers are gone. Seven marks, neither more nor fewer: others part a page.</summary>
    private static void CheckLoneMerge(DraftContext context)
    {
        var blocks = context.Draft.Draft.Blocks;
        for (var index = 0; index < blocks.Length; index++)
        {
            var prose = blocks[index].Prose;
            if (prose.Length == 7 && prose.Text.SequenceEqual("=======") && context.IsInReach(index))
                Report(context, index, new Markup(MarkupKind.Merge, new TextSpan(0, 7)), atMost: DiagnosticSeverity.Warning);
        }
    }

    private static int NextMark(ReadOnlySpan<char> text, int from) =>
        from < text.Length && text[from..].IndexOfAny("<&{[*") is var found and >= 0 ? from + found : -1;

    private static bool IsAboutCode(string text)
    {
        foreach (var word in Code)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Between quotation marks or backticks of its own it is what the story is about.</summary>
    private static bool IsShown(ReadOnlySpan<char> text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && text[span.Start - 1] is '"' or '“' or '\'' or '‘' or '`' && text[span.End] is '"' or '”' or '\'' or '’' or '`' or ',' or '.';

    /// <summary>Whether the notes stand in the article, so that a number in brackets leads to one.</summary>
    private static bool IsFootnote(Draft draft, int index, in Markup markup)
    {
        if (markup.Kind != MarkupKind.Citation)
            return false;
        const int searched = 60;
        for (var i = draft.Blocks.Length - 1; i > index && i >= draft.Blocks.Length - searched; i--)
        {
            if (draft.Blocks[i].Prose.Text.StartsWith("[1]", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void CheckRestOfMerge(DraftContext context)
    {
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            if (!context.IsInReach(index))
                continue;
            var text = context.Draft.Blocks[index].Prose.Text;
            foreach (var marker in (ReadOnlySpan<string>)["=======", ">>>>>>>"])
            {
                var at = text.IndexOf(marker, StringComparison.Ordinal);
                if (at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + 7 == text.Length || text[at + 7] == ' '))
                    Report(context, index, new Markup(MarkupKind.Merge, new TextSpan(at, 7)));
            }
        }
    }

    private static void Report(DraftContext context, int block, Markup markup, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        var text = context.Draft.Blocks[block].Prose.Text.Slice(markup.Span.Start, markup.Span.Length);
        var written = text.ToString();
        var (what, cure) = markup.Kind switch
        {
            MarkupKind.Tag => ("an HTML tag", "Delete it"),
            MarkupKind.Entity => ("an HTML entity", $"Write \"{Decoded(written)}\""),
            MarkupKind.Merge => ("a merge marker", "Settle which version stands"),
            MarkupKind.Template => ("a template's placeholder", "Fill it in, or delete it"),
            MarkupKind.Shortcode => ("a shortcode", "Delete it"),
            MarkupKind.Markdown => ("Markdown", "Keep the words, delete the marks"),
            MarkupKind.Citation => ("an encyclopedia's note", "Delete it, and check the fact"),
            MarkupKind.Comment => ("a comment from the editing", "Settle it, then delete it"),
            _ => ("code", "Delete it"),
        };
        context.Report(new Report(block, markup.Span, Residue.Shown(text), what, cure)
        {
            AtMost = markup.Kind is MarkupKind.Tag or MarkupKind.Merge or MarkupKind.Comment ? atMost : DiagnosticSeverity.Warning,
            Fixes = draft => FixOf(draft, block, markup, written),
        });
    }

    private static ImmutableArray<Fix> FixOf(Draft draft, int block, Markup markup, string written)
    {
        var target = draft.Blocks[block];
        switch (markup.Kind)
        {
            case MarkupKind.Entity:
                return draft.Change(target, markup.Span, Decoded(written)) is { } entity
                    ? [new Fix("Write the character", Applicability.Safe, Key, [entity])]
                    : [];
            case MarkupKind.Markdown when markup.Words is { } words:
                return draft.Change(target, markup.Span, target.Prose.Slice(words)) is { } kept
                    ? [new Fix("Keep the words", Applicability.Ask, Key, [kept])]
                    : [];
            case MarkupKind.Tag when Markup.IsFormatting(written):
                // A line break between two words is a space.
                var text = target.Prose.Text;
                var joins = markup.Span.Start > 0 && markup.Span.End < text.Length
                    && Markup.IsBreak(written) && text[markup.Span.Start - 1] != ' ' && text[markup.Span.End] != ' ';
                return draft.Change(target, markup.Span, joins ? " " : "") is { } tag
                    ? [new Fix("Delete the tag", Applicability.Safe, Key, [tag])]
                    : [];
            case MarkupKind.Merge:
                return [];
            default:
                return Residue.Delete(draft, block, markup.Span, Key, "Delete it", Applicability.Ask);
        }
    }

    private static string Decoded(string entity) => WebUtility.HtmlDecode(entity).Replace('\u00A0', ' ');
}
