using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class ConflictingAgeTests() : RuleTests(new ConflictingAge())
{
    [Fact]
    public void Nobody_is_34_and_43() =>
        Marks(
            "Grace Lee, {|#0:34|}, won the seat. The [|43|]-year-old Lee rides a bicycle.",
            "Lee is 43 here and 34 further up. Check the age.");

    [Theory]
    [InlineData("Grace Lee, {|#0:34|}, won the seat. Grace Lee, [|36|], rides a bicycle.")]
    [InlineData("Grace Lee ({|#0:34|}) won the seat. The [|43|]-year-old Grace Lee rides a bicycle.")]
    [InlineData("Grace Lee, aged {|#0:34|}, won the seat. Lee, [|35|], rides a bicycle.")]
    [InlineData("Officers held {|#0:34|}-year-old Grace Lee. Lee, [|43|], was freed.")]
    public void An_age_behind_the_name_or_before_it_counts(string text) => Marks(text);

    [Theory]
    [InlineData("Grace Lee, 34, won the seat. The 34-year-old Lee rides a bicycle.")]
    [InlineData("Grace Lee, 34, won the seat. In 2010 the 19-year-old Lee came last.")]
    [InlineData("Grace Lee, 34, won the seat. Lee, then 30, had come last.")]
    [InlineData("Grace Lee, 34, won the seat. Her sister Ann Lee, 36, cheered.")]
    [InlineData("Daniel Lee, 34, won the seat. His father, Peter Lee, 63, cheered.")]
    [InlineData("Grace Lee, 34, won the seat. The 63-year-old Lee cheered.")]
    [InlineData("Lee, 34, and his wife, Grace Lee, 43, won the seat.")]
    [InlineData("Grace Lee, 34, beat Ann Rao, 43.")]
    [InlineData("Grace Lee scored 34. Lee, 12 points behind, sighed.")]
    public void Ages_of_another_day_or_of_another_person_pass(string text) => Passes(text);
}
