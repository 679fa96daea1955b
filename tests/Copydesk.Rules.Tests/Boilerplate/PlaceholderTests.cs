using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class PlaceholderTests() : RuleTests(new Placeholder())
{
    private const string Before = "Ferry fares rise again\n\nThe ferry to Kisoro Island will not sail before Monday, the harbour master said.\n\n";
    private const string After = "\n\nPassengers with tickets for the weekend can change them at the terminal until Sunday evening.";

    [Fact]
    public void A_share_left_blank_is_marked_with_its_word() => Marks(
        "Turnout in the county was [|XX|] percent, the clerk said.",
        "\"XX\" is a placeholder. Fill it in, or take it out.");

    [Fact]
    public void A_note_in_brackets_is_marked_whole() => Marks(
        "Turnout in the county was low. [|[CHECK WITH CLERK]|]",
        "\"[CHECK WITH CLERK]\" is a note to the desk. Settle it, then delete it.");

    [Fact]
    public void Dummy_text_is_marked_whole() => Marks(
        Before + "[|Lorem ipsum dolor sit amet, consectetur adipiscing elit.|]" + After,
        "\"Lorem ipsum dolor sit amet, consectetur…\" is dummy text. Put the copy in its place.");

    [Theory]
    [InlineData("The bridge was built by [|TKTK|] in the 1930s.")]
    [InlineData("The bridge was built in [|TK TK|] by a local firm.")]
    [InlineData("About [|TK|] people lost their homes, the mayor said.")]
    [InlineData("The company paid $[|TK|] million for the yard.")]
    [InlineData("The union’s leader, whose name [|TK|], told reporters.")]
    [InlineData("Dr [|TK|] said the ward would reopen.")]
    [InlineData("The suspect, a [|TK-year-old|] man from Leeds, was held.")]
    [InlineData("The firm cut [|XX|] jobs in March.")]
    [InlineData("The fund is worth £[|XX|] million.")]
    [InlineData("It rose by [|XX%|] in a year.")]
    [InlineData("Constable [|XXX|] told the court he saw nothing.")]
    [InlineData("The meeting was held at [|XXX|] in the old town.")]
    [InlineData("The court fined [|XXXXXX|] for contempt.")]
    [InlineData("The bill was moved by [|Firstname Lastname|] of the Greens.")]
    [InlineData("The bill was moved by [|[name]|] of the Greens.")]
    [InlineData("The bill was moved by [|[TK]|] of the Greens.")]
    [InlineData("The bill was moved by [|[XX]|] of the Greens.")]
    [InlineData("The bill was moved by [|[Insert name here]|] of the Greens.")]
    [InlineData("The bill was moved by ([|insert name|]) of the Greens.")]
    [InlineData("The bill, moved by [|[??]|] of the Greens, was lost.")]
    [InlineData("The mayor, [|XXXX|], said that she would stay.")]
    [InlineData("The suspect, named as [|XXX|] XXX, fled.")]
    [InlineData("The result of the vote was [|???|]")]
    [InlineData("The port has [|???|] ferries and two tugs.")]
    [InlineData("Some [|???|] people marched through the town.")]
    [InlineData("The judge, named as [|TBC|] per cent.")]
    [InlineData("The inquest will be opened on [|TBC|], the coroner’s office in the county town said.")]
    [InlineData("The inquest into the death of the sailor ([|TBC|]) will be opened at the county hall.")]
    [InlineData("The bill was lost. [|[ED: legal have asked us to hold this]|]")]
    [InlineData("[|NB: check spelling of the harbour master’s name|]")]
    [InlineData("The bill was lost. [|(PLEASE CHECK)|]")]
    public void What_was_to_be_filled_in_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("[|ED: is this right?|]")]
    [InlineData("The date is [|TBC|].")]
    [InlineData("The venue of the final is still [|TBC|].")]
    public void What_the_desk_is_asked_and_what_is_not_settled_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("TK Nair, a former civil servant, wrote the foreword.")]
    [InlineData("She bought the coat at TK Maxx in Watford.")]
    [InlineData("T.K. Rangan and TK Murugesan were also present.")]
    [InlineData("TK’s brother said he had left the house at noon.")]
    [InlineData("The factory cost Tk 500 crore, or TK 5 billion at the old rate.")]
    [InlineData("Women have two XX chromosomes, men XY.")]
    [InlineData("Babies with XX and XY cells were followed for years.")]
    [InlineData("The Cowboys won Super Bowl XXX in Tempe.")]
    [InlineData("The XXX Olympiad was held in London.")]
    [InlineData("The XXX Corps crossed the river at Nijmegen.")]
    [InlineData("The film was rated XXX and shown at midnight.")]
    [InlineData("Louis XX is a joke, not a king.")]
    [InlineData("He asked for a pint of XXXX, the beer that Queensland drinks.")]
    [InlineData("Rovers v Town, kick-off TBC")]
    [InlineData("- Third round: Rovers v Town (TBC)")]
    [InlineData("Saturday: Rovers v Town, kick-off TBC.")]
    [InlineData("Ed Miliband and Ed Balls shared an office.")]
    [InlineData("ED: I never wanted the job.")]
    [InlineData("Ed: Why did you leave the band?")]
    [InlineData("ED: 12 held in raids on shell companies")]
    [InlineData("ED: Is it true that your family left the island before the harbour wall was built?")]
    [InlineData("Kick-off TBC.")]
    [InlineData("Is TBC Bank for sale?")]
    [InlineData("NB: prices include breakfast and a boat trip.")]
    [InlineData("Subs: Okoro, Mensah, Walsh.")]
    [InlineData("He told [the defendant] to leave [sic] the house [1].")]
    [InlineData("[1] The figures are those of the labour office.")]
    [InlineData("“I told [name] to go home,” the officer wrote in her report.")]
    [InlineData("He did what ???")]
    [InlineData("“What???” the caption under the picture asked.")]
    [InlineData("Reporters type “TK” or “TKTK” where a fact is to come, and “lorem ipsum dolor” where a column is.")]
    [InlineData("[EDITOR’S NOTE: This story contains descriptions of violence.]")]
    [InlineData("The council will check with the owners whether the fence is theirs.")]
    [InlineData("Please check your ticket before you board.")]
    [InlineData("The firm, TBD Media, has four employees.")]
    [InlineData("They insert text by hand, and insert photo captions later.")]
    public void What_only_looks_like_it_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_note_in_the_middle_is_deleted_with_its_space() => Fixes(
        "Turnout was low [|[CHECK]|] in the county. It rose later.",
        "Turnout was low in the county. It rose later.",
        applicability: Applicability.Ask);

    [Fact]
    public void A_note_on_its_own_line_is_deleted_with_the_line() => Fixes(
        Before + "[|[SUBS: cut from here]|]" + After,
        "Ferry fares rise again\n\nThe ferry to Kisoro Island will not sail before Monday, the harbour master said." + After);

    [Fact]
    public void A_missing_word_is_left_to_a_person() => Fixes(
        "About [|TK|] people lost their homes.", "About TK people lost their homes.");
}
