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
    [InlineData("Tulkarm", "Tulkarem")]
    [InlineData("Donbas", "Donbass")]
    [InlineData("Saint Petersburg", "St. Petersburg")]
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
    public void A_place_that_no_list_holds_is_told_by_its_context() => Marks(
        "Shells fell in {|#0:Avdarivka|} on Monday. A school in Avdarivka burnt. Trains stopped outside [|Avdarivkha|] at noon.",
        "\"Avdarivkha\" here, \"Avdarivka\" twice (first at line 1). If it is the same place, pick one form.");

    [Theory]
    [InlineData("in Tarhouna", "near Tarhuna")]
    [InlineData("in the village of Novoselkino", "in Novoselkyno")]
    [InlineData("outside Zaborizhia", "in Zaborizhiya")]
    public void Its_spellings_are_folded_as_peoples_names_are(string often, string once) => Marks(
        [("a.txt", $"Shells fell {Marked(often, "{|#0:", "|}")} on Monday."), ("b.txt", $"A school was shut {Marked(once, "[|", "|]")} on Friday.")]);

    [Theory]
    [InlineData("Shells fell in Tarhouna on Monday. The singer Ada Tarhuna wept.")]
    [InlineData("Shells fell in Tarhouna on Monday. Voters have lost trust in Tarhuna.")]
    [InlineData("Shells fell in Tarhouna on Monday. He works in Tarhuna Street.")]
    [InlineData("Shells fell in Karmitsa on Monday. A school was shut in Karlitsa.")]
    [InlineData("Shells fell in Tarhouna on Monday. \"We met in Tarhuna,\" she said.")]
    public void What_may_be_another_place_or_none_passes(string text) => Passes(text);

    [Fact]
    public void In_two_drafts_in_is_not_enough() => Passes(
        [("a.txt", "The case was decided in Tarhouna on Monday."), ("b.txt", "Judges followed it in Tarhuna on Friday.")]);

    [Theory]
    [InlineData("The {|#0:National Bakers Organization|} met on Monday. Nobody from the [|National Bakers Organisation|] came.")]
    [InlineData("The {|#0:Organisation of Peasant Farmers|} met on Monday. Nobody from the [|Organization of Peasant Farmers|] came.")]
    [InlineData("The {|#0:Regional Stabilisation Fund|} met on Monday. Nobody from the [|Regional Stabilization Fund|] came.")]
    public void An_organisation_that_no_list_holds_has_one_spelling(string text) => Marks(text);

    [Fact]
    public void Its_fix_writes_the_other_spelling() => Fixes(
        "The National Bakers Organization met. Nobody from the [|National Bakers Organisation|] came.",
        "The National Bakers Organization met. Nobody from the National Bakers Organization came.",
        applicability: Applicability.Ask);

    [Theory]
    [InlineData("The National Bakers Organization met. The organisation left.")]
    [InlineData("The National Bakers Organization met. The National Millers Organisation left.")]
    [InlineData("The National Bakers Organization met. \"I know the National Bakers Organisation,\" she said.")]
    [InlineData("The Ministry of Defence spoke. The defence ministry left.")]
    [InlineData("The Ministry of External Affairs spoke. The external affairs ministry and the MEA left. The foreign ministry smiled.")]
    [InlineData("The Lincoln Center opened. The Lincoln Centre in Leeds opened too.")]
    public void Another_organisation_or_its_short_form_passes(string text) => Passes(text);

    [Fact]
    public void Its_fix_writes_the_commoner_spelling() => Fixes(
        "Shells fell in Tarhouna on Monday. A school in Tarhouna burnt. Trains stopped outside [|Tarhuna|]. Tarhuna's mayor left.",
        "Shells fell in Tarhouna on Monday. A school in Tarhouna burnt. Trains stopped outside Tarhouna. Tarhouna's mayor left.",
        applicability: Applicability.Ask);

    private static string Marked(string phrase, string open, string close) =>
        $"{phrase[..(phrase.LastIndexOf(' ') + 1)]}{open}{phrase[(phrase.LastIndexOf(' ') + 1)..]}{close}";

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
