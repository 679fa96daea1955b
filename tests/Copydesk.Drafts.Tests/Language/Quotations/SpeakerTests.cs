using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Quotations;

public class SpeakerTests
{
    private static string Shown(AnnotatedDraft draft, Quotation quotation) =>
        quotation.Speaker is { } speaker ? draft.Blocks[speaker.Block].Prose.Slice(speaker.Span) : "nobody";

    /// <summary>Every quotation at depth 0 of the paragraphs has this speaker; several are told apart by <c>|</c>.</summary>
    internal static void Speaks(string wanted, params string[] paragraphs)
    {
        var draft = Prosaic.Draft(paragraphs);
        var quotations = draft.Quotations.Where(quotation => quotation.Depth == 0).ToArray();
        var found = quotations.Select(quotation => Shown(draft, quotation)).ToArray();
        Assert.Equal(wanted.Contains('|', StringComparison.Ordinal) ? wanted.Split('|') : Enumerable.Repeat(wanted, quotations.Length), found);
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("“The road is closed,” Adaeze Obi said.", "Adaeze Obi")]
    [InlineData("\"The road is closed,\" said Adaeze Obi, a police spokeswoman.", "Adaeze Obi")]
    [InlineData("'The road is closed,' police spokeswoman Adaeze Obi told reporters on Monday.", "Adaeze Obi")]
    [InlineData("“The road is closed,” she told the Courier.", "she")]
    [InlineData("“Is the road closed?” he asked.", "he")]
    [InlineData("“The road is closed,” Obi, who lives nearby, said.", "Obi")]
    [InlineData("“The road is closed,” Obi, a lawyer from Port Lindy, Karland, said.", "Obi")]
    [InlineData("“The road is closed,” a spokesman for the ministry said.", "a spokesman for the ministry")]
    [InlineData("“The road is closed”, the Home Ministry said in a statement.", "the Home Ministry")]
    [InlineData("“The road is closed,” Adaeze Obi of the Drivers Union has said.", "Adaeze Obi")]
    [InlineData("“The road is closed,” according to Adaeze Obi.", "Adaeze Obi")]
    [InlineData("“The road is closed,” the 34-year-old driver added.", "the 34-year-old driver")]
    [InlineData("“The road is closed,” @obi_roads tweeted.", "@obi_roads")]
    [InlineData("“The road is closed,” Obi fumed later.", "Obi")]
    [InlineData("“The road is closed,” J.K. Marlow said.", "J.K. Marlow")]
    public void The_speaker_stands_behind_the_quotation(string copy, string wanted) => Speaks(wanted, copy);

    [Theory]
    [InlineData("Adaeze Obi said: “The road is closed.”", "Adaeze Obi")]
    [InlineData("Addressing a rally in Port Lindy, Obi said, \"The road is closed.\"", "Obi")]
    [InlineData("On Monday Obi told reporters that “the road is closed”.", "Obi")]
    [InlineData("According to Obi, “the road is closed” for good.", "Obi")]
    [InlineData("The report notes that “the road is closed”.", "The report")]
    [InlineData("A sign at the gate read: “Road closed until further notice.”", "A sign at the gate")]
    [InlineData("Obi took to X and wrote, “The road is closed.”", "Obi")]
    [InlineData("Obi was not impressed: “The road is closed.”", "Obi")]
    [InlineData("Adaeze Obi: “The road is closed.”", "Adaeze Obi")]
    [InlineData("The ministry quoted Obi as saying “the road is closed”.", "Obi")]
    [InlineData("Obi was quoted as saying “the road is closed”.", "Obi")]
    [InlineData("Obi left the room, adding: “The road is closed.”", "Obi")]
    [InlineData("Obi thanked the crews and said the road was “closed for good”.", "Obi")]
    [InlineData("As Obi put it, “the road is closed”.", "Obi")]
    [InlineData("The plan was described by Obi as “a road to nowhere”.", "Obi")]
    [InlineData("Obi, speaking in Port Lindy, said “the road is closed”.", "Obi")]
    public void The_speaker_stands_before_the_quotation(string copy, string wanted) => Speaks(wanted, copy);

    [Theory]
    [InlineData("“The road,” Obi said, “is closed.”", "Obi")]
    [InlineData("“The road is closed,” Obi said. “It will stay so.”", "Obi")]
    [InlineData("“The road is closed. It will stay so,” said Obi.", "Obi")]
    [InlineData("The road was “unsafe” and “long past repair”, Obi said.", "Obi")]
    [InlineData("Obi said “no,” and Lind replied “yes, of course”.", "Obi|Lind")]
    [InlineData("“We go,” Obi said. “We stay,” Lind replied.", "Obi|Lind")]
    [InlineData("Obi was angry with the council. “The road is closed.”", "Obi")]
    [InlineData("“The road is closed.” Obi said she had seen it.", "Obi")]
    [InlineData("“The road is closed,” scoffed Adaeze Obi, 22. “Go home.”", "Adaeze Obi")]
    [InlineData("“The road is closed,” Obi shot back. “Go home.”", "Obi")]
    [InlineData("Obi asked twice: “Is it closed?” . . . “Who closed it?”", "Obi")]
    [InlineData("“The road is closed,” Obi said. It was late. “Go home, all of you.”", "Obi")]
    [InlineData("Obi offered her “full support” to the crews.", "Obi")]
    [InlineData("On his phone call with Lind, Obi “strongly condemned” the closure, a spokesman said.", "a spokesman")]
    public void Quotations_share_the_speaker_of_their_sentence_or_the_one_beside_it(string copy, string wanted) => Speaks(wanted, copy);

    [Fact]
    public void Every_paragraph_of_a_long_quotation_has_its_speaker()
    {
        Speaks("Obi", "“We came in the morning,” Obi said. “We saw the road.", "“It was closed.", "“Nobody told us why.”");
        Speaks("Obi", "“We came in the morning.", "“Nobody told us why,” said Obi.");
    }

    [Fact]
    public void A_quotation_goes_on_in_the_next_paragraph()
    {
        Speaks("Obi", "“We came in the morning,” Obi said.", "“Nobody told us why the road is closed.”");
        Speaks("Obi", "Obi said she was tired of waiting.", "“Nobody told us why the road is closed.”");
        Speaks("Adaeze Obi", "Adaeze Obi, writing in the Courier:", "“Nobody told us why the road is closed.”");
        Speaks("Obi", "“Nobody told us why the road is closed.”", "Obi said the council had been asked twice.");
    }

    [Theory]
    [InlineData("A vote was put off until June.", "“We have waited for long enough and will wait no more.”", "The plan has money for a bridge.")]
    [InlineData("“The road is closed and it will stay closed.”")]
    [InlineData("The road closed in March.", "“We have waited for long enough.” It reopened in May.")]
    public void Where_nobody_is_named_there_is_no_speaker(params string[] paragraphs) => Speaks("nobody", paragraphs);

    [Fact]
    public void Words_of_saying_are_shown_with_the_speaker()
    {
        var draft = Prosaic.Draft("“The road is closed,” Adaeze Obi told reporters. “It is.”");
        var speaker = draft.Quotations[0].Speaker!;
        Assert.Equal("told", draft.Blocks[speaker.CueBlock].Prose.Slice(speaker.Cue!.Value));
        Assert.False(speaker.IsCarried);
        Assert.True(draft.Quotations[1].Speaker!.IsCarried);
    }

    [Theory]
    [InlineData("“My father told me, ‘Take the boat and go,’” Ana Prado said.", "My father", "")]
    [InlineData("“The officer asked, ‘Who is in charge here?’ and nobody answered,” said Ravi Menon, a baker.", "The officer", "officer")]
    [InlineData("\"I said: 'I will not leave you here,'\" Ana Prado said.", "I", "Ana Prado")]
    [InlineData("“He said, ‘Take the boat and go,’” Ravi Menon said.", "He", "")]
    public void A_quotation_inside_another_has_whom_those_words_name(string copy, string wanted, string name)
    {
        var draft = Prosaic.Draft(copy);
        var inner = Assert.Single(draft.Quotations, quotation => quotation.Depth == 1);
        Assert.Equal(wanted, Shown(draft, inner));
        if (name.Length > 0)
            Assert.Equal(name, inner.Speaker!.Name, ignoreCase: true);
        Assert.False(inner.Speaker is { HasNoAntecedent: true });
    }
}
