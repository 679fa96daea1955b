using System.Collections.Immutable;
using Copydesk.Drafts;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Running;

public class DeskTests
{
    private static readonly RuleSet Rules = RuleSet.Of(TestRule.SharedNumbers("CD8100"), TestRule.SharedNumbers("CD8101"));

    [Fact]
    public void Only_the_keys_of_a_changed_draft_are_judged_again()
    {
        var desk = new Desk(Rules, new SettingsByPath());
        desk.Put(Digest("a", ["x", "y"]));
        desk.Put(Digest("b", ["y", "z"]));
        desk.Put(Digest("c", ["z"]));
        Assert.Equal(["b:0-1 CD8100 Found: y", "c:0-1 CD8100 Found: z"], desk.Judge().Show());
        Assert.Equal(2, desk.Judged);

        desk.Put(Digest("b", ["z", "w"]));
        Assert.Equal(["c:0-1 CD8100 Found: z"], desk.Judge().Show());
        Assert.Equal(1, desk.Judged);

        desk.Put(Digest("d", ["x"]));
        Assert.Equal(["c:0-1 CD8100 Found: z", "d:0-1 CD8100 Found: x"], desk.Judge().Show());
        Assert.Equal(1, desk.Judged);

        desk.Remove("a");
        Assert.Equal(["c:0-1 CD8100 Found: z"], desk.Judge().Show());
        Assert.Equal(0, desk.Judged);
    }

    [Fact]
    public void A_fact_whose_keys_nobody_shares_is_not_judged()
    {
        var desk = new Desk(Rules, new SettingsByPath());
        desk.Put(Digest("a", ["x"]));
        desk.Put(Digest("b", ["y"]));

        Assert.Empty(desk.Judge());
        Assert.Equal(0, desk.Judged);
    }

    [Fact]
    public void Facts_with_all_keys_in_common_are_judged_once()
    {
        var desk = new Desk(Rules, new SettingsByPath());
        ulong[] shared = [1, 2, 3];
        desk.Put(new DraftDigest { Path = "a", SettingsId = "", Facts = [Fact("CD8100", "k", 0) with { Keys = [.. shared] }] });
        desk.Put(new DraftDigest { Path = "b", SettingsId = "", Facts = [Fact("CD8100", "k", 0) with { Keys = [.. shared] }] });
        Assert.Equal(["b:0-1 CD8100 Found: k"], desk.Judge().Show());
        Assert.Equal(1, desk.Judged);

        desk.Put(new DraftDigest { Path = "c", SettingsId = "", Facts = [Fact("CD8100", "k", 0) with { Keys = [3, 4] }] });
        Assert.Equal(["b:0-1 CD8100 Found: k", "c:0-1 CD8100 Found: k"], desk.Judge().Show());
        Assert.Equal(1, desk.Judged);
    }

    [Fact]
    public void Judging_the_touched_keys_equals_judging_all()
    {
        var edit = from path in Gen.Choose(0, 5)
                   from keys in Gen.SubListOf(0, 1, 2, 3, 4)
                   from story in Gen.Choose(0, 8)
                   from isRemoved in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                   select (Path: $"{path}.txt", Keys: keys.Select(key => $"{key}").ToArray(), Story: story, IsRemoved: isRemoved);

        Prop.ForAll(edit.NonEmptyListOf().ToArbitrary(), edits =>
        {
            var desk = new Desk(Rules, new SettingsByPath());
            var digests = new Dictionary<string, DraftDigest>();
            foreach (var (path, keys, story, isRemoved) in edits)
            {
                if (isRemoved)
                {
                    desk.Remove(path);
                    digests.Remove(path);
                }
                else
                {
                    desk.Put(digests[path] = OfStory(path, keys, story));
                }

                var whole = new Desk(Rules, new SettingsByPath());
                foreach (var digest in digests.Values.Reverse())
                    whole.Put(digest);
                var (touched, all) = (desk.Judge(), whole.Judge());
                Assert.Equal(all.Show(), touched.Show());
                Assert.Equal(all.Select(finding => finding.Fingerprint), touched.Select(finding => finding.Fingerprint));
                Assert.Equal(all.SelectMany(finding => finding.Related), touched.SelectMany(finding => finding.Related));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Facts_of_a_key_come_in_order_of_path_and_span()
    {
        var seen = "";
        var rule = new TestRule("CD8100", context => context.RegisterDeskAction(
            static _ => { }, judge => seen = string.Join(' ', judge.Facts.Select(fact => $"{fact.Draft.Path}{fact.Span.Start}"))));
        var desk = new Desk(RuleSet.Of(rule), new SettingsByPath());
        desk.Put(new DraftDigest { Path = "b", SettingsId = "", Facts = [Fact("CD8100", "k", 5), Fact("CD8100", "k", 2)] });
        desk.Put(new DraftDigest { Path = "a", SettingsId = "", Facts = [Fact("CD8100", "k", 9)] });

        desk.Judge();

        Assert.Equal("a9 b2 b5", seen);
    }

    [Fact]
    public void Facts_of_a_rule_that_the_desk_does_not_know_are_left_alone()
    {
        var desk = new Desk(RuleSet.Of(), new SettingsByPath());
        desk.Put(Digest("a", ["x"]));

        Assert.Empty(desk.Judge());
        desk.Remove("a");
        Assert.Empty(desk.Judge());
    }

    [Fact]
    public void A_cancelled_judgement_goes_on_where_it_stopped()
    {
        var desk = new Desk(Rules, new SettingsByPath());
        desk.Put(Digest("a", ["x"]));
        desk.Put(Digest("b", ["x"]));

        Assert.Throws<OperationCanceledException>(() => desk.Judge(new CancellationToken(canceled: true)));
        Assert.Single(desk.Judge());
    }

    private static DraftDigest Digest(string path, string[] keys) =>
        new() { Path = path, SettingsId = "", Facts = [.. keys.Select((key, i) => Fact("CD8100", key, 0))] };

    /// <summary>Stories change who is a version of whom: by slug, by update, by sentences.</summary>
    private static DraftDigest OfStory(string path, string[] keys, int story) => new()
    {
        Path = path,
        SettingsId = "",
        Slug = story is 1 or 2 ? "flood" : null,
        Version = story == 2 ? "2" : null,
        Updates = story == 3 ? "0.txt" : null,
        Published = story == 4 ? new DateOnly(2025, 5, 6) : null,
        Sentences = story is 4 or 5 ? [1, 2, 3, 4, 5] : [],
        Facts = [.. keys.Select((key, i) => Fact(i % 2 == 0 ? "CD8100" : "CD8101", key, i * 3)), .. keys.Select((key, i) => Fact("CD8100", key, i * 7))],
    };

    private static DigestFact Fact(string rule, string key, int start) =>
        new(rule, [StableHash.Of(key), StableHash.Of(key)], [key], new TextSpan(start, 1), default, (ulong)start % 2);
}
