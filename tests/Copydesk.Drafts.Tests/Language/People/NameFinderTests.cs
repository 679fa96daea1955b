using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.People;

/// <summary>Where a name begins and ends, and what stands beside it.</summary>
public class NameFinderTests
{
    private static PersonMention Mention(string text) => Assert.Single(Assert.Single(Prosaic.Draft(text).People).Mentions);

    private static void FindsNobody(string text) => Assert.Empty(Prosaic.Draft(text).People);

    [Theory]
    [InlineData("Virginia Gov. Ada Kanady vetoed it.", "Ada Kanady", "Virginia Gov.")]
    [InlineData("West Virginia Senator Ada Kanady voted no.", "Ada Kanady", "West Virginia Senator")]
    [InlineData("San Jose Mayor Ada Kanady voted no.", "Ada Kanady", "San Jose Mayor")]
    [InlineData("It was blessed by Christian Rev. Ada Kanady on Sunday.", "Ada Kanady", "Christian Rev.")]
    [InlineData("Datuk Seri Anwaruddin Ibrahimi left early.", "Anwaruddin Ibrahimi", "Datuk Seri")]
    [InlineData("Tan Sri Anwaruddin Ibrahimi left early.", "Anwaruddin Ibrahimi", "Tan Sri")]
    [InlineData("Engr Bolanle Kehindero left early.", "Bolanle Kehindero", "Engr")]
    [InlineData("Hajia Bolanle Kehindero left early.", "Bolanle Kehindero", "Hajia")]
    [InlineData("EAM Rohit Banerjani flew home.", "Rohit Banerjani", "EAM")]
    [InlineData("H.H. Sheikha Mozana bint Nasser al-Misnadi spoke.", "Mozana bint Nasser al-Misnadi", "H.H. Sheikha")]
    [InlineData("PC Andrew Harperly gave evidence.", "Andrew Harperly", "PC")]
    public void A_title_ends_where_the_name_begins(string text, string name, string title)
    {
        var mention = Mention(text);
        Assert.Equal((name, title), (mention.Name, mention.Title));
    }

    [Theory]
    [InlineData("President Hassan Sheikh Mahadow arrived.", "Hassan Sheikh Mahadow")]
    [InlineData("It was signed by Sri Mulyana Indrawati, 61, on Monday.", "Sri Mulyana Indrawati")]
    [InlineData("The poet Ngugi wa Thiongi read.", "Ngugi wa Thiongi")]
    [InlineData("Senator Ronald dela Rosalva read.", "Ronald dela Rosalva")]
    [InlineData("President Mohamed Ould Ghazwan read.", "Mohamed Ould Ghazwan")]
    [InlineData("Sgt. Marcus T. Villaloba Jr. was held.", "Marcus T. Villaloba Jr.")]
    [InlineData("They held Sgt. Marcus T. Villaloba Jr.", "Marcus T. Villaloba Jr")]
    [InlineData("The letter by Anna Sowbridge MP was read.", "Anna Sowbridge MP")]
    [InlineData("Senator Dina DeMarco read.", "Dina DeMarco")]
    [InlineData("MS Dhonika hit six.", "MS Dhonika")]
    [InlineData("The prayer by Fr. Tom Smolican SJ was short.", "Tom Smolican SJ")]
    [InlineData("Keir Starmerton met Rivals United of Port Said.", "Keir Starmerton")]
    public void A_name_ends_where_it_should(string text, string name) => Assert.Equal(name, Mention(text).Name);

    [Theory]
    [InlineData("He wrote to his sister, Zorvana Aktuvi.", "sister")]
    [InlineData("He wrote to Ghana\u2019s foreign minister, Zorvana Aktuvi.", "foreign minister")]
    public void A_title_before_a_comma_is_told_at_the_end_of_a_sentence_too(string text, string title)
    {
        var mention = Mention(text);
        Assert.Equal(("Zorvana Aktuvi", title), (mention.Name, mention.Title));
    }

    [Theory]
    [InlineData("Grant Park hosts the rally, and Clinton Hill is quiet.")]
    [InlineData("The choir of Emanuel African Methodist Episcopal Church sang.")]
    [InlineData("Footfall fell, Borvessa SpendingPulse said.")]
    [InlineData("Sri Lanka lost. Sri Lanka Cricket said so.")]
    [InlineData("The aide told the president, Great Hall and all.")]
    public void What_looks_like_a_name_is_none(string text) => FindsNobody(text);

    [Fact]
    public void A_name_with_capitals_inside_is_one_where_they_follow_what_names_begin_with() =>
        Assert.Equal("KellyAnne McAdders", Mention("The bread was late, KellyAnne McAdders said.").Name);

    [Theory]
    [InlineData("Sheriff Dwayne \"Buck\" Tarrow Jr. left.", "Dwayne Tarrow Jr.", "Dwayne", "Tarrow")]
    [InlineData("The bread was late, Zorvan \u201CThe Saw\u201D Aktuvi said.", "Zorvan Aktuvi", "Zorvan", "Aktuvi")]
    [InlineData("It was Ronald 'Bato' dela Rosalva again.", "Ronald dela Rosalva", "Ronald", "dela Rosalva")]
    public void A_nickname_in_quotation_marks_stands_inside_the_span_and_not_in_the_name(string text, string name, string given, string surname)
    {
        var mention = Mention(text);
        Assert.Equal((name, given, surname), (mention.Name, mention.Given, mention.Surname));
        Assert.StartsWith(given, text[mention.Span.Start..mention.Span.End]);
        Assert.Contains(surname, text[mention.Span.Start..mention.Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_nickname_calls_its_bearer_and_the_name_without_it_is_the_same_person() =>
        Assert.Equal(
            ["Dwayne Tarrow", "Buck", "Dwayne Tarrow"],
            Assert.Single(Prosaic.Draft("Sheriff Dwayne \"Buck\" Tarrow left. Buck had no guard. Dwayne Tarrow slept.").People).Mentions.Select(mention => mention.Name));

    [Theory]
    [InlineData("In the album \"Lover\" Taylor Tarrow, 34, sings of home.", "Taylor Tarrow")]
    [InlineData("The play \"Late Bread\" by Taylor Tarrow, 34, was cut.", "Taylor Tarrow")]
    public void A_title_in_quotation_marks_beside_a_name_is_no_nickname(string text, string name) => Assert.Equal(name, Mention(text).Name);

    [Theory]
    [InlineData("Kamalprit Singh will appear in court.", "Kamalprit Singh")]
    [InlineData("Vedrana Kovalchenko took third place.", "Vedrana Kovalchenko")]
    [InlineData("Tarlo McQuenby took third place.", "Tarlo McQuenby")]
    public void A_surname_by_its_shape_is_enough(string text, string name) => Assert.Equal(name, Mention(text).Name);

    [Theory]
    [InlineData("Former mayor Dora Bloomberg met them.", "Dora Bloomberg")]
    [InlineData("The case against businessman Anand Tata was adjourned.", "Anand Tata")]
    [InlineData("Prime Minister Antonio Costa met them.", "Antonio Costa")]
    [InlineData("Officials met Clark Kent on Friday.", "Clark Kent")]
    [InlineData("Chief Minister Mehbooba Mufti opened it.", "Mehbooba Mufti")]
    [InlineData("Foreign Minister Bui Thanh Son opened it.", "Bui Thanh Son")]
    public void A_surname_may_be_a_firm_a_place_or_another_word_too(string text, string name) => Assert.Equal(name, Mention(text).Name);

    [Theory]
    [InlineData("The flight from San Antonio was late.")]
    [InlineData("Shares in Tata Steel and Goldman Sachs fell.")]
    [InlineData("Bradford City and Bolton Wanderers drew.")]
    public void The_firm_and_the_place_are_nobody(string text) => FindsNobody(text);

    [Theory]
    [InlineData("Showa Denko withdrew from smelting.")]
    [InlineData("Borvessa Holdora, whose shares fell, cut its forecast.")]
    [InlineData("Marks & Spencer said so. Spencer & Tarrow said no.")]
    [InlineData("Grupo Globo said so, and Partido Verde agreed, Banco Norte said.")]
    [InlineData("Virginia Mavericks fans left.")]
    public void A_firm_is_nobody(string text) => FindsNobody(text);

    [Theory]
    [InlineData("Entrusting Ada Kanady with it was wrong.", "Ada Kanady")]
    [InlineData("She wrote it on X. Ada Kanady replied.", "Ada Kanady")]
    [InlineData("It was by X. Kanady, 45, a poet.", "X. Kanady")]
    public void What_opens_a_sentence_is_told_from_the_name_behind_it(string text, string name) => Assert.Equal(name, Mention(text).Name);

    [Fact]
    public void A_wife_of_the_same_surname_is_called_by_her_honorific() =>
        Assert.Equal(
            ["Hillary Clinton", "Clinton"],
            Prosaic.Draft("Bill Clinton and Hillary Clinton came. Bill Clinton sat. Mrs Clinton spoke.").People[1].Mentions.Select(mention => mention.Name));
}
