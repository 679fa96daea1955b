using System.Collections.Immutable;
using Copydesk.Drafts.Readers.PlainText;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>Finds stets: <c>&lt;!-- stet CD1001: reason --&gt;</c> in Markdown, <c>[stet CD1001: reason]</c> on a line of its own in plain text.</summary>
internal static class StetReader
{
    private const string Word = "stet";
    private const string Opening = "<!--";
    private const string LineOpening = "[stet";
    private const string Closing = "-->";

    /// <summary>The stets from <paramref name="start"/> on, in order; empty, at the price of one search, where the word is nowhere.</summary>
    public static ImmutableArray<Stet> Read(string text, int start, bool isMarkdown)
    {
        // What begins one is rarer by far than its letters.
        if (text.AsSpan(start).IndexOf(isMarkdown ? Opening : LineOpening) < 0)
            return [];
        var at = text.AsSpan(start).IndexOf(Word);
        if (at < 0)
            return [];
        // Behind the last end of a comment nothing is one, however often it begins.
        var last = isMarkdown ? text.LastIndexOf(Closing, StringComparison.Ordinal) : text.Length;
        var stets = ImmutableArray.CreateBuilder<Stet>();
        for (at += start; at >= 0 && at < last; at = text.IndexOf(Word, at, StringComparison.Ordinal))
        {
            var (first, end) = isMarkdown ? Comment(text, start, at) : Line(text, start, at);
            at += Word.Length;
            if (first < 0)
                continue;
            var marks = isMarkdown ? Closing.Length : 1;
            stets.Add(Parse(text.AsSpan(at, end - marks - at), TextSpan.FromBounds(first, end)));
            at = end;
        }

        return stets.DrainToImmutable();
    }

    /// <summary>The lines without those that are stets; what stands behind one begins anew, as after a blank line.</summary>
    public static ReadOnlySpan<SourceLine> Without(ImmutableArray<Stet> stets, ReadOnlySpan<SourceLine> lines)
    {
        var kept = new List<SourceLine>(lines.Length);
        var (next, isAfterStet) = (0, false);
        foreach (var line in lines)
        {
            while (next < stets.Length && stets[next].Span.End <= line.Start)
                next++;
            if (next < stets.Length && stets[next].Span.Start == line.Start)
            {
                isAfterStet = true;
                continue;
            }

            kept.Add(isAfterStet ? line with { AfterBlank = true } : line);
            isAfterStet = false;
        }

        return kept.ToArray();
    }

    private static (int Start, int End) Comment(string text, int from, int word)
    {
        var open = word;
        while (open > from && SourceLine.IsSpace(text[open - 1]))
            open--;
        open -= Opening.Length;
        if (open < from || !text.AsSpan(open).StartsWith(Opening) || !EndsWord(text, word))
            return (-1, -1);
        return (open, text.IndexOf(Closing, word, StringComparison.Ordinal) + Closing.Length);
    }

    private static (int Start, int End) Line(string text, int from, int word)
    {
        var start = word - 1;
        if (start < from || text[start] != '[' || !EndsWord(text, word))
            return (-1, -1);
        for (var before = start - 1; before >= from && text[before] is not ('\r' or '\n'); before--)
        {
            if (!SourceLine.IsSpace(text[before]))
                return (-1, -1);
        }

        var length = text.AsSpan(word).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : word + length;
        while (SourceLine.IsSpace(text[end - 1]))
            end--;
        return text[end - 1] == ']' ? (start, end) : (-1, -1);
    }

    private static bool EndsWord(string text, int word)
    {
        var end = word + Word.Length;
        return end < text.Length && (text[end] is ':' or ']' or '-' or '\r' or '\n' || SourceLine.IsSpace(text[end]));
    }

    private static Stet Parse(ReadOnlySpan<char> words, TextSpan span)
    {
        var colon = words.IndexOf(':');
        var reason = colon < 0 ? "" : OneLine(words[(colon + 1)..]);
        if (colon >= 0)
            words = words[..colon];
        var ids = ImmutableArray.CreateBuilder<string>();
        var scope = StetScope.Block;
        foreach (var range in words.SplitAny(" ,\t\r\n\u00A0"))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            if (scope == StetScope.Block && ids.Count == 0 && word is "on" or "off")
                scope = word is "on" ? StetScope.On : StetScope.Off;
            else
                ids.Add(word.ToString());
        }

        return new Stet(scope, span, ids.DrainToImmutable(), reason);
    }

    private static string OneLine(ReadOnlySpan<char> reason)
    {
        var line = reason.Trim().ToString();
        return line.AsSpan().IndexOfAny('\r', '\n') < 0 ? line : line.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');
    }
}
