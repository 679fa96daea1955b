using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>The ids in stets lead to the pages of their rules.</summary>
internal sealed class LinkMaker(ServerHost host, RulePages pages, PositionEncoding encoding)
{
    public DocumentLink[] Of(Place place)
    {
        if (place.Folder.Desk.Of(place.Shown)?.Draft is not { } draft)
            return [];
        var places = new TextPlaces(draft.Text, draft.Lines, encoding);
        var links = new List<DocumentLink>();
        foreach (var stet in draft.Stets)
        {
            var from = stet.Span.Start;
            foreach (var id in stet.Ids)
            {
                var at = draft.Text.IndexOf(id, from, stet.Span.End - from, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                from = at + id.Length;
                if (host.Rules.Find(id) is { } rule && pages.UriOf(rule) is { } uri)
                    links.Add(new DocumentLink(places.Of(new TextSpan(at, id.Length)), uri, $"{rule.Id} {rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
            }
        }

        return [.. links];
    }
}
