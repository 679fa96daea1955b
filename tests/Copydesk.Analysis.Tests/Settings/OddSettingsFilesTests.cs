using System.Text;

namespace Copydesk.Analysis.Tests.Settings;

public sealed class OddSettingsFilesTests : SettingsTestBase
{
    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n\r")]
    public void Lines_end_as_in_editors(string end)
    {
        Assert.Equal(2, Under($"[*]{end}copydesk_initials = 2{end}").ValueOf(Initials));
        Assert.Contains("<copydesk_x>", Assert.Single(Said($"[*]{end}{end}copydesk_x = 2{end}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_separator_of_Unicode_ends_no_line() =>
        Assert.Equal(
            ["CD9006 2:21 <2\u2028copydesk_x = 1> \"2 copydesk_x = 1\" won't do for copydesk_initials. Write a whole number from 0 to 3."],
            Said("[*]\ncopydesk_initials = 2\u2028copydesk_x = 1"));

    [Fact]
    public void Offsets_begin_behind_a_byte_order_mark()
    {
        var settings = Of(("/desk/.editorconfig", "\uFEFF[*]\ncopydesk_initials = 2\ncopydesk_x = 1"));
        Assert.Equal(2, settings.For("a.txt").ValueOf(Initials));
        Assert.Equal(26, Assert.Single(settings.Problems).Span.Start);
    }

    [Fact]
    public void A_value_of_any_units_is_shown_on_one_short_line()
    {
        var problem = Assert.Single(Said("[*]\ncopydesk_initials = \0\u0007\u202E\uD83D" + new string('9', 500_000)));
        Assert.EndsWith("\"   \uD83D" + new string('9', 36) + "…\" won't do for copydesk_initials. Write a whole number from 0 to 3.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_sections_or_keys_of_one_name_the_later_counts()
    {
        Assert.Equal(2, Under("[*]\ncopydesk_initials = 3\n[*]\ncopydesk_initials = 0\ncopydesk_initials = 2").ValueOf(Initials));
        Assert.Equal(1, Under("[*]\ncopydesk_initials = 2\ncopydesk_initials = two").ValueOf(Initials));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[#]")]
    [InlineData("=")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF[*]\n")]
    [InlineData("\0\0\0")]
    [InlineData("[\0]\n\0=\0")]
    [InlineData("\uD800[\uDC00]\n\uD800=\uDC00")]
    public void A_file_that_says_nothing_to_us_is_left_alone(string text) => Assert.Empty(Said(text));

    [Fact]
    public void A_full_megabyte_of_anything_is_read_in_one_pass()
    {
        const int Most = EditorConfigSettings.LargestFile;
        foreach (var part in (string[])["[", "a=b\n", "copydesk_x\n", "[*]\ncopydesk_initials=2\n", "{,"])
        {
            var text = new StringBuilder().Insert(0, part, Most / part.Length);
            Assert.NotNull(Under(text.ToString()).Id);
            Assert.NotNull(Under($"[*]\ncopydesk_initials = {text.ToString(0, Most - 100)}").Id);
            Assert.NotNull(Under($"[{text.ToString(0, Most - 100)}]\ncopydesk_initials = 2").Id);
        }
    }

    [Fact]
    public void A_file_is_read_from_disk_as_its_byte_order_mark_says()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, ".editorconfig");
            Assert.Null(EditorConfigSettings.ReadFile(path));
            File.WriteAllText(path, "[*]\ncopydesk_initials = 2\n", Encoding.Unicode);
            Assert.Equal("[*]\ncopydesk_initials = 2\n", EditorConfigSettings.ReadFile(path));
            var settings = new EditorConfigSettings(Rules, folder.FullName, EditorConfigSettings.ReadFile);
            Assert.Equal(2, settings.For("a.txt").ValueOf(Initials));
            using (var file = File.OpenWrite(path))
                file.SetLength(EditorConfigSettings.LargestFile + 1);
            settings = new EditorConfigSettings(Rules, folder.FullName, EditorConfigSettings.ReadFile);
            settings.For("a.txt");
            Assert.Equal("This file is larger than 1 MB and was not read. Keep to settings in it.", Assert.Single(settings.Problems).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_device_is_never_opened()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, ".editorconfig");
            File.CreateSymbolicLink(path, "/dev/zero");
            Assert.Equal("", EditorConfigSettings.ReadFile(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
