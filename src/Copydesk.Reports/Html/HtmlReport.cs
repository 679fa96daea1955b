using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Copydesk.Reports;

/// <summary>
/// A page to read: each draft with marks in its text and the notes beside them, what was found by rule and by draft, filters.
/// One file that asks the network for nothing and may not; drafts without findings are left out.
/// </summary>
public sealed class HtmlReport
{
    /// <summary>Beyond so many drafts with findings each shows its marked lines alone, so that the page stays light.</summary>
    private const int ManyDrafts = 200;
    private const int MostBars = 15;

    private readonly RunReport report;
    private readonly Canvas canvas;
    private readonly List<Part> parts = [];

    private HtmlReport(RunReport report, Canvas canvas)
    {
        this.report = report;
        this.canvas = canvas;
        var findings = report.Result.Findings;
        for (var first = 0; first < findings.Length;)
        {
            var end = first + 1;
            while (end < findings.Length && findings[end].Path == findings[first].Path)
                end++;
            parts.Add(new Part(findings[first].Path, "d" + (parts.Count + 1).ToString(CultureInfo.InvariantCulture), findings.AsMemory()[first..end]));
            first = end;
        }
    }

    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(Stream output, RunReport report) => new HtmlReport(report, new PlainCanvas(output)).Write();

    private void Write()
    {
        var findings = report.Result.Findings;
        canvas.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="generator" content="Copydesk {HtmlText.Escape(report.Version)}">
            <title>{(findings.IsEmpty ? "No findings" : Counted(findings.Length, "finding"))} – Copydesk</title>
            <style>
            {Resource("report.css")}</style>
            </head>
            <body>
            <a class="skip" href="#drafts">To the drafts</a>
            <header class="top">
            <div class="masthead"><h1>Copydesk</h1><button type="button" id="theme" class="js" aria-label="Colours: as the system has them">Auto</button></div>
            <p class="summary">{Summary()}</p>
            </header>

            """.ReplaceLineEndings("\n"));
        WriteUnreadable();
        if (!findings.IsEmpty)
        {
            WriteFilters();
            WriteCharts();
        }

        canvas.Write("<main id=\"drafts\">\n");
        foreach (var part in parts)
            Write(part);
        canvas.Write("<p class=\"nothing js\" hidden>Nothing of what is chosen above was found.</p>\n</main>\n<script>\n" + Resource("report.js") + "</script>\n</body>\n</html>\n");
        canvas.Flush();
    }

    private void Write(Part part)
    {
        canvas.Write($"<article id=\"{part.Id}\" aria-labelledby=\"{part.Id}-name\"><h2 id=\"{part.Id}-name\">{NameOf(part.Path)}<span class=\"count\">{Counted(part.Findings.Length, "finding")}</span></h2>\n");
        if (report.Result.Drafts.TryGetValue(part.Path, out var draft))
            HtmlArticle.Write(canvas, report, draft, part.Findings, part.Id, parts.Count > ManyDrafts);
        else
            HtmlArticle.WriteNotes(canvas, report, part.Findings.Span, part.Id);
        canvas.Write("</article>\n");
    }

    private string Summary()
    {
        var drafts = Counted(report.Result.Drafts.Count, "draft");
        if (report.Result.Findings.IsEmpty)
            return $"<strong>No findings</strong> in {drafts}.";
        var summary = new StringBuilder();
        foreach (var severity in Severities)
        {
            var name = RunReport.NameOf(severity);
            if (report.Count(severity) is > 0 and var count)
                summary.Append("<strong class=\"").Append(name).Append("\">").Append(Counted(count, name)).Append("</strong> ");
        }

        var marked = 0;
        foreach (var part in parts)
            marked += report.Result.Drafts.ContainsKey(part.Path) ? 1 : 0;
        return summary.Append(CultureInfo.InvariantCulture, $"in {marked} of {drafts}.").ToString();
    }

    private void WriteUnreadable()
    {
        if (report.Result.Unreadable.IsEmpty)
            return;
        canvas.Write("<section class=\"unreadable\" aria-label=\"Files that could not be read\"><h2>Could not be read</h2><ul>\n");
        foreach (var file in report.Result.Unreadable)
            canvas.Write($"<li><b>{NameOf(file.Path)}</b>: {HtmlText.Escape(file.Message)}</li>\n");
        canvas.Write("</ul></section>\n");
    }

    private void WriteFilters()
    {
        canvas.Write("<form class=\"filters js\" aria-label=\"Filters\"><fieldset><legend>Severity</legend>");
        foreach (var severity in Severities)
        {
            var name = RunReport.NameOf(severity);
            if (report.Count(severity) is > 0 and var count)
                WriteFilter("severity", name, name + (count == 1 ? "" : "s"), count);
        }

        canvas.Write("</fieldset><fieldset><legend>Family</legend>");
        foreach (var (family, tally) in TalliesBy(static finding => finding.Rule.Category, byCount: false))
            WriteFilter("family", family, family, tally.All);
        canvas.Write("</fieldset><output id=\"shown\" aria-live=\"polite\"></output></form>\n");
    }

    private void WriteFilter(string kind, string value, string label, int count) => canvas.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"<label class=\"chip {(kind == "severity" ? value : "")}\"><input type=\"checkbox\" name=\"{kind}\" value=\"{HtmlText.Escape(value)}\" checked><span>{HtmlText.Escape(label)} <b>{count}</b></span></label>"));

    private void WriteCharts()
    {
        canvas.Write("<section class=\"charts\" aria-label=\"Findings in bars\">\n");
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in report.Result.Findings)
            titles.TryAdd(finding.Rule.Id, finding.Rule.Id + " " + RulePage.Text(finding.Rule.Title));
        WriteChart("By rule", "rules", "rule", TalliesBy(static finding => finding.Rule.Id, byCount: true), id => (HtmlText.Escape(titles[id]), null));
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
            ids[part.Path] = part.Id;
        WriteChart("By draft", "drafts", "draft", TalliesBy(static finding => finding.Path, byCount: true), path => (NameOf(path), ids[path]));
        canvas.Write("</section>\n");
    }

    private void WriteChart(
        string title, string what, string kind, List<KeyValuePair<string, Tally>> tallies, Func<string, (string Label, string? Target)> describe)
    {
        canvas.Write($"<figure><figcaption>{title}</figcaption><ol class=\"bars\">\n");
        var most = tallies[0].Value.All;
        for (var i = 0; i < Math.Min(tallies.Count, MostBars); i++)
        {
            var (key, tally) = tallies[i];
            var (label, target) = describe(key);
            var name = target is null ? $"<span class=\"name\" title=\"{label}\">{label}</span>" : $"<a class=\"name\" href=\"#{target}\" title=\"{label}\">{label}</a>";
            canvas.Write($"<li data-{kind}=\"{target ?? HtmlText.Escape(key)}\">{name}<span class=\"bar\" aria-hidden=\"true\">");
            foreach (var (severity, count) in new[] { ("error", tally.Errors), ("warning", tally.Warnings), ("suggestion", tally.All - tally.Errors - tally.Warnings) })
            {
                if (count > 0)
                    canvas.Write(string.Create(CultureInfo.InvariantCulture, $"<i class=\"{severity}\" style=\"width:{100.0 * count / most:0.##}%\"></i>"));
            }

            canvas.Write(string.Create(CultureInfo.InvariantCulture, $"</span><b>{tally.All}</b></li>\n"));
        }

        canvas.Write("</ol>");
        if (tallies.Count > MostBars)
            canvas.Write(string.Create(CultureInfo.InvariantCulture, $"<p class=\"more\">and {tallies.Count - MostBars} more {what}</p>"));
        canvas.Write("</figure>\n");
    }

    private List<KeyValuePair<string, Tally>> TalliesBy(Func<Finding, string> key, bool byCount)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var finding in report.Result.Findings)
        {
            var before = tallies.GetValueOrDefault(key(finding));
            tallies[key(finding)] = new Tally(
                before.All + 1,
                before.Errors + (finding.Severity == DiagnosticSeverity.Error ? 1 : 0),
                before.Warnings + (finding.Severity == DiagnosticSeverity.Warning ? 1 : 0));
        }

        var sorted = new List<KeyValuePair<string, Tally>>(tallies);
        sorted.Sort((a, b) => byCount && a.Value.All != b.Value.All ? b.Value.All.CompareTo(a.Value.All) : string.CompareOrdinal(a.Key, b.Key));
        return sorted;
    }

    private static ReadOnlySpan<DiagnosticSeverity> Severities => [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];

    private static string NameOf(string path) => HtmlText.Escape(PathName.ToDisplay(path));

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private readonly record struct Tally(int All, int Errors, int Warnings);

    private sealed record Part(string Path, string Id, ReadOnlyMemory<Finding> Findings);
}
