using System.Globalization;
using Copydesk.Drafts.Language;
using Humanizer;

namespace Copydesk.Drafts.Tests.Language.Time;

public sealed class WrittenDateTests
{
    [Fact]
    public void Any_date_in_any_written_form_comes_back_as_that_date() =>
        WrittenForms.Hold((date, written, locale) =>
            Annotated.Times($"The lease ran until {written} in Nakuru.", null, locale) is [var only]
            && only == $"{written}: DATE {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    [Fact]
    public void A_weekday_beside_any_written_form_is_a_claim_of_that_day() =>
        WrittenForms.Hold((date, written, locale) =>
            Annotated.Draft($"The court sat on {date.DayOfWeek}, {written}, and rose at noon.", null, locale).DatedWeekdays is [var claim]
            && claim.Weekday == date.DayOfWeek && new DateOnly(claim.Year, claim.Month, claim.Day) == date);

    [Fact]
    public void A_date_rewritten_in_its_own_form_reads_as_the_new_date() =>
        WrittenForms.Hold((date, written, locale) =>
        {
            var to = date.AddDays(date.Day % 2 == 0 ? 3 : -3);
            return WrittenDate.Rewrite(written, date, to) is { } rewritten
                ? Annotated.Times($"The lease ran until {rewritten} in Nakuru.", null, locale) is [var only] && only.EndsWith(to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : date.Day == date.Month || WrittenForms.IsDayInWords(written);
        });

    [Theory]
    [InlineData("March 4", "March 3")]
    [InlineData("4 March 2025", "3 March 2025")]
    [InlineData("March 04", "March 03")]
    [InlineData("4th of March", "3rd of March")]
    [InlineData("Mar. 4", "Mar. 3")]
    [InlineData("MARCH 4", "MARCH 3")]
    [InlineData("2025-03-04", "2025-03-03")]
    [InlineData("04/03/25", "03/03/25")]
    public void A_date_is_rewritten_in_the_form_it_had(string written, string rewritten) =>
        Assert.Equal(rewritten, WrittenDate.Rewrite(written, new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 3)));

    [Theory]
    [InlineData("fourth of March", "twenty-eighth of February")]
    [InlineData("March the Fourth", "February the Twenty-eighth")]
    public void A_day_in_words_stays_in_words(string written, string rewritten) =>
        Assert.Equal(rewritten, WrittenDate.Rewrite(written, new DateOnly(2025, 3, 4), new DateOnly(2025, 2, 28)));

    [Fact]
    public void Every_day_of_a_month_is_written_as_Humanizer_has_it()
    {
        for (var day = 1; day <= 31; day++)
        {
            var date = new DateOnly(2025, 3, day);
            Assert.Equal(
                day.ToOrdinalWords(CultureInfo.InvariantCulture) + " of March", WrittenDate.Rewrite("first of March", new DateOnly(2025, 3, 1), date));
        }
    }

    [Theory]
    [InlineData("en-GB", "6/5/2025")]
    [InlineData("en-US", "5/6/2025")]
    [InlineData("", null)]
    public void Figures_that_are_day_and_month_alike_need_a_locale(string locale, string? rewritten) =>
        Assert.Equal(rewritten, WrittenDate.Rewrite("5/5/2025", new DateOnly(2025, 5, 5), new DateOnly(2025, 5, 6), locale));

    [Theory]
    [InlineData("Mon", "Tue")]
    [InlineData("Monday", "Tuesday")]
    [InlineData("MONDAY", "TUESDAY")]
    public void A_weekday_takes_the_shape_of_another(string written, string expected) =>
        Assert.Equal(expected, WrittenDate.Like(written, DayOfWeek.Tuesday));
}
