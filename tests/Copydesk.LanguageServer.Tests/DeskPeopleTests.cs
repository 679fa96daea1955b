using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

/// <summary>A person whom several drafts name.</summary>
public class DeskPeopleTests
{
    private const int RequestFailed = -32803;

    private const string Bridge = "Minister Olena Kovalenko opened the bridge on Tuesday. Kovalenko's deputy, Ana Duarte, cut the ribbon.\n";

    [Fact]
    public void References_reach_every_draft_of_the_desk_and_unsaved_text_wins()
    {
        using var room = new Newsroom()
            .Write("a.txt", Bridge)
            .Write("b.txt", "Nobody came.\n")
            .Write("inner/c.md", "The bridge was late, **Olena Kovalenko** said. Kovalenko waved.\n");
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("b.txt"), "A letter to Olena Kovalenko came back.\n");
        var asked = At(room, "a.txt", Bridge, "Kovalenko's", 3);
        asked["context"] = Client.Json("""{"includeDeclaration":false}""");
        Assert.Equal(
            ["a.txt:0:55-64", "b.txt:0:12-27", "inner/c.md:0:23-38", "inner/c.md:0:47-56"],
            client.Ask("textDocument/references", asked)!.AsArray().Select(place => Shown(room, place!)));
    }

    [Fact]
    public void Renaming_reaches_every_draft_and_leaves_alone_whoever_merely_has_the_surname()
    {
        using var room = new Newsroom()
            .Write("a.txt", Bridge)
            .Write("b.txt", "\"It is late,\" said Olena Kovalenko, the minister. \"It is,\" Kovalenko's driver said.\n")
            .Write("c.txt", "Petro Kovalenko won the race. Kovalenko's coach wept.\n")
            .Write("d.txt", "Mayor Kovalenko opened the fair.\n")
            .Write("e.txt", "Nobody came.\n");
        using var client = Client.In(room, Renaming);
        client.Open(room.UriOf("e.txt"), "Olena Kovalenko came after all.\n", 7);
        var asked = At(room, "a.txt", Bridge, "Olena", 1);
        asked["newName"] = "Olena Shevchenko";
        var edit = client.Ask("textDocument/rename", asked)!;
        Assert.Equal(
            ["a.txt null", "b.txt null", "e.txt 7"],
            edit["documentChanges"]!.AsArray().Select(change => $"{Name(room, (string)change!["textDocument"]!["uri"]!)} {change["textDocument"]!["version"]?.ToJsonString() ?? "null"}"));
        var texts = Edits.Apply(edit, uri => uri == room.UriOf("e.txt") ? "Olena Kovalenko came after all.\n" : File.ReadAllText(new Uri(uri).LocalPath));
        Assert.Equal("Minister Olena Shevchenko opened the bridge on Tuesday. Shevchenko's deputy, Ana Duarte, cut the ribbon.\n", texts[room.UriOf("a.txt")]);
        Assert.Equal("\"It is late,\" said Olena Shevchenko, the minister. \"It is,\" Shevchenko's driver said.\n", texts[room.UriOf("b.txt")]);
        Assert.Equal("Olena Shevchenko came after all.\n", texts[room.UriOf("e.txt")]);
    }

    [Fact]
    public void What_a_finding_says_is_one_person_in_two_drafts_is_renamed_in_both()
    {
        const string odd = "Minister Olena Kovalenka said on Monday that the bridge would open in June.\n";
        using var room = new Newsroom()
            .Write("a.txt", "Olena Kovalenko spoke first, and Olena Kovalenko spoke last. Olena Kovalenko left.\n")
            .Write("b.txt", odd)
            .Write("c.txt", "Letters to Olena Kovalenko came back.\n");
        using var client = Client.In(room, Renaming);
        Assert.Equal("CD1001", client.Codes(room.UriOf("b.txt")));
        var asked = At(room, "b.txt", odd, "Kovalenka", 2);
        asked["newName"] = "Olena Kovalchuk";
        var texts = Edits.Apply(client.Ask("textDocument/rename", asked)!, uri => File.ReadAllText(new Uri(uri).LocalPath));
        Assert.Equal("Olena Kovalchuk spoke first, and Olena Kovalchuk spoke last. Olena Kovalchuk left.\n", texts[room.UriOf("a.txt")]);
        Assert.Equal(odd.Replace("Kovalenka", "Kovalchuk", StringComparison.Ordinal), texts[room.UriOf("b.txt")]);
        Assert.Equal("Letters to Olena Kovalchuk came back.\n", texts[room.UriOf("c.txt")]);
    }

    [Fact]
    public void The_stylebook_makes_one_person_of_its_forms_in_every_draft()
    {
        const string first = "President Volodymyr Zelenskyy spoke on Tuesday.\n";
        using var room = new Newsroom()
            .Write("stylebook.yml", "people:\n  - name: Volodymyr Zelenskyy\n    accepted: [V. O. Zelenskyy]\n    rejected: [Zelensky]\n    known_by_surname: true\n")
            .Write("a.txt", first)
            .Write("b.txt", "The train was late. Later Zelensky left.\n")
            .Write("c.txt", "Zelenskyy said it would rain.\n")
            .Write("d.txt", "Oleh Zelenskyy drove the bus.\n");
        using var client = Client.In(room, Renaming);
        var asked = At(room, "a.txt", first, "Volodymyr");
        asked["newName"] = "Petro Poroshenko";
        var texts = Edits.Apply(client.Ask("textDocument/rename", asked)!, uri => File.ReadAllText(new Uri(uri).LocalPath));
        Assert.Equal("President Petro Poroshenko spoke on Tuesday.\n", texts[room.UriOf("a.txt")]);
        Assert.Equal("The train was late. Later Poroshenko left.\n", texts[room.UriOf("b.txt")]);
        Assert.Equal("Poroshenko said it would rain.\n", texts[room.UriOf("c.txt")]);
        Assert.Equal(3, texts.Count);
    }

    [Theory]
    [InlineData("Paul Hartley", "a.txt b.txt")]
    [InlineData("Paul J. Hartley", "b.txt")]
    [InlineData("P. Hartley", "b.txt")]
    [InlineData("P.K. Hartley", "b.txt")]
    public void An_initial_may_be_left_out_where_it_can_be_but_one(string other, string renamed)
    {
        const string text = "Paul K. Hartley sold the mill. Hartley kept the barn.\n";
        using var room = new Newsroom().Write("a.txt", $"{other} bought a boat.\n").Write("b.txt", text);
        using var client = Client.In(room, Renaming);
        var asked = At(room, "b.txt", text, "Paul", 1);
        asked["newName"] = "Saul Hartley";
        Assert.Equal(renamed, Changed(room, client.Ask("textDocument/rename", asked)!));
        room.Write("c.txt", "Paul L. Hartley bought a horse.\n");
        client.Tell("workspace/didChangeWatchedFiles", Client.Json($$$"""{"changes":[{"uri":"{{{room.UriOf("c.txt")}}}","type":1}]}"""));
        Assert.Equal("b.txt", Changed(room, client.Ask("textDocument/rename", asked.DeepClone())!));
    }

    [Theory]
    [InlineData("R. Kingsford", "a.txt")]
    [InlineData("R.K. Kingsford", "a.txt b.txt")]
    [InlineData("Bo Kingsford", "a.txt b.txt")]
    public void One_initial_is_too_little_to_tell_who_is_named_in_another_draft(string name, string renamed)
    {
        var text = $"The mill was sold to {name}, who kept the barn.\n";
        using var room = new Newsroom().Write("a.txt", text).Write("b.txt", text);
        using var client = Client.In(room, Renaming);
        var asked = At(room, "a.txt", text, name, 1);
        asked["newName"] = "Saul Hartley";
        Assert.Equal(renamed, Changed(room, client.Ask("textDocument/rename", asked)!));
    }

    [Fact]
    public void A_draft_that_changed_on_the_disk_unheard_is_read_again_before_it_is_edited()
    {
        using var room = new Newsroom().Write("a.txt", Bridge).Write("b.txt", "Olena Kovalenko left early.\n").Write("c.txt", "Olena Kovalenko left late.\n");
        using var client = Client.In(room, Renaming);
        Assert.Equal("", client.Codes(room.UriOf("b.txt")));
        room.Write("b.txt", "It rained. Then Olena Kovalenko left, and Kovalenko's dog with her.\n");
        File.Delete(room["c.txt"]);
        var asked = At(room, "a.txt", Bridge, "Olena", 1);
        asked["newName"] = "Olena Shevchenko";
        var edit = client.Ask("textDocument/rename", asked)!;
        Assert.Equal("a.txt b.txt", Changed(room, edit));
        Assert.Equal(
            "It rained. Then Olena Shevchenko left, and Shevchenko's dog with her.\n",
            Edits.Apply(edit, uri => File.ReadAllText(new Uri(uri).LocalPath))[room.UriOf("b.txt")]);

        File.Delete(room["a.txt"]);
        Assert.Equal(RequestFailed, client.Fails("textDocument/rename", asked.DeepClone()));
        Assert.Equal(0, client.End());
    }

    private static JsonObject Renaming
    {
        get
        {
            var capabilities = Client.Pulling;
            capabilities["workspace"] = Client.Json("""{"workspaceEdit":{"documentChanges":true}}""");
            return capabilities;
        }
    }

    private static JsonObject At(Newsroom room, string name, string text, string words, int into = 0) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = room.UriOf(name) },
        ["position"] = Edits.At(text, words, into),
    };

    private static string Changed(Newsroom room, JsonNode edit) =>
        string.Join(' ', edit["documentChanges"]!.AsArray().Select(change => Name(room, (string)change!["textDocument"]!["uri"]!)));

    private static string Name(Newsroom room, string uri) => Path.GetRelativePath(room.Folder, new Uri(uri).LocalPath).Replace('\\', '/');

    private static string Shown(Newsroom room, JsonNode location)
    {
        var (start, end) = (location["range"]!["start"]!, location["range"]!["end"]!);
        return $"{Name(room, (string)location["uri"]!)}:{start["line"]}:{start["character"]}-{end["character"]}";
    }
}
