using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class PronounOnlySpeakerTests() : RuleTests(new PronounOnlySpeaker())
{
    private const string Before = "The coast road has been shut since Monday, when rain washed out the bank below it.\n\n";
    private const string After = "\n\nLorries are sent through the valley. The bank was last repaired in 2009.";

    [Fact]
    public void A_pronoun_for_nobody_is_marked() => Marks(
        Before + "\"It will stay shut until the slope is dry,\" [|she|] said. \"That can take a month.\"" + After,
        "Who is \"she\"? Nobody in the paragraphs around it can be meant. Name the speaker.");

    [Theory]
    [InlineData("“It will stay shut until the slope is dry,” [|he|] told reporters on Tuesday.")]
    [InlineData("‘It will stay shut until the slope is dry,’ [|she|] added.")]
    [InlineData("“It will stay shut,” [|she|] said, “until the slope is dry.”")]
    [InlineData("Speaking on Tuesday, [|he|] said: “It will stay shut until the slope is dry.”")]
    public void In_any_order_and_marks(string copy) => Marks(Before + copy + After);

    [Fact]
    public void A_man_is_no_she() => Marks(
        "Mr James Obi closed the coast road on Monday.\n\n\"It will stay shut until the slope is dry,\" [|she|] said." + After);

    [Theory]
    [InlineData("Marta Lindqvist, the county's engineer, looked at it on Tuesday.")]
    [InlineData("A glazier from the village walked up on Tuesday.")]
    [InlineData("A 43-year-old was hurt.")]
    [InlineData("One woman was hurt.")]
    [InlineData("The minister came on Tuesday.")]
    [InlineData("“I am Marta Lindqvist,” said a voice on the line.")]
    [InlineData("Villagers were told by @coastroads on Tuesday.")]
    [InlineData("Lindqvist came on Tuesday.")]
    public void Somebody_named_or_described_before_it_passes(string sentence) => Passes(
        Before + sentence + "\n\n\"It will stay shut until the slope is dry,\" she said." + After);

    [Theory]
    [InlineData("Marta Lindqvist has been the county's engineer for nine years.")]
    [InlineData("The engineer asked not to be named.")]
    public void Naming_delayed_by_a_paragraph_passes(string sentence) => Passes(
        Before + "\"It will stay shut until the slope is dry,\" she said.\n\n" + sentence + After);

    [Theory]
    [InlineData("\"It will stay shut until the slope is dry,\" they said.")]
    [InlineData("\"It will stay shut until the slope is dry,\" it said.")]
    [InlineData("\"It will stay shut until the slope is dry,\" the county said.")]
    [InlineData("\"It will stay shut until the slope is dry,\" Lindqvist said.")]
    [InlineData("She called the slope \"wet\".")]
    public void Other_sources_and_fragments_pass(string copy) => Passes(Before + copy + After);
}
