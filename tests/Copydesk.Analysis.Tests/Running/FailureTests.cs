using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Running;

public class FailureTests
{
    private static readonly TestRule Sound = TestRule.Phrases("CD8002", "mayor");

    public static TheoryData<string> Stages => ["draft", "block", "sentence", "phrase", "collect", "judge", "report", "initialize"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_rule_that_throws_is_told_once_and_the_others_go_on(string stage)
    {
        var result = Check.All([new Source("a.txt", "The mayor left. The mayor came back.")], RuleSet.Of(Sound, Failing(stage)));

        Assert.Equal(2, result.Findings.Count(finding => finding.Rule.Id == "CD8002"));
        var failure = Assert.Single(result.Findings, finding => finding.Rule.Id == "CD9001");
        Assert.StartsWith("CD8001 failed on this draft and was left out: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a.txt", failure.Path);
        Assert.Equal(3, result.Findings.Length);
    }

    [Fact]
    public void A_rule_that_throws_on_one_draft_works_on_the_next()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterDraftAction(static draft =>
        {
            if (draft.Draft.Draft.Path == "a.txt")
                throw new InvalidOperationException("Not this one.");
            draft.Report(0, new TextSpan(0, 1), "fine");
        }));

        Assert.Equal(
            [
                "a.txt:0-0 CD9001 CD8001 failed on this draft and was left out: InvalidOperationException, Not this one. Please report it.",
                "b.txt:0-1 CD8001 Found: fine",
            ],
            Check.All([new Source("a.txt", "One."), new Source("b.txt", "One.")], RuleSet.Of(rule)).Show());
    }

    [Fact]
    public void What_a_rule_found_before_it_threw_is_taken_back()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterBlockAction(static block =>
        {
            block.Report(block.Index, new TextSpan(0, 1), "half");
            if (block.Index == 1)
                throw new InvalidOperationException("Enough.");
        }));

        Assert.Equal(["CD9001"], Check.Text("One.\nTwo.\nThree.", rule).Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_judge_that_throws_leaves_the_other_keys_alone()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterDeskAction(TestRule.CollectNumbers, static judge =>
        {
            if (judge.Facts[0].Values[0] == "7")
                throw new InvalidOperationException("Seven.");
            judge.Report(judge.Facts[0], [judge.Facts[0].Values[0]]);
        }));

        Assert.Equal(["CD9001", "CD8001"], Check.Text("7 men, 8 women, 7 dogs, 8 cats", rule).Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_fix_that_throws_comes_back_empty_and_is_told()
    {
        var result = Check.Text("One.", WithFix(static _ => throw new InvalidOperationException("No.")));
        var finding = Assert.Single(result.Findings);

        Assert.Empty(finding.ComputeFixes!(result.Drafts["a.txt"]));
        Assert.Empty(finding.ComputeFixes!(result.Drafts["a.txt"]));
        Assert.StartsWith("CD8001 failed", Assert.Single(result.FixFailures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_clings_to_the_annotations_fails()
    {
        var rule = new TestRule("CD8001", static context => context.RegisterBlockAction(static block => block.Report(
            new Report(0, new TextSpan(0, 1), "one") { Fixes = draft => [new Fix(block.Annotations.Prose.Slice(new TextSpan(0, 1)), Applicability.Safe, "", [])] })));
        var result = Check.Text("One.", rule);

        Assert.Empty(Assert.Single(result.Findings).ComputeFixes!(result.Drafts["a.txt"]));
        Assert.Contains("asked for the draft's annotations after its analysis", Assert.Single(result.FixFailures).Message, StringComparison.Ordinal);
    }

    private static TestRule WithFix(Func<Copydesk.Drafts.Draft, ImmutableArray<Fix>> fixes) => new(
        "CD8001", context => context.RegisterBlockAction(block => block.Report(new Report(0, new TextSpan(0, 1), "one") { Fixes = fixes })));

    private static TestRule Failing(string stage)
    {
        static void Throw<T>(T context) => throw new InvalidOperationException("Broken.");
        return new TestRule("CD8001", context =>
        {
            switch (stage)
            {
                case "draft": context.RegisterDraftAction(Throw); break;
                case "block": context.RegisterBlockAction(Throw); break;
                case "sentence": context.RegisterSentenceAction(Throw); break;
                case "phrase": context.RegisterPhraseAction(["mayor"], Throw); break;
                case "collect": context.RegisterDeskAction(Throw, Throw); break;
                case "judge":
                    context.RegisterDeskAction(
                        static collect =>
                        {
                            for (var i = 0; i < 6; i++)
                                collect.Add(new Fact([(ulong)i / 2], 0, new TextSpan(i, 1), []));
                        },
                        Throw);
                    break;
                case "report": context.RegisterDraftAction(static draft => draft.Report(7, new TextSpan(0, 1), "nowhere")); break;
                default:
                    context.RegisterPhraseAction(["mayor"], static _ => { });
                    throw new InvalidOperationException("Broken.");
            }
        });
    }
}
