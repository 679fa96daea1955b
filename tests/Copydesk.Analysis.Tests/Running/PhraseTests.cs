namespace Copydesk.Analysis.Tests.Running;

public class PhraseTests
{
    [Theory]
    [InlineData("Gone home", "Gone home|", "0-9")]
    [InlineData("gone home", "GONE  HOME", "0-10")]
    [InlineData("what's the matter", "What’s the matter?", "0-17")]
    [InlineData("U.S. troops", "The U.S. troops left", "4-15")]
    [InlineData("at 10 p.m.", "It ended at 10 p.m. sharp", "9-19")]
    [InlineData("don't", "Don’t", "0-5")]
    [InlineData("share on X, Y", "Share on X / Y", "0-14")]
    public void A_phrase_is_found_whatever_its_case_spaces_and_apostrophes(string phrase, string text, string span) =>
        Assert.Equal([$"a.txt:{span} CD8001 Found: {phrase}"], Check.Text(text, TestRule.Phrases("CD8001", phrase)).Show());

    [Theory]
    [InlineData("read also", "Read. Also")]
    [InlineData("read also", "reads also")]
    [InlineData("read also", "read it also")]
    [InlineData("share on X, Y", "Share on X Y")]
    [InlineData("mayor", "mayoral")]
    public void A_phrase_is_not_found_across_marks_or_in_parts_of_words(string phrase, string text) =>
        Assert.Empty(Check.Text(text, TestRule.Phrases("CD8001", phrase)).Findings);

    [Fact]
    public void Phrases_that_overlap_are_all_found() => Assert.Equal(
        ["a.txt:0-3 CD8001 Found: the", "a.txt:0-12 CD8001 Found: the new town", "a.txt:4-12 CD8001 Found: new town", "a.txt:4-17 CD8001 Found: new town hall"],
        Check.Text("The new town hall", TestRule.Phrases("CD8001", "the new town", "new town hall", "new town", "the")).Show());

    [Fact]
    public void Two_rules_may_ask_for_one_phrase() =>
        Assert.Equal(["CD8001", "CD8002"], Check.Text("mayor", TestRule.Phrases("CD8001", "mayor"), TestRule.Phrases("CD8002", "Mayor")).Findings.Select(finding => finding.Rule.Id));

    [Fact]
    public void A_desk_action_with_phrases_sees_them_and_only_the_drafts_that_hold_one()
    {
        var collected = new List<string>();
        var rule = new TestRule(
            "CD8001",
            context => context.RegisterDeskAction(
                ["mayor", "new town"],
                collect => collected.AddRange(collect.Phrases.Select(found =>
                    $"{collect.Draft.Draft.Path} {found.Phrase}:{found.Block}:{found.FirstToken}-{found.EndToken}")),
                static _ => { }),
            Reach.Narration);
        Check.All(
            [new Source("a.txt", "The mayor left.\nA New Town, a mayor."), new Source("b.txt", "Nobody left."), new Source("c.txt", "\"Ask the mayor,\" he said.")],
            RuleSet.Of(rule),
            // A draft for which the rule is off gives facts all the same.
            settings: new SettingsByPath(("a.txt", "CD8001", null)));
        Assert.Equal(["a.txt 0:0:1-2", "a.txt 1:1:1-3", "a.txt 0:1:5-6"], collected);
    }

    [Fact]
    public void Ten_thousand_phrases_are_each_found_where_they_stand()
    {
        var phrases = Enumerable.Range(0, 10_000).Select(i => $"the {i} of {i % 100}").ToArray();
        var text = string.Join(". ", phrases.Where((_, i) => i % 1000 == 7));

        var found = Check.Text(text, TestRule.Phrases("CD8001", [.. phrases])).Findings;

        Assert.Equal(phrases.Where((_, i) => i % 1000 == 7).Select(phrase => "Found: " + phrase), found.Select(finding => finding.Message));
    }

    [Fact]
    public void A_phrase_is_cut_as_drafts_are()
    {
        Assert.Equal(["What", "'s", "on"], Phrase.Cut("– What's on?").Words.ToArray());
        Assert.Equal(["X", "", "Y"], Phrase.Cut("X, (Y)").Words.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("see www.example.com")]
    [InlineData("follow @desk")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void A_phrase_that_could_never_be_found_is_refused(string phrase) =>
        Assert.Throws<ArgumentException>(() => Phrase.Cut(phrase));
}
