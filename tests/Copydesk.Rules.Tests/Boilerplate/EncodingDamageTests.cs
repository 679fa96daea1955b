using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class EncodingDamageTests() : RuleTests(new EncodingDamage())
{
    [Fact]
    public void A_broken_apostrophe_is_marked_in_its_word() => Marks(
        "The mayor didn[|â€™|]t promise a bridge.",
        "\"didnâ€™t\" is \"didn’t\" after a bad conversion. Restore it.");

    [Fact]
    public void A_lost_character_is_left_to_the_original() => Marks(
        "She ordered a caf[|\uFFFD|] at the port.",
        "A character is lost in \"caf\uFFFD\". Put it back from the original.");

    [Fact]
    public void A_foreign_letter_in_a_word_is_named() => Marks(
        "The minister, [|\u0420etrov|], left early.",
        "\"\u0420etrov\" has a Cyrillic letter that looks Latin (U+0420). Type the word anew.");

    [Fact]
    public void Invisible_characters_are_told_once_for_all() => Marks(
        "The port[|\u200B|] is shut. The har\u200Bbour is open.",
        "An invisible character (U+200B) stands after \"The port\", and once more. Delete them.");

    [Fact]
    public void An_override_has_the_words_read_anew() => Marks(
        "The port [|\u202E|]is shut.",
        "An invisible direction mark (U+202E) stands after \"The port\". Delete it, and read the words anew.");

    [Theory]
    [InlineData("The mayor [|â€œ|]never[|â€\u009d|] promised it.", "The mayor “never” promised it.")]
    [InlineData("The caf[|Ã©|] in M[|Ã¼|]nchen and the [|Ã‰|]cole.", "The café in München and the École.")]
    [InlineData("It cost [|Â£|]5 or 4[|â‚¬|], about [|â‚¹|]500.", "It cost £5 or 4€, about ₹500.")]
    [InlineData("It was 30[|Â°|]C [|â€“|] hot.", "It was 30°C – hot.")]
    [InlineData("Miloš and Petar Bo[|Å¾|]i[|Ä‡|] met.", "Miloš and Petar Božić met.")]
    [InlineData("He wrote: [|ðŸ˜€|].", "He wrote: 😀.")]
    [InlineData("The word [|Ð¼Ð¸Ñ€|] means peace.", "The word мир means peace.")]
    [InlineData("The dose was 5 [|Î¼|]g.", "The dose was 5 μg.")]
    [InlineData("Didn[|Ã¢â‚¬â„¢|]t he go to the caf[|ÃƒÂ©|]?", "Didn’t he go to the café?")]
    [InlineData("Didn[|\u0092|]t he go?", "Didn’t he go?")]
    [InlineData("Didn[|â\u0080\u0099|]t he go?", "Didn’t he go?")]
    [InlineData("Voil[|Ã\u00A0|] the bridge.", "Voilà the bridge.")]
    public void Broken_characters_are_restored(string before, string after) => Fixes(before, after, applicability: Applicability.Safe);

    [Fact]
    public void A_closing_mark_that_lost_its_last_byte_asks() => Fixes(
        "He said [|â€œ|]no[|â€|] and left.", "He said “no” and left.");

    [Theory]
    [InlineData("Le château, la forêt, l’âme, « à demain » et l’île d’Oléron.")]
    [InlineData("În România, când ploaia s-a oprit, Câmpulung și Râșnov.")]
    [InlineData("Thủ tướng Phạm Minh Chính, cầu Cần Thơ, Tân Bình, sân bay Vân Đồn.")]
    [InlineData("“The CAFÉ” and “LE MARCHÉ”, “AMANHÔ, “SÃO”: É’s accent.")]
    [InlineData("“Le passé”… “café” — the fiancé’s “protégé”.")]
    [InlineData("São Paulo, Åre, Ærø, Ålesund’s port, Þingvellir, Ðakovo, Ñuñoa, Ísafjörður.")]
    [InlineData("Vladimir Putin (Владимир Путин) met Δημήτρης Παπαδόπουλος.")]
    [InlineData("TGF-β, IFN-γ, 5 μg, Δv, α-synuclein and the μSR beam; a π-bond.")]
    [InlineData("The क्‍ष of Hindi, the می‌خواهم of Persian, the ශ්‍රී of Sinhala.")]
    [InlineData("A family 👨‍👩‍👧 and a flag 🏳️‍🌈 on the card.")]
    [InlineData("The name \u202B\u05E9\u05DC\u05D5\u05DD\u202C means peace, \u200Eand \u0633\u0644\u0627\u0645 too.")]
    [InlineData("It is 5\u00A0km to Dr\u00A0Okafor, 10\u00A0000\u00A0francs, a\u00A0bridge, on 5\u00A0May.")]
    [InlineData("«\u00A0Oui\u00A0», dit-il\u00A0; «\u00A0non\u00A0»\u00A0!")]
    [InlineData("The last line must hold its two last\u00A0words.")]
    [InlineData("The harbour\u00A0master left.\u00A0 The deputy stayed with\u00A0them until noon.")]
    [InlineData("The company (Stock: ABC) rose 5% – ‘fine’ • bullets … €5 ₹5 ™ ®.")]
    public void What_belongs_is_copy(string line) => Passes(line);

    [Fact]
    public void No_break_spaces_out_of_place_become_plain() => Fixes(
        "The harbour[|\u00A0|]master left. The deputy stayed\u00A0 with\u00A0them until\u00A0noon when\u00A0they were seen.",
        "The harbour master left. The deputy stayed with them until noon when they were seen.",
        applicability: Applicability.Safe);

    [Fact]
    public void Characters_without_width_are_deleted() => Fixes(
        "The [|\u200B|]port is shut.\uFEFF The deputy\u2060 left.",
        "The port is shut. The deputy left.",
        applicability: Applicability.Safe);

    [Fact]
    public void Marks_of_direction_are_deleted_where_all_is_Latin() => Fixes(
        "Call [|\u202A|]+44 20 7946 0000[|\u202C|] for help.", "Call +44 20 7946 0000 for help.", applicability: Applicability.Safe);

    [Fact]
    public void A_foreign_letter_is_replaced_on_request() => Fixes(
        "The minister, [|\u0420\u0435trov|], left.", "The minister, Petrov, left.", applicability: Applicability.Ask);

    [Fact]
    public void A_soft_hyphen_inside_a_word_is_no_letter_of_it() => Fixes(
        "The go[|\u00AD|]vern\u00ADment fell.", "The government fell.", applicability: Applicability.Safe);

    [Fact]
    public void A_leftover_soft_hyphen_is_one_without_use() => Marks("The govern[|\u00AD|] ment fell.");

    [Fact]
    public void A_control_character_is_marked() => Marks(
        "The port[|\u000B|]is shut.",
        "A control character (U+000B) stands after \"The port\". Delete it, or put a space in its place.");

    [Fact]
    public void A_draft_damaged_as_a_whole_is_not_told_word_by_word()
    {
        var draft = string.Concat(Enumerable.Repeat("didnâ€™t ", 300));
        var found = 0;
        try
        {
            Passes(draft);
        }
        catch (ProofException failure)
        {
            found = failure.Message.Split("bad conversion").Length - 1;
        }

        Assert.InRange(found, 1, 200);
    }
}
