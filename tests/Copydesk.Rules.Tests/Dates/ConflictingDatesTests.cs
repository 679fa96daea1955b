using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class ConflictingDatesTests() : RuleTests(new ConflictingDates())
{
    private const string Published = "2025-05-05";

    [Fact]
    public void One_call_is_on_one_day() =>
        Marks(
            [
                ("a.txt", "date 2025-05-06\n\nOn {|#0:May 2|}, Minister Arjun Rao also called his colleague Amina Okello in Kampala."),
                ("b.txt", "date 2025-05-05\n\nOn [|Saturday|], Minister Arjun Rao held a conversation with his counterpart, Amina Okello."),
            ],
            "Okello and Rao: Saturday here, May 2 in a.txt line 3. If it is one event, check the date.");

    [Fact]
    public void A_draft_that_does_not_say_when_it_appears_is_compared_by_day_and_month() =>
        Marks(
            [
                ("a.txt", "On {|#0:May 2|}, Minister Arjun Rao also called Amina Okello in Kampala."),
                ("b.txt", "date 2025-05-05\n\nOn [|Saturday|], Minister Arjun Rao held a conversation with Amina Okello."),
            ]);

    [Fact]
    public void A_holiday_days_away_is_not_next_year() =>
        Marks(
            [
                ("a.txt", "He wished them well ahead of the Victory Day parade [|next year|], and left."),
                ("b.txt", "date 2025-05-05\n\nHe wished them well ahead of the Victory Day parade on {|#0:May 9|}, and left."),
            ],
            "Victory Day: next year here, May 9 in b.txt line 3. If it is one event, check the date.");

    [Fact]
    public void An_earthquake_at_one_place_is_on_one_day() =>
        Marks(
            "Four died in the {|#0:March 4|} earthquake in Kisumu. The Kisumu earthquake of [|March 5|] was the worst in years.",
            "Kisumu earthquake: March 5 here, March 4 at line 1. If it is one event, check the date.",
            Published);

    [Theory]
    [InlineData("Four died in the March 4 crash in Kisumu. The Kisumu crash of March 4 was the worst in years.")]
    [InlineData("Four died in the March 4 crash in Kisumu. The Nakuru crash of March 5 was the worst in years.")]
    [InlineData("Four died in the March 4 attack in Kisumu. The Kisumu attack of April 9 was the worst in years.")]
    [InlineData("On May 2, Arjun Rao called Amina Okello. On May 3, Rao called Amina Okello again.")]
    [InlineData("Four died in the March 4 protest in Kisumu. The Kisumu protest of March 5 was quiet.")]
    public void Two_events_in_one_draft_pass(string text) => Passes(text, Published);

    [Fact]
    public void Other_people_other_acts_and_days_far_apart_pass()
    {
        Passes(
            [
                ("a.txt", "date 2025-05-06\n\nOn May 2, Arjun Rao called Amina Okello in Kampala."),
                ("b.txt", "date 2025-05-05\n\nOn Saturday, Arjun Rao held a conversation with Peter Otieno."),
                ("c.txt", "date 2025-05-05\n\nOn Saturday, Arjun Rao met Amina Okello in Delhi."),
                ("d.txt", "date 2025-04-05\n\nOn Thursday, Arjun Rao called Amina Okello."),
                ("e.txt", "date 2025-05-05\n\nOn Friday, Arjun Rao spoke with Amina Okello."),
            ]);
        Passes(
            [
                ("a.txt", "date 2025-11-06\n\nThe Victory Day parade next year will be small."),
                ("b.txt", "date 2025-05-05\n\nThe Victory Day parade on May 9 will be small."),
            ]);
    }

    [Fact]
    public void Nobody_dies_twice()
    {
        Marks(
            "Asha Rao died on {|#0:2 May|} in Pune. The bank said little. Rao, who died on [|3 May|], had led it.",
            published: Published);
        Passes("Asha Rao died on 2 May in Pune. Rao had a brother. Her brother died on 3 May.", published: Published);
    }

    [Theory]
    [InlineData("Asha Rao died on {|#0:2 May|} in Pune. Rao’s death on [|3 May|] was sudden.")]
    [InlineData("Asha Rao was born on {|#0:2 May 1950|} in Pune. Rao was born on [|3 May 1950|], her school says.")]
    [InlineData("Asha Rao will be sworn in on {|#0:9 May|}. Her aides say Rao is sworn in on [|10 May|].")]
    [InlineData("Asha Rao resigned on {|#0:2 May|}, her office said. Rao’s resignation on [|3 May|] was a surprise.")]
    [InlineData("Asha Rao was convicted on {|#0:2 May|} in Pune. Rao was convicted on [|3 May|], the court said.")]
    [InlineData("Asha Rao was buried on {|#0:2 May|} in Pune. Rao was buried on [|3 May|] with honours.")]
    public void What_happens_to_a_person_once_has_one_day(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("Asha Rao died on 2 May in Pune. Rao was buried on 3 May.")]
    [InlineData("Asha Rao died on 2 May in Pune. Her driver’s death on 3 May was sudden.")]
    [InlineData("Asha Rao died on 2 May in Pune. Rao’s brother’s death on 3 May was sudden.")]
    [InlineData("Asha Rao was born on 2 May 1950. Peter Otieno was born on 3 May 1950.")]
    [InlineData("Asha Rao resigned on 2 May as minister. Rao resigned on 3 May as member for Pune.")]
    public void Other_lives_and_other_acts_have_days_of_their_own(string text) => Passes(text, published: Published);
}
