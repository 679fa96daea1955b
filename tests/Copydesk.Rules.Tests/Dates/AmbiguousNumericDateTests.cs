using Copydesk.Analysis;
using Copydesk.Rules.Dates;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Dates;

public sealed class AmbiguousNumericDateTests() : RuleTests(new AmbiguousNumericDate())
{
    [Fact]
    public void Figures_that_read_two_ways_are_marked() =>
        Marks("It closes on [|05/06/2025|].", "05/06/2025 is 5 June or May 6. Write the month out.");

    [Theory]
    [InlineData("It closes on [|5/6/2025|], at noon.")]
    [InlineData("It closes on [|05-06-2025|].")]
    [InlineData("It closes on [|05.06.2025|].")]
    public void In_every_form(string text) => Marks(text);

    [Fact]
    public void A_date_that_comes_again_is_marked_once() =>
        Marks("It closes on [|05/06/2025|].\n\nThe sale ends on 05/06/2025, and the museum's on [|07/06/2025|].");

    [Theory]
    [InlineData("It closes on 25/06/2025.")]
    [InlineData("It closes on 05/05/2025.")]
    [InlineData("It closes on 2025-06-05.")]
    [InlineData("It opens on 05/06/2025 and closes on 25/06/2025.")]
    [InlineData("Version 05.06.2025.3 is out, and 5/6 voted yes.")]
    public void What_reads_one_way_passes(string text) => Passes(text);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    public void A_locale_settles_it(string locale) => Passes("It closes on 05/06/2025.", options: "copydesk_locale = " + locale);

    [Fact]
    public void Either_reading_is_written_out_on_request()
    {
        Fixes("It closes on [|05/06/2025|].", "It closes on 5 June 2025.", "Write 5 June 2025", Applicability.Ask);
        Fixes("It closes on [|05/06/2025|].", "It closes on May 6, 2025.", "Write May 6, 2025", Applicability.Ask);
    }
}
