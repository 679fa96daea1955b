using System.Globalization;
using System.Text;

namespace Copydesk.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private const string Faulty = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\nAdvertisement\n\nSchools stayed shut.\n";
    private const string Fixed = "Rain in Ondo\n\nIt rained in Ondo for a third day.\n\nSchools stayed shut.\n";

    /// <summary>A spelling that wants an editor's answer.</summary>
    private const string Asking = "Vote in Ilesa\n\nOlena Kovalenko spoke first. Olena Kovalenko spoke twice. Olena Kovalenko sat down. Later Olena Kovalenka left early.\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Safe_fixes_are_applied_and_the_exit_is_that_of_what_remains()
    {
        var outcome = desk.With("a.txt", Faulty).With("b.txt", Fixed).Run("fix");
        Assert.Equal(new Outcome(0, "a.txt: 1 fix made\n\nno findings in 2 drafts\n", ""), outcome);
        Assert.Equal(Fixed, File.ReadAllText(desk["a.txt"]));
        Assert.Equal(0, desk.Run("check").Exit);
    }

    [Fact]
    public void What_remains_is_reported_and_counts()
    {
        var outcome = desk.With("a.txt", Asking + "\nAdvertisement\n").Run("fix", "--fail-on", "warning");
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith("a.txt: 1 fix made\n\na.txt:3:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(" CD1001: ", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CD4001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_rules_asked_for_are_fixed()
    {
        desk.With("a.txt", Faulty);
        Assert.Equal("no findings in 1 draft\n", desk.Run("fix", "--only", "CD3001").Output);
        Assert.Equal(Faulty, File.ReadAllText(desk["a.txt"]));
    }

    [Theory]
    [InlineData("utf-8", false, "\n")]
    [InlineData("utf-8", true, "\r\n")]
    [InlineData("utf-16", true, "\r\n")]
    [InlineData("utf-16BE", true, "\n")]
    [InlineData("iso-8859-1", false, "\r")]
    public void Encoding_byte_order_mark_line_ends_and_mode_are_kept(string encoding, bool hasMark, string lineEnd)
    {
        if (OperatingSystem.IsWindows())
            return;
        var charset = Encoding.GetEncoding(encoding);
        byte[] mark = hasMark ? charset.GetPreamble() : [];
        byte[] Bytes(string text) => [.. mark, .. charset.GetBytes(text.Replace("Ondo", "Ondé", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal))];
        File.WriteAllBytes(desk["a.txt"], Bytes(Faulty));
        File.SetUnixFileMode(desk["a.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Equal(0, desk.Run("fix", "a.txt").Exit);
        Assert.Equal(Bytes(Fixed), File.ReadAllBytes(desk["a.txt"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(desk["a.txt"]));
    }

    [Fact]
    public void A_file_that_does_not_change_is_not_written()
    {
        desk.With("a.txt", Fixed);
        var stamp = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(desk["a.txt"], stamp);
        desk.Run("fix");
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(desk["a.txt"]));
    }

    [Fact]
    public void A_link_stays_a_link_and_a_read_only_file_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
            return;
        desk.With("real/a.txt", Faulty).With("b.txt", Faulty);
        File.CreateSymbolicLink(desk["link.txt"], "real/a.txt");
        File.SetUnixFileMode(desk["b.txt"], UnixFileMode.UserRead);
        var outcome = desk.Run("fix", "link.txt", "b.txt");
        Assert.Equal((2, "copydesk: b.txt: is read-only; nothing was written\n"), (outcome.Exit, outcome.Error));
        Assert.Equal("real/a.txt", new FileInfo(desk["link.txt"]).LinkTarget);
        Assert.Equal(Fixed, File.ReadAllText(desk["real/a.txt"]));
        Assert.Equal(Faulty, File.ReadAllText(desk["b.txt"]));
    }

    [Fact]
    public void A_diff_writes_nothing_and_applies_with_patch_to_what_fix_writes()
    {
        if (OperatingSystem.IsWindows())
            return;
        var last = "It rained in Ondo.\n\nAdvertisement";
        desk.With("in/a.txt", Faulty).With("in/b b.txt", Faulty.Replace("\n", "\r\n", StringComparison.Ordinal)).With("in/c.txt", last).With("in/d.txt", Fixed);
        File.WriteAllBytes(desk["in/e.txt"], Encoding.Latin1.GetBytes(Faulty.Replace("Ondo", "Ondé", StringComparison.Ordinal)));
        desk.Shell("cp -r in patched; cp -r in fixed");
        var outcome = desk.Shell("cd in; copydesk fix --diff >../all.diff");
        Assert.Equal("copydesk: 4 fixes in 4 drafts to be made; nothing was written\n", outcome.Error);
        Assert.Equal(0, outcome.Exit);
        Assert.StartsWith("--- a/a.txt\n+++ b/a.txt\n@@ -2,6 +2,4 @@\n", File.ReadAllText(desk["all.diff"]), StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "", ""), desk.Shell("cd in; for f in *; do cmp \"$f\" \"../patched/$f\"; done"));
        var applied = desk.Shell("cd patched; patch -p1 --posix -s <../all.diff; cd ../fixed; copydesk fix >/dev/null; cd ..; diff -r patched fixed");
        Assert.Equal(new Outcome(0, "", ""), applied);
    }

    [Fact]
    public void A_diff_of_utf_16_applies_byte_for_byte()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(desk["a.txt"], Faulty, Encoding.Unicode);
        desk.Shell("copydesk fix --diff a.txt >a.diff 2>/dev/null; patch -p1 -s <a.diff");
        Assert.Equal(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Fixed)), File.ReadAllBytes(desk["a.txt"]));
    }

    [Fact]
    public void A_draft_that_changed_while_its_fixes_were_asked_for_is_not_written()
    {
        desk.With("a.txt", Asking);
        // The answer comes only after somebody has saved the draft, with as many bytes and the same time stamp.
        var stamp = File.GetLastWriteTimeUtc(desk["a.txt"]);
        var other = Asking.Replace("early", "later", StringComparison.Ordinal);
        var outcome = desk.Answer("Apply?", () =>
        {
            File.WriteAllText(desk["a.txt"], other);
            File.SetLastWriteTimeUtc(desk["a.txt"], stamp);
        }, "y\n", "fix", "--ask", "a.txt");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("copydesk: a.txt: changed while it was being fixed; nothing was written. Run copydesk fix again\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(other, File.ReadAllText(desk["a.txt"]));
    }

    [Fact]
    public void A_draft_on_standard_input_comes_out_fixed_on_standard_output()
    {
        Assert.Equal(new Outcome(0, Fixed, ""), desk.RunWith(Faulty, "fix", "-"));
        Assert.Equal(new Outcome(0, Fixed, ""), desk.RunWith(Fixed, "fix", "-"));
        Assert.Equal(2, desk.With("a.txt", Faulty).RunWith(Faulty, "fix", "-", "a.txt").Exit);
    }

    [Fact]
    public void Asked_one_by_one_the_sentence_is_shown_before_and_after()
    {
        var outcome = desk.With("a.txt", Asking).RunWith("what\ny\n", "fix", "--ask");
        Assert.Contains("  - Later Olena Kovalenka left early.\n  + Later Olena Kovalenko left early.\n    Write \"Olena Kovalenko\" throughout\nApply? y yes, n no, a all of this kind, q quit: Apply? ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Asking.Replace("Kovalenka", "Kovalenko", StringComparison.Ordinal), File.ReadAllText(desk["a.txt"]));
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("q\n")]
    [InlineData("")]
    public void What_is_refused_stays(string answers)
    {
        var outcome = desk.With("a.txt", Asking + "\nAdvertisement\n").RunWith(answers, "fix", "--ask");
        Assert.Equal(1, outcome.Error.Split("Apply?").Length - 1);
        Assert.Equal(Asking, File.ReadAllText(desk["a.txt"]));
    }
}
