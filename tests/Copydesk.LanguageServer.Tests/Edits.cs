using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

/// <summary>Applies edits as a client does.</summary>
internal static class Edits
{
    /// <summary>The texts after a workspace edit, by URI.</summary>
    /// <param name="edit">With changes or documentChanges.</param>
    /// <param name="textOf">Text of a document before.</param>
    public static Dictionary<string, string> Apply(JsonNode edit, Func<string, string> textOf)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (uri, edits) in edit["changes"]?.AsObject() ?? [])
            texts[uri] = Apply(textOf(uri), edits!.AsArray());
        foreach (var change in edit["documentChanges"]?.AsArray() ?? [])
        {
            if ((string?)change!["kind"] == "create")
                texts[(string)change["uri"]!] = "";
            else if ((string)change["textDocument"]!["uri"]! is var uri)
                texts[uri] = Apply(texts.GetValueOrDefault(uri) ?? textOf(uri), change["edits"]!.AsArray());
        }

        return texts;
    }

    private static string Apply(string text, JsonArray edits)
    {
        // All speak of the text before; from the end on, none moves another.
        foreach (var edit in edits.OrderByDescending(edit => OffsetOf(text, edit!["range"]!["start"]!)))
        {
            var (start, end) = (OffsetOf(text, edit!["range"]!["start"]!), OffsetOf(text, edit["range"]!["end"]!));
            text = string.Concat(text.AsSpan(0, start), (string)edit["newText"]!, text.AsSpan(end));
        }

        return text;
    }

    public static int OffsetOf(string text, JsonNode position)
    {
        var offset = 0;
        for (var line = (int)position["line"]!; line > 0; line--)
            offset = text.IndexOf('\n', offset) + 1;
        return offset + (int)position["character"]!;
    }

    /// <summary>The position of the first place of some words, from an offset in them.</summary>
    public static JsonObject At(string text, string words, int into = 0)
    {
        var offset = text.IndexOf(words, StringComparison.Ordinal) + into;
        Assert.True(offset >= into, words);
        var line = text.AsSpan(0, offset).Count('\n');
        return new JsonObject { ["line"] = line, ["character"] = offset - (text.LastIndexOf('\n', Math.Max(offset - 1, 0)) + 1) };
    }
}
