using System.Globalization;
using System.Text.Json;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;

namespace Copydesk.LanguageServer.Features;

/// <summary>Which hints are shown between the words; none where nobody asks for them.</summary>
/// <param name="Dates">The day that "last Friday" is.</param>
/// <param name="Speakers">Who says a quotation behind which no name stands.</param>
internal sealed record HintSettings(bool Dates, bool Speakers)
{
    public static readonly HintSettings None = new(false, false);

    /// <summary>Reads <c>{"inlayHints": true}</c> or <c>{"inlayHints": {"dates": true, "speakers": true}}</c>, alone or under <c>copydesk</c>; null where nothing is said of it.</summary>
    public static HintSettings? In(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
            return null;
        if (settings.TryGetProperty("copydesk", out var own) && own.ValueKind == JsonValueKind.Object)
            settings = own;
        if (!settings.TryGetProperty("inlayHints", out var hints))
            return null;
        return hints.ValueKind switch
        {
            JsonValueKind.Object => new HintSettings(IsOn(hints, "dates"), IsOn(hints, "speakers")),
            JsonValueKind.True => new HintSettings(true, true),
            JsonValueKind.False => None,
            _ => null,
        };
    }

    private static bool IsOn(JsonElement hints, string name) => hints.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>What the words leave to the reader: the day of a relative date, the speaker behind a pronoun.</summary>
internal sealed class HintMaker(PositionEncoding encoding)
{
    public InlayHint[] Of(Place place, Range range, HintSettings settings)
    {
        if (settings == HintSettings.None || place.Folder.Desk.Annotated(place.Shown) is not { } annotated)
            return [];
        var draft = annotated.Draft;
        var places = new TextPlaces(draft.Text, draft.Lines, encoding);
        var (asked, hints) = (places.SpanOf(range), new List<InlayHint>());
        var isAmerican = annotated.Inputs.Locale.EndsWith("-US", StringComparison.OrdinalIgnoreCase);
        foreach (var expression in settings.Dates ? annotated.TemporalExpressions : [])
        {
            if (expression is { Date: { } day, Year: 0 })
                Add(annotated.Blocks[expression.Block].Prose.ToSource(expression.Span).End, day.ToString(isAmerican ? "MMMM d, yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture));
        }

        foreach (var quotation in settings.Speakers ? annotated.Quotations : [])
        {
            if (quotation.Speaker is { Name.Length: > 0 } speaker && (speaker.IsCarried || speaker.IsPronoun || speaker.Block != quotation.Block))
                Add(annotated.Blocks[quotation.Block].Prose.ToSource(quotation.Span).End, speaker.Name);
        }

        return [.. hints];

        void Add(int offset, string label)
        {
            if (asked.Start <= offset && offset <= asked.End)
                hints.Add(new InlayHint(places.Of(offset), label));
        }
    }
}
