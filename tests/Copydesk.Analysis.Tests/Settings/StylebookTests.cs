using Copydesk.Drafts;
using Copydesk.Drafts.Language;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class StylebookTests : SettingsTestBase
{
    private const string Everything = """
        style:
          locale: en-gb
          initials: 2
        people:
          - name: Volodymyr Zelenskyy
            accepted: [Zelenskyy]
            rejected: [Volodymyr  Zelensky, Zelensky]
            titles: president
            known_by_surname: true
          - Olena Kovalenko
        places:
          - name: Kyiv
            rejected: [Kiev]
            frozen_names: [Dynamo Kiev]
        organisations:
          - name: World Health Organization
            acronym: WHO
            rejected: World Health Organisation
        frozen_names:
          - Bombay High Court
        same_titles:
          - [foreign minister, external affairs minister]
        exclusive_titles:
          - [president, prime minister]
        required_lines:
          - >-
            Reporting by
            the Northern Desk

        """;

    [Fact]
    public void Everything_that_a_stylebook_may_hold_is_read()
    {
        var book = Of(("/desk/stylebook.yml", Everything)).For("a.txt").Stylebook;
        Assert.False(book.IsEmpty);
        Assert.Equal(["Volodymyr Zelenskyy", "Olena Kovalenko"], book.People.Select(person => person.Name));
        Assert.Equal("Zelenskyy", string.Join(" | ", book.People[0].Accepted));
        Assert.Equal("Volodymyr Zelensky | Zelensky", string.Join(" | ", book.People[0].Rejected));
        Assert.Equal("president", string.Join(" | ", book.People[0].Titles));
        Assert.Equal([true, false], book.People.Select(person => person.IsKnownBySurname));
        Assert.Equal("Kyiv", Assert.Single(book.Places).Name);
        Assert.Equal("Kiev", string.Join(" | ", book.Places[0].Rejected));
        Assert.Equal("WHO", Assert.Single(book.Organisations).Acronym);
        Assert.Equal("World Health Organisation", string.Join(" | ", book.Organisations[0].Rejected));
        Assert.Equal("Dynamo Kiev | Bombay High Court", string.Join(" | ", book.FrozenNames));
        Assert.Equal("foreign minister | external affairs minister", string.Join(" | ", Assert.Single(book.SameTitles)));
        Assert.Equal("president | prime minister", string.Join(" | ", Assert.Single(book.ExclusiveTitles)));
        Assert.Equal("Reporting by the Northern Desk", string.Join(" | ", book.RequiredLines));
    }

    [Fact]
    public void Style_is_what_editorconfig_sets_without_its_prefix_and_gives_way_to_it()
    {
        var settings = Of(("/desk/stylebook.yml", Everything), ("/desk/.editorconfig", "[b.txt]\ncopydesk_locale = en-IN\n[c.txt]\ncopydesk_initials = unset"));
        Assert.Equal("en-GB", settings.For("a.txt").Locale);
        Assert.Equal(2, settings.For("a.txt").ValueOf(Initials));
        Assert.Equal("en-IN", settings.For("b.txt").Locale);
        Assert.Equal(2, settings.For("b.txt").ValueOf(Initials));
        Assert.Equal(1, settings.For("c.txt").ValueOf(Initials));
        Assert.Equal("en-GB", settings.For("a.txt").InputsOf(DraftMetadata.None, Vocabulary.Shared).Locale);
    }

    [Fact]
    public void The_nearest_stylebook_counts_alone()
    {
        var settings = Of(("/desk/stylebook.yml", "people: [Olena Kovalenko]"), ("/desk/sport/stylebook.yml", "places: [Kyiv]"));
        Assert.Single(settings.For("a.txt").Stylebook.People);
        Assert.Single(settings.For("news/today/a.txt").Stylebook.People);
        Assert.Empty(settings.For("sport/a.txt").Stylebook.People);
        Assert.Single(settings.For("sport/a.txt").Stylebook.Places);
        Assert.Same(settings.For("a.txt"), settings.For("news/b.txt"));
        Assert.NotEqual(settings.For("a.txt").Id, settings.For("sport/a.txt").Id);
        Assert.Same(Stylebook.Empty, settings.For("/elsewhere/a.txt").Stylebook);
    }

    [Fact]
    public void The_command_line_names_one_for_all()
    {
        var settings = Of(
            new SettingsOverrides { Stylebook = "house.yml" }, ("/desk/house.yml", "places: [Kyiv]"), ("/desk/sport/stylebook.yml", "people: [Olena Kovalenko]"));
        Assert.Single(settings.For("sport/a.txt").Stylebook.Places);
        Assert.Single(settings.For("/elsewhere/a.txt").Stylebook.Places);
    }

    [Fact]
    public void A_stylebook_is_read_once_however_many_drafts_it_holds_for()
    {
        var reads = 0;
        var settings = new EditorConfigSettings(Rules, "/desk", path => path != "/desk/stylebook.yml" ? null : reads++ == 0 ? "places: [Kyiv]" : "");
        for (var i = 0; i < 20; i++)
            Assert.Single(settings.For($"news/{i}/a.txt").Stylebook.Places);
        Assert.Equal(1, reads);
    }

    [Theory]
    [InlineData("poeple: []", "CD9007 1:1 <poeple> No stylebook has \"poeple\" here. Did you mean people?")]
    [InlineData("people:\n  - name: Ana\n    rejectd: [Anna]", "CD9007 3:5 <rejectd> No stylebook has \"rejectd\" here. Did you mean rejected?")]
    [InlineData(
        "places:\n  - name: Kyiv\n    capital: yes",
        "CD9007 3:5 <capital> No stylebook has \"capital\" here. There are accepted, frozen_names, name, rejected.")]
    [InlineData("style:\n  qoute_marks: curly", "CD9007 2:3 <qoute_marks> No rule reads \"qoute_marks\". Did you mean quote_marks?")]
    [InlineData("style:\n  initials: 9", "CD9008 2:13 <9> \"9\" won't do for copydesk_initials. Write a whole number from 0 to 3.")]
    [InlineData("style:\n  initials: [1, 2]", "CD9008 2:13 <[> \"initials\" takes one value, not several.")]
    [InlineData("people:\n  - rejected: [Anna]", "CD9008 2:5 <rejected> This person has no name. Write name: and the house's spelling.")]
    [InlineData("people: Ana", "CD9008 1:9 <Ana> Write a list here: a line for each person, begun with a hyphen.")]
    [InlineData("people:\n  - name: Ana\n    known_by_surname: perhaps", "CD9008 3:23 <perhaps> Write true or false.")]
    [InlineData("places:\n  - name: ''", "CD9008 2:11 <''> Nothing stands here. Write the words, or take the line out.")]
    [InlineData("same_titles: [[mayor]]", "CD9008 1:15 <[> A set needs two titles or more, such as - [foreign minister, external affairs minister].")]
    [InlineData("a: &x 1\nplaces: *x", "CD9008 2:9 <*x> An alias is not followed here. Write the value out.")]
    [InlineData("people:\n\t- name: Ana", "CD9008 2:1 <\t> A tab stands here, and nothing from here on was read. YAML is indented with spaces.")]
    [InlineData("people:\r\n  - name: Ana\r\n \trejected: [Anna]", "CD9008 3:2 <\t> A tab stands here, and nothing from here on was read. YAML is indented with spaces.")]
    [InlineData("places: [{name: Kyiv, rejected: ['.']}]", "CD9008 1:34 <'.'> \".\" has no letter, and can't be looked for. Write a word.")]
    [InlineData("- Kyiv", "CD9008 1:1 <> A stylebook is made of sections. Begin with one such as people: and a list under it.")]
    [InlineData("style:\nplaces:\nstyle:", "CD9008 3:1 <style> \"style\" stands here a second time: the first one counts. Delete one of them.")]
    [InlineData("places: []\n---\npeople: []", "CD9008 2:1 <---> A second document begins here and is not read. Take out the line ---.")]
    public void What_is_wrong_is_shown_at_its_place(string text, string expected) => Assert.Contains(expected, SaidOf(text));

    [Theory]
    [InlineData("places: [{name: Kyiv, accepted: [Kyiv]}]", "<Kyiv> \"Kyiv\" stands for \"Kyiv\" already. Delete one of them.")]
    [InlineData("places: [{name: Kyiv, accepted: [Kiev], rejected: [Kiev]}]", "<Kiev> \"Kiev\" is rejected here and accepted for \"Kyiv\". Keep one.")]
    [InlineData("places: [{name: Kyiv, rejected: [Kiev]}, Kiev]", "<Kiev> \"Kiev\" is accepted here and rejected for \"Kyiv\". Keep one.")]
    [InlineData("places: [{name: Kyiv, rejected: [Kiev, Kiev]}]", "<Kiev> \"Kiev\" is rejected for \"Kyiv\" already. Delete one of them.")]
    [InlineData("people: [Ana Reyes, Ana Reyes]", "<Ana Reyes> \"Ana Reyes\" stands for \"Ana Reyes\" already. Delete one of them.")]
    [InlineData("people: [{name: Pelé, rejected: [Pelé]}]", "<Pelé> \"Pelé\" is rejected here and accepted for \"Pelé\". Keep one.")]
    public void No_form_says_two_things(string text, string expected)
    {
        var said = Assert.Single(SaidOf(text));
        Assert.StartsWith("CD9008 ", said, StringComparison.Ordinal);
        Assert.EndsWith(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people: [{name: George Bush, accepted: [Bush]}, {name: Jeb Bush, accepted: [Bush]}]")]
    [InlineData("people: [{name: John Smith, rejected: [Smyth]}, {name: Jane Smyth, accepted: [Smyth]}]")]
    [InlineData("people: [Jordan]\nplaces: [Jordan]")]
    [InlineData("organisations: [{name: Nato, rejected: [NATO]}]")]
    [InlineData("")]
    [InlineData("# Nothing decided yet.\n")]
    [InlineData("---\n")]
    [InlineData("people:\nplaces: []\nstyle:\n")]
    [InlineData("\uFEFFplaces:\r\n  - Kyiv\r\n")]
    public void What_may_stand_is_no_fault(string text) => Assert.Empty(SaidOf(text));

    [Fact]
    public void What_stands_before_a_fault_of_YAML_holds()
    {
        const string text = "places:\n  - Kyiv\n  - name: [Lviv\npeople: {\n";
        var said = Assert.Single(SaidOf(text));
        Assert.Contains("This is no YAML, and nothing from here on was read.", said, StringComparison.Ordinal);
        Assert.Equal("Kyiv", Of(("/desk/stylebook.yml", text)).For("a.txt").Stylebook.Places[0].Name);
    }

    [Fact]
    public void A_stylebook_that_cannot_be_read_says_so()
    {
        var settings = new EditorConfigSettings(Rules, "/desk", path => path == "/desk/stylebook.yml" ? throw new IOException("no") : null);
        Assert.Same(Stylebook.Empty, settings.For("a.txt").Stylebook);
        var problem = Assert.Single(settings.Problems);
        Assert.Equal("CD9008", problem.Rule.Id);
        Assert.Equal("stylebook.yml", problem.Path);
        Assert.Equal("This file can't be read, so nothing in it holds.", problem.Message);
    }

    [Fact]
    public void No_text_is_too_odd_to_be_read()
    {
        string[] odd =
        [
            "\0", "\ud800", "people: \"\\ud800\"", "? [a]\n: b", "&a [*a]", "<<: *x", "%YAML 9.9\n---\nx", "!!binary x", "\t- a", "}", "]", "a: b: c", "'", "|", ">",
            new string('[', 50_000), string.Concat(Enumerable.Repeat("- ", 20_000)), string.Concat(Enumerable.Repeat("{a: ", 20_000)),
            string.Concat(Enumerable.Repeat("? ", 20_000)), "people: [" + new string(',', 1000) + "]", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
            "places:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - nowhere: {i}\n")),
        ];
        foreach (var text in odd)
        {
            var settings = Of(("/desk/stylebook.yml", text));
            Assert.NotNull(settings.For("a.txt").Stylebook);
            Assert.InRange(settings.Problems.Length, 0, 200);
            foreach (var problem in settings.Problems)
                Assert.InRange(problem.Span.End, 0, text.Length);
        }
    }

    [Fact]
    public void Every_cut_of_a_stylebook_is_read()
    {
        for (var length = 0; length < Everything.Length; length++)
        {
            var settings = Of(("/desk/stylebook.yml", Everything[..length]));
            Assert.InRange(settings.For("a.txt").Stylebook.People.Length, 0, 2);
        }
    }

    [Fact]
    public void What_a_rule_makes_of_it_is_made_once()
    {
        var book = Of(("/desk/stylebook.yml", Everything)).For("a.txt").Stylebook;
        var made = book.Derive(static own => new Index(own.People.Length));
        Assert.Equal(2, made.People);
        Assert.Same(made, book.Derive(static _ => new Index(0)));
    }

    private static string[] SaidOf(string text)
    {
        var settings = Of(("/desk/stylebook.yml", text));
        settings.For("a.txt");
        text = text.TrimStart('\uFEFF');
        return [.. settings.Problems.Select(problem =>
            $"{problem.Rule.Id} {problem.Lines.Start.Line + 1}:{problem.Lines.Start.Character + 1} "
            + $"<{text.Substring(problem.Span.Start, problem.Span.Length)}> {problem.Message}")];
    }

    private sealed record Index(int People);
}
