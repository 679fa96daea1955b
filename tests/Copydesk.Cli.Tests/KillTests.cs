using System.Diagnostics;
using System.Globalization;
using System.Text;
using Copydesk.Cli.Caching;

namespace Copydesk.Cli.Tests;

/// <summary>
/// The command killed at random moments, as power cuts do, while it writes. <c>COPYDESK_KILLS=200 dotnet test</c> does it that
/// often; a few times where nothing is said.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("COPYDESK_KILLS") ?? "20", CultureInfo.InvariantCulture) / 3;

    private readonly Desk desk = new();
    private readonly Random random = new(7);
    private readonly string before = Copy(isFixed: false);
    private readonly string after = Copy(isFixed: true);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_draft_is_as_it_was_or_fixed()
    {
        WriteDrafts();
        var length = TimeOf("fix", "d", "--no-desk");
        for (var kill = 0; kill < Kills; kill++)
        {
            WriteDrafts();
            Kill(length, "fix", "d", "--no-desk");
            foreach (var file in Directory.GetFiles(desk["d"]))
            {
                if (file.EndsWith(".txt", StringComparison.Ordinal))
                    Assert.Contains(File.ReadAllText(file), new[] { before, after });
                else
                    Assert.Matches(@"/\.copydesk-\d+-\d+\.tmp$", file);
            }
        }
    }

    [Fact]
    public void A_baseline_is_the_old_one_or_the_new_one()
    {
        WriteDrafts();
        desk.Run("baseline", "d/0.txt");
        var old = File.ReadAllText(desk["copydesk.baseline"]);
        var length = TimeOf("baseline", "d");
        var whole = File.ReadAllText(desk["copydesk.baseline"]);
        Assert.NotEqual(old, whole);
        for (var kill = 0; kill < Kills; kill++)
        {
            desk.With("copydesk.baseline", old);
            Kill(length, "baseline", "d");
            Assert.Contains(File.ReadAllText(desk["copydesk.baseline"]), new[] { old, whole });
        }
    }

    [Fact]
    public void A_cache_is_whole_and_what_is_said_from_it_is_the_same()
    {
        WriteDrafts();
        var whole = desk.Run("check", "d", "--no-cache");
        var length = TimeOf("check", "d", "--cache", "cache");
        for (var kill = 0; kill < Kills; kill++)
        {
            // Something new each time, so that it is written each time.
            desk.With("d/new.txt", Copy(isFixed: true) + kill);
            if (kill % 3 == 0)
                Array.ForEach(Directory.GetFiles(desk["cache"]), File.Delete);
            Kill(length, "check", "d", "--cache", "cache");
            foreach (var file in Directory.GetFiles(desk["cache"], "*.cache"))
            {
                using var cache = CacheFile.Open(file);
                Assert.False(cache.IsBroken);
                foreach (var record in cache.Records)
                    Assert.False(cache.ContentOf(record).IsEmpty);
            }
        }

        File.Delete(desk["d/new.txt"]);
        Assert.Equal(whole, desk.Run("check", "d", "--cache", "cache"));
    }

    [Fact]
    public void What_killed_runs_left_is_taken_away_when_it_is_old()
    {
        desk.With("d/a.txt", "Rain in Ondo\n\nIt rained.\n\nAdvertisement\n").With("d/.copydesk-1-1.tmp", "old").With("d/.copydesk-2-1.tmp", "of a run at work");
        File.SetLastWriteTimeUtc(desk["d/.copydesk-1-1.tmp"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains("1 fix made", desk.Run("fix", "d").Output, StringComparison.Ordinal);
        Assert.Equal([".copydesk-2-1.tmp", "a.txt"], Directory.GetFiles(desk["d"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private void WriteDrafts()
    {
        for (var i = 0; i < 12; i++)
            desk.With($"d/{i}.txt", before);
    }

    private TimeSpan TimeOf(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        desk.Run(arguments);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Later moments are likelier: there the files are written.</summary>
    private void Kill(TimeSpan length, params string[] arguments) => desk.Kill(length * Math.Sqrt(random.NextDouble()), arguments);

    private static string Copy(bool isFixed)
    {
        var copy = new StringBuilder();
        for (var i = 0; i < 500; i++)
            copy.Append(CultureInfo.InvariantCulture, $"It rained for day {i} in Ondo, and the schools stayed shut.\n\n").Append(i % 250 == 0 && !isFixed ? "Advertisement\n\n" : "");
        return copy.ToString();
    }
}
