using Copydesk.Analysis;
using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class PlaceSpellingVariantTests() : RuleTests(new PlaceSpellingVariant())
{
    [Fact]
    public void The_rarer_form_is_marked_once() => Marks(
        "Talks opened in {|#0:Kyiv|} on Monday. A second round in Kyiv is planned. Trains to [|Kiev|] ran late. Buses left Kiev early. Kyiv waited.",
        "\"Kiev\" here, \"Kyiv\" 3 times (first at line 1). It is the same: pick one form.");

    [Fact]
    public void On_a_tie_the_form_that_comes_later_is_marked() => Marks(
        [("b.txt", "Rain flooded [|Calcutta|] on Friday."), ("a.txt", "Rain flooded {|#0:Kolkata|} on Friday.")],
        "\"Calcutta\" here, \"Kolkata\" in a.txt line 1. It is the same: pick one form.");

    [Fact]
    public void Across_the_desk_each_draft_with_the_rarer_form_has_one_finding() => Marks(
        [
            ("a.txt", "Rain flooded Mumbai on Friday. Mumbai's trains stopped. Mumbai slept."),
            ("b.txt", "Prices rose in [|Bombay|], dealers in Bombay said."),
            ("c.txt", "A ship left [|Bombay|] for Durban."),
        ]);

    [Theory]
    [InlineData("Lviv", "Lvov")]
    [InlineData("Odesa", "Odessa")]
    [InlineData("Sloviansk", "Slavyansk")]
    [InlineData("Jabalia", "Jabaliya")]
    [InlineData("Alappuzha", "Alleppey")]
    [InlineData("Taliban", "Taleban")]
    [InlineData("Bengaluru", "Bangalore")]
    [InlineData("Chattogram", "Chittagong")]
    [InlineData("Myanmar", "Burma")]
    [InlineData("Eswatini", "Swaziland")]
    [InlineData("Gqeberha", "Port Elizabeth")]
    [InlineData("Khan Younis", "Khan Yunis")]
    [InlineData("São Paulo", "Sao Paulo")]
    [InlineData("Ivory Coast", "Côte d'Ivoire")]
    [InlineData("Jeddah", "Jidda")]
    [InlineData("Busan", "Pusan")]
    [InlineData("the World Health Organization", "the World Health Organisation")]
    [InlineData("the World Food Programme", "the World Food Program")]
    [InlineData("al-Qaeda", "al-Qaida")]
    public void Two_forms_are_marked(string often, string once)
    {
        var bare = once.Replace("the ", "", StringComparison.Ordinal);
        Marks($"Workers from {often} arrived on Monday, and {often} paid them. A week later {once.Replace(bare, $"[|{bare}|]", StringComparison.Ordinal)} was left out.");
    }

    [Theory]
    [InlineData("Rain flooded Mumbai. The Bombay High Court closed, and stalls sold Bombay duck.")]
    [InlineData("Kyiv was quiet. Dynamo Kiev won, and she cooked chicken Kiev.")]
    [InlineData("The family left Bombay in 1962. Their grandchildren returned to Mumbai last year.")]
    [InlineData("Kyiv waited. Kyiv, spelled Kiev in Russian, was dark.")]
    [InlineData("Chennai waited. The Madras Regiment marched and Madras University closed.")]
    [InlineData("Kolkata waited for the Calcutta Cup to begin.")]
    [InlineData("\"I grew up in Bombay,\" the actor said in Mumbai.")]
    [InlineData("Odesa was shelled. The tornado struck Odessa, Texas, at noon.")]
    [InlineData("He flew to Turkey for the turkey trade.")]
    [InlineData("The port of Beijing does not exist. She studied at Peking University and ate Peking duck.")]
    [InlineData("The old form is formerly Rangoon. Yangon has grown.")]
    public void A_form_that_has_to_stand_passes(string text) => Passes(text, published: "2025-05-06");

    [Fact]
    public void A_house_that_accepts_both_forms_is_left_alone() => Passes(
        "Kyiv was quiet. Trains to Kiev ran.", stylebook: "places:\n  - name: Kyiv\n    accepted: [Kiev]");

    [Fact]
    public void A_form_that_the_house_rejects_is_left_to_the_rule_for_that() => Passes(
        "Kyiv was quiet. Trains to Kiev ran.", stylebook: "places:\n  - name: Kyiv\n    rejected: [Kiev]");

    [Fact]
    public void The_fix_leaves_longer_names_alone() => Fixes(
        "Rain flooded Mumbai, and Mumbai slept. Trains from [|Bombay|] stopped. The Bombay High Court closed. Boats left Bombay's docks.",
        "Rain flooded Mumbai, and Mumbai slept. Trains from Mumbai stopped. The Bombay High Court closed. Boats left Mumbai's docks.",
        applicability: Applicability.Ask);
}
