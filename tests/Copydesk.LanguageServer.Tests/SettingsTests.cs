using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class SettingsTests
{
    [Theory]
    [InlineData(".editorconfig", "root = true\n[*]\ncopydesk_locale = nowhere at all\ncopydesk_nothing = 1\n", "CD9006 CD9005")]
    [InlineData(".editorconfig", "root = true\ncopydesk_locale = en-GB\n[*.txt]\ncopydesk_gate = maybe", "CD9006 CD9006")]
    [InlineData("stylebook.yml", "people:\n  - nam: X\nfoo: 1\n", "CD9008 CD9007")]
    [InlineData("stylebook.yml", "people: [\n", "CD9008")]
    public void What_is_wrong_in_settings_can_be_switched_off_there(string name, string text, string codes)
    {
        using var room = new Newsroom().Write("a.txt", "Nobody came.\n").Write(name, text);
        using var client = Client.In(room, Client.Pulling);
        var before = client.Pull(room.UriOf(name));
        Assert.Equal(codes, Client.Codes(before));
        foreach (var diagnostic in before)
        {
            var hover = client.Ask("textDocument/hover", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = room.UriOf(name) }, ["position"] = diagnostic["range"]!["start"]!.DeepClone() })!;
            Assert.Contains($"dotnet_diagnostic.{diagnostic["code"]}.severity = none", (string?)hover["contents"]!["value"], StringComparison.Ordinal);
            var off = Assert.Single(ActionTests.Actions(client, room.UriOf(name), diagnostic), action => ((string)action["title"]!).EndsWith("(severity none)", StringComparison.Ordinal));
            var (uri, edited) = Assert.Single(Edits.Apply(off["edit"]!, one => File.ReadAllText(new Uri(one).LocalPath)));
            Assert.Equal(room.UriOf(".editorconfig"), uri);
            client.Open(uri, edited);
            Assert.DoesNotContain((string)diagnostic["code"]!, client.Codes(room.UriOf(name)), StringComparison.Ordinal);
            client.Close(uri);
        }
    }

    [Fact]
    public void Settings_hold_as_they_are_typed()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
        client.Open(room.UriOf(".editorconfig"), "root = true\n[*]\n");
        client.Change(room.UriOf(".editorconfig"), 2, Client.Json("""{"range":{"start":{"line":2,"character":0},"end":{"line":2,"character":0} },"text":"dotnet_diagnostic.CD2001.severity = none\n"}"""));
        Assert.Equal("", client.Codes(room.UriOf("a.txt")));
        client.Close(room.UriOf(".editorconfig"));
        Assert.Equal("CD2001", client.Codes(room.UriOf("a.txt")));
    }

    [Fact]
    public void A_file_that_is_open_under_two_names_stays_open_until_both_are_closed()
    {
        using var room = new Newsroom().Write("a b.txt", "Nobody came.\n");
        using var client = Client.In(room, Client.Pulling);
        var other = room.UriOf("a b.txt").Replace("a%20b.txt", "%61%20b.txt", StringComparison.Ordinal);
        client.Open(room.UriOf("a b.txt"), "They met on Monday, 29 April 2025.\n");
        client.Open(other, "They met on Monday, 29 April 2025.\n");
        client.Close(other);
        Assert.Equal("CD2001", client.Codes(room.UriOf("a b.txt")));
        client.Close(room.UriOf("a b.txt"));
        Assert.Equal("", client.Codes(room.UriOf("a b.txt")));
    }
}
