using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Reports.Tests;

public class ExcerptTests
{
    [Fact]
    public void A_short_line_is_shown_whole_without_its_indent() =>
        Shows("  On Monday, 4 May, it rained. ", "Monday, 4 May", """
            On Monday, 4 May, it rained.
               ^^^^^^^^^^^^^
            """);

    [Fact]
    public void A_long_line_is_cut_on_both_sides_at_words() =>
        Shows("The council of the old harbour town met on Monday for the third time in a month of quarrels", "Monday", """
            …town met on Monday for the third…
                         ^^^^^^
            """, 44);

    [Fact]
    public void What_stands_at_the_start_leaves_all_room_to_what_follows() =>
        Shows("Monday was the day on which the council of the town met", "Monday", """
            Monday was the day on which…
            ^^^^^^
            """, 32);

    [Fact]
    public void What_stands_at_the_end_leaves_all_room_to_what_is_before() =>
        Shows("The council of the town met for the first time on Monday", "Monday", """
            …met for the first time on Monday
                                       ^^^^^^
            """, 34);

    [Fact]
    public void A_span_wider_than_the_line_is_cut() =>
        Shows("He said that nobody had ever asked him about the roof before.", "that nobody had ever asked him about the roof before", """
            …that nobody had ever asked h…
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """, 30);

    [Fact]
    public void A_span_over_several_lines_is_shown_to_the_end_of_its_first() =>
        Shows("It rained on\nMonday.", "on\nMonday", """
            It rained on
                      ^^
            """);

    [Fact]
    public void An_empty_span_has_one_caret() => Shows("It rained.", "", """
            It rained.
            ^
            """);

    [Theory]
    [InlineData("東京で Monday", 7)]
    [InlineData("👍🏽 Monday", 3)]
    [InlineData("👨‍👩‍👧 Monday", 3)]
    [InlineData("❤️ Monday", 3)]
    [InlineData("🇮🇳 Monday", 3)]
    [InlineData("re\u0301sume\u0301 Monday", 7)]
    [InlineData("שלום Monday", 5)]
    [InlineData("a\tMonday", 2)]
    [InlineData("naïve Monday", 6)]
    public void The_caret_counts_columns_of_the_terminal(string line, int column)
    {
        var excerpt = Around(line, "Monday", 80);
        Assert.Equal((column, 6), (excerpt.Caret, excerpt.CaretWidth));
    }

    [Theory]
    [InlineData("a\e[31mred", @"a\u001B[31mred")]
    [InlineData("a\u202Eb", @"a\u202Eb")]
    [InlineData("a\u009Bb", @"a\u009Bb")]
    [InlineData("a\0b", @"a\u0000b")]
    public void Controls_are_shown_and_not_sent(string line, string shown) => Assert.Equal(shown, Around(line, "a", 80).Text);

    [Fact]
    public void No_excerpt_is_wider_than_asked_and_each_caret_is_within_it()
    {
        string[] pieces = ["word ", "東京", "👍🏽", "👨‍👩‍👧", "e\u0301", "\t", " ", "\e", "\uD800", "\u202E", "שלום ", "longlonglonglonglonglongword", "\u0301"];
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 60); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);
            var start = random.Next(text.Length + 1);
            var span = new TextSpan(start, random.Next(text.Length - start + 1));
            var width = random.Next(26, 100);
            var excerpt = Excerpt.Of(text.ToString(), span, start, width);
            Assert.InRange(Columns(excerpt.Text), 0, width);
            Assert.InRange(excerpt.Caret + excerpt.CaretWidth, 1, width + 1);
            Assert.DoesNotContain('\e', excerpt.Text);
        }
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_not_read_for_its_excerpts()
    {
        var text = new string('x', 10_000_000);
        for (var i = 0; i < 10_000; i++)
            Assert.Equal(3, Excerpt.Of(text, new TextSpan(i * 900, 3), i * 900, 80).CaretWidth);
    }

    private static void Shows(string text, string words, string expected, int width = 80)
    {
        var excerpt = Around(text, words, width);
        var shown = excerpt.Text + "\n" + new string(' ', excerpt.Caret) + new string('^', excerpt.CaretWidth);
        Assert.Equal(expected.ReplaceLineEndings("\n"), shown);
    }

    private static Excerpt Around(string text, string words, int width)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return Excerpt.Of(text, new TextSpan(start, words.Length), start, width);
    }

    // An upper bound: emoji sequences are counted piece by piece, but those of the samples as what they join to.
    private static int Columns(string text)
    {
        var columns = 0;
        text = text.Replace("👨‍👩‍👧", "東", StringComparison.Ordinal).Replace("👍🏽", "東", StringComparison.Ordinal);
        foreach (var rune in text.EnumerateRunes())
            columns += TextWidth.Of(rune);
        return columns;
    }
}
