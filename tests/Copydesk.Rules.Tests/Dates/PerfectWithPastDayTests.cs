using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class PerfectWithPastDayTests() : RuleTests(new PerfectWithPastDay())
{
    private const string Published = "2025-05-06";

    [Fact]
    public void A_day_that_is_over_takes_the_past_tense() =>
        Marks(
            "The minister [|has voiced concern over the dam on Monday|].",
            "\"has voiced\" with Monday: a day that is over takes the past tense. Drop \"has\" or the day.",
            Published);

    [Theory]
    [InlineData("The minister [|has resigned yesterday|].")]
    [InlineData("The minister [|has voiced his concern on Monday|].")]
    [InlineData("Two men [|have been arrested on Sunday|], police said.")]
    [InlineData("The minister [|has also gone to Accra last week|].")]
    [InlineData("The court [|has ruled on May 2|], without a word.")]
    [InlineData("The king [|has voiced regret over the flood in Kisumu, Siaya and Busia, during a phone call with Prime Minister Amina Okello on Monday|].")]
    public void In_every_form(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("The minister voiced concern on Monday.")]
    [InlineData("The minister has been in Accra since Monday.")]
    [InlineData("The minister has said he met them on Monday.")]
    [InlineData("The minister has condemned the attack on Monday.")]
    [InlineData("The minister has condemned Monday's attack.")]
    [InlineData("The minister has agreed to meet them on Monday.")]
    [InlineData("The minister has scheduled a walk on Friday.")]
    [InlineData("The minister has warned that schools closed on Monday.")]
    [InlineData("The minister has a meeting on Monday.")]
    [InlineData("The minister may have left on Monday.")]
    [InlineData("The minister has pardoned a man jailed on Monday.")]
    [InlineData("Rain has fallen; on Monday it stopped.")]
    [InlineData("The rate has risen for weeks, reaching 6% on Monday.")]
    [InlineData("The bank has denied any role in the May 2, 2024, collapse.")]
    [InlineData("A man has been held over the bombings of two markets last year.")]
    [InlineData("To Rao, who has seen them all, Monday marked a change.")]
    [InlineData("The band has played on Mondays.")]
    [InlineData("“He has resigned on Monday,” she said.")]
    public void What_belongs_to_another_clause_or_lasts_passes(string text) => Passes(text, Published);
}
