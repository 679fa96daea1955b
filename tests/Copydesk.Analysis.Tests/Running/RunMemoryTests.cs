using System.Collections.Immutable;
using System.Text;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Running;

public class RunMemoryTests
{
    private readonly Memory memory = new();
    private int collected;
    private int judged;

    [Fact]
    public void What_has_not_changed_is_neither_analysed_nor_judged_again()
    {
        var first = Run(new Content("a.txt", "Ann saw 12 and 15."), new Content("b.txt", "Bob saw 12."), new Content("c.txt", "Cid saw 15."));
        Assert.Equal((3, 2), (collected, judged));
        var again = Run(new Content("a.txt", "Ann saw 12 and 15."), new Content("b.txt", "Bob saw 12."), new Content("c.txt", "Cid saw 15."));
        // The key that gave a finding is judged once more, the silent one is not.
        Assert.Equal((3, 3), (collected, judged));
        Assert.Equal(first.Show(), again.Show());
        Assert.Equal(["c.txt:8-10 CD8100 Found: 15"], again.Show());
    }

    [Fact]
    public void A_change_of_path_or_content_is_a_draft_that_nobody_knows()
    {
        Run(new Content("a.txt", "Ann saw 12."), new Content("b.txt", "Bob saw 13."));
        Run(new Content("a.txt", "Ann saw 12."), new Content("b.txt", "Bob saw 12."));
        Assert.Equal(3, collected);
        Run(new Content("a.txt", "Ann saw 12."), new Content("c.txt", "Bob saw 12."));
        Assert.Equal(4, collected);
    }

    [Fact]
    public void Other_rules_know_nothing()
    {
        Run(new Content("a.txt", "Ann saw 12."), new Content("b.txt", "Bob saw 13."));
        DeskRun.Check([new Content("a.txt", "Ann saw 12."), new Content("b.txt", "Bob saw 13.")], RuleSet.Of(Numbers("CD8101")), new Settings(), new RunOptions { Memory = memory });
        Assert.Equal(4, collected);
    }

    [Fact]
    public void Findings_come_back_whole_with_their_fixes_stets_and_what_the_draft_says_of_itself()
    {
        const string Text = "---\ndate: 2025-05-06\nslug: fire\nversion: 2\n---\n\n# Rain \u2603\n\n<!-- stet -->\n\nIt rained teh whole day \uD83D\uDE00.\n\nIt was teh end\x01.\n";
        RunOptions options = new() { Memory = memory };
        var rules = RuleSet.Of(Spelling());
        var first = DeskRun.Check([new Content("a.md", Text)], rules, new Settings(), options);
        var again = DeskRun.Check([new Content("a.md", Text)], rules, new Settings(), options);
        Assert.Equal(1, collected);
        Assert.Single(again.Suppressed);
        var (one, other) = (Assert.Single(first.Findings), Assert.Single(again.Findings));
        Assert.Equal(one with { Related = [], ComputeFixes = null }, other with { Related = [], ComputeFixes = null });
        Assert.Equal(Assert.Single(one.Related), Assert.Single(other.Related));
        var (fix, same) = (Assert.Single(one.ComputeFixes!(first.Drafts["a.md"])), Assert.Single(other.ComputeFixes!(again.Drafts["a.md"])));
        Assert.Equal(fix with { Changes = [] }, same with { Changes = [] });
        Assert.Equal(fix.Changes.AsEnumerable(), same.Changes.AsEnumerable());
        Assert.Equal((Text, "fire"), (again.Drafts["a.md"].Text, again.Drafts["a.md"].Metadata.Slug));
    }

    [Fact]
    public void A_draft_on_which_a_rule_failed_is_tried_again()
    {
        var rule = new TestRule("CD8100", context => context.RegisterDraftAction(_ =>
        {
            collected++;
            throw new InvalidOperationException("out of order");
        }));
        for (var run = 1; run <= 2; run++)
        {
            DeskRun.Check([new Content("a.txt", "Ann.")], RuleSet.Of(rule), new Settings(), new RunOptions { Memory = memory });
            Assert.Equal(run, collected);
        }
    }

    private RunResult Run(params IDraftSource[] sources) =>
        DeskRun.Check(sources, RuleSet.Of(Numbers("CD8100")), new Settings(), new RunOptions { Memory = memory });

    /// <summary>Reports 15 where it comes twice, and no other number.</summary>
    private TestRule Numbers(string id) => new(id, context => context.RegisterDeskAction(
        collect =>
        {
            Interlocked.Increment(ref collected);
            TestRule.CollectNumbers(collect);
        },
        judge =>
        {
            judged++;
            if (judge.Facts[0].Values[0] == "15")
                judge.Report(judge.Facts[1], ["15"]);
        }));

    private TestRule Spelling() => new("CD8100", context =>
    {
        context.RegisterDraftAction(_ => collected++);
        context.RegisterSentenceAction(sentence =>
        {
            var block = sentence.Draft.Draft.Blocks[sentence.Block];
            if (block.Prose.Text.IndexOf("teh") is var at and >= 0)
            {
                sentence.Report(new Report(sentence.Block, new(at, 3), "teh")
                {
                    Related = [(sentence.Block, new(0, 2), "here")],
                    Fixes = draft => [new Fix("Write the", Applicability.Safe, "the", [draft.Change(draft.Blocks[sentence.Block], new(at, 3), "the")!.Value])],
                });
            }
        });
    });

    private sealed record Content(string Path, string Text) : IDraftContent
    {
        public Draft Read() => DraftReader.ReadText(Path, Text);

        public T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use) => use(Encoding.UTF8.GetBytes(Text));
    }

    private sealed class Settings : ISettingsSource
    {
        private static readonly DraftSettings All = new SettingsByPath().For("");

        public ImmutableArray<Finding> Problems => [];

        public DraftSettings For(string path) => All;
    }

    private sealed class Memory : IRunMemory
    {
        private readonly Dictionary<RecordKey, byte[]> records = [];
        private readonly HashSet<ulong> silent = [];

        public ReadOnlySpan<byte> Recall(RecordKey key) => records.GetValueOrDefault(key);

        public void Keep(RecordKey key, ReadOnlySpan<byte> record) => records[key] = record.ToArray();

        public bool IsSilent(ulong facts) => silent.Contains(facts);

        public void KeepSilent(ulong facts) => silent.Add(facts);
    }
}
