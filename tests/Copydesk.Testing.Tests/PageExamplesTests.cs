namespace Copydesk.Testing.Tests;

public sealed class PageExamplesTests
{
    [Fact]
    public void Every_verb_is_run_and_other_blocks_are_left_alone()
    {
        var examples = PageExamples.Of(
            """
            # A page

            ```marks copydesk_shouts=true
            He lives in [|Kiev|].
            → "Kiev" here. Write KYIV.
            ```

            ```ini
            copydesk_shouts = true
            ```

            ```passes
            He lives in Kyiv.
            ```

            ````fixes file=a.md
            He lives in **[|Kiev|]**.
            →
            He lives in **Kyiv**.
            ````
            """);

        Assert.Equal(["marks at line 3", "passes at line 12", "fixes at line 16"], examples.Select(example => example.ToString()));
        foreach (var example in examples)
            example.Prove(new OldSpelling());
    }

    [Fact]
    public void Several_drafts_stand_under_their_names() => Assert.Single(PageExamples.Of(
        """
        ```marks
        --- a.txt
        It cost {|#0:470|} crowns.
        --- b.txt
        It cost [|470|] crowns.
        ```
        """)).Prove(new SharedNumber());

    [Fact]
    public void The_day_of_publication_is_an_attribute() => Assert.Single(PageExamples.Of(
        """
        ```marks published=2025-05-06
        It opens [|today|].
        → Today is 2025-05-06.
        ```
        """)).Prove(new Dated());

    [Fact]
    public void An_example_that_lies_is_told_with_its_line()
    {
        var example = Assert.Single(PageExamples.Of("\n```passes\nHe lives in Kiev.\n```\n"));

        Assert.StartsWith(
            "The example at line 2 of the page of CD8001: draft.txt: the findings differ.",
            Assert.Throws<ProofException>(() => example.Prove(new OldSpelling())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_is_not_closed_is_an_error() => Assert.Equal(
        "The code block at line 1 of the page is not closed.",
        Assert.Throws<ProofException>(() => PageExamples.Of("```marks\ntext")).Message);
}
