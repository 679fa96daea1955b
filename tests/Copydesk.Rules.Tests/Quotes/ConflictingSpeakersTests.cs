using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class ConflictingSpeakersTests() : RuleTests(new ConflictingSpeakers())
{
    private const string Words = "The minister promised that nobody on the island would be left without a roof";

    [Fact]
    public void The_same_words_under_two_names_are_marked_in_the_later_draft() => Marks(
        [
            ("a.txt", $"\"{Words},\" said Maria Torres, a spokeswoman for the ministry."),
            ("b.txt", $"\"[|{Words},|]\" David Mensah said during the visit."),
        ],
        "\"The minister promised that nobody…\" is David Mensah's here, Maria Torres's in a.txt line 1. Who said it? Check the original.");

    [Fact]
    public void The_name_that_fewer_drafts_give_is_the_odd_one() => Marks(
        [
            ("a.txt", $"\"[|{Words},|]\" David Mensah said during the visit."),
            ("b.txt", $"\"{Words},\" said Maria Torres, a spokeswoman for the ministry."),
            ("c.txt", $"“{Words}”, said Ms Maria Torres."),
        ],
        "\"The minister promised that nobody…\" is David Mensah's here, Maria Torres's in b.txt line 1. Who said it? Check the original.");

    [Fact]
    public void Spelling_case_and_marks_do_not_hide_it() => Marks(
        [
            ("a.txt", "“We’ve organised the labour of 20 villages and it can’t be undone,” Anjali Rao told The Coast Herald."),
            ("b.txt", "\"[|We have organized the labor of twenty villages, and it cannot be undone|]\", said Kiran Bedekar."),
        ]);

    [Fact]
    public void Within_one_draft_the_later_name_is_marked() => Marks(
        $"\"{Words},\" said Maria Torres.\n\nThe opposition was not there.\n\n\"[|{Words},|]\" said David Mensah.");

    [Fact]
    public void A_part_of_the_words_is_enough() => Marks(
        [
            ("a.txt", $"\"It was a long evening. {Words}, and then he left,\" said Maria Torres."),
            ("b.txt", "David Mensah said: \"[|nobody on the island would be left without a roof|]\"."),
        ]);

    [Fact]
    public void Seven_words_are_too_few() => Passes(
        [("a.txt", "\"We will never give up this island,\" said Maria Torres."), ("b.txt", "\"We will never give up this island,\" said David Mensah.")]);

    [Fact]
    public void An_institution_and_who_speaks_for_it_are_one() => Passes(
        [
            ("a.txt", $"\"{Words},\" said Maria Torres, a spokeswoman for the Ministry of Works."),
            ("b.txt", $"\"{Words},\" the Ministry of Works said in a statement."),
            ("c.txt", $"\"{Words},\" the ministry said."),
        ]);

    [Fact]
    public void A_full_name_and_a_surname_are_one() => Passes(
        [("a.txt", $"\"{Words},\" said Maria Torres."), ("b.txt", $"\"{Words},\" Ms Torres said.")]);

    [Fact]
    public void A_joint_statement_is_of_both() => Passes(
        [
            ("a.txt", $"\"{Words},\" said Maria Torres in a joint statement."),
            ("b.txt", $"\"{Words},\" said David Mensah."),
        ]);

    [Fact]
    public void A_proverb_and_an_oath_are_everybody_s() => Passes(
        [
            ("a.txt", "\"I swear to serve the people of this island and keep its laws,\" said Maria Torres, taking the oath."),
            ("b.txt", "\"I swear to serve the people of this island and keep its laws,\" said David Mensah."),
        ]);

    [Fact]
    public void A_slogan_that_is_chanted_is_everybody_s() => Passes(
        [
            ("a.txt", "\"Not one more boat and not one more day without us,\" chanted Maria Torres."),
            ("b.txt", "\"Not one more boat and not one more day without us,\" said David Mensah, who led the march."),
        ]);

    [Fact]
    public void Condolences_are_everybody_s() => Passes(
        [
            ("a.txt", "\"Our thoughts and prayers are with the families of those who lost their lives,\" said Maria Torres."),
            ("b.txt", "\"Our thoughts and prayers are with the families of those who lost their lives,\" said David Mensah."),
        ]);

    [Fact]
    public void Who_passes_on_another_s_words_is_no_conflict() => Passes(
        [
            ("a.txt", $"\"{Words},\" said Maria Torres."),
            ("b.txt", $"\"{Words},\" David Mensah said on behalf of Torres."),
            ("c.txt", $"\"She told me herself, ‘{Words},’ and I believed her,\" said Grace Otieno."),
        ]);

    [Fact]
    public void A_speaker_who_is_only_carried_over_is_not_held_against_anyone() => Passes(
        [
            ("a.txt", $"\"{Words},\" said Maria Torres."),
            ("b.txt", $"David Mensah said the visit had gone well. \"{Words}.\""),
        ]);

    [Fact]
    public void What_four_people_say_is_a_formula()
    {
        string[] names = ["Maria Torres", "David Mensah", "Grace Otieno", "Peter Hale"];
        Passes([.. names.Select((name, i) => ($"{i}.txt", $"\"{Words},\" said {name}."))]);
    }

    [Fact]
    public void Two_organisations_with_full_names_are_held_apart() => Marks(
        [
            ("a.txt", "\"The bridge was closed because two of its cables had rusted through,\" the Ministry of Works said on Monday."),
            ("b.txt", "\"[|The bridge was closed because two of its cables had rusted through,|]\" Lagos City Council said in a statement."),
        ],
        "\"The bridge was closed because…\" is Lagos City Council's here, the Ministry of Works's in a.txt line 1. Who said it? Check the original.");

    [Theory]
    [InlineData("Hezbollah said", "Hamas said in a statement")]
    [InlineData("the Ministry of Works said", "Siemens told investors")]
    public void So_are_those_that_one_word_names(string one, string other) => Marks(
        [
            ("a.txt", $"\"The bridge was closed because two of its cables had rusted through,\" {one}."),
            ("b.txt", $"\"[|The bridge was closed because two of its cables had rusted through,|]\" {other}."),
        ]);

    [Theory]
    [InlineData("Hamas said", "Reuters reported")]
    [InlineData("Hamas said", "Tarrant said")]
    [InlineData("Hamas said", "Moscow said")]
    [InlineData("UNICEF said", "the United Nations International Children's Emergency Fund said")]
    public void Agencies_surnames_capitals_and_one_name_in_two_lengths_pass(string one, string other) => Passes(
        [
            ("a.txt", $"\"The bridge was closed because two of its cables had rusted through,\" {one}."),
            ("b.txt", $"\"The bridge was closed because two of its cables had rusted through,\" {other}."),
        ]);

    [Theory]
    [InlineData("the Works Ministry said")]
    [InlineData("the ministry said")]
    [InlineData("said Ngozi Eze, who runs the bridge")]
    [InlineData("the Coast News Agency reported")]
    public void An_organisation_under_another_name_by_a_person_or_in_a_newspaper_is_none(string source) => Passes(
        [
            ("a.txt", "\"The bridge was closed because two of its cables had rusted through,\" the Ministry of Works said on Monday."),
            ("b.txt", $"\"The bridge was closed because two of its cables had rusted through,\" {source}."),
        ]);

    [Theory]
    [InlineData("organisations:\n  - name: Islamic Resistance Movement\n    acronym: Hamas")]
    [InlineData("organisations:\n  - name: Hamas\n    accepted: [Islamic Resistance Movement]")]
    public void The_name_and_the_acronym_of_one_of_the_houses_organisations_are_one(string stylebook) => Passes(Movement("Hamas said"), stylebook: stylebook);

    [Theory]
    [InlineData("")]
    [InlineData("organisations:\n  - Hamas\n  - Islamic Resistance Movement")]
    [InlineData("organisations:\n  - name: Islamic Resistance Movement\n    acronym: Fatah")]
    public void Without_that_they_are_two(string stylebook) => Marks(
        [Movement("Hamas said")[0], ("b.txt", Movement("Hamas said")[1].Text.Replace("The bridge", "[|The bridge", StringComparison.Ordinal).Replace(",\"", ",|]\"", StringComparison.Ordinal))],
        stylebook: stylebook);

    private static (string, string Text)[] Movement(string other) =>
    [
        ("a.txt", $"\"The bridge was closed because two of its cables had rusted through,\" {other}."),
        ("b.txt", "\"The bridge was closed because two of its cables had rusted through,\" the Islamic Resistance Movement said."),
    ];
}
