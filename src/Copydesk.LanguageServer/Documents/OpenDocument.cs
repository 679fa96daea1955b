using System.Diagnostics.CodeAnalysis;
using Copydesk.LanguageServer.Protocol;

namespace Copydesk.LanguageServer.Documents;

/// <summary>A document that the client has open: its text is the client's, whatever the disk says.</summary>
/// <param name="uri">As the client writes it.</param>
/// <param name="languageId">What the client takes it for.</param>
/// <param name="version">Its version.</param>
/// <param name="text">Its text.</param>
internal sealed class OpenDocument(string uri, string languageId, int version, string text)
{
    private LineTable? lines;

    public string Uri => uri;

    public string LanguageId => languageId;

    public int Version { get; private set; } = version;

    public string Text { get; private set; } = text;

    /// <summary>Applies the client's edits, each to what the one before it left.</summary>
    /// <param name="changes">The edits.</param>
    /// <param name="newVersion">The version that they lead to.</param>
    /// <param name="encoding">How the client counts.</param>
    /// <returns>Whether every edit lay in the text; one that didn't is applied to the part of it that does.</returns>
    public bool Apply(ContentChange[] changes, int? newVersion, PositionEncoding encoding)
    {
        var isSound = true;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                Text = change.Text;
                lines = null;
                continue;
            }

            var places = Places(encoding);
            isSound &= places.Holds(range);
            var span = places.SpanOf(range);
            Text = string.Concat(Text.AsSpan(0, span.Start), change.Text, Text.AsSpan(span.End));
            lines = null;
        }

        Version = newVersion ?? Version + 1;
        return isSound;
    }

    public TextPlaces Places(PositionEncoding encoding) => new(Text, lines ??= LineTable.Of(Text), encoding);
}
