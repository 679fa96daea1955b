using System.Collections.Immutable;
using Copydesk.Drafts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Running;

public class RunTests
{
    [Fact]
    public void Findings_come_in_order_of_path_span_id_and_message()
    {
        var rules = RuleSet.Of(TestRule.Phrases("CD8002", "mayor", "the mayor"), TestRule.Phrases("CD8001", "mayor"));

        var result = Check.All([new Source("b.txt", "the mayor"), new Source("a.txt", "mayor"), new Source("B.txt", "mayor")], rules);

        Assert.Equal(
            [
                "B.txt:0-5 CD8001 Found: mayor",
                "B.txt:0-5 CD8002 Found: mayor",
                "a.txt:0-5 CD8001 Found: mayor",
                "a.txt:0-5 CD8002 Found: mayor",
                "b.txt:0-9 CD8002 Found: the mayor",
                "b.txt:4-9 CD8001 Found: mayor",
                "b.txt:4-9 CD8002 Found: mayor",
            ],
            result.Show());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(8, 3)]
    public void Neither_threads_nor_order_change_the_result(int jobs, int seed)
    {
        var sources = Enumerable.Range(0, 40).Select(i => new Source($"{i:00}.txt", $"The mayor paid {i % 7} crowns.\nThe mayor left at {i % 3}.")).ToArray();
        var rules = RuleSet.Of(TestRule.Phrases("CD8001", "the mayor"), TestRule.SharedNumbers());
        var expected = Check.All(sources, rules);

        new Random(seed).Shuffle(sources);
        var found = Check.All(sources, rules, new RunOptions { Jobs = jobs });

        Assert.Equal(expected.Show(), found.Show());
        Assert.Equal(expected.Findings.Select(finding => finding.Fingerprint), found.Findings.Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void A_finding_knows_its_lines_and_severity()
    {
        var finding = Assert.Single(Check.Text("One.\r\nThe mayor left.", TestRule.Phrases("CD8001", "mayor")).Findings);

        Assert.Equal(new LinePositionSpan(new LinePosition(1, 4), new LinePosition(1, 9)), finding.Lines);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Fact]
    public void A_rule_that_is_less_sure_lowers_its_own_finding()
    {
        var rule = new TestRule("CD8001", context => context.RegisterBlockAction(found =>
            found.Report(new Report(found.Index, new TextSpan(0, 3), "one") { AtMost = DiagnosticSeverity.Info })));
        var desk = new TestRule("CD8002", context => context.RegisterDeskAction(TestRule.CollectNumbers, judge =>
            judge.Report(judge.Facts[0], ["two"], atMost: DiagnosticSeverity.Info)));

        var findings = Check.Text("One 2 three 2.", rule, desk).Findings;

        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Info], findings.Select(finding => finding.Severity));
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_told_and_the_others_go_on()
    {
        var result = Check.All(
            [new Source("a.txt", () => throw new UnreadableDraftException("It is a socket.")), new Source("b.txt", "mayor")],
            RuleSet.Of(TestRule.Phrases("CD8001", "mayor")));

        Assert.Equal([new UnreadableFile("a.txt", "It is a socket.")], result.Unreadable.ToArray());
        Assert.Equal(["b.txt:0-5 CD8001 Found: mayor"], result.Show());
        Assert.Equal(["b.txt"], result.Drafts.Keys);
    }

    [Fact]
    public void A_fault_of_the_engine_costs_the_draft_that_showed_it()
    {
        var result = Check.All(
            [new Source("a.txt", () => throw new InvalidCastException("Odd.")), new Source("b.txt", "mayor")],
            RuleSet.Of(TestRule.Phrases("CD8001", "mayor")),
            new RunOptions { Jobs = 2 });

        Assert.Equal([new UnreadableFile("a.txt", "the engine failed on it (InvalidCastException, Odd); please report it")], result.Unreadable.ToArray());
        Assert.Single(result.Findings);
    }

    [Fact]
    public void What_the_reader_could_not_read_is_a_finding()
    {
        var draft = new Draft("a.txt", "caf? au lait", [])
        {
            Problems = [new DraftProblem(DraftProblemKind.UndecodableByte, new TextSpan(3, 1), "A byte is no UTF-8.")],
        };

        Assert.Equal(["a.txt:3-4 CD9002 A byte is no UTF-8."], Check.Draft(draft).Show());
    }

    [Fact]
    public void A_rule_that_is_off_for_a_draft_still_gives_facts()
    {
        var settings = new SettingsByPath(("a.txt", "CD8100", null), ("c.txt", "CD8100", DiagnosticSeverity.Error));

        var result = Check.All(
            [new Source("a.txt", "7 men"), new Source("b.txt", "7 men"), new Source("c.txt", "7 men")], RuleSet.Of(TestRule.SharedNumbers()), null, settings);

        Assert.Equal(["b.txt:0-1 CD8100 Found: 7", "c.txt:0-1 CD8100 Found: 7"], result.Show());
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Error], result.Findings.Select(finding => finding.Severity));
        Assert.All(result.Findings, finding => Assert.Equal("a.txt", Assert.Single(finding.Related).Path));
    }

    [Fact]
    public void A_rule_that_is_off_is_not_called()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterDraftAction(static _ => throw new InvalidOperationException("called")));

        Assert.Empty(Check.All([new Source("a.txt", "One.")], RuleSet.Of(rule), null, new SettingsByPath(("a.txt", "CD8001", null))).Findings);
    }

    [Fact]
    public void Equal_findings_under_several_keys_become_one_with_all_related_places()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterDeskAction(
            static collect => collect.Add(new Fact([.. collect.Draft.Blocks[0].Prose.Text.ToString().Split(' ').Select(word => StableHash.Of(word))], 0, new TextSpan(0, 1), [])),
            static judge =>
            {
                if (judge.Facts is [var first, .., var last])
                    judge.Report(last, ["shared"], [(first, "first")]);
            }));

        var finding = Assert.Single(Check.All([new Source("a.txt", "x"), new Source("b.txt", "y"), new Source("c.txt", "x y")], RuleSet.Of(rule)).Findings);

        Assert.Equal("c.txt", finding.Path);
        Assert.Equal(["a.txt", "b.txt"], finding.Related.Select(place => place.Path));
    }

    [Fact]
    public void Without_a_desk_each_draft_is_judged_alone()
    {
        Source[] sources = [new("a.txt", "7 men, 7 women"), new("b.txt", "7 men")];

        Assert.Equal(
            ["a.txt:7-8 CD8100 Found: 7"],
            Check.All(sources, RuleSet.Of(TestRule.SharedNumbers()), new RunOptions { Desk = false }).Show());
    }

    [Fact]
    public void Progress_counts_every_draft()
    {
        var seen = new List<int>();

        Check.All([new Source("a.txt", ""), new Source("b.txt", "")], RuleSet.Of(), new RunOptions { Progress = seen.Add });

        Assert.Equal([1, 2], seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_cancelled_run_stops(int jobs)
    {
        using var cancellation = new CancellationTokenSource();
        var rule = new TestRule("CD8001", context => context.RegisterDraftAction(draft =>
        {
            cancellation.Cancel();
            draft.CancellationToken.ThrowIfCancellationRequested();
        }));
        var sources = Enumerable.Range(0, 20).Select(i => new Source($"{i}.txt", "One.")).ToArray();

        Assert.ThrowsAny<OperationCanceledException>(
            () => DeskRun.Check(sources, RuleSet.Of(rule), new SettingsByPath(), new RunOptions { Jobs = jobs }, cancellation.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_run_that_may_end_early_ends_with_what_was_found_so_far(int jobs)
    {
        using var cancellation = new CancellationTokenSource();
        var rule = TestRule.Phrases("CD8000", "rain");
        var sources = Enumerable.Range(0, 50).Select(i => new Source($"{i:00}.txt", "It rain again.")).ToArray();
        var options = new RunOptions
        {
            Jobs = jobs,
            EndsEarly = true,
            Progress = done =>
            {
                if (done == 3)
                    cancellation.Cancel();
            },
        };
        var result = DeskRun.Check(sources, RuleSet.Of(rule, TestRule.SharedNumbers()), new SettingsByPath(), options, cancellation.Token);
        Assert.Equal(50 - result.Drafts.Count, result.LeftOut);
        Assert.InRange(result.Drafts.Count, 3, 49);
        Assert.Equal(result.Drafts.Keys.Order(StringComparer.Ordinal), result.Findings.Select(finding => finding.Path));
        Assert.Null(DeskRun.Check(sources, RuleSet.Of(rule), new SettingsByPath(), new RunOptions { EndsEarly = true }).LeftOut);
    }
}
