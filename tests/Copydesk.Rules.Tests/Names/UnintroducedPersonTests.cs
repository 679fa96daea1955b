using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class UnintroducedPersonTests() : RuleTests(new UnintroducedPerson())
{
    [Fact]
    public void A_speaker_left_behind_by_a_cut_is_marked_once() => Marks(
        "The shops will stay shut.\n\n\"We will not bake another loaf this week,\" [|Oduyanka|] said, adding that he was tired. \"Nobody asked us about the nights.\"\n\n\"It is over,\" Oduyanka said.",
        "\"Oduyanka\" speaks here, but the draft never says who that is. Give the full name and a description.");

    [Theory]
    [InlineData("The shops will stay shut.\n\nMr [|Halloran|] said the ovens were cold.")]
    [InlineData("The shops will stay shut.\n\nMs. [|Petrosyan|] said the ovens were cold.")]
    [InlineData("The shops will stay shut.\n\n\"The ovens are cold and the flour is gone,\" said [|Petrosyan|]. She left by the back door.")]
    [InlineData("The shops will stay shut.\n\n\"I have never seen the ovens so cold,\" [|Petrosyan|] said.")]
    public void An_address_a_pronoun_or_the_first_person_makes_it_a_person(string text) => Marks(text);

    [Theory]
    [InlineData("The shops will stay shut.\n\n\"The ovens are cold and will stay so,\" [|Halvardo|] said, as the minister left his office.")]
    [InlineData("The shops will stay shut.\n\nThe ovens are cold, [|Petersen|] said: \"And nobody will light them again this year.\"")]
    public void So_does_speech_before_it_or_a_surname_that_many_bear(string text) => Marks(text);

    [Fact]
    public void Whoever_speaks_twice_in_own_words_is_a_person_in_a_story_of_firms_too() => Marks(
        "The company shut its shops.\n\n\"The ovens are cold and will stay so,\" [|Halvardo|] said, as the minister left.\n\n\"Nobody in this town asked us about it,\" Halvardo said.");

    [Theory]
    [InlineData("Brian Halloran owns nine shops. Mr Halloran said the ovens were cold.")]
    [InlineData("Mr Halloran, a baker from Cork, said the ovens were cold.")]
    [InlineData("Mr Halloran, 45, said the ovens were cold.")]
    [InlineData("Mr Halloran, who owns nine shops, said the ovens were cold.")]
    [InlineData("The baker Halloran owns nine shops. Mr Halloran said the ovens were cold.")]
    [InlineData("Chairman Halloran arrived. Mr Halloran said the ovens were cold.")]
    [InlineData("\"The ovens are cold and will stay so,\" Gazprom said. It is a big company.")]
    [InlineData("\"The ovens are cold and will stay so,\" Interfax said, as the minister left his office.")]
    [InlineData("\"The ovens are cold and will stay so,\" Interfax said. He did not say when.")]
    [InlineData("\"The ovens are cold and will stay so,\" Halvardo said, as the firm had done before.")]
    [InlineData("\"The ovens are cold and will stay so,\" Halvardo said in a statement.")]
    [InlineData("Halvardo said that the ovens were cold.")]
    [InlineData("\"The ovens are cold and will stay so,\" Petersen said. The strike that Ida Petersen leads goes on.")]
    [InlineData("\"The ovens are cold and will stay so,\" Pyongyang said on Monday.")]
    [InlineData("\"The ovens are cold and will stay so,\" Maria said, wiping her hands.")]
    [InlineData("\"I have never seen the ovens so cold,\" Petrosyan said. The striker Petrosyan owns nine shops.")]
    [InlineData("\"I have never seen the ovens so cold,\" Petrosyan said. The goal by midfielder Petrosyan came late.")]
    [InlineData("\"I have never seen the ovens so cold,\" Kenzily said. Her daughter, Kenzily, owns nine shops.")]
    [InlineData("\"I have never seen the ovens so cold,\" Kenzily (not her real name) said.")]
    [InlineData("\"I have never seen the ovens so cold,\" the Petrosyan said.")]
    [InlineData("Mr Putin said the ovens were cold.")]
    [InlineData("\"Miss Havisham said the cake was off,\" the actor said.")]
    public void Whoever_is_introduced_or_no_person_passes(string text) => Passes("The shops will stay shut.\n\n" + text);

    [Fact]
    public void A_reporter_with_a_byline_passes() => Passes("By Brian Halloran\n\nThe shops will stay shut.\n\nMr Halloran said the ovens were cold.");

    [Fact]
    public void A_person_whom_the_house_knows_by_surname_passes() => Passes(
        "The shops will stay shut.\n\nMr Halloran said the ovens were cold.", stylebook: "people:\n  - name: Brian Halloran\n    known_by_surname: true");

    [Theory]
    [InlineData("Calac")]
    [InlineData("name: Court of Labour and Conciliation\n    acronym: Calac")]
    [InlineData("name: Court of Labour and Conciliation\n    accepted: [Calac]")]
    public void An_organisation_of_the_houses_is_nobody(string entry) => Passes(
        "The talks failed at noon.\n\n\"We will go back to the table when the mill has something to say,\" Calac said.", stylebook: "organisations:\n  - " + entry);

    [Fact]
    public void A_misspelt_surname_is_left_to_the_rule_for_spelling() => Passes(
        "Olena Kovalenko, the mayor, spoke.\n\n\"The ovens are cold and the flour is gone,\" Kovalenka said. She left.");
}
