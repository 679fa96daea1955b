using System.Text.Json.Nodes;

namespace Copydesk.LanguageServer.Tests;

public class ActionTests
{
    private static JsonObject Capabilities
    {
        get
        {
            var capabilities = Client.Pulling;
            capabilities["workspace"] = Client.Json("""{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}}""");
            return capabilities;
        }
    }

    [Fact]
    public void Whatever_is_found_in_the_seeds_has_actions_each_of_which_puts_an_end_to_it()
    {
        using var room = Newsroom.With("seeds");
        using var client = Client.In(room, Capabilities);
        var failed = new List<string>();
        var tried = 0;
        foreach (var report in Client.Items(client.Ask("workspace/diagnostic", new JsonObject())!))
        {
            var uri = (string)report["uri"]!;
            var before = Client.Items(report);
            foreach (var diagnostic in before)
            {
                var actions = Actions(client, uri, diagnostic);
                Assert.True(actions.Count > 0, $"{uri} {diagnostic.ToJsonString()}");
                foreach (var action in actions)
                {
                    var after = After(client, room, uri, action);
                    tried++;
                    // Lines move: what counts is that there is one less of the kind.
                    if (after.Count(other => IsAlike(other, diagnostic)) >= before.Count(other => IsAlike(other, diagnostic)))
                        failed.Add($"{uri} {diagnostic["code"]} {diagnostic["message"]}: {action["title"]}");
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.InRange(tried, 100, int.MaxValue);
    }

    [Fact]
    public void The_safe_fixes_all_at_once_come_to_what_copydesk_fix_makes()
    {
        using var room = Newsroom.With("seeds");
        using var client = Client.In(room, Capabilities);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(room.Folder, "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)))
            texts[new Uri(file).AbsoluteUri] = File.ReadAllText(file);
        foreach (var (uri, text) in texts)
            client.Open(uri, text);
        var version = 1;
        for (var hasMoved = true; hasMoved;)
        {
            hasMoved = false;
            version++;
            foreach (var uri in texts.Keys.ToList())
            {
                var asked = Client.Json("""{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[],"only":["source.fixAll"]}}""");
                asked["textDocument"] = new JsonObject { ["uri"] = uri };
                if (client.Ask("textDocument/codeAction", asked)!.AsArray() is not [{ } all])
                    continue;
                Assert.Equal("source.fixAll.copydesk", (string?)all["kind"]);
                texts[uri] = Edits.Apply(all["edit"]!, one => texts[one])[uri];
                client.Change(uri, version, new JsonObject { ["text"] = texts[uri] });
                hasMoved = true;
            }
        }

        room.Run("fix", ".", "--fail-on", "never");
        Assert.Equal(Directory.EnumerateFiles(room.Folder, "*.*", SearchOption.AllDirectories).Where(file => texts.ContainsKey(new Uri(file).AbsoluteUri)).ToDictionary(file => new Uri(file).AbsoluteUri, File.ReadAllText), texts);
    }

    [Theory]
    [InlineData("a.txt", "It rained.\n\nThey met on Monday, 29 April 2025.\n", "It rained.\n\n[stet CD2001: reason]\nThey met on Monday, 29 April 2025.\n")]
    [InlineData("a.md", "It rained.\r\n\r\nThey met on Monday, 29 April 2025.\r\n", "It rained.\r\n\r\n<!-- stet CD2001: reason -->\r\nThey met on Monday, 29 April 2025.\r\n")]
    [InlineData("b.md", "- It rained.\n- They met on Monday, 29 April 2025.\n", "- It rained.\n<!-- stet CD2001: reason -->\n- They met on Monday, 29 April 2025.\n")]
    public void A_stet_is_written_before_the_block_and_its_reason_left_to_be_filled_in(string name, string text, string expected)
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Capabilities);
        client.Open(room.UriOf(name), text);
        var diagnostic = Assert.Single(client.Pull(room.UriOf(name)));
        var stet = Assert.Single(Actions(client, room.UriOf(name), diagnostic), action => ((string)action["title"]!).Contains("stet", StringComparison.Ordinal));
        Assert.Equal("Let CD2001 stand here: write a stet, then its reason", (string?)stet["title"]);
        Assert.Equal(expected, Edits.Apply(stet["edit"]!, _ => text)[room.UriOf(name)]);
    }

    [Fact]
    public void Where_the_house_lets_no_stet_stand_and_in_front_matter_none_is_offered()
    {
        using var room = new Newsroom().Write(".editorconfig", "root = true\n[*]\ncopydesk_no_stet = CD2001\n");
        using var client = Client.In(room, Capabilities);
        foreach (var text in new[] { "They met on Monday, 29 April 2025.\n", "---\nheadline: They met on Monday, 29 April 2025\n---\n\nIt rained.\n" })
        {
            client.Open(room.UriOf("a.md"), text);
            var diagnostic = Assert.Single(client.Pull(room.UriOf("a.md")));
            Assert.DoesNotContain(Actions(client, room.UriOf("a.md"), diagnostic), action => ((string)action["title"]!).Contains("stet", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_severity_is_written_over_the_one_that_is_there_or_under_a_section_that_fits()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Capabilities);
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        Assert.Equal(
            "root = true\n\n[*.{txt,text,md,markdown}]\ndotnet_diagnostic.CD2001.severity = warning\n",
            Written("Make CD2001 a warning in .editorconfig"));

        Set("root = true\n[*.md]\ncopydesk_locale = en-US\n[*.txt]\ncopydesk_locale = en-GB\n# end");
        Assert.Equal(
            "root = true\n[*.md]\ncopydesk_locale = en-US\n[*.txt]\ncopydesk_locale = en-GB\ndotnet_diagnostic.CD2001.severity = suggestion\n# end",
            Written("Make CD2001 a suggestion in .editorconfig"));

        Set("root = true\n[*]\ndotnet_diagnostic.CD2001.severity = warning\n");
        Assert.Equal("root = true\n[*]\ndotnet_diagnostic.CD2001.severity = none\n", Written("Switch CD2001 off in .editorconfig (severity none)"));
        Assert.Equal("root = true\n[*]\ndotnet_diagnostic.CD2001.severity = error\n", Written("Make CD2001 an error in .editorconfig"));

        void Set(string text)
        {
            room.Write(".editorconfig", text);
            client.Tell("workspace/didChangeWatchedFiles", Client.Json($$$"""{"changes":[{"uri":"{{{room.UriOf(".editorconfig")}}}","type":2}]}"""));
        }

        string Written(string title)
        {
            var diagnostic = Assert.Single(client.Pull(room.UriOf("a.txt")));
            var action = Assert.Single(Actions(client, room.UriOf("a.txt"), diagnostic), action => (string?)action["title"] == title);
            return Edits.Apply(action["edit"]!, uri => File.ReadAllText(new Uri(uri).LocalPath))[room.UriOf(".editorconfig")];
        }
    }

    [Theory]
    [InlineData(null, "people:\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\n")]
    [InlineData("people:\n  - Ana Duarte\nplaces:\n  - Kyiv\n", "people:\n  - Ana Duarte\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\nplaces:\n  - Kyiv\n")]
    [InlineData("people:\n- name: Olena Kovalenko\n  rejected: [Helena Kovalenko]\n", "people:\n- name: Olena Kovalenko\n  rejected: [Helena Kovalenko, Olena Kovalenka]\n")]
    [InlineData("people:\n- name: Olena Kovalenko\n  rejected:\n    - Helena Kovalenko\n", "people:\n- name: Olena Kovalenko\n  rejected:\n    - Helena Kovalenko\n    - Olena Kovalenka\n")]
    [InlineData("people:\n  - name: Olena Kovalenko\n    titles: [minister]", "people:\n  - name: Olena Kovalenko\n    titles: [minister]\n    rejected: [Olena Kovalenka]")]
    [InlineData("people:\n  - Olena Kovalenko\n", "people:\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\n")]
    [InlineData("people:\nstyle:\n  locale: en-GB\n", "people:\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\nstyle:\n  locale: en-GB\n")]
    [InlineData("# nothing yet\n", "# nothing yet\npeople:\n  - name: Olena Kovalenko\n    rejected: [Olena Kovalenka]\n")]
    public void A_spelling_is_rejected_in_the_stylebook_beside_what_is_there(string? before, string after)
    {
        using var room = new Newsroom();
        if (before is not null)
            room.Write("stylebook.yml", before);
        using var client = Client.In(room, Capabilities);
        client.Open(room.UriOf("a.txt"), "Olena Kovalenko spoke first, and Olena Kovalenko spoke last. The chair thanked Olena Kovalenka for both.\n");
        var diagnostic = Assert.Single(client.Pull(room.UriOf("a.txt")));
        var action = Assert.Single(Actions(client, room.UriOf("a.txt"), diagnostic), action => (string?)action["title"] == "Add to the stylebook: \"Olena Kovalenko\", not \"Olena Kovalenka\"");
        Assert.Equal(after, Edits.Apply(action["edit"]!, _ => before ?? "")[room.UriOf("stylebook.yml")]);
        Assert.Equal("CD1002", Client.Codes(After(client, room, room.UriOf("a.txt"), action)));
    }

    [Theory]
    [InlineData(null, "\"Hamas\" is the acronym of \"Islamic Resistance Movement\"", "organisations:\n  - name: Islamic Resistance Movement\n    acronym: Hamas\n")]
    [InlineData("organisations:\n  - Islamic Resistance Movement\n", "\"Hamas\" is the acronym of \"Islamic Resistance Movement\"", "organisations:\n  - name: Islamic Resistance Movement\n    acronym: Hamas\n")]
    [InlineData("organisations:\n  - name: Hamas\n", "\"Islamic Resistance Movement\" stands beside \"Hamas\"", "organisations:\n  - name: Hamas\n    accepted: [Islamic Resistance Movement]\n")]
    public void An_acronym_that_is_added_to_the_stylebook_makes_one_speaker_of_two(string? before, string title, string after)
    {
        using var room = new Newsroom();
        if (before is not null)
            room.Write("stylebook.yml", before);
        using var client = Client.In(room, Capabilities);
        client.Open(room.UriOf("a.txt"), """
            "The road to the crossing will be closed to every lorry until Sunday," Hamas said on Tuesday.

            It rained.

            "The road to the crossing will be closed to every lorry until Sunday," the Islamic Resistance Movement said.

            """);
        var diagnostic = Assert.Single(client.Pull(room.UriOf("a.txt")), static one => (string?)one["code"] == "CD3006");
        var action = Assert.Single(Actions(client, room.UriOf("a.txt"), diagnostic), static action => ((string)action["title"]!).StartsWith("Add to the stylebook", StringComparison.Ordinal));
        Assert.Equal("Add to the stylebook: " + title, (string?)action["title"]);
        Assert.Equal(after, Edits.Apply(action["edit"]!, _ => before ?? "")[room.UriOf("stylebook.yml")]);
        Assert.DoesNotContain("CD3006", Client.Codes(After(client, room, room.UriOf("a.txt"), action)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acronym_taken_for_a_speaker_is_an_organisation_once_the_stylebook_says_so()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Capabilities);
        client.Open(room.UriOf("a.txt"), "The talks failed at noon.\n\n\"We will go back to the table when the mill has something to say,\" Calac said.\n");
        var diagnostic = Assert.Single(client.Pull(room.UriOf("a.txt")));
        var action = Assert.Single(Actions(client, room.UriOf("a.txt"), diagnostic), static action => (string?)action["title"] == "Add to the stylebook: \"Calac\" is an organisation");
        Assert.Equal("organisations:\n  - Calac\n", Edits.Apply(action["edit"]!, _ => "")[room.UriOf("stylebook.yml")]);
        Assert.Empty(After(client, room, room.UriOf("a.txt"), action));
    }

    [Fact]
    public void A_client_without_document_changes_gets_plain_ones()
    {
        using var room = new Newsroom();
        using var client = Client.In(room, Client.Pulling);
        client.Open(room.UriOf("a.txt"), "They met on Monday, 29 April 2025.\n");
        foreach (var action in Actions(client, room.UriOf("a.txt"), Assert.Single(client.Pull(room.UriOf("a.txt")))))
            Assert.NotNull(action["edit"]!["changes"]);
    }

    /// <summary>The actions for a diagnostic; each says which diagnostic it is for.</summary>
    internal static List<JsonObject> Actions(Client client, string uri, JsonObject diagnostic)
    {
        var all = client.Ask("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = diagnostic["range"]!.DeepClone(),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(diagnostic.DeepClone()), ["only"] = new JsonArray("quickfix") },
        })!.AsArray().Select(static action => action!.AsObject()).ToList();
        Assert.All(all, action => Assert.True(IsSame(action["diagnostics"]![0]!.AsObject(), diagnostic)));
        return all;
    }

    /// <summary>What is found in a document after an action, which is then undone.</summary>
    private static JsonObject[] After(Client client, Newsroom room, string uri, JsonObject action)
    {
        var edited = Edits.Apply(action["edit"]!, one => File.Exists(new Uri(one).LocalPath) ? File.ReadAllText(new Uri(one).LocalPath) : "");
        foreach (var (one, text) in edited)
            client.Open(one, one == uri && !edited.ContainsKey(uri) ? "" : text);
        var after = client.Pull(uri);
        foreach (var (one, _) in edited)
        {
            client.Close(one);
            // A test's document may never have been on the disk.
            if (one == uri && !File.Exists(new Uri(one).LocalPath))
                room.Write(Path.GetRelativePath(room.Folder, new Uri(one).LocalPath), "");
        }

        return after;
    }

    private static bool IsSame(JsonObject a, JsonObject b) => IsAlike(a, b) && JsonNode.DeepEquals(a["range"], b["range"]);

    private static bool IsAlike(JsonObject a, JsonObject b) =>
        (string?)a["code"] == (string?)b["code"] && (string?)a["message"] == (string?)b["message"] && (int)a["severity"]! == (int)b["severity"]!;
}
