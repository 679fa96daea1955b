namespace Copydesk.Analysis.Tests.Running;

public class VersionWatchTests
{
    private const int Drafts = 8;
    private const int Changes = 20_000;

    [Fact]
    public void Typing_in_a_draft_that_shares_little_looks_through_the_desk_no_more()
    {
        var (watch, looks) = (new VersionWatch(), 0);
        var (typed, others) = (Digest("a", [1, 2, 3, 100]), new[] { Digest("b", [1, 2, 3, 7, 8]), Digest("c", [1, 2, 3, 9]) });
        watch.LeftOut(All);
        for (var key = 101UL; key < 200; key++)
        {
            var was = typed;
            typed = Digest("a", [1, 2, 3, key]);
            watch.Changed(was, typed);
            Assert.Empty(watch.LeftOut(All));
        }

        Assert.Equal(2, looks);

        DraftDigest[] All()
        {
            looks++;
            return [typed, .. others];
        }

        static DraftDigest Digest(string path, ulong[] sentences) => new() { Path = path, SettingsId = "", Sentences = [.. sentences] };
    }

    [Fact]
    public void Whatever_comes_changes_and_goes_those_left_out_are_those_of_a_desk_looked_through_anew()
    {
        var (watch, desk, own) = (new VersionWatch(), new SortedDictionary<string, DraftDigest>(StringComparer.Ordinal), 1000UL);
        // The same changes in every run of the test.
        var chance = new Random(20250507);
        for (var change = 0; change < Changes; change++)
        {
            var path = ((char)('a' + chance.Next(Drafts))).ToString();
            var was = desk.GetValueOrDefault(path);
            var now = was is null ? New(path) : chance.Next(50) == 0 ? null : Edited(was);
            if (now is null)
                desk.Remove(path);
            else
                desk[path] = now;
            watch.Changed(was, now);
            if (chance.Next(4) == 0)
                continue;
            Assert.Equal(Versions.LeftOut([.. desk.Values]).Order(StringComparer.Ordinal), watch.LeftOut(All).Order(StringComparer.Ordinal));
        }

        DraftDigest[] All() => [.. desk.Values];

        DraftDigest New(string path) => new() { Path = path, SettingsId = "", Sentences = [.. Enumerable.Range(0, 9).Select(_ => Sentence()).Distinct().Order()] };

        // Mostly somebody types in one sentence that nobody else has; now and then one is pasted, or front matter is filled in.
        DraftDigest Edited(DraftDigest draft) => chance.Next(20) switch
        {
            0 => draft with { Slug = chance.Next(2) == 0 ? null : "flood" },
            1 => draft with { Updates = chance.Next(2) == 0 ? null : "a" },
            2 => draft with { Published = new DateOnly(2025, 5, 1 + chance.Next(3)) },
            3 => draft with { Sentences = [.. draft.Sentences.Where(_ => chance.Next(2) == 0)] },
            4 or 5 or 6 => draft with { Sentences = [.. draft.Sentences.Append(Sentence()).Distinct().Order()] },
            7 or 8 => draft with { Sentences = [.. draft.Sentences.Append(Own())] },
            9 or 10 => draft with { Sentences = [.. draft.Sentences.SkipLast(1)] },
            _ => draft with { Sentences = [.. draft.Sentences.SkipLast(1).Append(Own()).Order()] },
        };

        // No other draft has it, and it comes behind all others.
        ulong Own() => ++own;

        ulong Sentence() => (ulong)chance.Next(30);
    }
}
