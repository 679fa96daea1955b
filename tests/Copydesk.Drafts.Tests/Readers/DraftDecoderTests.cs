using System.Text;
using Copydesk.Drafts.Readers;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Readers;

public class DraftDecoderTests
{
    private const string Copy = "Café owners in São Tomé said “no” 😀 on Monday.\r\nThey will meet again.";

    [Theory]
    [InlineData(DraftCharset.Utf8, false)]
    [InlineData(DraftCharset.Utf8, true)]
    [InlineData(DraftCharset.Utf16LittleEndian, true)]
    [InlineData(DraftCharset.Utf16BigEndian, true)]
    public void Every_encoding_is_read_and_written_back_byte_for_byte(DraftCharset charset, bool hasMark)
    {
        var bytes = new DraftEncoding(charset, hasMark).Encode(Copy)!;
        var draft = DraftReader.Read("a.txt", bytes);
        Assert.Equal(Copy, draft.Text);
        Assert.Equal(new DraftEncoding(charset, hasMark), draft.Encoding);
        Assert.Equal(bytes, draft.Encoding.Encode(draft.Text));
        Assert.True(draft.CanBeFixed);
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_Windows_1252()
    {
        byte[] bytes = [.. "The mayor said "u8, 0x93, .. "no"u8, 0x94, .. " to the caf"u8, 0xE9, .. "."u8];
        var draft = DraftReader.Read("a.txt", bytes);
        Assert.Equal("The mayor said “no” to the café.", draft.Text);
        Assert.Equal(new DraftEncoding(DraftCharset.Windows1252, false), draft.Encoding);
        Assert.Equal(bytes, draft.Encoding.Encode(draft.Text));
        Assert.Null(draft.Encoding.Encode("Łódź"));
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Every_byte_of_Windows_1252_comes_back_as_it_was()
    {
        byte[] bytes = [.. "Caf"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value), .. " and a line of copy."u8];
        var draft = DraftReader.Read("a.txt", bytes);
        Assert.Equal(bytes, draft.Encoding.Encode(draft.Text));
    }

    [Fact]
    public void A_bad_byte_is_reported_at_its_place()
    {
        byte[] bytes = [.. "Café São "u8, 0x96, .. " Tomé"u8];
        var draft = DraftReader.Read("a.txt", bytes);
        Assert.Equal("Café São \uFFFD Tomé", draft.Text);
        Assert.False(draft.CanBeFixed);
        var problem = Assert.Single(draft.Problems);
        Assert.Equal((DraftProblemKind.UndecodableByte, new TextSpan(9, 1)), (problem.Kind, problem.Span));
        Assert.Equal("Byte 0x96 is no UTF-8, so a character is lost here. Save the file as UTF-8 again from its source.", problem.Message);
        Assert.Null(draft.Change(draft.Blocks[0], new TextSpan(0, 4), "Cafe"));
    }

    [Fact]
    public void A_file_with_many_bad_bytes_reports_a_hundred_and_the_number_of_the_others()
    {
        var bytes = new List<byte>();
        for (var i = 0; i < 150; i++)
            bytes.AddRange([.. "éé "u8, 0xFF]);
        var draft = DraftReader.Read("a.txt", bytes.ToArray());
        Assert.Equal(100, draft.Problems.Length);
        Assert.EndsWith("There are 50 more after this one.", draft.Problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(150, draft.Text.Count(c => c == '\uFFFD'));
    }

    [Fact]
    public void An_odd_byte_at_the_end_of_UTF16_is_reported()
    {
        var draft = DraftReader.Read("a.txt", [0xFF, 0xFE, (byte)'a', 0, (byte)'b']);
        Assert.Equal("a\uFFFD", draft.Text);
        Assert.Equal(new TextSpan(1, 1), Assert.Single(draft.Problems).Span);
        Assert.False(draft.CanBeFixed);
    }

    [Fact]
    public void A_lone_surrogate_in_UTF16_comes_back_as_it_was()
    {
        byte[] bytes = [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0];
        var draft = DraftReader.Read("a.txt", bytes);
        Assert.Equal("a\uD800b", draft.Text);
        Assert.Equal(bytes, draft.Encoding.Encode(draft.Text));
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("{\\rtf1\\ansi", "RTF")]
    [InlineData("PK\u0003\u0004abcdef", "office document or archive")]
    [InlineData("a\0b\0c\0d\0", "UTF-16 without byte order mark")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0", "it holds binary data")]
    public void A_file_that_is_no_text_is_refused_in_one_line(string content, string what)
    {
        var refusal = Assert.Throws<DraftFormatException>(() => DraftReader.Read("a.txt", Encoding.Latin1.GetBytes(content)));
        Assert.Contains($"({what})", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_stray_control_character_does_not_make_a_text_binary()
    {
        var text = string.Concat(Enumerable.Repeat("The ferry left at noon. ", 20)) + "\0";
        Assert.Equal(text, DraftReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Text);
    }

    [Fact]
    public void An_empty_file_is_an_empty_draft() => Assert.Empty(DraftReader.Read("a.txt", []).Blocks);
}
