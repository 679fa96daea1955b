using System.Globalization;
using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Copydesk.Rules.Tests.Dates;

public sealed class WeekdayMismatchTests() : RuleTests(new WeekdayMismatch())
{
    private const string Published = "2025-03-06";

    [Fact]
    public void A_weekday_that_does_not_fit_its_date_is_marked() =>
        Marks(
            "The council voted on [|Monday, 4 March|], to close the ferry line.",
            "Monday or 4 March? 4 March 2025 was a Tuesday (Monday was the 3rd). Check which is right.",
            Published);

    [Fact]
    public void The_message_follows_the_order_and_the_tense_of_the_writer() =>
        Marks(
            "The strike begins on [|Wednesday (April 1)|], drivers said.",
            "Wednesday or April 1? April 1, 2025 will be a Tuesday (Wednesday will be the 2nd). Check which is right.",
            Published);

    [Fact]
    public void The_nearest_weekday_of_another_month_is_given_with_its_month() =>
        Marks(
            "The strike begins on [|Sunday, April 1|], drivers said.",
            "Sunday or April 1? April 1, 2025 will be a Tuesday (Sunday will be March 30). Check which is right.",
            Published);

    [Fact]
    public void Today_is() =>
        Marks(
            "KAMPALA – The [|6 March (Friday)|] session opened late.",
            "Friday or 6 March? 6 March 2025 is a Thursday (Friday is the 7th). Check which is right.",
            Published);

    [Fact]
    public void A_year_that_is_written_needs_no_day_of_publication() =>
        Marks(
            "The bridge was opened on [|Sunday, 12 June 1954|], by the district engineer.",
            "Sunday or 12 June? 12 June 1954 is a Saturday (Sunday is the 13th). Check which is right.");

    [Theory]
    [InlineData("The panel met on [|Monday, March 4|].")]
    [InlineData("The panel met on [|Monday, 4 March 2025|].")]
    [InlineData("The panel met on [|Monday, March 4, 2025|], in Nakuru.")]
    [InlineData("The panel met on [|Mon., 4 March|].")]
    [InlineData("The panel met on [|31.3.2025 (Tuesday)|].")]
    [InlineData("The panel met on [|2025-03-04, Monday|], in Nakuru.")]
    [InlineData("The panel met on Saturday and [|Sunday, 1 and 3 March|].")]
    [InlineData("The panel met on [|Monday (March 04)|].")]
    [InlineData("The panel met on [|Monday (4 March)|] in Nakuru.")]
    [InlineData("The panel met on [|March 4, a Monday|].")]
    [InlineData("The panel met on [|March 4 (Monday)|].")]
    [InlineData("The deadline was [|Monday, 2025-03-04|].")]
    [InlineData("Doors opened [|Mon 4 March|].")]
    [InlineData("Doors opened on [|Sat 2 Feb.|] The hall was full.")]
    [InlineData("Doors opened on [|Saturday 2 Feb.|] Photographs were not allowed.")]
    [InlineData("It opened on [|Monday the 4th of March|].")]
    [InlineData("It opened on [|Monday, March 4th|].")]
    [InlineData("It opened on [|Monday evening, March 4|], to applause.")]
    [InlineData("\"I saw him on [|Monday, March 4|],\" Amina Okello said.")]
    [InlineData("“I saw him on [|Monday [March 4]|],” Amina Okello said.")]
    public void Every_way_to_write_it_is_read(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("en-US", "03/04/2025", "March 4", "March 4, 2025")]
    [InlineData("en-GB", "04/03/2025", "4 March", "4 March 2025")]
    public void Figures_are_read_as_the_locale_has_them(string locale, string written, string day, string date) =>
        Marks(
            $"It opened on [|Monday {written}|].",
            $"Monday or {day}? {date} was a Tuesday (Monday was the 3rd). Check which is right.",
            Published,
            options: "copydesk_locale = " + locale);

    [Theory]
    [InlineData("The panel met on Tuesday, March 4.")]
    [InlineData("The panel met on Tuesday (4 March) and meets again on Thursday, March 13.")]
    [InlineData("The fair ran on Saturday and Sunday, 1 and 2 March.")]
    [InlineData("The fair ran on Saturday and Sunday (March 1 and 2).")]
    [InlineData("It was shut on Monday 3, Tuesday 4 and Thursday 6 March.")]
    [InlineData("The judge sat on Monday, Tuesday and Thursday (3, 4 and 6 March).")]
    [InlineData("The king died on Tuesday, 30 January 1649 (Old Style).")]
    [InlineData("The tsar stood down on Thursday, 2 March 1917 (15 March in the new style).")]
    [InlineData("The road was shut from Monday to 4 March.")]
    [InlineData("The panel met on Monday. March 4 was a holiday.")]
    [InlineData("The panel met on Monday, 31 February.")]
    [InlineData("Columbus sailed on Monday, 3 August 1492.")]
    [InlineData("Shops filled on Black Friday, 30 November 2024.")]
    [InlineData("The war ended in 1945. On Tuesday, May 8, the bells of Kisumu rang.")]
    public void What_is_right_or_can_not_be_known_passes(string text) => Passes(text, Published);

    [Theory]
    [InlineData("The strike began in August 2012 at the mine.\n\nIt was hot and dry there.\n\nOn Thursday, 16 August, the guards fired.")]
    [InlineData("The strike of 2012 is remembered at the mine.\n\nIt was hot and dry there.\n\nOn Thursday, 16 August, the guards fired.")]
    public void A_story_of_long_ago_keeps_its_year(string text) => Passes(text, "2025-08-20");

    [Theory]
    [InlineData("The strike of 2012 is remembered at the mine.\n\nIt ended in 2013 for good.\n\nOn [|Thursday, 16 August|], the guards fired.")]
    [InlineData("The strike of 2012 is remembered at the mine.\n\nIt was hot and dry there.\n\nOn [|Friday, 16 August|], the guards fired.")]
    public void A_weekday_that_no_year_told_of_bears_out_is_wrong(string text) => Marks(text, published: "2025-08-20");

    [Fact]
    public void Without_year_and_day_of_publication_nothing_is_certain() =>
        Passes("The panel met on Monday, March 4.");

    [Fact]
    public void The_weekday_or_the_date_is_changed_on_request()
    {
        Fixes(
            "It met on [|Monday, March 4|], in Nakuru.", "It met on Tuesday, March 4, in Nakuru.",
            "Change Monday to Tuesday", Applicability.Ask, Published);
        Fixes(
            "It met on [|Monday, March 4|], in Nakuru.", "It met on Monday, March 3, in Nakuru.",
            "Change March 4 to March 3", Applicability.Ask, Published);
        Fixes(
            "It met on [|Mon, 1 Mar. 2025|], in Nakuru.", "It met on Mon, 3 Mar. 2025, in Nakuru.",
            "Change 1 Mar. 2025 to 3 Mar. 2025", Applicability.Ask, Published);
        Fixes(
            "It runs from [|Monday 4|] to Thursday 6 March.", "It runs from Monday 3 to Thursday 6 March.",
            "Change 4 to 3", Applicability.Ask, Published);
    }

    [Theory]
    [InlineData("fourth of March", "third of March")]
    [InlineData("twenty-fifth of March", "twenty-fourth of March")]
    [InlineData("twenty-first of March", "twenty-fourth of March")]
    [InlineData("Thirty-First of March, 2026", "Thirtieth of March, 2026")]
    [InlineData("March the nineteenth", "March the seventeenth")]
    [InlineData("March 4th", "March 3rd")]
    [InlineData("4-March-2025", "3-March-2025")]
    public void A_day_keeps_the_form_in_which_it_was_written(string written, string rewritten) =>
        Fixes(
            $"It met on [|Monday, {written}|], in Nakuru.", $"It met on Monday, {rewritten}, in Nakuru.",
            $"Change {written} to {rewritten}", Applicability.Ask, Published);

    [Fact]
    public void A_right_weekday_never_speaks_and_a_wrong_one_always_does()
    {
        var dates = Gen.Zip(
            Gen.Choose(new DateOnly(1600, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber),
            Gen.Elements(
                "MMMM d, yyyy", "MMMM dd, yyyy", "MMMM d yyyy", "d MMMM yyyy", "dd MMMM yyyy", "d MMMM, yyyy", "MMM d, yyyy", "d MMM yyyy",
                "dd MMM yyyy", "yyyy-MM-dd", "d'-'MMMM'-'yyyy", "dd'-'MMM'-'yyyy", "dd.MM.yyyy"));
        var shapes = Gen.Elements(
            "{0}, {1}", "{0} {1}", "{0} ({1})", "{1} ({0})", "{0} [{1}]", "{1}, a {0}", "{0} evening, {1}", "{0} night ({1})", "{0} morning, {1}");
        Prop.ForAll(
            Gen.Zip(dates, Gen.Zip(Gen.Choose(0, 6), shapes)).ToArbitrary(),
            sample =>
            {
                var date = DateOnly.FromDayNumber(sample.Item1.Item1);
                var weekday = (DayOfWeek)sample.Item2.Item1;
                if (sample.Item1.Item2 == "dd.MM.yyyy" && date.Day <= 12 && date.Day != date.Month)
                    return;
                var written = date.ToString(sample.Item1.Item2, CultureInfo.InvariantCulture);
                var claim = string.Format(CultureInfo.InvariantCulture, sample.Item2.Item2, weekday, written);
                if (weekday == date.DayOfWeek)
                    Passes($"The court rose on {claim}, at noon.", Published);
                else
                    Marks($"The court rose on [|{claim}|], at noon.", published: Published);
            }).Check(Config.QuickThrowOnFailure.WithReplay(20250505, 7).WithMaxTest(1500));
    }

    [Fact]
    public void The_longest_message_fits_its_line()
    {
        const string message =
            "Wednesday or September 30? September 30, 2025 will be a Tuesday (Wednesday will be October 1). Check which is right.";
        Marks("The court sits on [|Wednesday, September 30|], at noon.", message, "2025-08-30");
        Assert.True(message.Length < 140);
    }

    [Theory]
    [InlineData("It opened on [|Monday last week (February 26)|].")]
    [InlineData("On [|Thu., March 5|], police found the car.")]
    [InlineData("The panel met on Saturday and [|Sunday (March 1 and 3)|].")]
    [InlineData("It was shut on [|Monday 4|], Wednesday 5 and Thursday 6 March.")]
    [InlineData("It was shut on [|Monday 4|], Wednesday 5, and Thursday 6 March.")]
    [InlineData("It was shut from [|Monday, 4|] to Thursday, 6 March.")]
    [InlineData("On [|Sat 2 March|] scores of people fled.")]
    [InlineData("Open Thu-[|Sat, March 6-7|].")]
    [InlineData("It opens on [|Monday of next week, March 11|].")]
    [InlineData("It opened on a [|Monday (4 March)|].")]
    [InlineData("It opened on [|Monday, March fourth|], at noon.")]
    [InlineData("It opened on [|Monday, March fourth|] at noon.")]
    [InlineData("It opened on [|Monday, 4 March '62|], in Nakuru.")]
    [InlineData("It opened on [|Monday, the 4th day of March|].")]
    [InlineData("It opened on [|Monday at 7 p.m. (March 4)|].")]
    [InlineData("It opened on [|Monday (local time), March 4|].")]
    [InlineData("It opened on [|Monday, 4. March 2025|] in Graz.")]
    [InlineData("It opened on [|Monday, March. 4|].")]
    [InlineData("It opened on [|Monday - March 4, 2025|] in Nakuru.")]
    [InlineData("[|Monday – 4 March 2025|]")]
    [InlineData("[|Monday: March 4|]")]
    [InlineData("it opened on [|monday, 4 March 2025|], she wrote.")]
    public void Rarer_ways_to_write_it_are_read_too(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("On Tuesday the March 5 agreement was signed again.")]
    [InlineData("On Tuesday, the 5 March agreement was signed again.")]
    [InlineData("She told the news agency Wednesday March 7 would be the day.")]
    [InlineData("The Sun, March 5, had the story first.")]
    [InlineData("It runs Monday – 5 March 2025.")]
    [InlineData("Monday: 5 March hearing put off")]
    [InlineData("Taking Back Sunday, March 7, Corn Exchange.")]
    [InlineData("He was born on Sunday, 4 March '62, in Nakuru.")]
    [InlineData("The trial will open on Monday, December 1.")]
    public void What_only_looks_like_a_claim_passes(string text) => Passes(text, Published);

    [Theory]
    [InlineData("The vote was held [|Friday, on 20 September 2023|], officials said.")]
    [InlineData("The vote was held [|Friday, on 20 September 2023|].")]
    public void A_preposition_may_stand_between(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("The vote was held Wednesday, on 20 September 2023, officials said.")]
    [InlineData("The party said Thursday, on 5 March, that it would vote.")]
    public void A_clause_may_begin_behind_a_weekday(string text) => Passes(text, published: Published);
}
