using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language;

public class RehearsalTests
{
    [Fact]
    public void Every_layer_has_something_to_do()
    {
        var draft = Rehearsal.Read();

        Assert.NotEmpty(draft.Quotations);
        Assert.NotEmpty(draft.People);
        Assert.NotEmpty(draft.TemporalExpressions);
        Assert.NotEmpty(draft.TemporalRanges);
        Assert.NotEmpty(draft.DatedWeekdays);
        Rehearsal.Run();
    }
}
