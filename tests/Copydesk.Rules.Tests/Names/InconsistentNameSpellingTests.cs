using Copydesk.Analysis;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class InconsistentNameSpellingTests() : RuleTests(new InconsistentNameSpelling())
{
    [Fact]
    public void A_slip_of_a_letter_is_marked_at_the_rarer_spelling() => Marks(
        "{|#0:Olena Kovalenko|} spoke first, and Olena Kovalenko spoke last. The chair thanked [|Olena Kovalenka|] for both.",
        "\"Olena Kovalenka\" here, \"Olena Kovalenko\" twice (first at line 1). Same person? Write \"Olena Kovalenko\".");

    [Fact]
    public void Two_transliterations_across_the_desk_are_marked_where_a_title_speaks_for_one_person() => Marks(
        [
            ("a.txt", "Foreign Minister {|#0:Andrei Sokolsky|} landed in Accra on Sunday. Andrei Sokolsky will stay for two days."),
            ("b.txt", "Foreign Minister [|Andrey Sokolsky|] met the president of Ghana on Monday."),
        ],
        "\"Andrey Sokolsky\" here, \"Andrei Sokolsky\" twice (first in a.txt line 1). Same person? Write \"Andrei Sokolsky\".");

    [Fact]
    public void On_a_tie_the_spelling_that_comes_later_in_path_order_is_marked() => Marks(
        [
            ("b.txt", "Foreign Minister [|Andrey Sokolsky|] met the president of Ghana on Monday."),
            ("a.txt", "Foreign Minister {|#0:Andrei Sokolsky|} landed in Accra on Sunday."),
        ],
        "\"Andrey Sokolsky\" here, \"Andrei Sokolsky\" in a.txt line 1. Same person? Write \"Andrei Sokolsky\".");

    [Theory]
    [InlineData("Sergei Antonov", "Sergey Antonov")]
    [InlineData("Yury Malenko", "Yuri Malenko")]
    [InlineData("Mohammed Farouk", "Muhammad Farouk")]
    [InlineData("José Carvalho", "Jose Carvalho")]
    [InlineData("Park Jae-min", "Park Jae Min")]
    [InlineData("Randhir Jaswant", "Randhir Jashwant")]
    [InlineData("Mark Thorsen", "Mark Throsen")]
    [InlineData("Wojciech Nowicki", "Wojciech Novicki")]
    public void Spellings_of_one_person_in_one_draft_are_marked(string often, string once) => Marks(
        $"Minister {{|#0:{often}|}} said on Monday that the dam would hold. \"It will hold,\" {often} said. A day later, Minister [|{once}|] said that it might not.");

    [Theory]
    [InlineData("Ivan Petrov", "Irina Petrova")]
    [InlineData("Sasha Petrov", "Sasha Petrova")]
    [InlineData("Joe Mensah", "Joseph Mensah")]
    [InlineData("Maria Rossi", "Mario Rossi")]
    [InlineData("Paul Okello", "Paula Okello")]
    [InlineData("Tom Roger", "Tom Rogers")]
    [InlineData("George Lamptey", "Grace Lamptey")]
    [InlineData("Kim Yong-chol", "Kim Yong-nam")]
    [InlineData("Hassan Ali", "Hussein Ali")]
    public void Two_people_with_similar_names_pass(string one, string other) => Passes(
        $"Minister {one} said on Monday that the dam would hold. Minister {other} said on Tuesday that it might not.");

    [Fact]
    public void A_possessive_or_a_later_surname_is_no_other_spelling() => Passes(
        "Olena Kovalenko spoke first. Kovalenko's sister left early. Olena Kovalenko’s brother stayed.");

    [Fact]
    public void Similar_names_in_two_drafts_with_nothing_in_common_are_two_people() => Passes(
        [
            ("a.txt", "Brian Clarke, a plumber from Cork, won the lottery on Saturday. Brian Clarke said he would buy a boat."),
            ("b.txt", "Bryan Clark, who teaches music in Perth, has died aged 71. Bryan Clark taught for 40 years."),
        ]);

    [Fact]
    public void The_fix_writes_the_commoner_spelling_throughout_its_own_draft() => Fixes(
        "Olena Kovalenko spoke first, and Olena Kovalenko spoke last. The chair thanked [|Olena Kovalenka|] for both. Olena Kovalenko smiled at Olena Kovalenka's sister.",
        "Olena Kovalenko spoke first, and Olena Kovalenko spoke last. The chair thanked Olena Kovalenko for both. Olena Kovalenko smiled at Olena Kovalenko's sister.",
        applicability: Applicability.Ask);

    [Fact]
    public void The_fix_keeps_markup_in_place() => Fixes(
        "Olena Kovalenko spoke first, and **Olena Kovalenko** spoke last. The chair thanked *[|Olena Kovalenka|]* for both.",
        "Olena Kovalenko spoke first, and **Olena Kovalenko** spoke last. The chair thanked *Olena Kovalenko* for both.",
        file: "draft.md");
}
