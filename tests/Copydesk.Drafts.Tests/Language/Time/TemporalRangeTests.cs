using System.Globalization;
using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Time;

public sealed class TemporalRangeTests
{
    [Theory]
    [InlineData("It ran May 7-10 in Accra.", " 0-5-7 - 0-5-10")]
    [InlineData("It ran May 7–10, 2025, in Accra.", " 2025-5-7 – 2025-5-10")]
    [InlineData("It ran 7-10 May in Accra.", " 0-5-7 - 0-5-10")]
    [InlineData("It ran from 3 to 5 March.", "from 0-3-3 to 0-3-5")]
    [InlineData("It ran from May 7-10.", "from 0-5-7 - 0-5-10")]
    [InlineData("It ran from May 10-7.", "from 0-5-10 - 0-5-7")]
    [InlineData("It ran from May 7 to June 9.", "from 0-5-7 to 0-6-9")]
    [InlineData("It ran from Monday, 5 May, to Friday, 9 May.", "from 0-5-5 to 0-5-9")]
    [InlineData("It ran from 28 April 2024 until 9 May 2025.", "from 2024-4-28 until 2025-5-9")]
    [InlineData("It ran from March to May 2025.", "from 0-3-0 to 2025-5-0")]
    [InlineData("It ran from 1999 to 1972.", "from 1999-0-0 to 1972-0-0")]
    [InlineData("It ran between 1999 and 2002.", "between 1999-0-0 and 2002-0-0")]
    [InlineData("It ran between 1999-2002.", "between 1999-0-0 - 2002-0-0")]
    [InlineData("It ran 1999–2002.", " 1999-0-0 – 2002-0-0")]
    [InlineData("It ran in the 2024-25 season.", " 2024-0-0 - 2025-0-0 season")]
    [InlineData("It ran in 1999/2000.", " 1999-0-0 / 2000-0-0 season")]
    public void Two_ends_side_by_side_are_a_range(string text, string expected)
    {
        var range = Assert.Single(Annotated.Draft(text, "2025-05-06").TemporalRanges);
        Assert.Equal(
            expected,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{range.Preposition} {range.Start.Year}-{range.Start.Month}-{range.Start.Day} {text[range.JoinerSpan.Start..range.JoinerSpan.End]} {range.End.Year}-{range.End.Month}-{range.End.Day}{(range.IsSeason ? " season" : "")}"));
    }

    [Theory]
    [InlineData("It ran on May 7 and 8.")]
    [InlineData("It closed on May 7 and reopened on May 10.")]
    [InlineData("It ran in June and July.")]
    [InlineData("They won 7-10 in May.")]
    [InlineData("It was due in May -- June was too late.")]
    [InlineData("Call 1999-2002-44.")]
    public void A_list_or_a_score_is_none(string text) => Assert.Empty(Annotated.Draft(text, "2025-05-06").TemporalRanges);

    [Theory]
    [InlineData("It closed yesterday (May 3).", "yesterday = May 3")]
    [InlineData("It closed on May 3 (yesterday).", "yesterday = May 3")]
    [InlineData("It closed yesterday, May 3, at noon.", "yesterday = May 3")]
    [InlineData("It closed last month (April).", "last month = April")]
    [InlineData("It reopens tomorrow [7 May].", "tomorrow = 7 May")]
    public void A_relative_word_beside_a_date_is_bound_to_it(string text, string expected)
    {
        var bound = Assert.Single(Annotated.Draft(text, "2025-05-06").DatedRelatives);
        Assert.Equal(
            expected,
            $"{text[bound.Relative.Span.Start..bound.Relative.Span.End]} = {text[bound.Date.Span.Start..bound.Date.Span.End]}");
    }

    [Theory]
    [InlineData("It closed yesterday, May 3 being a holiday for all of us.")]
    [InlineData("It closed yesterday and on May 3.")]
    [InlineData("It closed yesterday. May 3 was a holiday.")]
    [InlineData("It closed yesterday (May 3 is the deadline).")]
    public void What_only_stands_near_is_not(string text) => Assert.Empty(Annotated.Draft(text, "2025-05-06").DatedRelatives);
}
