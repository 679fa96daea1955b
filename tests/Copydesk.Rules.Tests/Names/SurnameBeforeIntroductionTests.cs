using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class SurnameBeforeIntroductionTests() : RuleTests(new SurnameBeforeIntroduction())
{
    private const string Head = "Bakers walk out over night shifts\n\nThe ovens went cold on Monday in all nine shops.\n\n";

    [Fact]
    public void A_surname_that_speaks_before_the_introduction_is_marked() => Marks(
        Head + "[|Oduya|] said the shops would stay shut. The talks were short.\n\n{|#0:Samuel Oduya|}, the union's chairman, has led it for nine years.",
        "\"Oduya\" comes before the full name: \"Samuel Oduya\" first stands at line 7. Introduce the person here.");

    [Theory]
    [InlineData("[|Kovalenko|] was not there. Later, deputy mayor Olena Kovalenko arrived.")]
    [InlineData("[|Halloran|] told reporters to wait. Brian Halloran, 45, a baker, waited too.")]
    [InlineData("\"We will go,\" said [|Petrov|]. Ivan Petrov, a lorry driver from Varna, spoke later.")]
    [InlineData("Police said [|Novak|] fled. Petr Novak, 31, was found in Brno.")]
    [InlineData("[|García|] has denied it. José García, a lawyer, spoke later.")]
    [InlineData("Mr [|Halloran|] said no. Brian Halloran, the owner, spoke later.")]
    public void A_late_introduction_is_marked(string text) => Marks(Head + text);

    [Theory]
    [InlineData("Samuel Oduya, the union's chairman, spoke. Oduya said the shops would stay shut.")]
    [InlineData("\"Oduya said no,\" a driver said. Samuel Oduya, the union's chairman, spoke later.")]
    [InlineData("The Oduya government said no. Samuel Oduya, the prime minister, spoke later.")]
    [InlineData("Chairman Oduya said no. Samuel Oduya, the union's chairman, spoke later.")]
    [InlineData("An Oduya said no. Samuel Oduya, the union's chairman, spoke later.")]
    [InlineData("Oduya said no. Samuel Oduya, the union's chairman, and Grace Oduya, the treasurer, spoke later.")]
    [InlineData("Shakespeare was here. William Shakespeare, a glover's son, wrote 37 plays.")]
    [InlineData("Openers Grace Oduya and S. Lund made 44. Oduya was out first. Captain Grace Oduya smiled.")]
    [InlineData("Jordan said no. Michael Jordan, a former player, spoke later.")]
    [InlineData("Ford said profits rose. Henry Ford, the founder, would weep.")]
    [InlineData("Dell said sales rose. Michael Dell, the chief executive, spoke later.")]
    [InlineData("Okta said it would send bread. Maria Okta, the sister, spoke later.")]
    [InlineData("Chelsea said no. Chelsea Clinton, the author, spoke later.")]
    [InlineData("Sharma, 34, was out first. Rohit Sharma, the captain, smiled.")]
    [InlineData("His brother Oduya said no. Samuel Oduya, the chairman, spoke later.")]
    [InlineData("Critics of Oduya left. Samuel Oduya, the union's chairman, spoke later.")]
    [InlineData("The Oduya government fell. Samuel Oduya, the prime minister, left.")]
    [InlineData("Doctors found Oduya syndrome. Samuel Oduya, the prime minister, is ill.")]
    [InlineData("Oduya said no. Nobody else did.")]
    public void What_introduces_or_needs_no_introduction_passes(string text) => Passes(Head + text);

    [Fact]
    public void Headline_and_standfirst_may_use_the_surname() => Passes(
        "---\nheadline: Oduya says no\nstandfirst: Oduya said the shops would stay shut\n---\n\nThe ovens went cold.\n\nSamuel Oduya, the union's chairman, spoke.", file: "a.md");

    [Fact]
    public void A_caption_may_use_the_surname() => Passes(
        "---\nheadline: Bakers walk out over night shifts\ncaption: Oduya said the shops would stay shut\n---\n\nThe ovens went cold.\n\nSamuel Oduya, the union's chairman, spoke.", file: "a.md");

    [Fact]
    public void A_person_whom_the_house_knows_by_surname_passes() => Passes(
        Head + "Oduya said no. Samuel Oduya, the union's chairman, spoke later.", stylebook: "people:\n  - name: Samuel Oduya\n    known_by_surname: true");
}
