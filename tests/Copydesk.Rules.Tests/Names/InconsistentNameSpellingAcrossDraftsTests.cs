using Copydesk.Analysis;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class InconsistentNameSpellingAcrossDraftsTests() : RuleTests(new InconsistentNameSpelling())
{
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

    [Fact]
    public void Similar_names_in_two_drafts_with_nothing_in_common_are_two_people() => Passes(
        [
            ("a.txt", "Brian Clarke, a plumber from Cork, won the lottery on Saturday. Brian Clarke said he would buy a boat."),
            ("b.txt", "Bryan Clark, who teaches music in Perth, has died aged 71. Bryan Clark taught for 40 years."),
        ]);

    [Fact]
    public void A_surname_alone_across_the_desk_needs_the_same_office_or_initial() => Marks(
        [
            ("a.txt", "Finance Minister {|#0:Andrei Sokolsky|} landed in Accra on Sunday."),
            ("b.txt", "Finance Minister [|Sokolskyy|] met the president of Ghana on Monday."),
        ]);

    [Fact]
    public void The_same_initial_and_a_rare_surname_are_one_person_across_the_desk() => Marks(
        [
            ("a.txt", "Finance Minister {|#0:Andrei Sokolsky|} landed in Accra on Sunday."),
            ("b.txt", "[|A. Sokolskyy|] said on Monday that the talks went well."),
        ]);

    [Fact]
    public void A_surname_alone_with_another_office_is_someone_else_across_the_desk() => Passes(
        [
            ("a.txt", "Finance Minister Andrei Sokolsky landed in Accra on Sunday."),
            ("b.txt", "Coach Sokolskyy named his team on Monday."),
        ]);

    [Fact]
    public void Other_titles_do_not_part_two_spellings_that_hardly_two_people_bear() => Marks(
        """
        Reuters: Iranian President {|#0:Mahmoud Ahmadinejad|} has vowed to press ahead, officials said on Sunday.

        AFP: The hardline former leader [|Mahmud Ahmadinejad|] arrived in Beijing on Monday; Ahmadinejad's office said talks would begin at noon.

        The Hindu: Supporters of Mahmoud Ahmadinejad clashed with police. Ahmadinejad has not commented.
        """);

    [Fact]
    public void Two_who_are_told_in_other_words_stay_two() => Passes(
        """
        Ahmed Shah, a baker from Hebron, said on Sunday that the road should be closed.

        Ahmad Shah, a cellist from Lyon, disagreed.
        """);

    [Theory]
    [InlineData("Mikhail Khodorkovsky", "Mijaíl Jodorkovski")]
    [InlineData("Boris Yeltsin", "Boris Jelzin")]
    [InlineData("Volodymyr Zelensky", "Wolodymyr Selenskyj")]
    [InlineData("Serhiy Haidai", "Sergei Gaidai")]
    [InlineData("Benjamin Netanyahu", "Binjamin Netanjahu")]
    [InlineData("Muammar Gaddafi", "Mouammar Kadhafi")]
    public void One_name_as_two_languages_write_it_is_marked_across_the_desk(string one, string other) => Marks(
        [("a.txt", $"{{|#0:{one}|}} arrived on Sunday, his office said."), ("b.txt", $"A book by [|{other}|] won the prize on Monday.")]);

    [Theory]
    [InlineData("Sameh Shoukry", "Sameh Shukri")]
    [InlineData("Tariq Aziz Haddad", "Tarek Aziz Haddad")]
    [InlineData("Mikael Zumblatt", "Mikael Zunblatt")]
    [InlineData("Nabih Berri", "Nabih Berry")]
    [InlineData("Mahmoud Abbas", "Mahmud Abbas")]
    [InlineData("Pedro Sanchez", "Pedro Sánchez")]
    [InlineData("Shehbaz Sharif", "Shahbaz Sharif")]
    [InlineData("Khaleda Zia", "Khalida Zia")]
    [InlineData("Xiomara Castro", "Xiamara Castro")]
    [InlineData("Salva Kiir", "Salva Kir")]
    [InlineData("Lovlina Borgohain", "Lovelina Borgohain")]
    [InlineData("Keir Starmer", "Kier Starmer")]
    [InlineData("Ruslan Stefanchuk", "Ruslan Stefantschuk")]
    public void A_long_name_with_nothing_else_in_common_is_one_person_across_the_desk(string one, string other) => Marks(
        [("a.txt", $"{{|#0:{one}|}} arrived on Sunday, his office said."), ("b.txt", $"A book by [|{other}|] won the prize on Monday.")]);

    [Theory]
    [InlineData("Ahmed Khan", "Ahmad Khan")]
    [InlineData("Kim Yong-chol", "Kim Yong-chul")]
    [InlineData("Helen Clark", "Helen Clarke")]
    [InlineData("Peter Smith", "Peter Smyth")]
    [InlineData("Marco Rossi", "Mario Rossi")]
    [InlineData("Eric Johnson", "Erik Johnson")]
    [InlineData("Nihal Perera", "Nimal Perera")]
    [InlineData("Lars Andersen", "Lars Anderssen")]
    [InlineData("Peter Hansen", "Peter Hanson")]
    [InlineData("Nguyen Van Hung", "Nguyen Van Huong")]
    public void A_common_name_with_nothing_else_in_common_passes_across_the_desk(string one, string other) => Passes(
        [("a.txt", $"{one} arrived on Sunday, his office said."), ("b.txt", $"A book by {other} won the prize on Monday.")]);

    [Fact]
    public void A_rare_name_written_in_two_ways_is_one_person_across_the_desk() => Marks(
        [
            ("a.txt", "{|#0:Mykhailo Ostroverkh|} arrived in Accra on Sunday, his office said."),
            ("b.txt", "A book by [|Mykhaylo Ostroverkh|] won on Monday. Ostroverkh said he was glad."),
        ]);

    [Theory]
    [InlineData("Ira Tarov", "Ira Taroff", "the vote in Uganda", "Ugandan officials")]
    [InlineData("Khalifa Haftan", "Khalifa Hiftan", "the war between Libya and Sudan", "Libya and in Sudan")]
    public void The_same_places_speak_for_one_person(string one, string other, string place, string again) => Marks(
        [
            ("a.txt", $"{{|#0:{one}|}} spoke for an hour of {place}, his office said."),
            ("b.txt", $"Supporters of [|{other}|] celebrated on Thursday. He has friends in {again} too."),
        ]);

    [Theory]
    [InlineData("Peter Smith", "Peter Smyth")]
    [InlineData("Nikola Jokan", "Nikola Jovan")]
    public void The_same_places_are_not_enough_for_a_common_name_or_another_letter(string one, string other) => Passes(
        [
            ("a.txt", $"{one} spoke for an hour of the war between Libya and Sudan, his office said."),
            ("b.txt", $"Supporters of {other} celebrated on Thursday. He has friends in Libya and in Sudan."),
        ]);

    [Fact]
    public void One_person_misspelt_in_many_drafts_is_marked_once_in_each()
    {
        var drafts = new List<(string, string)> { ("a0.txt", "Foreign Minister Andrei Sokolsky left. Andrei Sokolsky said so. \"Good,\" Andrei Sokolsky said.") };
        for (var i = 1; i < 9; i++)
            drafts.Add(($"a{i}.txt", "Foreign Minister Andrei Sokolsky said so on Monday."));
        for (var i = 0; i < 4; i++)
            drafts.Add(($"b{i}.txt", "Foreign Minister [|Andrey Sokolsky|] said no on Monday. Andrey Sokolsky left."));
        drafts[0] = (drafts[0].Item1, drafts[0].Item2.Replace("Minister Andrei Sokolsky", "Minister {|#0:Andrei Sokolsky|}", StringComparison.Ordinal));
        Marks([.. drafts]);
    }
}
