using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports;

/// <summary>
/// One draft of the page: its lines, marks where findings stand, and beside each line the notes of those that begin in it.
/// A long draft, and each of a big run, keeps the lines with findings and what is near them.
/// </summary>
internal sealed class HtmlArticle
{
    // Marks that lie over one another beyond this many are told by their notes alone.
    private const int MostOver = 8;
    private const int LongText = 60_000;
    private const int Near = 400;

    private readonly RunReport report;
    private readonly Draft draft;
    private readonly ReadOnlyMemory<Finding> findings;
    private readonly string id;
    private readonly bool isShort;
    private readonly StringBuilder html = new();
    private readonly List<int> over = [];
    private int next;
    private int block;

    private HtmlArticle(RunReport report, Draft draft, ReadOnlyMemory<Finding> findings, string id, bool isCut)
    {
        this.report = report;
        this.draft = draft;
        this.findings = findings;
        this.id = id;
        isShort = !isCut && draft.Text.Length <= LongText;
    }

    /// <summary>Writes the lines of a draft with their notes.</summary>
    /// <param name="canvas">Takes HTML.</param>
    /// <param name="report">The report.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="findings">Its findings, in order.</param>
    /// <param name="id">The draft's id in the page.</param>
    /// <param name="isCut">Whether lines without findings are left out.</param>
    public static void Write(Canvas canvas, RunReport report, Draft draft, ReadOnlyMemory<Finding> findings, string id, bool isCut) =>
        new HtmlArticle(report, draft, findings, id, isCut).Write(canvas);

    /// <summary>The notes of findings that stand in no draft's text, such as those of a settings file.</summary>
    public static void WriteNotes(Canvas canvas, RunReport report, ReadOnlySpan<Finding> findings, string id)
    {
        var html = new StringBuilder("<div class=\"line\"><p class=\"aside\">This file is no draft; its text is not shown.</p><ol class=\"notes\">");
        for (var i = 0; i < findings.Length; i++)
            AppendNote(html, report, findings[i], id, i);
        canvas.Write(html.Append("</ol></div>\n").ToString());
    }

    private void Write(Canvas canvas)
    {
        var lines = draft.Lines;
        var left = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var span = lines.SpanOf(line);
            var content = TextSpan.FromBounds(span.Start, ContentEnd(span));
            var isMarked = over.Count > 0 || (next < findings.Length && findings.Span[next].Span.Start < Math.Max(span.End, span.Start + 1))
                || (next < findings.Length && line + 1 == lines.Count);
            if (!isMarked)
            {
                if (isShort && !IsBlank(content))
                    WriteLine(content);
                left += isShort || IsBlank(content) ? 0 : 1;
            }
            else
            {
                AppendLeftOut(left);
                left = 0;
                WriteLine(content, span);
            }

            canvas.Write(html.ToString());
            html.Clear();
        }

        AppendLeftOut(left);
        canvas.Write(html.ToString());
    }

    private void AppendLeftOut(int lines)
    {
        if (lines > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"left-out\">{lines} {(lines == 1 ? "paragraph" : "paragraphs")} without findings</p>\n");
    }

    private void WriteLine(TextSpan content)
    {
        html.Append("<div class=\"line\"><p dir=\"auto\"").Append(ClassOf(content)).Append('>');
        HtmlText.AppendShown(html, draft.Text.AsSpan(content.Start, content.Length));
        html.Append("</p></div>\n");
    }

    /// <summary>A line with marks: it is cut wherever a finding begins or ends.</summary>
    private void WriteLine(TextSpan content, TextSpan whole)
    {
        var all = findings.Span;
        var first = next;
        var limit = whole.End == draft.Text.Length ? int.MaxValue : whole.End;
        html.Append("<div class=\"line\"><p dir=\"auto\"").Append(ClassOf(content)).Append('>');
        for (var position = content.Start; ; Close(first, position))
        {
            while (next < all.Length && all[next].Span.Start < limit && all[next].Span.Start <= position)
                Open(next++, content.End, limit);
            // What stands on the line end is noted at the end of the words.
            while (position == content.End && next < all.Length && all[next].Span.Start < limit)
                Open(next++, content.End, limit);
            if (position == content.End)
                break;
            var cut = next < all.Length ? Math.Min(content.End, all[next].Span.Start) : content.End;
            foreach (var finding in over)
                cut = Math.Min(cut, all[finding].Span.End);
            AppendPiece(position, cut);
            position = cut;
        }

        CloseLine(first, limit);
        html.Append("</p>");
        if (next > first)
        {
            html.Append("<ol class=\"notes\">");
            for (var i = first; i < next; i++)
                AppendNote(html, report, all[i], id, i);
            html.Append("</ol>");
        }

        html.Append("</div>\n");
    }

    private void Open(int finding, int contentEnd, int limit)
    {
        var span = findings.Span[finding].Span;
        var hasWords = span.Start < contentEnd && !span.IsEmpty;
        if ((hasWords || span.End > limit) && over.Count < MostOver)
        {
            over.Add(finding);
            return;
        }

        if (!hasWords)
            html.Append("<mark class=\"point ").Append(RunReport.NameOf(findings.Span[finding].Severity)).Append(CultureInfo.InvariantCulture, $"\" data-over=\"{finding}\"></mark>");
        AppendReference(finding);
    }

    /// <summary>Ends the marks whose words are written; the number of a note stands behind its words.</summary>
    private void Close(int first, int position)
    {
        for (var i = 0; i < over.Count;)
        {
            var finding = over[i];
            if (findings.Span[finding].Span.End > position)
            {
                i++;
                continue;
            }

            if (finding >= first)
                AppendReference(finding);
            over.RemoveAt(i);
        }
    }

    /// <summary>At the end of a line: a mark may go on in the next, its note's number may not.</summary>
    private void CloseLine(int first, int limit)
    {
        foreach (var finding in over)
        {
            if (finding >= first)
                AppendReference(finding);
        }

        over.RemoveAll(finding => findings.Span[finding].Span.End <= limit);
    }

    private void AppendPiece(int start, int end)
    {
        if (start >= end)
            return;
        if (over.Count == 0)
        {
            AppendPlain(start, end);
            return;
        }

        var gravest = DiagnosticSeverity.Hidden;
        foreach (var finding in over)
        {
            var severity = findings.Span[finding].Severity;
            gravest = severity > gravest ? severity : gravest;
        }

        html.Append("<mark class=\"").Append(RunReport.NameOf(gravest)).Append("\" data-over=\"").AppendJoin(' ', over).Append("\">");
        HtmlText.AppendShown(html, draft.Text.AsSpan(start, end - start));
        html.Append("</mark>");
    }

    private void AppendPlain(int start, int end)
    {
        var text = draft.Text.AsSpan(start, end - start);
        if (isShort || text.Length <= 3 * Near)
        {
            HtmlText.AppendShown(html, text);
            return;
        }

        HtmlText.AppendShown(html, text[..Near]);
        html.Append("<span class=\"cut\" title=\"words without findings are left out\"> … </span>");
        HtmlText.AppendShown(html, text[^Near..]);
    }

    private void AppendReference(int finding) => html.Append(
        CultureInfo.InvariantCulture, $"<a class=\"ref\" id=\"{id}-{finding}\" href=\"#{id}-{finding}-note\" aria-label=\"Note {finding + 1}\">{finding + 1}</a>");

    private static void AppendNote(StringBuilder html, RunReport report, Finding finding, string id, int number)
    {
        var severity = RunReport.NameOf(finding.Severity);
        var start = finding.Lines.Start;
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"note {severity}\" id=\"{id}-{number}-note\" value=\"{number + 1}\" data-severity=\"{severity}\"")
            .Append(" data-family=\"").Append(HtmlText.Escape(finding.Rule.Category)).Append("\" data-rule=\"").Append(HtmlText.Escape(finding.Rule.Id)).Append("\">")
            .Append(CultureInfo.InvariantCulture, $"<a class=\"number\" href=\"#{id}-{number}\" aria-label=\"To the words of note {number + 1}\">{number + 1}</a>")
            .Append("<p class=\"message\">").Append(HtmlText.Escape(finding.Message)).Append("</p>")
            .Append("<p class=\"about\"><span class=\"severity\">").Append(severity).Append("</span> <span class=\"rule\">")
            .Append(HtmlText.Escape(finding.Rule.Id)).Append("</span> ").Append(HtmlText.Escape(RulePage.Text(finding.Rule.Title)))
            .Append(CultureInfo.InvariantCulture, $" <span class=\"place\">{start.Line + 1}:{start.Character + 1}</span></p>");
        foreach (var place in finding.Related)
        {
            html.Append("<p class=\"see\">See ").Append(HtmlText.Escape(PathName.ToDisplay(place.Path)))
                .Append(CultureInfo.InvariantCulture, $", line {place.Lines.Start.Line + 1}");
            if (place.Message.Length > 0)
                html.Append(": ").Append(HtmlText.Escape(place.Message));
            html.Append("</p>");
        }

        foreach (var fix in report.FixesOf(finding))
            html.Append("<p class=\"fix\">").Append(HtmlText.Escape(fix.Title)).Append("</p>");
        html.Append("</li>");
    }

    private string ClassOf(TextSpan content)
    {
        while (block < draft.Blocks.Length && draft.Blocks[block].Span.End <= content.Start)
            block++;
        if (block == draft.Blocks.Length || draft.Blocks[block].Span.Start >= content.End)
            return " class=\"aside\"";
        return draft.Blocks[block].Kind switch
        {
            BlockKind.Headline => " class=\"headline\"",
            BlockKind.Subhead => " class=\"subhead\"",
            BlockKind.Standfirst => " class=\"standfirst\"",
            BlockKind.Byline or BlockKind.Caption or BlockKind.Credit or BlockKind.Boilerplate => " class=\"small\"",
            BlockKind.BlockQuote or BlockKind.Embed => " class=\"quote\"",
            _ => "",
        };
    }

    private int ContentEnd(TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && draft.Text[end - 1] is '\r' or '\n')
            end--;
        return end;
    }

    private bool IsBlank(TextSpan span) => draft.Text.AsSpan(span.Start, span.Length).IsWhiteSpace();
}
