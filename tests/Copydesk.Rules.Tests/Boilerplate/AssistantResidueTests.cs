using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class AssistantResidueTests() : RuleTests(new AssistantResidue())
{
    private const string Before = "Ferry terminal to close\n\nThe council voted on Tuesday to close the ferry terminal, 30 years after it opened.\n\n";
    private const string After = "\n\nThe terminal employs 40 people, the harbour master said.";

    [Fact]
    public void A_text_handed_over_is_marked_with_its_line() => Marks(
        "[|Sure! Here's the rewritten article:|]" + After,
        "\"Sure! Here's the rewritten article:\" is an assistant talking, not copy. Take it out, and check the facts around it.");

    [Theory]
    [InlineData("[|As an AI language model|], I cannot verify the results of the vote.")]
    [InlineData("The vote was close. [|As a large language model|], I have no view on it.")]
    [InlineData("[|As an AI, I don’t|] have access to the council’s records.")]
    [InlineData("[|I’m sorry, but I cannot fulfil|] this request.")]
    [InlineData("[|As of my last update|] in September 2021, the terminal was open.")]
    [InlineData("[|As of my last knowledge update|], the knowledge available was of 2021.")]
    [InlineData("[|As of my last knowledge update|], the port had two ferries.")]
    [InlineData("[|Here’s a news article based on the notes:|]")]
    [InlineData("[|Let me know if you’d like me to change anything.|]")]
    [InlineData("[|Certainly! Below is a concise version of the story.|]")]
    [InlineData("[|Here are some headline options for your article:|]")]
    [InlineData("[|I hope this helps!|]")]
    [InlineData("[|I hope this helps! Let me know if you would like any changes to the tone or the length.|]")]
    [InlineData("[|Let me know if you need any changes or adjustments.|]")]
    [InlineData("[|If you want, I can also turn this into a timeline.|]")]
    [InlineData("[|Would you like me to expand any section?|]")]
    [InlineData("[|If you want, I can also write a shorter version.|]")]
    [InlineData("[|Let me know if you would like any changes.|]")]
    [InlineData("[|I’m sorry, but I can’t help with that request|].")]
    [InlineData("The statement was signed [|[Your Name]|] of the harbour company.")]
    [InlineData("The terminal opened in 1995 [|【4†source】|].")]
    [InlineData("The terminal opened in 1995 [|citeturn0search3|].")]
    [InlineData("The terminal opened in 1995. [|[cite: 12, 13]|]")]
    [InlineData("The terminal opened in 1995 [|[oaicite:4]|].")]
    [InlineData("The plan is at https://harbour.example/plan?[|utm_source=chatgpt.com|] in full.")]
    [InlineData("[|Got it! Below is a news article about the ferry:|]")]
    [InlineData("[|As requested, here is the article in 300 words:|]")]
    public void What_assistants_say_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("“As an AI language model, I cannot verify the results,” the kiosk told visitors.")]
    [InlineData("The reply began with the words “As an AI language model” and ended there.")]
    [InlineData("He described himself as a language model of restraint.")]
    [InlineData("She works as an AI language model tester in Lyon.")]
    [InlineData("“I hope this helps,” the harbour master said as he handed over the keys.")]
    [InlineData("I hope this helps those who have written to me about their tickets, and those who have not.")]
    [InlineData("Sure, here’s the thing: nobody asked the passengers.")]
    [InlineData("Of course, here is where the story of the terminal gets strange.")]
    [InlineData("Here is the revised version of the motion, as the clerk read it to the members.")]
    [InlineData("Would you like me to come back, she asked, and they said they would.")]
    [InlineData("Let me know if you have a ferry story of your own: the address is below.")]
    [InlineData("If you want, I can wait, he told the driver.")]
    [InlineData("If you want, I can also swim, the captain joked.")]
    [InlineData("As of my last update, at noon, the count was at 80 per cent.")]
    [InlineData("Write your name on the back of the card.")]
    [InlineData("The link ends in “utm_source=chatgpt.com”, which tells the site where a reader came from.")]
    [InlineData("It is worth noting that the terminal stands as a testament to a rich tapestry of maritime heritage.")]
    [InlineData("In conclusion, the vote underscores a pivotal moment for the town.")]
    [InlineData("Got it. Below is where the ferry sank.")]
    [InlineData("As requested, here are the figures, the minister told the committee.")]
    public void What_people_say_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_story_about_such_tools_may_show_what_they_say() => Passes(
        "Harbour tries a helper\n\nThe harbour company has let ChatGPT answer letters since May. One passenger got this reply.\n\n"
        + "As an AI language model, I cannot change your ticket.\n\nWould you like me to draft a complaint?\n\nThe passenger said no.");

    [Fact]
    public void An_offer_is_deleted_with_its_line() => Fixes(
        Before + "[|Would you like me to shorten this for print?|]" + After,
        Before.TrimEnd() + After,
        applicability: Applicability.Ask);

    [Fact]
    public void A_parameter_is_cut_out_of_an_address() => Fixes(
        "The plan is at https://harbour.example/plan?[|utm_source=chatgpt.com|]&page=2 in full.",
        "The plan is at https://harbour.example/plan?page=2 in full.",
        applicability: Applicability.Safe);

    [Fact]
    public void The_address_of_a_link_is_read_too() => Fixes(
        "The [plan](https://harbour.example/plan?page=2&[|utm_source=openai|]) is out.\n",
        "The [plan](https://harbour.example/plan?page=2) is out.\n",
        file: "draft.md");
}
