using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.People;

/// <summary>By which parts of a name copy calls its bearer again, and what they tell of the whole.</summary>
public class NamePartsTests
{
    private static void Finds(string text, params string[] people) => Assert.Equal(
        people,
        Prosaic.Draft(text).People.Select(person => $"{person.Name}: {string.Join(", ", person.Mentions.Select(mention => mention.Name))}"));

    [Theory]
    [InlineData("Mayor Roberto Anselmo Tijerina Bustos left. Tijerina had no guard.", "Tijerina")]
    [InlineData("Mayor Patricio Tarpio-Huenchu left. Tarpio had no guard.", "Tarpio")]
    [InlineData("Mayor Simon Jolin-Barreto left. Barreto had no guard.", "Barreto")]
    [InlineData("Senator Batista da Silvaro Netto left. Da Silvaro had no guard.", "Da Silvaro")]
    [InlineData("Senator Md Rezaulo Haqim Bhuya left. Rezaulo had no guard.", "Rezaulo")]
    public void A_word_in_the_middle_calls_its_bearer(string text, string called)
    {
        var person = Assert.Single(Prosaic.Draft(text).People);
        Assert.Equal((called, MentionForm.Surname), (person.Mentions[1].Name, person.Mentions[1].Form));
    }

    [Fact]
    public void A_word_in_the_middle_calls_nobody_where_two_bear_it() =>
        Finds(
            "Mayor Roberto Tijerina Bustos met Judge Alma Tijerina Solano. Tijerina left.",
            "Roberto Tijerina Bustos: Roberto Tijerina Bustos",
            "Alma Tijerina Solano: Alma Tijerina Solano");

    [Fact]
    public void A_surname_calls_its_bearer_before_one_who_has_it_in_the_middle() =>
        Finds(
            "Ella Fitzharding sang for John Fitzharding Kanady. Fitzharding bowed.",
            "Ella Fitzharding: Ella Fitzharding, Fitzharding",
            "John Fitzharding Kanady: John Fitzharding Kanady");

    [Theory]
    [InlineData("Joost Van Aertsel won the race. Van Aertsel led all day.", "Joost Van Aertsel")]
    [InlineData("Ciar\u00E1n \u00D3 Murchu won the race. \u00D3 Murchu led all day.", "Ciar\u00E1n \u00D3 Murchu")]
    [InlineData("Quenby Te Rangihao won the race. Te Rangihao led all day.", "Quenby Te Rangihao")]
    public void A_surname_of_several_words_used_alone_makes_a_person_of_the_whole(string text, string name)
    {
        var person = Assert.Single(Prosaic.Draft(text).People);
        Assert.Equal(name, person.Name);
        Assert.Equal(2, person.Mentions.Length);
    }

    [Theory]
    [InlineData("Ishikuro Shigemachi won the race. Ishikuro, 67, lives in Osaka.", "Ishikuro Shigemachi", "Ishikuro")]
    [InlineData("Gulyany B\u00E1lint won the seat. \u201CThank you,\u201D Gulyany said.", "Gulyany B\u00E1lint", "Gulyany")]
    public void A_family_name_that_comes_first_and_is_used_alone_makes_a_person_of_the_whole(string text, string name, string alone)
    {
        var person = Assert.Single(Prosaic.Draft(text).People);
        Assert.Equal([name, alone], person.Mentions.Select(mention => mention.Name));
    }

    [Fact]
    public void A_Hungarian_name_is_read_family_name_first()
    {
        var mention = Prosaic.Draft("Gulyany B\u00E1lint won the seat. \u201CThank you,\u201D Gulyany said.").People[0].Mentions[0];
        Assert.Equal(("B\u00E1lint", "Gulyany"), (mention.Given, mention.Surname));
    }

    [Fact]
    public void A_firm_used_by_its_first_word_is_no_person() =>
        Finds("Borvessa Holdora cut its forecast. Borvessa also shut a plant near Turin.");

    [Theory]
    [InlineData("Painting Kanady as weak, he won. Senator Ada Kanady lost. Kanady left.")]
    [InlineData("Longtime Kanady aides left. Senator Ada Kanady lost. Kanady left.")]
    public void A_word_that_opens_a_sentence_before_a_surname_is_no_given_name(string text) =>
        Assert.Equal("Ada Kanady", Assert.Single(Prosaic.Draft(text).People).Name);
}
