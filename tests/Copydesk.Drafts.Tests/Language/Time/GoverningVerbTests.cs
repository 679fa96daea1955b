using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Time;

public sealed class GoverningVerbTests
{
    [Theory]
    [InlineData("The panel met on May 5.", VerbTense.Past, "met")]
    [InlineData("The panel will meet on May 5.", VerbTense.Future, "will meet")]
    [InlineData("The panel won't meet on May 5.", VerbTense.Future, "won't meet")]
    [InlineData("The panel is to meet on May 5.", VerbTense.Future, "is to meet")]
    [InlineData("The panel is expected to meet on May 5.", VerbTense.Future, "is expected to meet")]
    [InlineData("The panel plans to meet on May 5.", VerbTense.Future, "plans to meet")]
    [InlineData("The vote will be held on May 5.", VerbTense.Future, "will be held")]
    [InlineData("The vote was held on May 5.", VerbTense.Past, "was held")]
    [InlineData("The vote has been delayed since May 5.", VerbTense.PresentPerfect, "has been delayed")]
    [InlineData("The minister has voiced concern on Monday.", VerbTense.PresentPerfect, "has voiced")]
    [InlineData("The panel had already met on May 5.", VerbTense.PastPerfect, "had already met")]
    [InlineData("The panel would meet on May 5.", VerbTense.Conditional, "would meet")]
    [InlineData("The panel agreed to meet on May 5.", VerbTense.Conditional, "agreed to meet")]
    [InlineData("The panel failed to meet on May 5.", VerbTense.Past, "failed to meet")]
    [InlineData("The panel was to meet on May 5.", VerbTense.Conditional, "was to meet")]
    [InlineData("On May 5 the panel will meet.", VerbTense.Future, "will meet")]
    [InlineData("On Monday, the panel met.", VerbTense.Past, "met")]
    [InlineData("She said on Monday that it will close.", VerbTense.Past, "said")]
    [InlineData("She said that on Monday it will close.", VerbTense.Future, "will close")]
    [InlineData("Leaders to meet Monday", VerbTense.Future, "to meet")]
    [InlineData("The panel did not plan to meet on Monday.", VerbTense.Conditional, "did not plan to meet")]
    [InlineData("The panel will meet in the capital (Monday), she said.", VerbTense.Future, "will meet")]
    [InlineData("Monday", VerbTense.None, "")]
    public void Its_tense_is_that_of_the_nearest_finite_verb(string text, VerbTense tense, string verb)
    {
        var time = Assert.Single(Annotated.Draft(text, "2025-05-06").TemporalExpressions);
        Assert.Equal((tense, verb), (time.Tense, text[time.VerbSpan.Start..time.VerbSpan.End]));
    }

    [Theory]
    [InlineData("The panel met on May 5.", TimeAttachment.Verb, "on")]
    [InlineData("The panel met Monday.", TimeAttachment.Verb, "")]
    [InlineData("On May 5 the panel met.", TimeAttachment.Verb, "on")]
    [InlineData("The panel met the mayor on May 5.", TimeAttachment.Loose, "on")]
    [InlineData("The panel met the mayor yesterday.", TimeAttachment.Verb, "")]
    [InlineData("The panel has met since May 5.", TimeAttachment.Other, "since")]
    [InlineData("The vote of May 5 was close.", TimeAttachment.Noun, "of")]
    [InlineData("The 2024 accounts will be published.", TimeAttachment.Noun, "")]
    [InlineData("He will make an early 2025 visit.", TimeAttachment.Noun, "")]
    [InlineData("Monday's vote was close.", TimeAttachment.Noun, "")]
    public void It_hangs_on_its_verb_or_on_a_noun(string text, TimeAttachment attachment, string preposition)
    {
        var time = Assert.Single(Annotated.Draft(text, "2025-05-06").TemporalExpressions);
        Assert.Equal((attachment, preposition), (time.Attachment, time.Preposition.ToString()));
    }
}
