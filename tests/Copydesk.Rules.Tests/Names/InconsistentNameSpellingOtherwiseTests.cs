using Copydesk.Analysis;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

/// <summary>Names whose letters are the same, names in headlines, and people who are told to be two.</summary>
public sealed class InconsistentNameSpellingOtherwiseTests() : RuleTests(new InconsistentNameSpelling())
{
    [Theory]
    [InlineData("Premier Kees De Holt", "Kees de Holt")]
    [InlineData("Prince Khalid bin Marwan", "Khalid Bin Marwan")]
    [InlineData("Author J.K. Rowland", "JK Rowland")]
    [InlineData("Author J. K. Rowland", "J.K. Rowland")]
    [InlineData("Senator Paul T. Barrow", "Paul T Barrow")]
    public void A_particles_capital_and_the_points_after_initials_are_settled_within_a_draft(string one, string other)
    {
        var space = one.IndexOf(' ', StringComparison.Ordinal) + 1;
        Marks($"{one[..space]}{{|#0:{one[space..]}|}} arrived on Monday. Crowds cheered [|{other}|] on Tuesday.");
    }

    [Theory]
    [InlineData("Author J.K. Rowland", "JK Rowland")]
    [InlineData("Senator Paul T. Barrow", "Paul T Barrow")]
    public void Points_after_initials_pass_across_the_desk(string one, string other) => Passes(
        [("a.txt", $"{one} arrived on Monday. {one} left."), ("b.txt", $"{one[..one.IndexOf(' ', StringComparison.Ordinal)]} {other} said no on Tuesday.")]);

    [Fact]
    public void Points_and_spaces_that_come_with_another_letter_hide_nothing() => Marks(
        "Author {|#0:J.K. Rowland|} arrived on Monday. J.K. Rowland left. Crowds cheered [|JK Rowlannd|] on Tuesday.");

    [Theory]
    [InlineData("Abderrahman Ben Salhi", "Abderrahmen Bensalhi")]
    [InlineData("Yasir Al-Harbawi", "Yasir Alharbawi")]
    [InlineData("Gibran Bassoul", "Jibran Bassoul")]
    [InlineData("Vahan Arutinyan", "Vahan Harutinyan")]
    [InlineData("Fumiko Sanaeda", "Fumiko Sanayeda")]
    [InlineData("Nagarjun Kharve", "Nagarjuna Kharve")]
    [InlineData("Cemil Tarhan", "Dzhemil Tarhan")]
    public void Where_a_word_ends_and_how_another_language_hears_it_makes_no_other_person(string often, string once) => Marks(
        $"Minister {{|#0:{often}|}} said on Monday that the dam would hold. \"It will hold,\" {often} said. A day later, Minister [|{once}|] said that it might not.");

    [Theory]
    [InlineData("Mehmet Şimşekoğlu", "Mehmet Simsekoglu")]
    [InlineData("Riyad Salamé", "Riad Salameh")]
    [InlineData("Abdelaziz Bin Marwan", "Abdulaziz bin Marwan")]
    public void A_headline_in_title_case_is_read_against_the_body(string headline, string body) => Marks(
        $"# [|{headline}|] Warns of Long Winter as Talks Stall\n\nMinister {{|#0:{body}|}} said so on Monday. {body} left on Tuesday.", file: "draft.md");

    [Theory]
    [InlineData("# Mayor Warns of Long Winter as Talks Stall\n\nMayor Wanda Longwinter said so on Monday.")]
    [InlineData("# Mark Hughes Backs Plan for Long Bridge\n\nMark Hughes said so on Monday. Marc Huxley disagreed.")]
    public void Words_of_a_headline_are_nobody(string text) => Passes(text, file: "draft.md");

    [Theory]
    [InlineData("The report, which [|Valtonnen|] called a fairy tale, runs to 300 pages.")]
    [InlineData("[|Valtonnen|], 58, took office three years ago.")]
    [InlineData("[|Valtonnen|], who is 58, took office three years ago.")]
    [InlineData("Neither [|Valtonnen|] nor the bank replied.")]
    public void A_surname_alone_is_read_wherever_it_stands(string sentence) => Marks(
        "Minister {|#0:Elisa Valtonen|} arrived on Monday. " + sentence);

    [Theory]
    [InlineData("Piotr Zielarski, a midfielder", "Piotr Zielarsky, a jurist")]
    [InlineData("Mohd Harran, a trader", "Mohd Haran, a squash player")]
    [InlineData("Yuri Romanenko, a tailor", "Yury Romanenko, a cosmonaut")]
    [InlineData("Aram Sarkisyan, a politician", "Aram Sargsyan, a conductor")]
    public void Two_who_are_each_introduced_as_somebody_new_are_two(string one, string other)
    {
        Passes($"{one}, said on Monday that the road should be closed.\n\n{other}, disagreed.");
        Passes([("a.txt", $"{one}, said on Monday that the road should be closed."), ("b.txt", $"{other}, has won a prize.")]);
    }

    [Fact]
    public void One_who_is_introduced_twice_in_the_same_words_is_one() => Marks(
        [
            ("a.txt", "{|#0:Yuri Romanenko|}, a cosmonaut, said on Monday that the road should be closed."),
            ("b.txt", "[|Yury Romanenko|], a cosmonaut, has won a prize."),
        ]);

    [Theory]
    [InlineData("Francis Ngannu", "Frances Ngannu")]
    [InlineData("Takumi Inada", "Takuma Inada")]
    [InlineData("Larry Hogan", "Larry Hagan")]
    [InlineData("Thomas Bauer", "Thomas Baur")]
    [InlineData("Ali Hashemi", "Ali Hashimi")]
    public void Names_that_many_bear_pass_across_the_desk(string one, string other) => Passes(
        [("a.txt", $"{one} arrived on Sunday, his office said."), ("b.txt", $"A book by {other} won the prize on Monday.")]);

    [Theory]
    [InlineData("Minister", "Ama Okonda Iwolo", "Okonda-Iwolo")]
    [InlineData("Chairman", "Adil Batto Zardani", "Batto-Zardani")]
    public void A_double_surname_alone_is_met_by_its_office_across_the_desk(string office, string full, string lone) => Marks(
        [("a.txt", $"{office} {{|#0:{full}|}} arrived on Monday. {full} left."), ("b.txt", $"{office} [|{lone}|] will travel to Geneva on Friday.")]);

    [Fact]
    public void The_fix_of_a_double_surname_keeps_the_given_name() => Marks(
        [
            ("a.txt", "Minister [|Ama Okonda Iwolo|] arrived on Monday."),
            ("b.txt", "Minister {|#0:Okonda-Iwolo|} will travel to Geneva on Friday. Okonda-Iwolo said so."),
        ],
        "\"Ama Okonda Iwolo\" here, \"Okonda-Iwolo\" twice (first in b.txt line 1). Same person? Write \"Ama Okonda-Iwolo\".");

    [Fact]
    public void Capitals_within_a_surname_alone_are_its_spelling() => Marks(
        "Governor {|#0:Ray DeMarcos|} arrived on Monday. DeMarcos left. The court ruled that [|Demarcos|] had acted within the law.");

    [Fact]
    public void Two_presidents_of_one_given_name_and_nearly_one_surname_are_one() => Marks(
        [("a.txt", "President {|#0:Gustavo Petersen|} arrived on Monday."), ("b.txt", "President [|Gustavo Peterson|] left on Friday.")]);

    [Theory]
    [InlineData("Senator Gustavo Petersen", "Senator Gustavo Peterson")]
    [InlineData("President Gustavo Petersen", "President Augusto Peterson")]
    public void Two_senators_or_two_given_names_are_two(string one, string other) => Passes(
        [("a.txt", $"{one} arrived on Monday."), ("b.txt", $"{other} left on Friday.")]);

    [Fact]
    public void A_family_name_that_is_long_and_heard_alike_is_one_though_many_bear_it() => Marks(
        "President {|#0:Nimal Wickremesinghe|} arrived on Monday. Asked about the delay, [|Wickramasinghe|] shrugged.");

    [Theory]
    [InlineData("Premier Kees de Holt arrived on Monday. Crowds cheered [|Kees De Holt|]. De Holt waved. Kees de Holt left.", "De Holt", "de Holt")]
    [InlineData("Author JK Rowland arrived on Monday. Crowds cheered [|J.K. Rowland|]. Rowland waved. JK Rowland left.", "J.K.", "JK")]
    [InlineData("Governor Ray DeMarcos arrived on Monday. DeMarcos waved. Crowds cheered [|Demarcos|].", "Demarcos", "DeMarcos")]
    public void The_fix_writes_capitals_and_points_as_they_mostly_are(string text, string wrong, string right)
    {
        var at = text.IndexOf("[|", StringComparison.Ordinal);
        var end = text.IndexOf("|]", StringComparison.Ordinal);
        Fixes(text, text[..at] + text[(at + 2)..end].Replace(wrong, right, StringComparison.Ordinal) + text[(end + 2)..], applicability: Applicability.Ask);
    }
}
