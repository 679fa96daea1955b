using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class PeopleTests
{
    private const int InvalidParams = -32602;
    private const int RequestFailed = -32803;

    private const string Article = """
        Kovalenko opens the bridge

        Minister Olena Kovalenko opened the bridge on Tuesday. Kovalenko's deputy, Ana Duarte, cut the ribbon.

        "It is open," Olena Kovalenko said. The chair thanked Olena Kovalenka for it.

        """;

    [Fact]
    public void A_name_leads_to_its_introduction_and_to_every_mention_under_every_spelling()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.txt"), Article);
        var definition = client.Ask("textDocument/definition", At(room, "Kovalenko's", 3))!;
        Assert.Equal(Edits.At(Article, "Olena Kovalenko opened").ToJsonString(), definition["range"]!["start"]!.ToJsonString());
        var references = At(room, "Kovalenko's", 3);
        references["context"] = Client.Json("""{"includeDeclaration":true}""");
        Assert.Equal(
            ["Kovalenko", "Olena Kovalenko", "Kovalenko", "Olena Kovalenko", "Olena Kovalenka"],
            client.Ask("textDocument/references", references)!.AsArray().Select(place => Covered(place!["range"]!)));
        references["context"]!["includeDeclaration"] = false;
        Assert.Equal(4, client.Ask("textDocument/references", references.DeepClone())!.AsArray().Count);
        Assert.Null(client.Ask("textDocument/definition", At(room, "bridge")));
        Assert.Empty(client.Ask("textDocument/references", At(room, "bridge"))!.AsArray());
    }

    [Theory]
    [InlineData("Kovalenko's", "Maria van der Berg", "van der Berg opens the bridge\n\nMinister Maria van der Berg opened the bridge on Tuesday. van der Berg's deputy, Ana Duarte, cut the ribbon.\n\n\"It is open,\" Maria van der Berg said. The chair thanked Maria van der Berg for it.\n")]
    [InlineData("Olena Kovalenko opened", "Olena Shevchenko", "Shevchenko opens the bridge\n\nMinister Olena Shevchenko opened the bridge on Tuesday. Shevchenko's deputy, Ana Duarte, cut the ribbon.\n\n\"It is open,\" Olena Shevchenko said. The chair thanked Olena Shevchenko for it.\n")]
    [InlineData("Kovalenko's", "Shevchenko", "Shevchenko opens the bridge\n\nMinister Olena Shevchenko opened the bridge on Tuesday. Shevchenko's deputy, Ana Duarte, cut the ribbon.\n\n\"It is open,\" Olena Shevchenko said. The chair thanked Olena Shevchenko for it.\n")]
    public void A_person_is_renamed_with_surnames_for_surnames_and_possessives_kept(string at, string newName, string expected)
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.txt"), Article);
        var asked = At(room, at, 2);
        asked["newName"] = newName;
        Assert.Equal(expected, Edits.Apply(client.Ask("textDocument/rename", asked)!, _ => Article)[room.UriOf("a.txt")]);
    }

    [Fact]
    public void Forms_that_the_stylebook_rejects_are_renamed_too()
    {
        using var room = new Newsroom().Write("stylebook.yml", "people:\n  - name: Volodymyr Zelenskyy\n    rejected: [Volodymyr Zelensky, Zelensky]\n");
        using var client = Client.In(room, Client.Pulling);
        const string text = "President Volodymyr Zelenskyy spoke on Tuesday. Later Zelensky left, and Volodymyr Zelensky's car with him. Zelenskyy waved.\n";
        client.Open(room.UriOf("a.txt"), text);
        var asked = Document(room);
        asked["position"] = Edits.At(text, "Volodymyr", 1);
        asked["newName"] = "Petro Poroshenko";
        Assert.Equal(
            "President Petro Poroshenko spoke on Tuesday. Later Poroshenko left, and Petro Poroshenko's car with him. Poroshenko waved.\n",
            Edits.Apply(client.Ask("textDocument/rename", asked)!, _ => text)[room.UriOf("a.txt")]);
    }

    [Fact]
    public void An_empty_name_and_a_place_without_a_person_are_errors()
    {
        using var room = new Newsroom();
        var capabilities = Client.Pulling;
        capabilities["textDocument"]!["rename"] = Client.Json("""{"prepareSupport":true}""");
        using var client = Client.In(room, capabilities);
        Assert.True((bool)client.Introduction["capabilities"]!["renameProvider"]!["prepareProvider"]!);
        client.Open(room.UriOf("a.txt"), Article);
        foreach (var bad in new[] { "", "  ", "Two\nlines" })
        {
            var asked = At(room, "Kovalenko's", 3);
            asked["newName"] = bad;
            Assert.Equal(InvalidParams, client.Fails("textDocument/rename", asked));
        }

        var nobody = At(room, "bridge");
        nobody["newName"] = "Tower";
        Assert.Equal(RequestFailed, client.Fails("textDocument/rename", nobody));
        Assert.Null(client.Ask("textDocument/prepareRename", At(room, "bridge")));
        var prepared = client.Ask("textDocument/prepareRename", At(room, "Kovalenko's", 3))!;
        Assert.Equal("Kovalenko", Covered(prepared["range"]!));
        Assert.Equal("Olena Kovalenko", (string?)prepared["placeholder"]);
    }

    [Theory]
    [InlineData("""{"inlayHints":{"dates":true,"speakers":true} }""")]
    [InlineData("""{"inlayHints":true}""")]
    public void Hints_are_off_until_they_are_asked_for(string settings)
    {
        using var room = new Newsroom();
        var capabilities = Client.Pulling;
        capabilities["workspace"] = Client.Json("""{"inlayHint":{"refreshSupport":true}}""");
        using var client = Client.In(room, capabilities);
        const string text = "date 2025-05-06\n\nOlena Kovalenko came last Friday. \"We were early,\" she said.\n";
        client.Open(room.UriOf("a.txt"), text);
        var asked = Document(room);
        asked["range"] = Client.Json("""{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}""");
        Assert.Empty(client.Ask("textDocument/inlayHint", asked.DeepClone())!.AsArray());

        client.Tell("workspace/didChangeConfiguration", Client.Json($$"""{"settings":{"copydesk":{{settings}} } }"""));
        client.Reply(client.Await(message => (string?)message["method"] == "workspace/inlayHint/refresh"));
        var hints = client.Ask("textDocument/inlayHint", asked)!.AsArray();
        Assert.Equal(["2 May 2025", "Olena Kovalenko"], hints.Select(hint => (string)hint!["label"]!));
        Assert.Equal(Edits.At(text, "last Friday", 11).ToJsonString(), hints[0]!["position"]!.ToJsonString());
    }

    private static JsonObject Document(Newsroom room) => new() { ["textDocument"] = new JsonObject { ["uri"] = room.UriOf("a.txt") } };

    private static JsonObject At(Newsroom room, string words, int into = 0)
    {
        var asked = Document(room);
        asked["position"] = Edits.At(Article, words, into);
        return asked;
    }

    private static string Covered(JsonNode range) => Article[Edits.OffsetOf(Article, range["start"]!)..Edits.OffsetOf(Article, range["end"]!)];
}
