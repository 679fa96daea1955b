using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class NoTimeElementTests() : RuleTests(new NoTimeElement())
{
    private const string Rest =
        " A warden heard stones come down above the upper path and found the fence broken in four places. Nobody was hurt. The"
        + " engineer said that frost had opened a crack along the whole of the northern face and that more would follow. Walkers"
        + " are asked to take the lane by the chapel, which adds a mile to the round. The county owns the quarry and lets it to a"
        + " company that has worked no stone there for a generation. Its two cranes are listed, and a trust that looks after them"
        + " wants a footbridge instead of the path. The trust has asked the lottery for money and says that an answer is near.";

    [Fact]
    public void A_story_says_when() =>
        Marks("[|The council has closed the quarry.|]" + Rest, "No day in the whole story. Say when it happened, best in the first two sentences.");

    [Theory]
    [InlineData("The council closed the quarry on Monday.")]
    [InlineData("The council closed the quarry yesterday.")]
    [InlineData("The council closed the quarry last week.")]
    [InlineData("The council closed the quarry on 5 May.")]
    [InlineData("The council closed the quarry in April.")]
    public void Any_day_week_or_month_will_do(string lead) => Passes(lead + Rest);

    [Fact]
    public void A_brief_may_do_without() => Passes("The council has closed the quarry.");

    [Theory]
    [InlineData("LETTERS.")]
    [InlineData("Opinion")]
    [InlineData("Book review")]
    public void What_is_labelled_as_no_news_passes(string label) => Passes("The quarry\n\n" + label + "\n\nThe council has closed the quarry." + Rest);
}
