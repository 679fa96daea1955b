using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class CreditOrNoticeTests() : RuleTests(new CreditOrNotice())
{
    private const string Before = "The ferry to Kisoro Island will not sail before Monday, the harbour master said.\n\n";

    [Fact]
    public void It_is_off_unless_a_house_asks() => Assert.False(new CreditOrNotice().Rule.IsEnabledByDefault);

    [Fact]
    public void An_agencys_credit_is_marked() => Marks(
        Before + "[|(Reporting by Olena Kovalenko; editing by Grace Oduya)|]",
        "\"(Reporting by Olena Kovalenko; editing by Grace O…\" is a credit or a notice. Keep it if this desk has to print it; else delete the line.");

    [Theory]
    [InlineData("Copyright 2025 The Harbour News Company. All rights reserved.")]
    [InlineData("© 2025 The Harbour News Company. All rights reserved. This material may not be published or rewritten.")]
    [InlineData("Disclaimer: The views of investors are their own.")]
    [InlineData("Additional reporting by Olena Kovalenko in Kisoro")]
    [InlineData("With inputs from agencies")]
    [InlineData("If you or someone you know needs help, call the harbour mission at any hour.")]
    [InlineData("This article is republished from The Pier under a licence that asks for this line.")]
    [InlineData("Olena Kovalenko in Kisoro contributed to this report")]
    public void Notices_are_marked(string line) => Marks(Before + "[|" + line + "|]");

    [Theory]
    [InlineData("The reporting by Olena Kovalenko won a prize in May, and nobody at the port was surprised.")]
    [InlineData("Copyright law is not what the owners of the ferries had in mind when they went to court on Monday.")]
    [InlineData("Disclosure came late, the owners of the ferries said.")]
    public void A_sentence_about_such_things_is_copy(string line) => Passes(Before + line);

    [Fact]
    public void The_fix_asks() => Fixes(
        Before + "[|(Reporting by Olena Kovalenko)|]\n\nAll is well.\n",
        Before + "All is well.\n",
        applicability: Applicability.Ask);
}
