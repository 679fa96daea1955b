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
}
