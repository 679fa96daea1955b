using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;

namespace Copydesk.LanguageServer.Features;

/// <summary>The shape of a draft: headline, subheads, and quotations with their speakers, each under the heading before it.</summary>
internal sealed class SymbolMaker(PositionEncoding encoding, SymbolCapabilities? client)
{
    private const int LongestName = 60;

    private readonly bool isTree = client?.HierarchicalDocumentSymbolSupport ?? false;

    public List<Symbol> Of(Place place, string uri)
    {
        if (place.Folder.Desk.Annotated(place.Shown) is not { } annotated)
            return [];
        var (draft, all, quotation) = (annotated.Draft, new List<Symbol>(), 0);
        var places = new TextPlaces(draft.Text, draft.Lines, encoding);
        List<Symbol>? below = null;
        string? heading = null;
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            if (draft.Blocks[block].Kind is BlockKind.Headline or BlockKind.Subhead && draft.Blocks[block].Prose.Length > 0)
            {
                // What stands under a heading belongs to its range as well: to the next one, or the end.
                var end = NextHeading(draft, block + 1) is { } next ? draft.Blocks[next - 1].Span.End : draft.Text.Length;
                var span = draft.Blocks[block].Span;
                heading = Shorten(draft.Blocks[block].Prose.Text);
                below = [];
                all.Add(Make(uri, heading, draft.Blocks[block].Kind == BlockKind.Headline ? "headline" : "subhead", Symbol.Heading,
                    places.Of(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(span.Start, Math.Max(span.End, end))), places.Of(span), null, below));
            }

            for (; quotation < annotated.Quotations.Length && annotated.Quotations[quotation].Block <= block; quotation++)
            {
                var said = annotated.Quotations[quotation];
                if (said.Kind == QuotationKind.Term || said.Depth > 0)
                    continue;
                var range = places.Of(annotated.Blocks[said.Block].Prose.ToSource(said.Span));
                var words = $"“{Shorten(annotated.Blocks[said.Block].Prose.Text.Slice(said.Span.Start, said.Span.Length))}”";
                var speaker = SpeakerOf(annotated, said);
                (isTree && below is not null ? below : all).Add(
                    Make(uri, speaker is null ? words : $"{words} {speaker}", speaker ?? "nobody named", Symbol.Quotation, range, range, heading, []));
            }
        }

        return all;
    }

    private Symbol Make(string uri, string name, string detail, int kind, Range range, Range selection, string? container, List<Symbol> children) => isTree
        ? new Symbol { Name = name, Detail = detail, Kind = kind, Range = range, SelectionRange = selection, Children = children }
        : new Symbol { Name = name, Kind = kind, Location = new Location(uri, range), ContainerName = container };

    private static string? SpeakerOf(AnnotatedDraft annotated, Quotation said)
    {
        if (said.Speaker is not { } speaker)
            return null;
        var name = speaker.Name.Length > 0 ? speaker.Name : annotated.Blocks[speaker.Block].Prose.Text.Slice(speaker.Span.Start, speaker.Span.Length).ToString();
        return name.Length > 0 ? name : null;
    }

    private static int? NextHeading(Draft draft, int from)
    {
        for (var block = from; block < draft.Blocks.Length; block++)
        {
            if (draft.Blocks[block].Kind is BlockKind.Headline or BlockKind.Subhead && draft.Blocks[block].Prose.Length > 0)
                return block;
        }

        return null;
    }

    private static string Shorten(ReadOnlySpan<char> words)
    {
        var all = words.Trim();
        if (all.Length <= LongestName)
            return all.ToString();
        var cut = all[..LongestName].LastIndexOf(' ');
        return string.Concat(all[..(cut > LongestName / 2 ? cut : LongestName - (char.IsHighSurrogate(all[LongestName - 1]) ? 1 : 0))], "…");
    }
}
