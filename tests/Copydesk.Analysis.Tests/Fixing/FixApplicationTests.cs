using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis.Tests.Fixing;

public class FixApplicationTests
{
    [Fact]
    public void Fixes_are_applied_in_order_of_their_places() =>
        Assert.Equal("one two three", FixApplication.Apply("1 2 3", [Fix("c", (4, 1, "three")), Fix("a", (0, 1, "one")), Fix("b", (2, 1, "two"))]));

    [Theory]
    [InlineData(0, 3, 2, 3)]
    [InlineData(2, 1, 2, 3)]
    [InlineData(2, 0, 2, 0)]
    [InlineData(2, 0, 2, 3)]
    [InlineData(0, 6, 2, 1)]
    public void Of_two_fixes_that_meet_only_the_first_is_applied(int start, int length, int otherStart, int otherLength) =>
        Assert.Equal(
            FixApplication.Apply("abcdef", [Fix("a", (start, length, "X"))]),
            FixApplication.Apply("abcdef", [Fix("a", (start, length, "X")), Fix("b", (otherStart, otherLength, "Y"))]));

    [Fact]
    public void Fixes_that_touch_are_both_applied() =>
        Assert.Equal("XYcd", FixApplication.Apply("abcd", [Fix("a", (0, 1, "X")), Fix("b", (1, 1, "Y"))]));

    [Fact]
    public void Two_that_delete_lines_may_share_the_blank_one_between_them() =>
        Assert.Equal("c\n", FixApplication.Apply("a\n\nb\n\nc\n", [Fix("a", (0, 3, "")), Fix("b", (2, 3, ""))]));

    [Fact]
    public void Two_that_delete_words_may_not_share_a_space() =>
        Assert.Equal("the end", FixApplication.Apply("the the end", [Fix("a", (0, 4, "")), Fix("b", (3, 4, ""))]));

    [Fact]
    public void A_fix_is_applied_whole_or_not_at_all() =>
        Assert.Equal("aXcd", FixApplication.Apply("abcd", [Fix("a", (1, 1, "X")), Fix("b", (1, 1, "Y"), (3, 1, "Y"))]));

    [Fact]
    public void Fixing_goes_on_until_nothing_moves()
    {
        // Each round halves the row of spaces that it finds.
        var fixedText = FixApplication.ApplyUntilStable(
            "a        b", static text => text.Contains("  ", StringComparison.Ordinal) ? [Fix("", (text.IndexOf("  ", StringComparison.Ordinal), 2, " "))] : []);

        Assert.Equal("a b", fixedText);
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_given_up() =>
        Assert.Equal("a", FixApplication.ApplyUntilStable("a", static text => [Fix("", (0, 1, text == "a" ? "b" : "a"))]));

    private static Fix Fix(string title, params (int Start, int Length, string Text)[] changes) => new(
        title, Applicability.Safe, "", [.. changes.Select(change => new TextChange(new TextSpan(change.Start, change.Length), change.Text))]);
}
