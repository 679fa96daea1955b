using Copydesk.Analysis;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class RejectedNameFormTests() : RuleTests(new RejectedNameForm())
{
    private const string House = """
        people:
          - name: Volodymyr Zelenskyy
            accepted: [Zelenskyy]
            rejected: [Volodymyr Zelensky, Zelensky, Zelenskiy]
          - name: Kim Jong-un
            rejected: [Kim Jong Un]
        places:
          - name: Kyiv
            rejected: [Kiev]
          - name: Mumbai
            rejected: [Bombay]
            frozen_names: [Bombay Ferry Line, old Bombay gin]
        organisations:
          - name: Nato
            rejected: [NATO, N.A.T.O.]
          - name: World Health Organization
            acronym: WHO
            rejected: [World Health Organisation, W.H.O.]
        """;

    [Fact]
    public void A_rejected_form_is_marked_and_the_house_s_named() => Marks(
        "The ministers met in [|Kiev|] on Tuesday.", "\"Kiev\" is rejected in the stylebook. Write \"Kyiv\".", stylebook: House);

    [Fact]
    public void Without_a_stylebook_nothing_is_rejected() => Passes("The ministers met in Kiev, not Bombay. NATO and Mr Zelensky agreed.");

    [Theory]
    [InlineData("President [|Zelensky|] spoke.", "President Zelenskyy spoke.")]
    [InlineData("[|Volodymyr Zelensky|]'s aide spoke.", "Volodymyr Zelenskyy's aide spoke.")]
    [InlineData("[|Kim Jong Un|] watched the launch.", "Kim Jong-un watched the launch.")]
    [InlineData("[|NATO|] met.", "Nato met.")]
    [InlineData("The [|World Health Organisation|] met.", "The World Health Organization met.")]
    [InlineData("The [|W.H.O.|] met.", "The WHO met.")]
    [InlineData("A [|Kiev|]-based bank failed.", "A Kyiv-based bank failed.")]
    [InlineData("Voters in [|Kiev|] and [|Bombay|] stayed home.", "Voters in Kyiv and Mumbai stayed home.")]
    [InlineData("On Monday [|Kiev|] answered.", "On Monday Kyiv answered.")]
    [InlineData("[|Kiev|] Mayor Petro Hrin resigned.", "Kyiv Mayor Petro Hrin resigned.")]
    [InlineData("The mayor of [|Kiev|] resigned.", "The mayor of Kyiv resigned.")]
    public void The_fix_writes_a_surname_for_a_surname_and_an_acronym_for_an_acronym(string before, string after) =>
        Fixes(before, after, applicability: Applicability.Safe, stylebook: House);

    [Theory]
    [InlineData("KIEV, March 3 - Trams stopped on Monday.\n\nThe city waited for the snow to melt.")]
    public void A_dateline_in_capitals_is_read(string text) => Marks(text.Replace("KIEV", "[|KIEV|]", StringComparison.Ordinal), stylebook: House);

    [Fact]
    public void A_headline_is_fixed_only_on_request() => Fixes(
        "# Trams stop in [|Kiev|]\n\nNo trams ran on Monday.", "# Trams stop in Kyiv\n\nNo trams ran on Monday.",
        applicability: Applicability.Ask, file: "a.md", stylebook: House);

    [Fact]
    public void A_quotation_is_fixed_only_on_request() => Fixes(
        "\"We will never leave [|Kiev|], whatever they send,\" said Petro Hrin, the mayor.",
        "\"We will never leave Kyiv, whatever they send,\" said Petro Hrin, the mayor.",
        applicability: Applicability.Ask, stylebook: House);

    [Theory]
    [InlineData("The Bombay High Court rose at noon.")]
    [InlineData("Judges of the High Court of Bombay rose at noon.")]
    [InlineData("The University of Bombay was founded in the last reign.")]
    [InlineData("Dynamo Kiev beat Shakhtar.")]
    [InlineData("She ordered chicken Kiev and a plate of Bombay duck.")]
    [InlineData("The Bombay Stock Exchange fell.")]
    [InlineData("He sailed with the Bombay Ferry Line.")]
    [InlineData("He drank old Bombay gin.")]
    [InlineData("The Battle of Kiev lasted a month.")]
    [InlineData("The Bombay Regiment marched past.")]
    [InlineData("He studied at the Bombay School of Art.")]
    [InlineData("HMS Kiev was sold for scrap.")]
    [InlineData("The Treaty of Bombay was signed at sea.")]
    public void A_form_inside_a_longer_name_stands(string text) => Passes(text, stylebook: House);

    [Theory]
    [InlineData("Trains to [|St. Petersburg|] stopped.", "Trains to Saint Petersburg stopped.")]
    [InlineData("Staff at [|AT&T|] were told.", "Staff at AT and T were told.")]
    [InlineData("The actor [|Robert Downey, Jr.|] was told.", "The actor Robert Downey Jr was told.")]
    public void A_form_with_marks_in_it_is_found(string before, string after) => Fixes(before, after, applicability: Applicability.Safe, stylebook: """
        people:
          - name: Robert Downey Jr
            rejected: ["Robert Downey, Jr."]
        places:
          - name: Saint Petersburg
            rejected: [St. Petersburg]
        organisations:
          - name: AT and T
            rejected: [AT&T]
        """);

    [Theory]
    [InlineData("In the Soviet era Kiev grew.")]
    [InlineData("During the Second World War Kiev fell twice.")]
    [InlineData("Under British rule Bombay was a port.")]
    [InlineData("In the 19th century Bombay was a port.")]
    [InlineData("In wartime Kiev bread was dear.")]
    [InlineData("Her parents left Bombay in the 1970s.")]
    public void A_sentence_of_another_age_stands(string text) => Passes(text, published: "2025-05-06", stylebook: House);

    [Theory]
    [InlineData("The British embassy in [|Kiev|] was shut.")]
    [InlineData("War came to [|Kiev|] again on Monday.")]
    public void A_nationality_or_a_war_is_no_age(string text) => Marks(text, published: "2025-05-06", stylebook: House);

    [Theory]
    [InlineData("German troops entered Kiev in 1941.")]
    [InlineData("She was born in Bombay in 1938.")]
    [InlineData("The city, formerly Bombay, has grown.")]
    [InlineData("The spelling Kiev comes from Russian.")]
    [InlineData("Kyiv, which Moscow still calls Kiev, was quiet.")]
    [InlineData("They lived in what was then Bombay.")]
    public void A_sentence_about_the_old_days_or_the_name_stands(string text) => Passes(text, published: "2025-05-06", stylebook: House);

    [Fact]
    public void A_recent_year_is_no_old_day() => Marks("She moved to [|Bombay|] in 2021.", published: "2025-05-06", stylebook: House);

    [Fact]
    public void A_title_of_a_work_stands() => Passes("Mani Ratnam's \"Bombay\" was shown again.", stylebook: House);

    [Theory]
    [InlineData("President Vladimir [|Zelensky|] spoke in Accra on Monday.")]
    [InlineData("V. [|Zelensky|] spoke in Accra on Monday.")]
    [InlineData("President [|Zelensky|] spoke in Accra on Monday. [|Volodymyr Zelensky|] left at noon.")]
    public void Another_form_of_the_first_name_is_nobody_else(string text) => Marks(text, stylebook: House);

    [Theory]
    [InlineData("Maria Zelensky, a dentist from Leeds, said the drill was new. Zelensky has worked there for years.")]
    [InlineData("Dr Jane Zelensky opened the clinic. Zelensky's patients cheered.")]
    public void Somebody_else_of_that_surname_keeps_it(string text) => Passes(text, stylebook: House);

    [Theory]
    [InlineData("Volodymyr Zelenskyy, Kim Jong-un, Nato and the WHO met in Kyiv and Mumbai.")]
    [InlineData("The kiev was cold, and the bombay doors were open.")]
    [InlineData("Write to desk@kiev.example or https://kiev.example/Kiev for more.")]
    public void What_the_house_writes_passes(string text) => Passes(text, stylebook: House);
}
