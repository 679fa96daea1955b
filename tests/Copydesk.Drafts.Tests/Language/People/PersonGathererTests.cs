using System.Text;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Language.People;

public class PersonGathererTests
{
    /// <summary>Each person as <c>Name: mention, mention</c>.</summary>
    private static string[] Of(AnnotatedDraft draft) =>
        [.. draft.People.Select(person => $"{person.Name}: {string.Join(", ", person.Mentions.Select(mention => mention.Name))}")];

    private static void Finds(string text, params string[] people) => Assert.Equal(people, Of(Prosaic.Draft(text)));

    private static void FindsNobody(string text) => Finds(text);

    private static AnnotatedDraft Draft(params (BlockKind Kind, string Text)[] parts)
    {
        var text = string.Join('\n', parts.Select(part => part.Text));
        var blocks = new List<Block>();
        var start = 0;
        foreach (var (kind, part) in parts)
        {
            blocks.Add(new Block(kind, Prose.Slice(text, new TextSpan(start, part.Length))));
            start += part.Length + 1;
        }

        return new AnnotatedDraft(new Draft("draft.txt", text, [.. blocks]), LanguageInputs.None);
    }

    [Fact]
    public void A_name_does_not_reach_across_the_columns_of_a_table() =>
        Finds(
            "It was put to the voters again on Friday, said Zorvan Aktuvi, and the count went on until late at night. Zorvan Aktuvi   Leading   Zorvan Aktuvi",
            "Zorvan Aktuvi: Zorvan Aktuvi, Zorvan Aktuvi, Zorvan Aktuvi");

    [Theory]
    [InlineData("Prime Minister Olumide Kehinde arrived in Lisbon.", "Olumide Kehinde", "Prime Minister")]
    [InlineData("Gov. Ada Cole signed the bill.", "Ada Cole", "Gov.")]
    [InlineData("External Affairs Ministry spokesperson Rohit Banerjea declined.", "Rohit Banerjea", "External Affairs Ministry spokesperson")]
    [InlineData("US Secretary of State Brent Aldous flew home.", "Brent Aldous", "State")]
    [InlineData("Mr. Tavish was late.", "Tavish", "Mr.")]
    [InlineData("It was put to Zorvan Aktuvi, the deputy mayor, on Friday.", "Zorvan Aktuvi", "deputy mayor")]
    [InlineData("The deputy mayor, Zorvan Aktuvi, left early.", "Zorvan Aktuvi", "deputy mayor")]
    [InlineData("Ghana's president, Zorvan Aktuvi, left early.", "Zorvan Aktuvi", "president")]
    [InlineData("Co-founder Maja Ødegård resigned.", "Maja Ødegård", "Co-founder")]
    public void A_title_beside_a_name_is_told_from_it(string text, string name, string title)
    {
        var mention = Assert.Single(Assert.Single(Prosaic.Draft(text).People).Mentions);
        Assert.Equal(name, mention.Name);
        Assert.EndsWith(title, mention.Title);
        Assert.Equal(mention.Title, text[mention.TitleSpan.Start..mention.TitleSpan.End]);
    }

    [Theory]
    [InlineData("Zorvan Aktuvi, a baker, said the ovens were cold.", "Zorvan Aktuvi")]
    [InlineData("Zorvan Aktuvi, 45, left early.", "Zorvan Aktuvi")]
    [InlineData("The ovens were lit by Zorvan Aktuvi, who lives nearby.", "Zorvan Aktuvi")]
    [InlineData("The bread came from Quenby Tarrow. Later Tarrow left.", "Quenby Tarrow")]
    [InlineData("S. Venkatarao spoke in Parliament.", "S. Venkatarao")]
    [InlineData("MK Ranganath spoke in Parliament.", "MK Ranganath")]
    [InlineData("J.K. Rowntree wrote it.", "J.K. Rowntree")]
    [InlineData("Ursula van der Bracht won.", "Ursula van der Bracht")]
    [InlineData("The talks with Bashar al-Khatibi failed.", "Bashar al-Khatibi")]
    [InlineData("A book by Siobhán O\u2019Dwyer-Kent won.", "Siobhán O\u2019Dwyer-Kent")]
    [InlineData("On Monday Martin Lathbury III left.", "Martin Lathbury III")]
    [InlineData("Even Priya Raghunathan agreed.", "Priya Raghunathan")]
    [InlineData("Critics of Grace Tarrow were many.", "Grace Tarrow")]
    [InlineData("Critics of Grace Hill, 45, were many.", "Grace Hill")]
    public void Evidence_makes_a_person_of_a_name(string text, string name) =>
        Assert.Equal(name, Assert.Single(Prosaic.Draft(text).People).Name);

    [Theory]
    [InlineData("The parade crossed Red Square on Victory Day.")]
    [InlineData("They signed the Simla Agreement and the Lahore Declaration.")]
    [InlineData("Hikers vanished in Baisaran Valley near New Delhi, Jammu and Kashmir.")]
    [InlineData("The Ministry of External Affairs told RIA Novosti so, the Foreign Ministry said.")]
    [InlineData("He served in World War II.")]
    [InlineData("Wall Street fell, and the Supreme Court said so.")]
    [InlineData("Google Maps said the road was shut, and Islamic State said nothing.")]
    [InlineData("Goldman Sachs said profits rose. Morgan Stanley agreed.")]
    [InlineData("The White House said General Motors and the Justice Department would answer.")]
    [InlineData("Officials in South Korea, San Jose and the West Bank said no.")]
    [InlineData("Fly from John F. Kennedy International Airport in May.")]
    [InlineData("On Monday the President said: The Church of England is open.")]
    [InlineData("U.S. Congress and UN Security Council aides met. Moscow said so.")]
    public void Places_organisations_and_things_are_nobody(string text) => FindsNobody(text);

    [Fact]
    public void A_surname_alone_is_the_person_named_in_full() =>
        Finds(
            "Lind's plan failed. Minister Olga Lind said so. Lind left, and Oduya, a driver, drove Ms Lind home.",
            "Olga Lind: Lind, Olga Lind, Lind, Lind");

    [Fact]
    public void A_possessive_stands_outside_the_span()
    {
        var mention = Prosaic.Draft("Olga Lind\u2019s plan failed.").People[0].Mentions[0];
        Assert.Equal(new TextSpan(0, 9), mention.Span);
        Assert.Equal(("Olga", "Lind", MentionForm.Full), (mention.Given, mention.Surname, mention.Form));
    }

    [Fact]
    public void Two_people_of_one_surname_stay_two() =>
        Finds(
            "Samuel Oduya met Grace Oduya. Oduya spoke first. Mr Oduya left; Mrs Oduya stayed with Samuel.",
            "Samuel Oduya: Samuel Oduya, Oduya, Samuel",
            "Grace Oduya: Grace Oduya, Oduya, Oduya");

    [Fact]
    public void A_surname_goes_to_the_nearest_full_name_before_it() =>
        Finds(
            "Samuel Oduya arrived. Oduya waved. Grace Oduya came later. Oduya sang.",
            "Samuel Oduya: Samuel Oduya, Oduya",
            "Grace Oduya: Grace Oduya, Oduya");

    [Fact]
    public void An_honorific_of_the_other_sex_is_someone_else() =>
        Finds("Samuel Oduya died in May. Mrs Oduya wept.", "Samuel Oduya: Samuel Oduya", "Oduya: Oduya");

    [Fact]
    public void Initials_join_the_name_they_stand_for() =>
        Finds(
            "Ada L. Kenning wrote to A. Kenning\u2019s bank. Ada Kenning waits.",
            "Ada L. Kenning: Ada L. Kenning, A. Kenning, Ada Kenning");

    [Fact]
    public void A_surname_of_two_words_is_known_again() =>
        Finds(
            "Andrés Manuel Castaño Villarreal won. Castaño Villarreal said he would govern.",
            "Andrés Manuel Castaño Villarreal: Andrés Manuel Castaño Villarreal, Castaño Villarreal");

    [Fact]
    public void Particles_belong_to_the_surname()
    {
        var people = Prosaic.Draft("Ursula van der Bracht won. But van der Bracht stayed away.").People;
        Assert.Equal("van der Bracht", people[0].Mentions[0].Surname);
        Assert.Equal("van der Bracht", people[0].Mentions[1].Name);
    }

    [Fact]
    public void An_East_Asian_surname_stands_first()
    {
        var mentions = Prosaic.Draft("President Xi Wenliang arrived. Xi said little.").People[0].Mentions;
        Assert.Equal(("Wenliang", "Xi"), (mentions[0].Given, mentions[0].Surname));
        Assert.Equal(MentionForm.Surname, mentions[1].Form);
    }

    [Fact]
    public void Two_spellings_are_two_people_for_a_rule_to_judge() =>
        Finds(
            "Sergei Lavrin spoke. Sergey Lavrin left.",
            "Sergei Lavrin: Sergei Lavrin",
            "Sergey Lavrin: Sergey Lavrin");

    [Fact]
    public void A_name_with_its_accents_and_without_is_two_spellings() =>
        Finds(
            "José Carvalhal spoke. Carvalhal left. Jose Carvalhal came back.",
            "José Carvalhal: José Carvalhal, Carvalhal",
            "Jose Carvalhal: Jose Carvalhal");

    [Fact]
    public void A_surname_nearly_spelt_is_a_person_unless_it_may_be_a_place_or_a_family()
    {
        Finds("Olena Kovalenko spoke. Kovalenka said so.", "Olena Kovalenko: Olena Kovalenko", "Kovalenka: Kovalenka");
        Finds("Olena Kovalenko spoke. The plan of Kovalenka failed.", "Olena Kovalenko: Olena Kovalenko", "Kovalenka: Kovalenka");
        Finds("Olena Kovalenko spoke near Kovalenka that day.", "Olena Kovalenko: Olena Kovalenko");
        Finds("Olena Kovalenko spoke. The Kovalenkos said so.", "Olena Kovalenko: Olena Kovalenko");
    }

    [Fact]
    public void A_month_or_a_place_is_no_surname_where_it_is_a_month_or_a_place() =>
        Finds(
            "Theresa May met Jack London in May. In London rain fell. May said little to Mr London.",
            "Theresa May: Theresa May, May",
            "Jack London: Jack London, London");

    [Fact]
    public void A_headline_joins_people_and_makes_none() =>
        Assert.Equal(
            ["Olena Kovalenko: Kovalenko, Olena Kovalenko, Kovalenko"],
            Of(Draft(
                (BlockKind.Headline, "Kovalenko Calls Harbour Talks, Pledges Rivers Full Backing"),
                (BlockKind.Paragraph, "Minister Olena Kovalenko called for talks. Kovalenko left."))));

    [Fact]
    public void A_name_misspelt_in_a_headline_is_seen() =>
        Assert.Equal(
            ["Olena Kovalenka: Olena Kovalenka", "Olena Kovalenko: Olena Kovalenko"],
            Of(Draft(
                (BlockKind.Headline, "Olena Kovalenka Calls Harbour Talks"),
                (BlockKind.Paragraph, "Minister Olena Kovalenko called for talks."))));

    [Fact]
    public void A_headline_gives_the_full_name_of_one_who_speaks_in_the_body() =>
        Assert.Equal(
            ["Grace Oduya: Grace Oduya, Oduya"],
            Of(Draft(
                (BlockKind.Headline, "Grace Oduya: The Harbour Will Never Close"),
                (BlockKind.Paragraph, "The harbour will stay open, Oduya said."))));

    [Fact]
    public void A_byline_names_its_writer() =>
        Assert.Equal(["Maria Okafor: Maria Okafor"], Of(Draft((BlockKind.Byline, "By Maria Okafor in Lagos"))));

    [Fact]
    public void Nobody_is_found_in_an_empty_draft() => FindsNobody("");

    [Fact]
    public void A_name_nearly_spelt_is_a_person_where_too_little_is_said_of_it() =>
        Finds(
            "Minister Zorvan Aktuvi spoke. Later pictures of Zorvan Aktuwi and of Green Harbour were burnt.",
            "Zorvan Aktuvi: Zorvan Aktuvi",
            "Zorvan Aktuwi: Zorvan Aktuwi");

    [Fact]
    public void An_Arabic_article_may_fall_away_later_on() =>
        Finds("President Bashar al-Khatibi arrived. Khatibi spoke.", "Bashar al-Khatibi: Bashar al-Khatibi, Khatibi");

    [Theory]
    [InlineData("It was said that Zorvan Aktuvi, a baker, had spoken.", "Zorvan Aktuvi")]
    [InlineData("President Hassan Sheikh Mahadow arrived.", "Hassan Sheikh Mahadow")]
    [InlineData("Captain Son Heung-jae scored.", "Son Heung-jae")]
    [InlineData("President Kim Jong Un arrived.", "Kim Jong Un")]
    public void Words_of_several_kinds_stay_in_a_name(string text, string name) =>
        Assert.Equal(name, Assert.Single(Prosaic.Draft(text).People).Name);

    [Theory]
    [InlineData("President Xi Jinrong arrived.", "Xi", "Jinrong")]
    [InlineData("Kim Clarkson, a nurse, left.", "Clarkson", "Kim")]
    public void Which_end_the_surname_stands_at_is_told_by_the_first_word(string text, string surname, string given)
    {
        var mention = Prosaic.Draft(text).People[0].Mentions[0];
        Assert.Equal((surname, given), (mention.Surname, mention.Given));
    }

    [Theory]
    [InlineData("Zorvan Aktuvi, a baker from Accra, said so.", true)]
    [InlineData("Zorvan Aktuvi, 45, said so.", true)]
    [InlineData("Mayor Zorvan Aktuvi said so.", false)]
    public void Whether_a_name_is_followed_by_who_it_is_is_told(string text, bool isDescribed) =>
        Assert.Equal(isDescribed, Prosaic.Draft(text).People[0].Mentions[0].IsDescribed);

    [Theory]
    [InlineData("President Xu Jinlong met the press. Xu said no.", "Xu")]
    [InlineData("Leader Kim Jong Un watched. Kim smiled.", "Kim")]
    [InlineData("Ban Ki-sun spoke first. Ban said no.", "Ban")]
    [InlineData("Lee Hsien Tan spoke first. Lee said no.", "Lee")]
    public void A_family_name_that_comes_first_is_the_surname(string text, string surname)
    {
        var person = Assert.Single(Prosaic.Draft(text).People);
        Assert.Equal([surname, surname], person.Mentions.Select(mention => mention.Surname));
        Assert.Equal(MentionForm.Surname, person.Mentions[1].Form);
    }

    [Fact]
    public void What_the_house_has_decided_is_a_person_or_is_none()
    {
        var house = new HouseNames(["Vrexa Quondil", "Zarbok"], ["Peter Obi Bay"]);
        var inputs = new LanguageInputs { House = house };
        const string text = "Vrexa Quondil arrived late. Zarbok flew home on Tuesday. Nobody swims in Peter Obi Bay.";

        Assert.Equal(["Vrexa Quondil: Vrexa Quondil", "Zarbok: Zarbok"], Of(new AnnotatedDraft(Prosaic.Draft(text).Draft, inputs)));
        Assert.DoesNotContain("Zarbok: Zarbok", Of(Prosaic.Draft(text)));
    }

    [Theory]
    [InlineData("Von ")]
    [InlineData("Zorvan ")]
    [InlineData("von Zorvan de la ")]
    [InlineData("A. ")]
    [InlineData("John \uD800")]
    [InlineData("Mr. ")]
    [InlineData("President ")]
    public void A_run_without_end_is_no_name_and_costs_no_more_than_its_length(string word)
    {
        var people = Prosaic.Draft(new StringBuilder().Insert(0, word, 50_000).ToString()).People;
        Assert.True(people.Length <= 1);
    }

    [Fact]
    public void Thousands_of_names_are_told_apart()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
            text.Append("Mayor Ada ").Append(Surname(i)).Append(" said no. ").Append(Surname(i)).Append(" left. ");
        var people = Prosaic.Draft(text.ToString()).People;
        Assert.Equal(10_000, people.Length);
        Assert.All(people, person => Assert.Equal(2, person.Mentions.Length));
    }

    /// <summary>A number as a word of invented syllables.</summary>
    private static string Surname(int number)
    {
        string[] syllables = ["ba", "de", "fi", "go", "lu", "ka", "me", "ni", "ro", "zu"];
        var word = new StringBuilder("Q");
        for (var rest = number + 10_000; rest > 0; rest /= 10)
            word.Append(syllables[rest % 10]);
        return word.ToString();
    }
}
