using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Quotations;

public class SpeakerResolverTests
{
    private static Speaker Last(params string[] paragraphs) => Prosaic.Draft(paragraphs).Quotations[^1].Speaker!;

    /// <summary>Who speaks in the last quotation.</summary>
    private static void Means(string name, params string[] paragraphs) => Assert.Equal(name, Last(paragraphs).Name);

    [Fact]
    public void A_surname_is_the_person_of_the_draft() =>
        Means("Ingrid Lind", "Ingrid Lind and Adaeze Obi met on Monday.", "“The road is closed,” Lind said.");

    [Theory]
    [InlineData("Ingrid Lind met James Obi on Monday. “The road is closed,” she said.", "Ingrid Lind")]
    [InlineData("Ingrid Lind met James Obi on Monday. “The road is closed,” he said.", "James Obi")]
    [InlineData("Mr Lind and Mrs Obi met on Monday. “The road is closed,” she told them.", "Mrs Obi")]
    [InlineData("Adaeze Obi, who lives there, saw it. “The road is closed,” she said.", "Adaeze Obi")]
    public void A_pronoun_is_the_last_one_who_fits(string copy, string name)
    {
        var speaker = Last(copy);
        Assert.EndsWith(name.Split(' ')[^1], speaker.Name, StringComparison.Ordinal);
        Assert.True(speaker.IsPronoun);
        Assert.Equal(SpeakerKind.Person, speaker.Kind);
    }

    [Fact]
    public void A_pronoun_goes_on_from_the_last_speaker() => Means(
        "Adaeze Obi",
        "“The road is closed,” said Adaeze Obi.",
        "“It will stay closed,” she said.",
        "“We were not asked,” she added.");

    [Fact]
    public void A_person_only_spoken_of_inside_a_quotation_is_not_who_speaks() => Means(
        "Adaeze Obi", "“Ingrid Lind closed the road,” said Adaeze Obi.", "“Ingrid Lind never asked,” she said.");

    [Fact]
    public void A_title_is_its_bearer() => Means(
        "Adaeze Obi", "Transport minister Adaeze Obi met James Lind on Monday.", "Lind left early.", "“The road is closed,” the minister said.");

    [Theory]
    [InlineData("“The road is closed,” a spokesman for the Ministry of Transport said.", "Ministry of Transport")]
    [InlineData("“The road is closed,” the Transport Ministry said in a statement.", "Transport Ministry")]
    [InlineData("“The road is closed,” police said.", "police")]
    public void An_institution_and_who_speaks_for_it_without_a_name_are_one(string copy, string name)
    {
        Means(name, copy);
        Assert.Equal(SpeakerKind.Organisation, Last(copy).Kind);
    }

    [Theory]
    [InlineData("The Prime Minister, Asad Rana, met Information Minister Lila Jabeen. A release quoted the prime minister as saying “the road is closed”.", "Asad Rana")]
    [InlineData("Prime Minister Asad Rana met Information Minister Lila Jabeen. “The road is closed,” the minister said.", "Lila Jabeen")]
    [InlineData("Senator Lila Jabeen met reporters on Monday. “The road is closed,” the lawmaker said.", "Lila Jabeen")]
    [InlineData("Lila Jabeen was more modest. “The road is closed,” the 26-year-old said with a grin.", "Lila Jabeen")]
    [InlineData("Marco Bellini felt hard done by. “The road is closed,” said the Italian.", "Marco Bellini")]
    [InlineData("Her husband, the botanist Bertram Keane, said: “The road is closed.”", "Bertram Keane")]
    [InlineData("“The road is closed,” said her neighbour, 81-year-old Tom Ormerod.", "Tom Ormerod")]
    [InlineData("The Archbishop of Lindy, the Most Rev Gwyn Parry, said the road was “closed”.", "Gwyn Parry")]
    [InlineData("The Bishop of Lindy, the Rt Rev Jonathan Pym, said the road was “closed”.", "Jonathan Pym")]
    public void A_description_is_whom_it_describes(string copy, string name) => Means(name, copy);

    [Fact]
    public void The_judge_who_begins_the_paragraph_is_she() => Means(
        "Fairweather",
        "Mrs Justice Fairweather said the trust was “cavalier”.",
        "Its head, Dr Lorna Petrie, said: “We let this family down.”",
        "The judge paid tribute to the parents. “Their dignity has been remarkable,” she said.");

    [Fact]
    public void By_whom_she_was_told_is_not_she() => Means(
        "Muriel Ashdown",
        "Muriel Ashdown, who has died aged 94, knew every road.",
        "At college she was told by her tutor that roads were “a suitable subject for girls”.",
        "“I decided to make it an unsuitable one,” she recalled.");

    [Fact]
    public void They_are_no_document() =>
        Assert.NotEqual("report", Last("“The road is closed,” the report said on Monday.", "“It will rain,” they said.").Name);

    [Theory]
    [InlineData("“The road is closed,” it said.")]
    [InlineData("“The road is closed,” they said.")]
    public void It_and_they_are_the_organisation_that_spoke(string copy) =>
        Means("Transport Ministry", "“It rained,” the Transport Ministry said on Monday.", copy);

    [Fact]
    public void She_who_was_described_is_she() =>
        Means("young driver", "“It rained,” a young driver said on Monday.", "“The road is closed,” she added.");

    [Theory]
    [InlineData("Adaeze Obi wept. “It rained,” said her neighbour, a teacher.", "“The road is closed,” she said.", "neighbour")]
    [InlineData("Adaeze Obi wept. “It rained,” a man said.", "“The road is closed,” she said.", "Adaeze Obi")]
    [InlineData("Adaeze Obi wept. “It rained,” said residents.", "“The road is closed,” she said.", "Adaeze Obi")]
    [InlineData("“It rained,” said a neighbour. Adaeze Obi wept.", "“The road is closed,” she said.", "Adaeze Obi")]
    public void The_last_to_speak_goes_on_even_without_a_name(string before, string copy, string name) => Means(name, before, copy);

    [Theory]
    [InlineData("Justice Rao gave bail.", "the judge")]
    [InlineData("Sen. Ana Rao was there.", "the senator")]
    [InlineData("Gov. Ana Rao was there.", "the governor")]
    [InlineData("Prof. Ana Rao was there.", "the professor")]
    [InlineData("Cllr Ana Rao was there.", "the councillor")]
    public void A_title_written_short_is_the_title(string before, string who) =>
        Assert.EndsWith("Rao", Last(before, $"“The road is closed,” {who} said.").Name, StringComparison.Ordinal);

    [Fact]
    public void Whose_sister_somebody_is_is_not_who_speaks() =>
        Means("Lena Prado", "Prado’s sister, Lena Prado, wept in court. “The road is closed,” she said.");

    [Fact]
    public void A_title_between_a_name_and_its_verb_is_passed_over() =>
        Means("Pavel Strand", "Director Pavel Strand, whose “Salt” won in May, has called the road “a disgrace”.");

    [Fact]
    public void She_who_speaks_for_an_institution_goes_on_as_that() =>
        Means("Kent Police", "“A man has been arrested,” a Kent Police spokeswoman said.", "She added: “The road is closed.”");

    [Fact]
    public void Who_replies_is_not_who_asked() =>
        Means("Ravi Menon", "“The road is closed,” Ravi Menon said.", "“Why?” a reporter asked.", "“You know why,” he replied.");

    [Fact]
    public void An_office_in_small_letters_is_named_with_its_holder() =>
        Means("Premier’s office", "“The road is closed,” the Premier’s office said.");

    [Fact]
    public void An_office_is_named_whole() =>
        Means("Attorney General’s Office", "“The road is closed,” the Attorney General’s Office said.");

    [Theory]
    [InlineData("“The road is closed,” Obi’s driver said.")]
    [InlineData("“The road is closed,” a neighbour of Adaeze Obi said.")]
    public void Who_stands_beside_a_name_is_somebody_else(string copy)
    {
        var speaker = Last("Adaeze Obi met Ingrid Lind on Monday.", copy);
        Assert.Equal((-1, SpeakerKind.Description), (speaker.Person, speaker.Kind));
    }

    [Fact]
    public void A_pronoun_for_nobody_is_nobody_yet()
    {
        var speaker = Last("The road was closed on Monday.", "“It will stay closed,” she said.");
        Assert.Equal((SpeakerKind.Pronoun, "", -1), (speaker.Kind, speaker.Key, speaker.Person));
    }

    [Theory]
    [InlineData("The road was closed on Monday.", true)]
    [InlineData("A driver was hurt on Monday.", false)]
    [InlineData("Mr James Obi closed the road on Monday.", true)]
    [InlineData("Lee Obi closed the road on Monday.", false)]
    public void A_pronoun_has_no_antecedent_only_where_nobody_can_be_meant(string before, bool hasNone) =>
        Assert.Equal(hasNone, Last(before, "“It will stay closed,” she said.").HasNoAntecedent);

    [Fact]
    public void A_spokesperson_may_be_the_institution()
    {
        var draft = Prosaic.Draft("Foreign Ministry spokesperson Adaeze Obi met reporters.", "“The road is closed,” Obi said.", "“The road is closed,” the Foreign Ministry said.");
        Assert.True(draft.Quotations[0].Speaker!.MayBe(draft.Quotations[1].Speaker!));
    }

    [Theory]
    [InlineData("jaiswal", "randhir jaiswal", true)]
    [InlineData("ministry", "ministry of health", true)]
    [InlineData("mea", "ministry of external affairs", true)]
    [InlineData("dot", "department of transport", true)]
    [InlineData("adaeze obi", "ingrid lind", false)]
    [InlineData("adaeze obi", "james obi", false)]
    [InlineData("ministry of health", "ministry of transport", false)]
    [InlineData("", "obi", false)]
    [InlineData("", "", false)]
    public void Keys_are_one_where_one_is_short_for_the_other(string a, string b, bool isSame)
    {
        Assert.Equal(isSame, SpeakerKeys.MayBeSame(a, b));
        Assert.Equal(isSame, SpeakerKeys.MayBeSame(b, a));
    }

    [Fact]
    public void A_quotation_knows_the_one_it_stands_in_and_the_one_it_goes_on_from()
    {
        var found = Prosaic.Draft("“We came,” Obi said. “She said: ‘I heard “stop” and ran.’", "“We saw the road.”").Quotations;
        Assert.Equal([-1, -1, 1, 2, -1], found.Select(quotation => quotation.Outer));
        Assert.Equal([-1, -1, -1, -1, 1], found.Select(quotation => quotation.Continues));
    }
}
