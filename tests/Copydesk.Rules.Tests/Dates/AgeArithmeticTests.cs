using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class AgeArithmeticTests() : RuleTests(new AgeArithmetic())
{
    private const string Published = "2025-05-06";

    [Fact]
    public void An_anniversary_is_counted_from_its_event() =>
        Marks(
            "Today marks the [|80th anniversary of the 1950|] treaty.",
            "80th anniversary of 1950? From 1950 to 2025 is 75 years. Check the figures.",
            Published);

    [Fact]
    public void A_distance_is_counted_from_its_year() =>
        Marks("In 2018, [|15 years after 2001|], the mill burned again.", "15 years after 2001? From 2001 to 2018 is 17 years. Check the figures.");

    [Fact]
    public void A_life_is_counted_from_birth_to_death() =>
        Marks(
            "Born in Gulu in 1950, she died in 2020 at the [|age of 65|].",
            "aged 65? From 1950 to 2020 is 70 years, or 69. Check the figures.");

    [Theory]
    [InlineData("The march on Friday will mark the [|fiftieth anniversary of the 1970|] strike.")]
    [InlineData("The town celebrates this year the [|100th anniversary of the founding of the club in 1920|].")]
    [InlineData("In 2018, the town marked the [|10th anniversary of the 2003|] flood.")]
    [InlineData("[|Fifteen years after the 2001|], in 2018, it burned.")]
    [InlineData("[|15 years after 2001|] the mill opened again in 2018.")]
    [InlineData("Amina Okello (1940–2020) died at home [|aged 75|].")]
    [InlineData("Asha Rao, [|34|], who was born in 1985, won.")]
    [InlineData("Amina Okello (1940–2020) died [|at 75|].")]
    [InlineData("Rao died on Friday, [|aged 70|]. He was born in Pune on 4 June 1950.")]
    [InlineData("They celebrate the [|50th anniversary of the 1965|] victory.")]
    public void What_does_not_add_up_is_marked(string text) => Marks(text, published: Published);

    [Theory]
    [InlineData("Today marks the 75th anniversary of the 1950 treaty.")]
    [InlineData("A coin was struck for the 50th anniversary of the 1950 treaty.")]
    [InlineData("The town will mark the 76th anniversary of the 1950 treaty.")]
    [InlineData("Next year the town marks the 76th anniversary of the 1950 treaty.")]
    [InlineData("Today is the 79th Independence Day of India, free since 1947.")]
    [InlineData("In 2018, 16 years after 2001, the mill burned again.")]
    [InlineData("In 2018, more than 15 years after 2001, the mill burned again.")]
    [InlineData("In 2018, nearly 20 years after the 2001 fire, the mill burned again.")]
    [InlineData("Born in 1950, she died in 2020 aged 69.")]
    [InlineData("Born in 1950, she moved to Pune aged 12 and died in 2020 aged 70.")]
    [InlineData("Born in 1950, she had a son who died in 1999 aged 20.")]
    [InlineData("Amina Okello (1940–2020) died at home aged 79.")]
    [InlineData("Amina Okello (1940–2020) died at 80.")]
    [InlineData("Amina Okello (1940–2020) died at 17 High Street.")]
    [InlineData("Rao died on Friday, aged 74. He was born in Pune on 4 June 1950.")]
    [InlineData("He died on Friday aged 80. She was born in 1950 and lives on.")]
    [InlineData("They celebrated the 50th anniversary of the 1965 victory.")]
    [InlineData("Asha Rao, 39, who was born in 1985, won.")]
    [InlineData("Asha Rao, 34, whose son was born in 2015, won.")]
    [InlineData("“Today marks the 80th anniversary of the 1950 treaty,” he said.")]
    public void What_adds_up_or_is_not_bound_passes(string text) => Passes(text, Published);

    [Fact]
    public void Around_the_turn_of_the_year_either_will_do()
    {
        Passes("Today marks the 75th anniversary of the 1950 treaty.", "2026-01-04");
        Passes("The town will mark the 75th anniversary of the 1950 treaty.", "2024-11-04");
    }

    [Fact]
    public void A_birthday_leaves_no_years_grace()
    {
        Marks(
            "Asha Rao, [|39|], who was born on 4 March 1985, won the seat.",
            "39? From 4 March 1985 to 6 May 2025 is 40 years. Check the figures.",
            "2025-05-06");
        Marks("Asha Rao, [|41|], who was born on March 4, 1985, won the seat.", published: "2025-05-06");
        Passes("Asha Rao, 40, who was born on 4 March 1985, won the seat.", published: "2025-05-06");
        Passes("Asha Rao, 39, who was born on 4 May 1985, won the seat.", published: "2025-05-06");
        Passes("Asha Rao, 40, who was born on 7 May 1985, won the seat.", published: "2025-05-06");
    }

    [Fact]
    public void Who_turns_an_age_was_born_so_many_years_ago()
    {
        Marks("Rao, who was born in Pune in 1990, [|turned 36|] on Sunday.", "turned 36? From 1990 to 2025 is 35 years. Check the figures.", "2025-05-06");
        Marks("Rao, who was born on 4 May 1990, [|turned 36|] on Sunday.", published: "2025-05-06");
        Passes("Rao, who was born in Pune in 1990, turned 35 on Sunday.", published: "2025-05-06");
        Passes("Rao, who was born in 1990 and whose son turned 6 on Sunday, won.", published: "2025-05-06");
        Passes("Rao, who was born in 1990, turned 35 rebels on Sunday.", published: "2025-05-06");
        Passes("Rao, who was born in 1984, turned 40 on Tuesday.", published: "2025-01-03");
    }

    [Fact]
    public void Days_between_two_dates_add_up()
    {
        Marks(
            "[|Ten days after|] the March 3 vote, on March 23, the cabinet fell.",
            "Ten days after? From March 3 to March 23 is 20 days. Check the figures.",
            "2025-05-06");
        Marks("On 23 March, [|ten days after|] the 3 March vote, the cabinet fell.", published: "2025-05-06");
        Passes("Ten days after the March 3 vote, on March 13, the cabinet fell.", published: "2025-05-06");
        Passes("On 14 March, ten days after the 3 March vote, the cabinet fell.", published: "2025-05-06");
        Passes("More than ten days after the March 3 vote, on March 23, the cabinet fell.", published: "2025-05-06");
        Passes("Ten days after the March 3 vote the cabinet fell. On March 23, it was back.", published: "2025-05-06");
    }

    [Fact]
    public void Months_between_two_dates_add_up()
    {
        Marks(
            "[|Three months after|] the March vote, in August, the cabinet fell.",
            "Three months after? From March to August is 5 months. Check the figures.",
            "2025-10-06");
        Marks("In August 2024, [|three months after|] the March 2023 vote, the cabinet fell.", published: "2025-05-06");
        Marks("[|Six months after|] the 3 March vote, in June, the cabinet fell.");
    }

    [Theory]
    [InlineData("Five months after the March vote, in August, the cabinet fell.")]
    [InlineData("Four months after the March vote, in August, the cabinet fell.")]
    [InlineData("Five months after the November vote, in April, the cabinet fell.")]
    [InlineData("Seventeen months after the March vote, in August, the cabinet fell.")]
    [InlineData("Seventeen months after the March 2023 vote, in August 2024, the cabinet fell.")]
    [InlineData("More than three months after the March vote, in August, the cabinet fell.")]
    [InlineData("Three months after the March vote the cabinet fell. In August, it was back.")]
    [InlineData("Three months after the March vote, she sold the mill in August.")]
    [InlineData("Three months after the March vote, in which she ran, and in August, she sold the mill.")]
    [InlineData("In August last year, three months after the May vote, the cabinet fell.")]
    public void Months_that_add_up_or_belong_to_nothing_pass(string text) => Passes(text, published: "2025-10-06");
}
