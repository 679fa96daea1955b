using Copydesk.Analysis;
using Copydesk.Drafts.Language;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class ConflictingTitleTests() : RuleTests(new ConflictingTitle())
{
    [Fact]
    public void A_slip_of_office_is_marked_at_the_rarer_title() => Marks(
        "Foreign Minister Pavel Hrabar landed on Monday. {|#0:Foreign Minister|} Hrabar spoke at noon. [|President Hrabar|] left at night.".Replace("{|#0:Foreign Minister|}", "Foreign Minister", StringComparison.Ordinal)
            .Replace("Foreign Minister Pavel", "{|#0:Foreign Minister|} Pavel", StringComparison.Ordinal),
        "\"President Hrabar\" here, \"Foreign Minister\" twice (first at line 1). Nobody is both: check the title, or who is meant.");

    [Theory]
    [InlineData("Prime Minister Ana Reyes spoke. Prime Minister Reyes smiled. [|President Reyes|] left.")]
    [InlineData("Senator John Okafor spoke. Senator Okafor smiled. [|Governor Okafor|] left.")]
    [InlineData("Russian Foreign Minister Pavel Hrabar spoke. Foreign Minister Hrabar smiled. [|Russian Defence Minister Hrabar|] left.")]
    [InlineData("External Affairs Minister Ravi Menon spoke. Foreign Minister Menon smiled. [|Home Minister Menon|] left.")]
    [InlineData("Pavel Hrabar, the foreign minister, spoke. Foreign Minister Hrabar smiled. [|President Hrabar|] left.")]
    public void Titles_that_exclude_each_other_are_marked(string text) => Marks(text);

    [Theory]
    [InlineData("Petr Hrabar, Russia's foreign minister, landed. Foreign Minister Hrabar spoke. [|President Hrabar|] left.")]
    [InlineData("MEA spokesperson Ravi Menon spoke. MEA spokesperson Menon smiled. [|Foreign Minister Menon|] left.")]
    [InlineData("Taoiseach Sean Halloran spoke. Irish Prime Minister Sean Halloran smiled. [|President Halloran|] left.")]
    [InlineData("Chancellor Karl Vogt spoke. Chancellor Vogt smiled. [|President Vogt|] left.")]
    [InlineData("Attorney General Ann Bell spoke. Attorney General Bell smiled. [|Treasury Secretary Bell|] left.")]
    public void A_spokesperson_is_no_minister_and_a_chancellor_no_president(string text) => Marks(text);

    [Theory]
    [InlineData("Prime Minister Ravi Menon spoke. The leader, Ravi Menon, smiled. Party president Ravi Menon left.")]
    [InlineData("External Affairs Minister Ravi Menon spoke. Foreign Minister Menon smiled. Minister of Foreign Affairs Menon left.")]
    [InlineData("Defense Minister Ana Reyes spoke. Defence Minister Reyes smiled.")]
    [InlineData("Premier Li Wenhao spoke. Prime Minister Li Wenhao smiled.")]
    [InlineData("Professor Jane Okello spoke. Director Jane Okello smiled.")]
    [InlineData("President Ana Reyes spoke. Commander-in-chief Ana Reyes smiled.")]
    public void Titles_that_one_person_may_bear_pass(string text) => Passes(text);

    [Theory]
    [InlineData("President Ana Reyes spoke. Then-Foreign Minister Reyes had signed it.")]
    [InlineData("President Ana Reyes spoke. Prime Minister Reyes had promised a dam.")]
    [InlineData("President Ana Reyes spoke. It was Prime Minister Reyes who promised a dam last year.")]
    [InlineData("President Ana Reyes spoke. Former Prime Minister Reyes left.")]
    [InlineData("President Ana Reyes spoke. Deputy Prime Minister Reyes left.")]
    [InlineData("President Ana Reyes spoke. In 2009, Foreign Minister Reyes signed the treaty.")]
    [InlineData("President Ana Reyes spoke. When Prime Minister Reyes took office, the port was shut.")]
    [InlineData("Prime Minister Ana Reyes was sworn in as president on Monday. President Reyes spoke. President Reyes smiled.")]
    [InlineData("Prime Minister Ana Reyes is handing over to her deputy. President Reyes will move in a week.")]
    [InlineData("Outgoing Prime Minister Ana Reyes handed over the keys. President Reyes spoke at noon.")]
    [InlineData("Foreign Minister Ana Reyes becomes prime minister on Friday. Prime Minister Reyes will move in a week.")]
    [InlineData("Foreign Minister Ana Reyes has been named premier. Prime Minister Reyes spoke. Prime Minister Reyes smiled.")]
    [InlineData("Prime Minister Ana Reyes replaced the governor. Governor Reyes had resigned.")]
    [InlineData("Vice President Ana Reyes succeeds him. President Reyes will speak at noon.")]
    [InlineData("\"President Reyes,\" the clerk called Foreign Minister Ana Reyes.")]
    public void A_change_of_posts_or_another_time_passes(string text) => Passes(text);

    [Theory]
    [InlineData("President Juan Marquez spoke. Foreign Minister Elena Marquez, his sister, smiled. Foreign Minister Marquez left.")]
    [InlineData("President Thomas Boateng spoke. Senator Kofi Boateng smiled. Senator Boateng left.")]
    public void Two_people_of_one_surname_pass(string text) => Passes(text);

    [Fact]
    public void Across_the_desk_the_title_of_fewer_drafts_is_marked() => Marks(
        [
            ("a.txt", "{|#0:Foreign Minister Pavel Hrabar|} landed on Monday."),
            ("b.txt", "Foreign Minister Pavel Hrabar left on Tuesday."),
            ("c.txt", "[|Defence Minister Pavel Hrabar|] landed on Monday."),
        ],
        "\"Defence Minister Pavel Hrabar\" here, \"Foreign Minister\" twice (first in a.txt line 1). Nobody is both: check the title, or who is meant.");

    [Fact]
    public void Drafts_of_other_times_and_other_people_pass_across_the_desk()
    {
        Passes(
        [
            ("a.md", "---\ndate: 2024-01-06\n---\nForeign Minister Pavel Hrabar landed at noon."),
            ("b.md", "---\ndate: 2025-01-06\n---\nDefence Minister Pavel Hrabar landed at noon."),
        ]);
        Passes([("a.txt", "Foreign Minister Pavel Hrabar landed at noon."), ("b.txt", "Defence Minister Petr Hrabar landed at noon.")]);
        Passes([("a.txt", "Foreign Minister Pavel Hrabar landed at noon."), ("b.txt", "Former Defence Minister Pavel Hrabar landed at noon.")]);
    }

    [Theory]
    [InlineData("TitleSynonyms.txt")]
    [InlineData("ExclusivePosts.txt")]
    public void Every_post_of_the_lists_is_told_by_its_last_word(string file)
    {
        foreach (var line in WordList.EntriesOf(typeof(ConflictingTitle).Assembly, file))
        {
            foreach (var title in line.ToString().Split('=', ':', ','))
                Assert.True(ConflictingTitle.MayBePost(title.Trim(), Stylebook.Empty), title);
        }
    }

    [Fact]
    public void A_house_adds_posts_that_exclude_each_other() => Marks(
        "Head Coach Tom Vane spoke. Head Coach Vane smiled. [|Team Captain Vane|] left.".Replace("Team Captain", "Captain", StringComparison.Ordinal).Replace("Head Coach", "Coach", StringComparison.Ordinal),
        stylebook: "exclusive_titles:\n  - [coach, captain]");

    [Fact]
    public void A_house_says_which_titles_are_one_post() => Passes(
        "President Ana Reyes spoke. President Reyes smiled. Governor Reyes left.", stylebook: "same_titles:\n  - [governor, president]");

    private const string House = "people:\n  - name: Ana Reyes\n    accepted: [Reyes]\n    titles: [president]\n  - name: Ravi Menon\n    titles: [foreign minister, finance minister]";

    [Fact]
    public void A_title_is_held_against_the_stylebook_s() => Marks(
        "[|Prime Minister Ana Reyes|] spoke at noon.",
        "\"Prime Minister Ana Reyes\" here, \"president\" in the stylebook. Nobody is both: check the title, or who is meant.", stylebook: House);

    [Theory]
    [InlineData("President Ana Reyes spoke. Reyes, a professor, left.")]
    [InlineData("The former prime minister Ana Reyes spoke at noon.")]
    [InlineData("Foreign Minister Ravi Menon spoke. Finance Minister Menon left.")]
    [InlineData("Prime Minister Jo Reyes spoke at noon.")]
    public void Titles_that_the_stylebook_gives_or_does_not_know_pass(string text) => Passes(text, stylebook: House);
}
