using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Testing;

/// <summary>Holds what was found against what is marked, and says in plain words what differs.</summary>
internal sealed class ProofComparison(string rule, List<MarkedDraft> drafts, RunResult result)
{
    private readonly StringBuilder report = new();

    public void Check(ImmutableArray<string> messages)
    {
        foreach (var draft in drafts)
        {
            CompareFindings(draft);
            if (drafts.Exists(static one => one.Markup.Spans.Any(static span => span.IsRelated)))
                CompareRelated(draft);
        }

        if (report.Length == 0)
            CompareMessages(messages);
        if (report.Length > 0)
            throw new ProofException(report.ToString().TrimEnd());
    }

    private void CompareFindings(MarkedDraft draft)
    {
        var expected = new List<MarkedSpan>();
        foreach (var span in draft.Markup.Spans)
        {
            if (!span.IsRelated)
                expected.Add(span.Name.Length == 0 ? span with { Name = rule } : span);
        }

        var found = new List<MarkedSpan>();
        var said = new Dictionary<MarkedSpan, string>();
        foreach (var finding in result.Findings)
        {
            if (finding.Path != draft.File)
                continue;
            var span = new MarkedSpan(finding.Span, finding.Rule.Id);
            found.Add(span);
            said[span] = finding.Message;
        }

        Compare(draft, expected, found, "finding", span => ": " + said[span]);
    }

    private void CompareRelated(MarkedDraft draft)
    {
        var expected = new List<MarkedSpan>();
        foreach (var span in draft.Markup.Spans)
        {
            if (span.IsRelated)
                expected.Add(span with { Name = "#" });
        }

        var found = new List<MarkedSpan>();
        foreach (var finding in result.Findings)
        {
            foreach (var place in finding.Related)
            {
                var span = new MarkedSpan(place.Span, "#");
                if (place.Path == draft.File && !found.Contains(span))
                    found.Add(span);
            }
        }

        Compare(draft, expected, found, "related place", static _ => "");
    }

    private void Compare(MarkedDraft draft, List<MarkedSpan> expected, List<MarkedSpan> found, string what, Func<MarkedSpan, string> said)
    {
        var missing = new List<MarkedSpan>(expected);
        var extra = new List<MarkedSpan>();
        foreach (var span in found)
        {
            if (!missing.Remove(span))
                extra.Add(span);
        }

        if (missing.Count + extra.Count == 0)
            return;
        var text = draft.Markup.Text;
        report.Append(draft.File).Append(": the ").Append(what).Append("s differ.\n");
        report.Append("  expected: ").Append(ProofDisplay.Excerpt(text, expected, rule, [.. missing, .. extra])).Append('\n');
        report.Append("  found:    ").Append(ProofDisplay.Excerpt(text, found, rule, [.. missing, .. extra])).Append('\n');
        foreach (var span in missing)
            report.Append("  missing:  ").Append(Describe(text, span)).Append('\n');
        foreach (var span in extra)
            report.Append("  not expected: ").Append(Describe(text, span)).Append(said(span)).Append('\n');
    }

    private void CompareMessages(ImmutableArray<string> messages)
    {
        if (messages.IsEmpty)
            return;
        if (messages.Length > 1 && messages.Length != result.Findings.Length)
        {
            report.Append($"{messages.Length} messages are expected for {result.Findings.Length} findings.\n");
            return;
        }

        for (var i = 0; i < result.Findings.Length; i++)
        {
            var expected = messages[messages.Length == 1 ? 0 : i];
            if (result.Findings[i].Message == expected)
                continue;
            report.Append("The message differs.\n").Append(ProofDisplay.Difference(expected, result.Findings[i].Message)).Append('\n');
        }
    }

    private string Describe(string text, MarkedSpan span)
    {
        var position = LineTable.Of(text).PositionOf(span.Span.Start);
        var id = span.Name == rule || span.Name == "#" ? "" : span.Name + " ";
        return $"{id}\"{ProofDisplay.Shortened(text.AsSpan(span.Span.Start, span.Span.Length))}\" at line {position.Line + 1}, column {position.Character + 1}";
    }
}

/// <summary>Shows texts in messages.</summary>
internal static class ProofDisplay
{
    private const int Around = 60;

    /// <summary>The text around the places that differ, with the spans marked as a proof would mark them.</summary>
    public static string Excerpt(string text, List<MarkedSpan> spans, string rule, List<MarkedSpan> differing)
    {
        var (start, end) = (text.Length, 0);
        foreach (var span in differing)
        {
            start = Math.Min(start, span.Span.Start);
            end = Math.Max(end, span.Span.End);
        }

        start = start <= Around ? 0 : start - Around;
        end = end >= text.Length - Around ? text.Length : end + Around;
        var shown = new List<MarkedSpan>();
        foreach (var span in spans)
        {
            if (span.Span.Start >= start && span.Span.End <= end)
                shown.Add(new MarkedSpan(new TextSpan(span.Span.Start - start, span.Span.Length), span.Name == rule ? "" : span.Name));
        }

        var marked = ProofMarkup.Write(text[start..end], shown).ReplaceLineEndings("⏎");
        return (start > 0 ? "…" : "") + marked + (end < text.Length ? "…" : "");
    }

    /// <summary>Two texts under each other from where they begin to differ.</summary>
    public static string Difference(string expected, string found)
    {
        var at = expected.AsSpan().CommonPrefixLength(found);
        var start = Math.Max(0, at - Around);
        return $"  expected: {Tail(expected, start)}\n  found:    {Tail(found, start)}\n  they part at character {at + 1}";
    }

    public static string Shortened(ReadOnlySpan<char> text) =>
        (text.Length <= 2 * Around ? text.ToString() : string.Concat(text[..Around], " … ", text[^Around..])).ReplaceLineEndings("⏎");

    private static string Tail(string text, int start)
    {
        var end = Math.Min(text.Length, start + (4 * Around));
        return ((start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "")).ReplaceLineEndings("⏎");
    }
}
