using Copydesk.Analysis;
using Copydesk.Rules.Boilerplate;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Boilerplate;

public sealed class SocialEmbedResidueTests() : RuleTests(new SocialEmbedResidue())
{
    private const string Before = "The council voted on Tuesday to close the ferry terminal, 30 years after it opened.\n\n";
    private const string After = "\n\nThe terminal employs 40 people, the harbour master said.";

    [Fact]
    public void A_pasted_post_is_marked_with_its_signature() => Marks(
        Before + "Proud of the vote. Thank you @harbourco and all who came.\n\n[|— Amaka Obi (@amakaobi) May 5, 2025|]" + After,
        "\"— Amaka Obi (@amakaobi) May 5, 2025\" is a pasted post. Embed it, or quote what it says.");

    [Fact]
    public void A_story_of_posts_is_told_once() => Marks(
        Before + "Proud of the vote.\n\n[|— Amaka Obi (@amakaobi) May 5, 2025|]\n\nAshamed of the vote, and of the town.\n\n— Tom Walsh (@tomw) May 5, 2025" + After,
        "\"— Amaka Obi (@amakaobi) May 5, 2025\" is the first of 2 pasted posts. Embed them, or quote what they say.");

    [Fact]
    public void A_post_is_deleted_with_its_words() => Fixes(
        Before + "Proud of the vote. Thank you all.\n\n[|— Amaka Obi (@amakaobi) May 5, 2025|]" + After, Before.TrimEnd() + After, applicability: Applicability.Ask);

    [Fact]
    public void An_account_in_place_of_a_name_is_marked() => Marks(
        Before + "In the afternoon [|@harbourco|] gave the union a new offer." + After,
        "\"@harbourco\" is an account in running copy. Write the name.");

    [Theory]
    [InlineData("[|View this post on Instagram|]")]
    [InlineData("[|A post shared by Amaka Obi (@amakaobi)|]")]
    [InlineData("The boat is on its way again [|pic.twitter.com/aB3dE5fG|]")]
    [InlineData("The notice is here: [|https://t.co/aB3dE5fG|] and on the wall.")]
    [InlineData("The mayor said [|@narrowboat|] had agreed to carry the mail.")]
    public void What_posts_leave_is_marked(string line) => Marks(Before + line + After);

    [Theory]
    [InlineData("It all began with an account called @LagosTraffic that nobody knew.")]
    [InlineData("The user @ferryfan counted the boats for a year and told nobody.")]
    [InlineData("The police handle @harbourpolice told passengers to stay at home on Monday.")]
    [InlineData("“We thank @harbourco for the boat,” the mayor wrote on Tuesday.")]
    [InlineData("Amaka Obi (@amakaobi) has written about ferries since 1998.")]
    [InlineData("Follow the count with our reporter @amakaobi all through the night.")]
    [InlineData("Write to desk@harbour.example if you know more about the boats.")]
    [InlineData("The tweet from @harbourco was gone within the hour, and nobody knew why.")]
    [InlineData("On Instagram, @harbourco has more friends than the town has people.")]
    public void An_account_spoken_about_is_copy(string line) => Passes(Before + line + After);

    [Fact]
    public void A_link_is_deleted() => Fixes(
        "The boat is on its way again [|pic.twitter.com/aB3dE5fG|]", "The boat is on its way again", applicability: Applicability.Ask);
}
