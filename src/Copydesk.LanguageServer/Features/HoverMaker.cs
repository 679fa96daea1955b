using System.Text;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Copydesk.Reports;

namespace Copydesk.LanguageServer.Features;

/// <summary>What a rule means, why it matters, and how to let its finding stand: parts of the rule's page.</summary>
internal sealed class HoverMaker(ServerHost host, RulePages pages, PositionEncoding encoding, HoverCapabilities? client)
{
    private readonly bool isMarkdown = client?.ContentFormat is not { Length: > 0 } formats || Array.IndexOf(formats, "markdown") >= 0;

    public Hover? At(Place place, Position position, string? text)
    {
        if (text is null)
            return null;
        var places = new TextPlaces(text, LineTable.Of(text), encoding);
        var offset = places.OffsetOf(position);
        var said = new StringBuilder();
        Range? range = null;
        foreach (var finding in DiagnosticMaker.FindingsOf(place))
        {
            if (finding.Span.Start > offset || offset > finding.Span.End)
                continue;
            if (range is not null)
                said.Append("\n\n---\n\n");
            range ??= places.Of(finding.Span);
            Add(said, finding, place.Shown);
        }

        return range is { } known ? new Hover(new MarkupContent(isMarkdown ? "markdown" : "plaintext", said.ToString()), known) : null;
    }

    private void Add(StringBuilder said, Finding finding, string shown)
    {
        var title = finding.Rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var link = pages.UriOf(finding.Rule);
        said.Append(isMarkdown && link is not null ? $"**[{finding.Rule.Id}]({link})** {title}" : $"{finding.Rule.Id} {title}");
        said.Append("\n\n").Append(finding.Message);
        var page = RulePage.Of(finding.Rule, host.Rules) ?? "";
        foreach (var heading in (ReadOnlySpan<string>)["What it marks", "Why it matters", "Let it stand when"])
        {
            if (SectionOf(page, heading) is not { Length: > 0 } section)
                continue;
            said.Append(isMarkdown ? $"\n\n**{heading}**\n\n" : $"\n\n{heading}\n\n").Append(section);
        }

        var (where, code) = finding.Rule.Category == EngineRules.Category
            ? ("write in .editorconfig", $"dotnet_diagnostic.{finding.Rule.Id}.severity = none")
            : ("write before the block", StetEdit.Write(shown, finding.Rule.Id));
        said.Append(isMarkdown ? $"\n\n**To let it stand**, {where}:\n\n```\n{code}\n```" : $"\n\nTo let it stand, {where}: {code}");
    }

    private static string? SectionOf(string page, string heading)
    {
        var start = page.IndexOf("\n## " + heading + "\n", StringComparison.Ordinal);
        if (start < 0)
            return null;
        start = page.IndexOf('\n', start + 1) + 1;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return (end < 0 ? page[start..] : page[start..end]).Trim('\n');
    }
}
