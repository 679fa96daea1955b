using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class TenseMismatchTests() : RuleTests(new TenseMismatch())
{
    private const string Published = "2025-05-06";

    [Fact]
    public void What_will_be_can_not_have_been() =>
        Marks(
            "The aide confirmed that the president [|will make an early 2025|] visit to Kenya.",
            "\"will make\" and early 2025? The draft appears on 6 May 2025, after that. Check tense and date.",
            Published);

    [Fact]
    public void What_was_can_not_be_yet_to_come() =>
        Marks(
            "The inquest [|was held on May 9|], in an empty court.",
            "\"was held\" and May 9? The draft appears on May 6, 2025, before that. Check tense and date.",
            Published);

    [Theory]
    [InlineData("The line [|will open in 2024|].")]
    [InlineData("The line [|will be opened in March 2025|], the mayor said.")]
    [InlineData("The talks [|will take place in Nairobi on May 2|].")]
    [InlineData("He [|will visit India in early 2024|], aides said.")]
    [InlineData("The hearing [|is expected to begin on 2 May 2025|].")]
    [InlineData("The hearing [|is due to begin on 2 May|].")]
    [InlineData("In [|2024, the line will carry|] its first train.")]
    [InlineData("Fares [|won't rise in 2024|], she wrote.")]
    [InlineData("The mill [|will close by March 2025|].")]
    [InlineData("She [|died on May 9|], her son said.")]
    [InlineData("The bank [|will open its new branch on 2 April 2025|].")]
    [InlineData("The panel [|began its hearings on 2 June 2025|].")]
    [InlineData("The party [|will hold a rally on 2 May|], aides said.")]
    [InlineData("The law [|took effect in 2026|], and nobody noticed.")]
    [InlineData("The two [|were sentenced in June 2025|].")]
    [InlineData("In [|2026 the panel met|] in Rome.")]
    public void A_tense_that_does_not_fit_is_marked(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("The 2024 accounts will be published.")]
    [InlineData("The council will publish the 2024 accounts.")]
    [InlineData("The club will discuss the flood in 2023.")]
    [InlineData("The panel will investigate the shooting in March 2025.")]
    [InlineData("He will be tried in 2024 killings.")]
    [InlineData("The council will discuss its vote on 2 April 2025.")]
    [InlineData("The club will hold a service for the dead on 2 April 2025.")]
    [InlineData("The bank will open the branch robbed on 2 April 2025.")]
    [InlineData("The rise will be the first since 2024.")]
    [InlineData("The scheme will run from 2024 to 2027.")]
    [InlineData("Fares will be 4% above those of 2024.")]
    [InlineData("The line will open in 2025.")]
    [InlineData("The line will open in mid-2025.")]
    [InlineData("The talks will take place on May 6.")]
    [InlineData("The talks will take place on April 2.")]
    [InlineData("The inquest was scheduled for 9 May.")]
    [InlineData("The vote was postponed and was expected on May 9.")]
    [InlineData("The ship delivered in 2026 has a sister.")]
    [InlineData("Kenya won the right to host the games in 2027.")]
    [InlineData("If the line was opened in 2026, fares would rise.")]
    [InlineData("In 2027, Doyle said prices should fall by a fifth.")]
    [InlineData("By 2030, the ministry said, half of the fleet would run on gas.")]
    [InlineData("In the film the city was flooded in 2027.")]
    [InlineData("In 1944 he will be arrested, and never speak again.")]
    [InlineData("She was the first woman to win in 2024.")]
    [InlineData("In 2024 the man who will lead the inquiry retired.")]
    [InlineData("In 2019 the bank failed. It was sold on May 9.")]
    [InlineData("The treaty was signed on May 9 last year.")]
    [InlineData("“The line will open in 2024,” the leaflet said.")]
    public void What_fits_or_is_no_adverb_passes(string text) => Passes(text, Published);

    [Fact]
    public void Without_a_day_of_publication_nothing_is_certain() => Passes("The line will open in 2024.");

    [Fact]
    public void What_is_right_by_the_dateline_is_right() =>
        Passes("KISUMU, May 5 (Agency) – The court will sit on May 5.", Published);

    [Fact]
    public void Nobody_met_on_a_day_to_come() => Marks("The panel [|met on 9 May 2026|] in Geneva.", published: Published);

    [Fact]
    public void The_editions_day_is_as_good_as_that_of_publication() =>
        Passes([("a.md", "---\npublished: 2025-05-06\nedition: 2025-05-09\n---\n\nThe inquest was held on May 9, in an empty court.\n")]);
}
