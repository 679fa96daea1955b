using Copydesk.Drafts.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>All under a paper of Tuesday, 6 May 2025, where nothing else is said.</summary>
public sealed class TemporalExpressionTests
{
    [Theory]
    [InlineData("It closed on May 5.", "May 5: DATE 2025-05-05")]
    [InlineData("It closed on 5 May.", "5 May: DATE 2025-05-05")]
    [InlineData("It closed on the 5th of May.", "the 5th of May: DATE 2025-05-05")]
    [InlineData("It closed on Sept. 5, 2024.", "Sept. 5, 2024: DATE 2024-09-05")]
    [InlineData("It closed on 2024-09-05.", "2024-09-05: DATE 2024-09-05")]
    [InlineData("It closed on Dec. 30.", "Dec. 30: DATE 2024-12-30")]
    [InlineData("It will close on Dec. 30.", "Dec. 30: DATE 2025-12-30")]
    [InlineData("It closed on May the 5th.", "May the 5th: DATE 2025-05-05")]
    [InlineData("It closed on Monday, May 5.", "Monday, May 5: DATE 2025-05-05")]
    public void Days_of_a_month(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Mohamed Eid and Holi Osei sang.")]
    [InlineData("The Yom Kippur War is taught at school.")]
    [InlineData("Statues stand on Easter Island.")]
    [InlineData("She was an overnight success.")]
    [InlineData("Both goals came in the first half.")]
    [InlineData("FYI, the file is lost.")]
    public void Words_that_only_look_like_a_time_are_none(string text) => Assert.Empty(Annotated.Times(text));

    [Theory]
    [InlineData("Profit rose in FY25.", "FY25: DATE 2025")]
    [InlineData("Profit rose in FY2024-25.", "FY2024-25: DATE 2024")]
    [InlineData("Profit rose in FY 2025.", "FY 2025: DATE 2025")]
    [InlineData("Profit rose in the fiscal year 2025.", "the fiscal year 2025: DATE 2025")]
    [InlineData("Profit rose in the 2024-25 fiscal year.", "the 2024-25 fiscal year: DATE 2024")]
    [InlineData("She played in the 2024-25 season.", "the 2024-25 season: DATE 2024")]
    [InlineData("Profit rose in the first half.", "the first half: DATE 2025-H1")]
    [InlineData("Profit fell in the second half.", "the second half: DATE 2024-H2")]
    [InlineData("It sails the day after tomorrow.", "the day after tomorrow: DATE 2025-05-08")]
    [InlineData("It sank the day before yesterday.", "the day before yesterday: DATE 2025-05-04")]
    [InlineData("The past weekend was wet.", "The past weekend: DATE 2025-W18-WE")]
    [InlineData("Rain fell overnight.", "overnight: TIME 2025-05-05TNI")]
    [InlineData("Rain will fall overnight in the north.", "overnight: TIME 2025-05-06TNI")]
    public void Seasons_fiscal_years_halves_and_the_night(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed in April.", "April: DATE 2025-04")]
    [InlineData("It closed in May.", "May: DATE 2025-05")]
    [InlineData("It closed in October.", "October: DATE 2024-10")]
    [InlineData("It closed last October.", "last October: DATE 2024-10")]
    [InlineData("It will close in October.", "October: DATE 2025-10")]
    [InlineData("It closed in mid-May.", "mid-May: DATE 2025-05")]
    [InlineData("It closed in late March 2024.", "late March 2024: DATE 2024-03")]
    [InlineData("It closed in 1968.", "1968: DATE 1968")]
    [InlineData("It closed in early 2025.", "early 2025: DATE 2025")]
    [InlineData("It closed in the 1990s.", "the 1990s: DATE 199")]
    [InlineData("It closed in the late 1990s.", "the late 1990s: DATE 199")]
    [InlineData("It was built in the 19th century.", "the 19th century: DATE 18")]
    [InlineData("It closed in the third quarter of 2024.", "the third quarter of 2024: DATE 2024-Q3")]
    [InlineData("It closed in the summer of 2024.", "the summer of 2024: DATE 2024-SU")]
    public void Months_years_and_parts_of_years(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("The court sits Thursday.", "Thursday: DATE 2025-05-08")]
    [InlineData("Voters go to the polls Sunday.", "Sunday: DATE 2025-05-11")]
    [InlineData("Parliament votes on Wednesday.", "Wednesday: DATE 2025-05-07")]
    [InlineData("The banks, closed since the raid, reopen on Monday.", "Monday: DATE 2025-05-12")]
    [InlineData("The judge asked for an answer by Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("The crowd had gone by Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("The quake struck Tuesday of last week.", "Tuesday of last week: DATE 2025-04-29")]
    [InlineData("It will open on Monday of next week.", "Monday of next week: DATE 2025-05-12")]
    [InlineData("The first Monday in May was a holiday.", "The first Monday in May: DATE 2025-05-05")]
    [InlineData("It will open on the first Monday in May.", "the first Monday in May: DATE 2026-05-04")]
    [InlineData("It closed on the last Friday of March 2024.", "the last Friday of March 2024: DATE 2024-03-29")]
    [InlineData("It meets on the second Tuesday of every month.", "the second Tuesday of every month: SET XXXX-WXX-2")]
    [InlineData("The bank, which reports results Friday, closed.", "Friday: DATE 2025-05-09")]
    [InlineData("New rules take effect in July.", "July: DATE 2025-07")]
    [InlineData("It was the second crash in as many days.")]
    [InlineData("In the month since, it has shut.", "the month: DURATION P1M")]
    [InlineData("Ten years later, the town is empty.", "Ten years later: DATE 2025")]
    [InlineData("On the last day of 2012 he quit.", "2012: DATE 2012")]
    [InlineData("It lost money in last year's third quarter.", "last year's third quarter: DATE 2024-Q3")]
    [InlineData("It lost money in the 1988 third quarter.", "the 1988 third quarter: DATE 1988-Q3")]
    [InlineData("Output for April is due tomorrow.", "April: DATE 2025-04", "tomorrow: DATE 2025-05-07")]
    [InlineData("It builds 60,000 cars a year.", "a year: SET P1Y")]
    [InlineData("In 2024 Bill Okello left.", "2024: DATE 2024")]
    [InlineData("It was barred by the Act of 1970.", "1970: DATE 1970")]
    [InlineData("Profit fell in FY 2024-25.", "FY 2024-25: DATE 2024")]
    [InlineData("The latest week saw more claims.", "The latest week: DATE 2025-W18")]
    [InlineData("The plan was dropped earlier in the week.", "earlier in the week: DATE 2025-W19")]
    [InlineData("The law takes effect on March 1.", "March 1: DATE 2026-03-01")]
    [InlineData("The contract expires at midnight Oct. 31.", "midnight Oct. 31: TIME 2025-10-31T24:00")]
    public void What_is_scheduled_is_to_come_and_what_is_over_is_past(string text, params string[] expected) => Assert.Equal(expected, Annotated.Times(text));

    [Theory]
    [InlineData("They died out about 201 million years ago.", "about 201 million years ago: DATE MA201")]
    [InlineData("It froze 12,000 years ago.", "12,000 years ago: DATE KA12")]
    [InlineData("The rains lasted 1.5 million years.", "1.5 million years: DURATION P1500000Y")]
    [InlineData("The ice kept tens of thousands of years of air.", "tens of thousands of years: DURATION PXY")]
    [InlineData("It will take years.", "years: DURATION PXY")]
    [InlineData("The dry season could last months.", "months: DURATION PXM")]
    [InlineData("He fled days after the vote.", "days: DURATION PXD")]
    [InlineData("These days few people come.", "These days: DATE PRESENT_REF")]
    [InlineData("The law followed the Sept. 11 attacks.", "Sept. 11: DATE 2001-09-11")]
    public void Ages_and_open_amounts(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed in the nineties.", "the nineties: DATE 199")]
    [InlineData("It closed in the late Eighties.", "the late Eighties: DATE 198")]
    [InlineData("It closed in the mid-seventies.", "the mid-seventies: DATE 197")]
    [InlineData("It was built in the roaring twenties.", "the roaring twenties: DATE 192")]
    [InlineData("It closed at the end of the noughties.", "the end of the noughties: DATE 200")]
    [InlineData("Profit fell in Q3 2024.", "Q3 2024: DATE 2024-Q3")]
    [InlineData("Profit fell in H1 2024.", "H1 2024: DATE 2024-H1")]
    [InlineData("He drove an Audi Q3 2024 there.", "2024: DATE 2024")]
    [InlineData("It fell in the 5th century BC.", "the 5th century BC: DATE BC04")]
    [InlineData("It fell in 44 BC.", "44 BC: DATE BC0044")]
    [InlineData("It fell in 1700 B.C. to an earthquake.", "1700 B.C.: DATE BC1700")]
    [InlineData("They met on the weekend of May 3.", "the weekend of May 3: DATE 2025-W18-WE")]
    [InlineData("It was a base in the Cold War era.", "the Cold War era: DATE PAST_REF")]
    [InlineData("The Meiji era began there.", "The Meiji era: DATE PAST_REF")]
    [InlineData("It was built in the Middle Ages.", "the Middle Ages: DATE PAST_REF")]
    [InlineData("It is open on Sunday mornings.", "Sunday mornings: SET XXXX-WXX-7TMO")]
    [InlineData("They left at 1800 hours.", "1800 hours: TIME 2025-05-06T18:00")]
    [InlineData("It took 1800 hours.", "1800 hours: DURATION PT1800H")]
    public void Eras_and_shorthand(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("The 2024 Act and the Companies Act 2006 remain.")]
    [InlineData("The Public Order Act, 1986, remains.")]
    [InlineData("The Monday Club met on Windows 2000.")]
    [InlineData("It is the end of an era.")]
    [InlineData("At the age of five she sang; she spoke of the age of sail.")]
    [InlineData("Version 10.4.2025 is out.")]
    [InlineData("She is in her nineties.")]
    [InlineData("Highs were in the nineties.")]
    [InlineData("It was taught in 200 BC schools.")]
    public void What_only_looks_like_an_era_is_none(string text) => Assert.Empty(Annotated.Times(text));

    [Fact]
    public void Two_centuries_side_by_side_are_two() =>
        Assert.Equal(["the 17th: DATE 16", "18th centuries: DATE 17"], Annotated.Times("Trade grew in the 17th and 18th centuries."));

    [Fact]
    public void The_year_to_a_month_is_a_length() =>
        Assert.Equal(["the year: DURATION P1Y", "June 2024: DATE 2024-06"], Annotated.Times("Profit fell in the year to June 2024."));

    [Fact]
    public void The_night_before_is_counted_from_the_day_named() =>
        Assert.Equal(["May 2: DATE 2025-05-02", "the night before: TIME 2025-05-01TNI"], Annotated.Times("He died on May 2. They had met the night before."));

    [Theory]
    [InlineData("Traders were busy ahead of Mother's Day.", "Mother's Day: DATE 2025-05-11")]
    [InlineData("The ban was lifted before Victory Day.", "Victory Day: DATE 2025-05-09")]
    [InlineData("It was closed in Easter week.", "Easter week: DATE 2025-W16")]
    [InlineData("It will open on Easter weekend.", "Easter weekend: DATE 2026-W14-WE")]
    [InlineData("It will open on Memorial Day weekend.", "Memorial Day weekend: DATE 2025-W21-WE")]
    [InlineData("It was closed on Victory Day.", "Victory Day: DATE 2024-05-09")]
    [InlineData("It has been closed since Victory Day.", "Victory Day: DATE 2024-05-09")]
    [InlineData("Leaders spoke ahead of Sunday's vote.", "Sunday: DATE 2025-05-11")]
    [InlineData("Police are hunting a man after a shooting on Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("Police are meeting him on Friday.", "Friday: DATE 2025-05-09")]
    public void The_words_beside_a_day_say_whether_it_is_past(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed on Monday.", "Monday: DATE 2025-05-05")]
    [InlineData("It closed on Tuesday.", "Tuesday: DATE 2025-05-06")]
    [InlineData("It closed on Wednesday.", "Wednesday: DATE 2025-04-30")]
    [InlineData("It will close on Wednesday.", "Wednesday: DATE 2025-05-07")]
    [InlineData("She said on Monday that it will close.", "Monday: DATE 2025-05-05")]
    [InlineData("It closed on Friday night.", "Friday night: TIME 2025-05-02TNI")]
    [InlineData("It reopens next Monday.", "next Monday: DATE 2025-05-12")]
    [InlineData("It closed yesterday.", "yesterday: DATE 2025-05-05")]
    [InlineData("It reopens tonight.", "tonight: TIME 2025-05-06TNI")]
    [InlineData("It closed last night.", "last night: TIME 2025-05-05TNI")]
    [InlineData("It closed last week.", "last week: DATE 2025-W18")]
    [InlineData("It closed this month.", "this month: DATE 2025-05")]
    [InlineData("It closed early last year.", "early last year: DATE 2024")]
    [InlineData("It closes later this year.", "later this year: DATE 2025")]
    [InlineData("It closed two weeks ago.", "two weeks ago: DATE 2025-W17")]
    [InlineData("It closed almost four years ago.", "almost four years ago: DATE 2021")]
    [InlineData("It closed a year ago.", "a year ago: DATE 2024")]
    [InlineData("It is closed now.", "now: DATE PRESENT_REF")]
    [InlineData("It closed recently.", "recently: DATE PAST_REF")]
    [InlineData("It closed in recent weeks.", "recent weeks: DATE PAST_REF")]
    [InlineData("It matters for the future.", "the future: DATE FUTURE_REF")]
    public void Distances_from_the_day_of_publication(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed in the first half of 2024.", "the first half of 2024: DATE 2024-H1")]
    [InlineData("It reported third-quarter profit.", "third-quarter: DATE 2024-Q3")]
    [InlineData("It will report first-quarter profit.", "first-quarter: DATE 2025-Q1")]
    [InlineData("It made money in fiscal 2024.", "fiscal 2024: DATE 2024")]
    [InlineData("It made money in fiscal 2024's second quarter.", "fiscal 2024's second quarter: DATE 2024-Q2")]
    [InlineData("It made money in the year-earlier quarter.", "the year-earlier quarter: DATE 2024-Q1")]
    [InlineData("It opens by the end of the year.", "the end of the year: DATE 2025")]
    [InlineData("It opens by year end.", "year end: DATE 2025")]
    [InlineData("It closed at the beginning of 2024.", "the beginning of 2024: DATE 2024")]
    [InlineData("It closed in April last year.", "April last year: DATE 2024-04")]
    [InlineData("It opens on 9 May next year.", "9 May next year: DATE 2026-05-09")]
    [InlineData("It closed in the year 2000.", "the year 2000: DATE 2000")]
    [InlineData("It closed in the month of March.", "the month of March: DATE 2025-03")]
    [InlineData("It closed in the week of March 3.", "the week of March 3: DATE 2025-W10")]
    [InlineData("It closed in the '60s.", "the '60s: DATE 196")]
    [InlineData("It closed in the mid-1990s.", "the mid-1990s: DATE 199")]
    [InlineData("It closed in nineteen ninety-eight.", "nineteen ninety-eight: DATE 1998")]
    [InlineData("It ran in the 1985-88 period.", "1985-88: DATE 1985")]
    [InlineData("They restored a 19th-century church.", "19th-century: DATE 18")]
    [InlineData("It closed last winter.", "last winter: DATE 2024-WI")]
    public void Parts_of_years_as_the_trade_writes_them(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It closed on April 3. The next day it burned.", "the next day: DATE 2025-04-04")]
    [InlineData("It closed on April 3. A day earlier it had burned.", "a day earlier: DATE 2025-04-02")]
    [InlineData("It closed on April 3. That night it burned.", "that night: TIME 2025-04-03TNI")]
    [InlineData("It closed in 1998. The following year it burned.", "the following year: DATE 1999")]
    [InlineData("It closed in 1998. It had burned two years earlier.", "two years earlier: DATE 1996")]
    [InlineData("It closed in 1998. It had burned the year before.", "the year before: DATE 1997")]
    [InlineData("It closed in June 2004. It burned that same month.", "that same month: DATE 2004-06")]
    public void Distances_from_the_day_spoken_of(string text, string expected) =>
        Assert.Equal(expected, Annotated.Times(text)[1], ignoreCase: true);

    [Theory]
    [InlineData("They met on Christmas Day.", "Christmas Day: DATE 2024-12-25")]
    [InlineData("They will meet at Christmas.", "Christmas: DATE 2025-12-25")]
    [InlineData("They met on Good Friday.", "Good Friday: DATE 2025-04-18")]
    [InlineData("They met on Easter Monday 1999.", "Easter Monday 1999: DATE 1999-04-05")]
    [InlineData("They met last Thanksgiving.", "last Thanksgiving: DATE 2024-11-28")]
    [InlineData("They met on New Year's Eve.", "New Year's Eve: DATE 2024-12-31")]
    [InlineData("They met on Independence Day.", "Independence Day: DATE 2024-07-04")]
    [InlineData("They met on India's Independence Day.", "Independence Day: DATE 2024-08-15")]
    [InlineData("They will meet on Victory Day.", "Victory Day: DATE 2025-05-09")]
    [InlineData("They will meet on Memorial Day.", "Memorial Day: DATE 2025-05-26")]
    [InlineData("They met on Eid al-Adha.", "Eid al-Adha: DATE 2024-06-16")]
    [InlineData("They will meet on Eid-ul-Adha.", "Eid-ul-Adha: DATE 2025-06-06")]
    [InlineData("They will meet at Eid.", "Eid: DATE 2025-06-06")]
    [InlineData("They met on Diwali.", "Diwali: DATE 2024-10-31")]
    [InlineData("They will meet at Hanukkah.", "Hanukkah: DATE 2025-12-15")]
    [InlineData("They met on Yom Kippur.", "Yom Kippur: DATE 2024-10-12")]
    [InlineData("They met for Lunar New Year.", "Lunar New Year: DATE 2025-01-29")]
    [InlineData("They met on Orthodox Good Friday.", "Orthodox Good Friday: DATE 2025-04-18")]
    public void Holidays_have_their_days(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("en-IN", "2024-08-15")]
    [InlineData("en-NG", "2024-10-01")]
    [InlineData("en-US", "2024-07-04")]
    public void A_holiday_is_that_of_the_locale(string locale, string expected) =>
        Assert.Equal([$"Independence Day: DATE {expected}"], Annotated.Times("They met on Independence Day.", locale: locale));

    [Theory]
    [InlineData("It took three and a half years.", "three and a half years: DURATION P3Y6M")]
    [InlineData("It took a year and a half.", "a year and a half: DURATION P1Y6M")]
    [InlineData("It took 5 1/2 hours.", "5 1/2 hours: DURATION PT5H30M")]
    [InlineData("It took two hours and 20 minutes.", "two hours and 20 minutes: DURATION PT2H20M")]
    [InlineData("It will last two to three weeks.", "two to three weeks: DURATION P2W")]
    [InlineData("It took twenty four hours.", "twenty four hours: DURATION PT24H")]
    [InlineData("It took two more weeks.", "two more weeks: DURATION P2W")]
    [InlineData("It took half a century.", "half a century: DURATION P50Y")]
    [InlineData("It was shut over the last year.", "the last year: DURATION P1Y")]
    [InlineData("It earned more in the first nine months of 2024.", "the first nine months of 2024: DURATION P9M")]
    [InlineData("It was a six year effort.", "six year: DURATION P6Y")]
    [InlineData("It was a daylong vigil.", "daylong: DURATION P1D")]
    [InlineData("She is 61 years old.", "61 years old: DURATION P61Y")]
    [InlineData("They meet every other day.", "every other day: SET P2D")]
    [InlineData("They meet three times a year.", "three times a year: SET P1Y")]
    [InlineData("They pay a quarterly dividend.", "quarterly: SET P3M")]
    [InlineData("They meet every morning.", "every morning: SET XXXX-XX-XXTMO")]
    public void Longer_amounts_and_how_often(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Doors opened at 4 in the morning.", "4 in the morning: TIME 2025-05-06T04:00")]
    [InlineData("Doors opened at 7:30 this morning.", "7:30 this morning: TIME 2025-05-06T07:30")]
    [InlineData("Doors opened at 11:59 p.m. April 9.", "11:59 p.m. April 9: TIME 2025-04-09T23:59")]
    [InlineData("Doors open at 8 p.m. ET.", "8 p.m. ET: TIME 2025-05-06T20:00")]
    [InlineData("Doors open at 20:00 local time.", "20:00 local time: TIME 2025-05-06T20:00")]
    [InlineData("Doors open at noon.", "noon: TIME 2025-05-06T12:00")]
    public void Times_of_day_with_what_belongs_to_them(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("The deadline is Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("Talks begin Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("It was put off until Friday.", "Friday: DATE 2025-05-09")]
    [InlineData("He could not be reached Friday.", "Friday: DATE 2025-05-02")]
    [InlineData("She would appeal Friday's ruling.", "Friday: DATE 2025-05-02")]
    [InlineData("It happened on Friday the 13th.", "Friday the 13th: DATE 2024-12-13")]
    [InlineData("They met over the weekend.", "the weekend: DATE 2025-W18-WE")]
    public void The_verb_says_where_a_weekday_lies(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("It was shut for three days.", "three days: DURATION P3D")]
    [InlineData("It was shut for 20 years.", "20 years: DURATION P20Y")]
    [InlineData("It was shut for more than two hours.", "more than two hours: DURATION PT2H")]
    [InlineData("It was shut for a few days.", "a few days: DURATION PXD")]
    [InlineData("It was shut for the past two weeks.", "the past two weeks: DURATION P2W")]
    [InlineData("It was shut for the past year.", "the past year: DURATION P1Y")]
    [InlineData("It was shut for half an hour.", "half an hour: DURATION PT30M")]
    [InlineData("They signed a five-year lease.", "five-year: DURATION P5Y")]
    [InlineData("They sit every Monday.", "every Monday: SET XXXX-WXX-1")]
    [InlineData("They sit on Mondays.", "Mondays: SET XXXX-WXX-1")]
    [InlineData("They sit every summer.", "every summer: SET XXXX-SU")]
    [InlineData("They sit every May.", "every May: SET XXXX-05")]
    [InlineData("They sit every day.", "every day: SET P1D")]
    [InlineData("They sit daily.", "daily: SET P1D")]
    public void Lengths_and_recurring_times(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Theory]
    [InlineData("Doors open at 5 p.m.", "5 p.m.: TIME 2025-05-06T17:00")]
    [InlineData("Doors open at 5pm.", "5pm: TIME 2025-05-06T17:00")]
    [InlineData("Doors open at 10:30.", "10:30: TIME 2025-05-06T10:30")]
    [InlineData("Doors open at 12:15 a.m.", "12:15 a.m.: TIME 2025-05-06T00:15")]
    [InlineData("Doors opened at 10 a.m. Monday.", "10 a.m. Monday: TIME 2025-05-05T10:00")]
    [InlineData("Doors opened at 1030 GMT.", "1030 GMT: TIME 2025-05-06T10:30")]
    public void Times_of_day(string text, string expected) => Assert.Equal([expected], Annotated.Times(text));

    [Fact]
    public void A_time_of_day_falls_on_the_day_beside_it() =>
        Assert.Equal(["Monday: DATE 2025-05-05", "5 p.m.: TIME 2025-05-05T17:00"], Annotated.Times("It closed on Monday at 5 p.m., as agreed."));

    [Theory]
    [InlineData("It closed on Monday.", "Monday: DATE")]
    [InlineData("It closed yesterday.", "yesterday: DATE")]
    [InlineData("It closed on May 5.", "May 5: DATE XXXX-05-05")]
    [InlineData("It closed in October.", "October: DATE XXXX-10")]
    [InlineData("It closed on May 5, 2025.", "May 5, 2025: DATE 2025-05-05")]
    public void What_hangs_on_an_unknown_day_of_publication_stays_open(string text, string expected) =>
        Assert.Equal([expected], Annotated.Times(text, published: null));

    [Theory]
    [InlineData("They may leave, and may 5 of them did.")]
    [InlineData("Theresa May spoke.")]
    [InlineData("Ana Horvat and Jan Novak agreed.")]
    [InlineData("May the best team win.")]
    [InlineData("The March on the capital began.")]
    [InlineData("He came second, with a second try.")]
    [InlineData("The Sunday Times has the story.")]
    [InlineData("The Sun rose; the dog sat.")]
    [InlineData("Sun and sea, and Sat Nav.")]
    [InlineData("They won 7-10 and lost 3-1.")]
    [InlineData("Install version 2.5.2025-1 or 10.4.")]
    [InlineData("Call 020 7946 0018 or +44-20-7946-0018.")]
    [InlineData("It cost $1,999 and 2000 people came.")]
    [InlineData("She reads USA Today.")]
    [InlineData("Three quarters of the voters stayed away, and three-quarters of them said why.")]
    [InlineData("One day he will come. At the end of the day, it works.")]
    [InlineData("She saw it on \"60 Minutes\" after hours.")]
    [InlineData("The 34-year-old spoke at the same time, for the first time.")]
    [InlineData("Flight 1907 took Route 2000.")]
    [InlineData("He said that day and night are one.")]
    [InlineData("The as-soon-as rule holds as soon as it rains.")]
    public void What_only_looks_like_time_is_none(string text) => Assert.Empty(Annotated.Times(text));

    [Fact]
    public void Any_text_is_read_without_complaint_and_in_order() =>
        Arbitrary.Text(text =>
        {
            var end = 0;
            foreach (var time in Annotated.Draft(text + " Monday, May 5 " + text, "2025-05-06").TemporalExpressions)
            {
                if (time.Span.Start < end || time.Span.Length == 0)
                    return false;
                end = time.Span.End;
            }

            return true;
        });

    [Fact]
    public void Any_row_of_words_of_time_is_read_without_complaint_and_in_order()
    {
        const string words =
            "the The a first second 1 2 5 31 1/2 25 1999 2002 2021-22 5th 13th 60s '80s 1990s ' , ( ) - – . : / of and to in by until for over at on from between "
            + "last next this past coming following previous same that current latest every other each early late earlier later ago before after mid half "
            + "year years Year day days Day Eve week month quarter quarters century weekend weekends hour minutes decade day's 's May May. Mon Mon. Monday Mondays Sunday April Jan. "
            + "fiscal end beginning morning night noon midnight summer fall today Yesterday tonight now recently future daily yearlong Christmas Easter New Good Friday Independence "
            + "nineteen two three ninety-eight thousand hundred dozen few hundreds will would is was to-be held planned has said p.m. ET GMT local time o'clock five-year third-quarter "
            + "year-earlier mid-May mid-nineties nineties Q3 two-and-a-half-hour more than least about old once times BC Supreme people U.S. centuries mornings 1800";
        var row = Gen.Zip(Gen.Elements(words.Split(' ')), Gen.Elements("", " ", " ", " ")).ListOf()
            .Select(list => string.Concat(list.Select(pair => pair.Item1 + pair.Item2)));
        Prop.ForAll(row.ToArbitrary(), text =>
        {
            var draft = Annotated.Draft(text, "2025-05-06", "en-GB");
            var end = 0;
            foreach (var time in draft.TemporalExpressions)
            {
                if (time.Span.Start < end || time.Span.Length == 0 || time.FirstToken >= time.EndToken)
                    return false;
                end = time.Span.End;
            }

            _ = draft.TemporalRanges.Length + draft.DatedRelatives.Length + draft.DatedWeekdays.Length;
            return draft.DatedWeekdays.All(claim => claim.DaySpan.Length > 0 && CalendarYears.DateOf(draft, claim) is null or { Year: > 0 });
        }).Check(Config.QuickThrowOnFailure.WithReplay(20250505, 7).WithMaxTest(4000));
    }
}
