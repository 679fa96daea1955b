namespace Copydesk.Drafts.Tests.Language.Time;

public sealed class DatedWeekdayTests
{
    [Theory]
    [InlineData("The panel met on Monday, May 5.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The panel met on Monday, 5 May 2025.", "Monday = 2025-05-05 (Monday|5 May 2025)")]
    [InlineData("The panel met on Monday, May 5, 2025, in Nakuru.", "Monday = 2025-05-05 (Monday|May 5, 2025)")]
    [InlineData("The panel met on Monday (May 05).", "Monday = 0000-05-05 (Monday|May 05)")]
    [InlineData("The panel met on Monday (5 May) in Nakuru.", "Monday = 0000-05-05 (Monday|5 May)")]
    [InlineData("Monday's (5 May) session was short.", "Monday = 0000-05-05 (Monday|5 May)")]
    [InlineData("\"I saw him on Monday [May 5],\" she said.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The panel met on May 5, a Monday.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The panel met on May 5 (Monday).", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The panel met on May 5, Monday, in Nakuru.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The deadline is Monday, 2025-05-05.", "Monday = 2025-05-05 (Monday|2025-05-05)")]
    [InlineData("The deadline is 2025-05-05 (Monday).", "Monday = 2025-05-05 (Monday|2025-05-05)")]
    [InlineData("Doors open Mon 5 May.", "Monday = 0000-05-05 (Mon|5 May)")]
    [InlineData("Doors open Mon., Sept. 5, at noon.", "Monday = 0000-09-05 (Mon|Sept. 5)")]
    [InlineData("It opens on Monday the 5th of May.", "Monday = 0000-05-05 (Monday|5th of May)")]
    [InlineData("It opens on Monday 5th May 2025.", "Monday = 2025-05-05 (Monday|5th May 2025)")]
    [InlineData("It opens on Monday, May 5th.", "Monday = 0000-05-05 (Monday|May 5th)")]
    [InlineData("It opens on Monday, the fifth of May.", "Monday = 0000-05-05 (Monday|fifth of May)")]
    [InlineData("It opens on Monday 05/05/2025.", "Monday = 2025-05-05 (Monday|05/05/2025)")]
    [InlineData("It opened on Monday evening, May 5, to applause.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("MONDAY, MAY 5", "Monday = 0000-05-05 (MONDAY|MAY 5)")]
    [InlineData("The panel met on May 5 (a Monday).", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("The panel met on Monday (the 5th of May).", "Monday = 0000-05-05 (Monday|5th of May)")]
    [InlineData("The panel met on Monday – 5 May – and agreed.", "Monday = 0000-05-05 (Monday|5 May)")]
    [InlineData("Doors open at 5 p.m. Monday, May 5.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("It passed on May 5, which was a Monday.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("5 May 2025 was a Monday.", "Monday = 2025-05-05 (Monday|5 May 2025)")]
    [InlineData("The deadline was 5.5.2025 (Monday).", "Monday = 2025-05-05 (Monday|5.5.2025)")]
    [InlineData("5.5.2025 (Monday) was the deadline.", "Monday = 2025-05-05 (Monday|5.5.2025)")]
    [InlineData("It met on 2025-05-05, Monday, in Nakuru.", "Monday = 2025-05-05 (Monday|2025-05-05)")]
    [InlineData("It met on May 5, Monday at noon.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("It met on Monday (20/5).", "Monday = 0000-05-20 (Monday|20/5)")]
    [InlineData("It met on Mon (5 May).", "Monday = 0000-05-05 (Mon|5 May)")]
    [InlineData("It met on 5 May (Mon).", "Monday = 0000-05-05 (Mon|5 May)")]
    [InlineData("It met on Weds 7th May.", "Wednesday = 0000-05-07 (Weds|7th May)")]
    [InlineData("Monday May 5 was wet.", "Monday = 0000-05-05 (Monday|May 5)")]
    [InlineData("On Monday, 5 May Prime Minister Ana Horvat spoke.", "Monday = 0000-05-05 (Monday|5 May)")]
    [InlineData("The fair runs from Monday, 28 April to 5 May.", "Monday = 0000-04-28 (Monday|28 April)")]
    public void A_weekday_beside_a_day_is_a_claim(string text, string claim) =>
        Assert.Equal([claim], Annotated.Claims(text));

    [Fact]
    public void Pairs_bind_one_by_one() =>
        Assert.Equal(
            ["Monday = 0000-05-05 (Monday|May 5)", "Tuesday = 0000-05-06 (Tuesday|May 6)"],
            Annotated.Claims("Voting is on Monday, May 5 and Tuesday, May 6."));

    [Theory]
    [InlineData("The fair is on Saturday and Sunday, May 3-4.", "Saturday = 0000-05-03 (Saturday|May 3)", "Sunday = 0000-05-04 (Sunday|4)")]
    [InlineData("The fair is on Saturday and Sunday, 3 and 4 May 2025.", "Saturday = 2025-05-03 (Saturday|3)", "Sunday = 2025-05-04 (Sunday|4 May 2025)")]
    [InlineData("The fair runs Friday-Sunday, 2-4 May.", "Friday = 0000-05-02 (Friday|2)", "Sunday = 0000-05-04 (Sunday|4 May)")]
    [InlineData("It runs from Monday to Wednesday, May 5-7.", "Monday = 0000-05-05 (Monday|May 5)", "Wednesday = 0000-05-07 (Wednesday|7)")]
    [InlineData("It runs Saturday and Sunday, May 31 and June 1.", "Saturday = 0000-05-31 (Saturday|May 31)", "Sunday = 0000-06-01 (Sunday|June 1)")]
    [InlineData("It is on Friday, Saturday and Sunday, May 2, 3 and 4.", "Friday = 0000-05-02 (Friday|May 2)", "Saturday = 0000-05-03 (Saturday|3)", "Sunday = 0000-05-04 (Sunday|4)")]
    public void As_many_days_as_weekdays_bind_one_by_one(string text, params string[] claims) =>
        Assert.Equal(claims, Annotated.Claims(text));

    [Theory]
    [InlineData("en-US", "Monday = 2025-05-06 (Monday|05/06/2025)")]
    [InlineData("en-GB", "Monday = 2025-06-05 (Monday|05/06/2025)")]
    [InlineData("en-IN", "Monday = 2025-06-05 (Monday|05/06/2025)")]
    public void The_locale_settles_the_order_of_figures(string locale, string claim) =>
        Assert.Equal([claim], Annotated.Claims("It opens on Monday 05/06/2025.", locale: locale));

    [Theory]
    [InlineData("last", "2024")]
    [InlineData("this", "2025")]
    [InlineData("next", "2026")]
    public void A_year_given_by_its_distance_is_a_year(string word, string year) =>
        Assert.Equal(
            [$"Monday = {year}-05-06 (Monday|May 6)"], Annotated.Claims($"The fair was on Monday, May 6, {word} year.", "2025-05-06"));

    [Theory]
    [InlineData("The panel meets on Monday and May 5.")]
    [InlineData("The road is shut from Monday to 5 May.")]
    [InlineData("The road is shut from Monday until May 5.")]
    [InlineData("The fair is on Friday and Saturday, May 2.")]
    [InlineData("The fair is on Friday, Saturday and Sunday, May 2 and 3.")]
    [InlineData("The fair is on Friday, Saturday and Sunday, May 2-4.")]
    [InlineData("The fair runs on Monday, May 5 and 6.")]
    [InlineData("He left on Monday. May 5 was a holiday.")]
    [InlineData("Shops prepare for Black Friday, May 2025.")]
    [InlineData("Shops prepared for Black Friday, 29 November 2024.")]
    [InlineData("The Sunday Times, May 5, has the story.")]
    [InlineData("The panel meets on Mondays, May 5 included.")]
    [InlineData("On May 5, Monday's session was short.")]
    [InlineData("It rained on Monday (May 5 is the deadline).")]
    [InlineData("Theresa May 5 years ago on Monday said no.")]
    [InlineData("The bank is shut when July 4 is a Sunday.")]
    [InlineData("They met on Monday, 10 May Street.")]
    [InlineData("It fell on Monday, May 5 of that year.")]
    [InlineData("Monday, May 5 percent of voters agreed.")]
    [InlineData("On Monday, May 5, 2000 newcomers crossed the river.")]
    [InlineData("It opens on Monday 05/06/2025.")]
    [InlineData("The Monday 5 May Foundation gave money.")]
    [InlineData("On Saturday, 14 March protesters were held.")]
    [InlineData("He said on Monday May 5 would be the last day.")]
    [InlineData("He said Tuesday May 5 was too early.")]
    [InlineData("When the feast falls on a Monday, May 5 is a holiday.")]
    [InlineData("Crusoe's man Friday, May 5 and all that.")]
    [InlineData("He was killed on Monday, March 15, 44 BC.")]
    [InlineData("The film is set on Monday, May 5 of an unnamed year.")]
    [InlineData("Weather: Monday 5 Mar 12 Tue 7.")]
    [InlineData("On Sunday, March 2 Freedom, a new paper, came out.")]
    [InlineData("The Sun (May 5) has it.")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Empty(Annotated.Claims(text));
}
