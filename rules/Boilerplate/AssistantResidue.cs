using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4009: what a chat assistant left around or in the text that it was asked for.</summary>
/// <remarks>
/// Word for word, and only where nobody else would say it: in the assistant's own voice at the start of a sentence, as a
/// paragraph of its own, or as an artefact of its citations. Nothing is concluded from a style, and a story about such tools
/// may repeat what they say.
/// </remarks>
internal sealed class AssistantResidue : Analyzer
{
    private const string Key = "CD4009";

    /// <summary>A paragraph of more words hands nothing over and offers nothing.</summary>
    private const int LongestTalk = 45;

    /// <summary>Where no colon follows, what hands a text over is a line of fewer words.</summary>
    private const int LongestHandover = 25;

    /// <summary>Tokens behind a phrase in which the word is looked for that shows what it is about.</summary>
    private const int TokensBehind = 12;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "What a chat assistant left behind",
        "\"{0}\" is {1}, not copy. Take it out, and check the facts around it.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Words that a chat assistant says to whoever asked it, or an artefact of its citations, left in the copy.");

    private static readonly PhraseList List = PhraseList.Load(
        "AssistantResidue.txt", "[self]", "[update]", "[opener]", "[closer]", "[hope]", "[artefact]", "[blank]");

    /// <summary>A story that names one of these may say anything that they say.</summary>
    private static readonly string[] Assistants = ["ChatGPT", "chatbot", "OpenAI", "Copilot", "DeepSeek", "Gemini", "Grok", "Siri", "Alexa"];

    private static readonly string[] Articles = ["article", "caption", "headline", "headlines", "paragraph", "piece", "story", "translation"];

    private static readonly string[] Texts =
    [
        "article", "caption", "copy", "draft", "headline", "headlines", "outline", "paragraph", "paragraphs", "piece", "press", "release", "report",
        "rewrite", "rewritten", "revised", "story", "summary", "text", "translation", "version",
    ];

    private static readonly string[] Offers =
    [
        "add", "adjust", "adapt", "change", "condense", "convert", "create", "draft", "edit", "expand", "format", "generate", "include", "make", "modify",
        "prepare", "produce", "provide", "refine", "rephrase", "revise", "rewrite", "shorten", "summarise", "summarize", "tailor", "tighten", "translate",
        "turn", "tweak", "write", "suggest", "polish", "trim", "version", "changes", "adjustments", "modifications", "edits", "revisions", "assistance",
    ];

    private static readonly string[] Knowledge = ["in", "knowledge", "training", "real-time", "data", "cutoff", "cut-off"];

    /// <summary>What names the tool in an address that was copied from it.</summary>
    private static readonly string[] Sources = ["chatgpt", "openai", "perplexity", "copilot", "gemini", "claude", "grok", "deepseek"];

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Narration;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(List.Phrases, CheckPhrase);
        context.RegisterDraftAction(CheckArtefacts);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        var block = context.Draft.Blocks[context.Block];
        var (first, end) = (context.FirstToken, context.EndToken);
        var heading = List.HeadingOf(context.Phrase);
        var whole = new TextSpan(0, block.Prose.Length);
        var span = Residue.SpanOf(block, first, end);
        var isSaid = heading switch
        {
            0 => Residue.BeginsSentence(block, first),
            1 => Residue.BeginsSentence(block, first) && Holds(block, end, Knowledge),
            2 => IsAtStart(block, first) && IsTalk(block) && HandsOver(block, end),
            3 => IsAtStart(block, first) && IsTalk(block) && Holds(block, end - 1, Offers),
            4 => IsAtStart(block, first) && (Residue.Words(block, 12) < 12 || (IsTalk(block) && Holds(block, end, Offers))),
            _ => false,
        };
        if (isSaid)
        {
            if (!IsAboutAssistants(context.Draft.Draft.Text))
                Report(context.DraftContext, context.Block, heading < 2 ? span : whole, "an assistant talking", heading == 4);
        }
        else if (heading == 5)
        {
            Report(context.DraftContext, context.Block, Artefact(block, first, end), "an assistant's citation mark");
        }
        else if (heading == 6 && Residue.MarkBefore(block, first) == '[' && Residue.MarkAt(block, end) == ']')
        {
            Report(context.DraftContext, context.Block, TextSpan.FromBounds(span.Start - 1, block.Tokens[end].Start + 1), "a blank in a template");
        }
    }

    private static bool IsTalk(AnnotatedBlock block) => Residue.Words(block, LongestTalk) < LongestTalk;

    private static bool IsAtStart(AnnotatedBlock block, int first) => first == 0;

    /// <summary>"Sure! Here is the revised article:", but not "Sure, here's the thing".</summary>
    private static bool HandsOver(AnnotatedBlock block, int end)
    {
        if (block.Prose.Text[^1] == ':')
            return Holds(block, end - 2, Texts);
        return end < block.Tokens.Length && block.TextOf(block.Tokens[end]) is not ("where" or "how" or "why" or "what" or "when")
            && Residue.Words(block, LongestHandover) < LongestHandover && Holds(block, end, Articles);
    }

    private static bool Holds(AnnotatedBlock block, int from, string[] words)
    {
        for (var i = from; i < Math.Min(block.Tokens.Length, from + TokensBehind); i++)
        {
            var text = block.TextOf(block.Tokens[i]);
            foreach (var word in words)
            {
                if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    private static bool IsAboutAssistants(string text)
    {
        foreach (var name in Assistants)
        {
            if (text.Contains(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The artefact with what hangs on it without a space: ":contentReference[oaicite:0]{index=0}".</summary>
    private static TextSpan Artefact(AnnotatedBlock block, int first, int end)
    {
        var tokens = block.Tokens;
        while (first > 0 && !tokens[first].Is(TokenShape.SpaceBefore)
            && (Residue.MarkBefore(block, first) is '[' or ':' or '(' || block.TextOf(tokens[first - 1]) is "contentReference"))
            first--;
        while (end < tokens.Length && !tokens[end].Is(TokenShape.SpaceBefore) && end < first + TokensBehind && Residue.MarkAt(block, end) is not ('.' or ','))
            end++;
        return Residue.SpanOf(block, first, end);
    }

    /// <summary>What no word shows: marks that cite a search, and addresses that say where they were copied.</summary>
    private static void CheckArtefacts(DraftContext context)
    {
        var source = context.Draft.Draft.Text;
        var rare = context.Draft.Draft.Marks;
        var marks = source.Contains('\u3010', StringComparison.Ordinal) || source.Contains("turn0", StringComparison.Ordinal)
            || ((rare & RareMarks.Bracket) != 0 && source.Contains("[cite", StringComparison.Ordinal));
        var addresses = (rare & (RareMarks.Question | RareMarks.Sign)) != 0 && source.Contains("utm_source=", StringComparison.Ordinal);
        if (!marks && !addresses)
            return;
        for (var index = 0; index < context.Draft.Blocks.Length; index++)
        {
            if (!context.IsInReach(index))
                continue;
            var block = context.Draft.Blocks[index];
            if (addresses)
                CheckAddresses(context, index, block);
            if (marks)
                CheckMarks(context, index, block.Prose.Text);
        }
    }

    /// <summary>In the source of the block, since an address of a Markdown link is no prose.</summary>
    private static void CheckAddresses(DraftContext context, int index, AnnotatedBlock block)
    {
        var draft = context.Draft.Draft;
        var within = draft.Blocks[index].Span;
        // The address of a link that ends the block stands behind its prose.
        var text = draft.Text.AsSpan(within.Start, Math.Min(draft.Text.Length, within.End + 512) - within.Start);
        if (text[within.Length..].IndexOfAny('\r', '\n') is var line and >= 0)
            text = text[..(within.Length + line)];
        const string parameter = "utm_source=";
        for (var at = text.IndexOf(parameter); at >= 0;)
        {
            var value = text[(at + parameter.Length)..];
            foreach (var tool in Sources)
            {
                if (at > 0 && text[at - 1] is '?' or '&' && value.StartsWith(tool, StringComparison.OrdinalIgnoreCase))
                {
                    ReportAddress(context, index, new TextSpan(within.Start + at, parameter.Length + tool.Length));
                    break;
                }
            }

            var next = value.IndexOf(parameter);
            at = next < 0 ? -1 : at + parameter.Length + next;
        }
    }

    private static void ReportAddress(DraftContext context, int index, TextSpan source)
    {
        var text = context.Draft.Draft.Text;
        var end = source.End;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))))
            end++;
        var start = source.Start;
        // "?a&b": the first parameter leaves its mark to the next; any other goes with the one before it.
        var (from, to) = text[start - 1] == '?' && end < text.Length && text[end] == '&' ? (start, end + 1) : (start - 1, end);
        context.Report(new Report(index, new TextSpan(0, 0), text[start..end], "where an address was copied")
        {
            Source = TextSpan.FromBounds(start, end),
            Fixes = draft => draft.CanBeFixed && to <= draft.Text.Length
                ? [new Fix("Take it out of the address", Applicability.Safe, Key, [new TextChange(TextSpan.FromBounds(from, to), "")])]
                : [],
        });
    }

    private static void CheckMarks(DraftContext context, int index, ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny('\u3010', '[', 't');
            if (found < 0)
                return;
            at += found;
            var end = MarkEnd(text, at);
            if (end == 0)
                continue;
            var start = text[at] == 't' && text[..at].EndsWith("cite", StringComparison.Ordinal) ? at - "cite".Length : at;
            Report(context, index, TextSpan.FromBounds(start, end), "an assistant's citation mark");
            at = end - 1;
        }
    }

    /// <summary>Where a mark such as 【4†source】, [cite: 12], [cite_start] or turn0search3 ends; 0 where there is none.</summary>
    private static int MarkEnd(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(at, Math.Min(text.Length - at, 64));
        if (rest[0] == '\u3010')
            return rest.IndexOf('\u2020') > 0 && rest.IndexOf('\u3011') is var close and > 0 ? at + close + 1 : 0;
        if (rest.StartsWith("[cite_start]", StringComparison.Ordinal))
            return at + "[cite_start]".Length;
        if (rest.StartsWith("[cite: ", StringComparison.Ordinal) && rest.Length > 7 && char.IsAsciiDigit(rest[7]))
            return rest.IndexOf(']') is var closing and > 0 ? at + closing + 1 : 0;
        const string turn = "turn0";
        if (!rest.StartsWith(turn, StringComparison.Ordinal))
            return 0;
        foreach (var kind in (ReadOnlySpan<string>)["search", "news", "view", "image", "file", "fetch"])
        {
            if (rest[turn.Length..].StartsWith(kind, StringComparison.Ordinal) && rest.Length > turn.Length + kind.Length && char.IsAsciiDigit(rest[turn.Length + kind.Length]))
            {
                var end = at + turn.Length + kind.Length;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                    end++;
                return end;
            }
        }

        return 0;
    }

    private static void Report(DraftContext context, int block, TextSpan span, string what, bool isUnsure = false)
    {
        var isWhole = span.Length == context.Draft.Blocks[block].Prose.Length;
        var shown = Residue.Shown(context.Draft.Blocks[block].Prose.Text.Slice(span.Start, span.Length));
        context.Report(new Report(block, span, shown, what)
        {
            AtMost = isUnsure ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            Fixes = draft => isWhole
                ? StrayLine.Delete(draft, block, Applicability.Ask, Key)
                : Residue.Delete(draft, block, span, Key, "Take it out", Applicability.Ask),
        });
    }
}
