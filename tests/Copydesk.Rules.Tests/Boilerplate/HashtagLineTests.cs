using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class HashtagLineTests() : RuleTests(new HashtagLine())
{
    private const string Before = "The ferry to Kisoro Island will not sail before Monday, the harbour master said.\n";

    [Fact]
    public void A_line_of_hashtags_is_marked() => Marks(
        Before + "[|#Kisoro #ferry #harbour|]",
        "\"#Kisoro #ferry #harbour\" is a line of hashtags, meant for social media. Delete the line.");

    [Theory]
    [InlineData("#Kisoro")]
    [InlineData("#Kisoro, #ferry, #harbour")]
    [InlineData("#Kisoro#ferry#harbour")]
    [InlineData("#ভূমিকম্প #ঢাকা")]
    public void However_they_are_set(string line) => Marks(Before + "[|" + line + "|]");

    [Theory]
    [InlineData("Thousands joined under #SaveTheFerry within a day.")]
    [InlineData("#SaveTheFerry was seen a million times within a day.")]
    [InlineData("#1: the ferry to Kisoro Island")]
    [InlineData("# of passengers: 400")]
    public void A_hashtag_among_words_is_copy(string line) => Passes(Before + line);

    [Fact]
    public void The_fix_deletes_the_line() =>
        Fixes(Before + "\n[|#Kisoro #ferry|]\n\nAll is well.\n", Before + "\nAll is well.\n", applicability: Applicability.Safe);
}
