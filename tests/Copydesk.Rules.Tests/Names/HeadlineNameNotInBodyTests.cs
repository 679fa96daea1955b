using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class HeadlineNameNotInBodyTests() : RuleTests(new HeadlineNameNotInBody())
{
    private const string Body = """
        The ovens went cold on Monday in all nine shops of the chain, and customers were sent home without bread. A notice on each door said that the shops would open again on Thursday.

        The mayor, Grace Oduya, said the council would ask both sides to meet. She did not say when. The union's members voted on Friday night by a large majority, and its chairman told reporters that he expected a long week.

        Flour was delivered on Tuesday morning all the same, and stood in the yard until the rain came.

        """;

    [Fact]
    public void A_stranger_in_the_headline_is_marked() => Marks(
        "# Bakers walk out as [|Samuel Halloran|] refuses to meet them\n\n" + Body,
        "\"Samuel Halloran\" is named in the headline and nowhere in the body. Check the name, or name them below.", file: "a.md");

    [Fact]
    public void In_title_case_an_uncommon_surname_is_a_name_too() => Marks(
        "# [|Samuel Halloran|] Refuses To Meet Bakers\n\n" + Body,
        "\"Samuel Halloran\" is named in the headline and nowhere in the body. Check the name, or name them below.", file: "a.md");

    [Theory]
    [InlineData("# Police arrest [|Ikechukwu Adewale|] over fire at the mill\n\n")]
    [InlineData("# [|Ahmed al-Sharif|] flies to Paris for talks on grain\n\n")]
    [InlineData("# [|Ursula von der Heyden|] warns of a hard winter\n\n")]
    [InlineData("# President [|Kwame Asante|] orders inquiry into crash\n\n")]
    [InlineData("# [|Li Qiang|] visits farms hit by the floods\n\n")]
    [InlineData("# [|Park Geun-hye|] freed after four years in prison\n\n")]
    public void Particles_titles_and_surnames_that_come_first_are_read(string head) => Marks(head + Body, file: "a.md");

    [Theory]
    [InlineData("# [|Narendra Modi|] Opens Tunnel In Hills\n\n")]
    [InlineData("# [|Will Smith|] Denies Claims Over Prize\n\n")]
    [InlineData("# [|Ahmed al-Sharif|] Flies To Paris\n\n")]
    [InlineData("# [|Ursula von der Heyden|] Warns Of Hard Winter\n\n")]
    [InlineData("# Police Arrest [|Samuel Petrenko|]\n\n")]
    [InlineData("# [|Serena Williams|] Returns To Court\n\n")]
    public void In_title_case_a_surname_that_many_bear_or_a_particle_tells(string head) => Marks(head + Body, file: "a.md");

    [Theory]
    [InlineData("# Will Blockchain Save The Bakers\n\n")]
    [InlineData("# Grant Park Fire Forces Hundreds From Homes\n\n")]
    [InlineData("# Rose Lottery Thrills Nine Towns\n\n")]
    [InlineData("# Virginia Beach Votes To Ban Scooters\n\n")]
    [InlineData("# Florence Nightingale Hospital Shuts Its Doors\n\n")]
    [InlineData("# Michael Weakens As Storm Nears Coast\n\n")]
    [InlineData("# Hurricane Helene Halts Trains\n\n")]
    [InlineData("# Steve Biko Hospital Doctors Strike\n\n")]
    [InlineData("# Calvin Klein Drops Campaign After Outcry\n\n")]
    [InlineData("# The Samuel Halloran Show Returns To Screens\n\n")]
    [InlineData("# How the Samuel Halloran brand lost its way\n\n")]
    [InlineData("# Grace Memoir Tops Charts Again\n\n")]
    [InlineData("# Jordan Valley farmers fear a dry winter\n\n")]
    [InlineData("# Council shuts the Florence Nightingale hospital after storm\n\n")]
    public void What_is_named_after_a_person_or_only_looks_like_one_passes(string head) => Passes(head + Body, file: "a.md");

    [Fact]
    public void A_given_name_by_itself_in_the_body_is_enough() => Passes(
        "# Bakers walk out as Kylian Halloran refuses to meet them\n\n" + Body + "Kylian, as everybody calls him, was not there.\n", file: "a.md");

    [Fact]
    public void In_title_case_an_unknown_word_behind_a_given_name_of_the_body_is_no_surname() => Passes(
        "# Elvis Impersonator Jailed For Nine Weeks\n\n" + Body + "Elvis Costa was not there.\n", file: "a.md");

    [Fact]
    public void Push_and_caption_are_read_too() => Marks(
        "---\nheadline: Bakers walk out over their night shifts\npush: Bakers walk out, [|Samuel Halloran|] is silent\ncaption: The baker [|Teresa Lindqvist|] in her kitchen at home\n---\n\n" + Body,
        [
            "\"Samuel Halloran\" is named in the push and nowhere in the body. Check the name, or name them below.",
            "\"Teresa Lindqvist\" is named in the caption and nowhere in the body. Check the name, or name them below.",
        ],
        file: "a.md");

    [Theory]
    [InlineData("# Mayor Grace Oduya asks both sides to meet\n\n")]
    [InlineData("# Bakers walk out as Grace Oduia asks both sides to meet\n\n")]
    [InlineData("# Grace Oduya Refuses To Meet Bakers\n\n")]
    [InlineData("# Mark Derides Bakers As Ovens Go Cold\n\n")]
    [InlineData("# Victoria Station Opens Late To Bakers\n\n")]
    [InlineData("# Bakers walk out near Victoria Station after a long day\n\n")]
    [InlineData("# Bakers of the John Lewis chain walk out at night\n\n")]
    [InlineData("# Bakers walk out over their night shifts\n\n")]
    public void A_name_that_the_body_has_or_no_name_passes(string head) =>
        Passes(head + Body + (head.Contains("Lewis", StringComparison.Ordinal) ? "A Lewis van stood by.\n" : ""), file: "a.md");

    [Fact]
    public void A_brief_may_say_it_all_in_its_headline() => Passes("# Bakers walk out as Samuel Halloran refuses to meet\n\nMore follows.", file: "a.md");
}
