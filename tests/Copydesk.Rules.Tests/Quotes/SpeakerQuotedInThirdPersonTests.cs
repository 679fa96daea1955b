using Copydesk.Rules.Quotes;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Quotes;

public sealed class SpeakerQuotedInThirdPersonTests() : RuleTests(new SpeakerQuotedInThirdPerson())
{
    [Fact]
    public void A_summary_put_into_the_mouth_of_whom_it_sums_up_is_marked() => Marks(
        "President David Mensah rang the prime minister on Monday.\n\n\"[|He emphasised that the smugglers must be brought to justice,|]\" Mensah said during the call, according to the Foreign Ministry.",
        "\"He emphasised…\" is about Mensah, not by Mensah. Words of the Foreign Ministry? Check who spoke.");

    [Fact]
    public void A_second_verb_of_saying_is_a_second_source() => Marks(
        "\"[|She also pledged full support for the flood victims,|]\" Maria Torres said in the letter, the embassy said.",
        "\"She also pledged…\" is about Torres, not by Torres. Words of the embassy? Check who spoke.");

    [Fact]
    public void The_speaker_s_own_name_needs_no_antecedent() => Marks(
        "Grace Otieno met the governor. \"[|Torres reaffirmed the pledge that she made in May,|]\" Maria Torres said, according to the ministry.");

    [Fact]
    public void The_same_words_under_another_speaker_are_the_second_sign() => Marks(
        "\"[|He stressed that the talks with the dockers must go on until June,|]\" David Mensah said.\n\n"
        + "The company was silent.\n\n\"He stressed that the talks with the dockers must go on until June,\" Grace Otieno said.",
        "\"He stressed…\" is about Mensah, not by Mensah. Words of Grace Otieno? Check who spoke.");

    [Theory]
    [InlineData("\"He emphasised that the smugglers must be brought to justice,\" David Mensah said.")]
    [InlineData("\"He emphasised that the smugglers must be brought to justice,\" said David Mensah, a spokesman for the president, according to the agency.")]
    [InlineData("\"He emphasised that the smugglers must be brought to justice,\" Foreign Ministry spokesperson David Mensah said, according to the agency.")]
    public void One_sign_is_not_enough_and_a_spokesman_may(string text) => Passes(text);

    [Fact]
    public void Somebody_else_who_may_be_meant_cancels() => Passes(
        "Peter Hale was in the room.\n\n\"He emphasised that the smugglers must be brought to justice,\" David Mensah said, according to the Foreign Ministry.");

    [Fact]
    public void Another_sex_cancels() => Passes(
        "\"He said that he would come home for the harvest,\" Maria Torres said, according to the court papers.");

    [Fact]
    public void Said_of_and_told_the_inquest_cancel()
    {
        Passes("\"He said what he thought and he was a gentle man,\" David Mensah said of his brother, according to the programme.");
        Passes("\"He said that the brakes had failed,\" David Mensah told the inquest, according to the coroner's notes.");
    }

    [Fact]
    public void Who_says_I_tells_of_somebody_else() => Passes(
        "\"He told me that the gate was locked,\" David Mensah said, according to the police report.");

    [Fact]
    public void A_quotation_of_other_words_passes() => Passes(
        "\"The smugglers must be brought to justice,\" David Mensah said, according to the Foreign Ministry.");

    [Fact]
    public void The_second_sign_may_stand_in_another_draft() => Marks(
        [
            ("a.txt", "The two leaders spoke on Monday.\n\n\"[|He emphasised that the smugglers must be brought to justice this year,|]\" President David Mensah said."),
            ("b.txt", "President David Mensah rang the prime minister.\n\n\"He emphasised that the smugglers must be brought to justice this year,\" spokesman Pavel Horak said."),
        ],
        "\"He emphasised…\" is about Mensah, not by Mensah. Words of Pavel Horak? Check who spoke.");

    [Fact]
    public void The_same_speaker_in_another_draft_is_no_second_sign() => Passes(
        [
            ("a.txt", "\"He emphasised that the smugglers must be brought to justice this year,\" President David Mensah said."),
            ("b.txt", "\"He emphasised that the smugglers must be brought to justice this year,\" Mr Mensah said."),
        ]);
}
