using System.Collections.Immutable;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;
using Copydesk.Rules.Names;

namespace Copydesk.Rules.Tests.Names;

/// <summary>How many of several hundred pairs of names CD1001 tells rightly: floors, so that a change that finds fewer is seen.</summary>
public sealed class NamePairTests
{
    private static readonly ImmutableArray<string[]> Pairs = Read();

    [Theory]
    [InlineData("variant", 0.97)]
    [InlineData("form", 0.95)]
    public void Two_spellings_in_one_draft_are_marked(string kind, double floor) => Floor(kind, floor, static pair =>
    [
        $"{Capital(pair[3])} {pair[1]} said on Tuesday that talks would resume within weeks.\n\n\"There is nothing to hide,\" {pair[2]} said.\n\nA survey put support at 41 per cent. {pair[1]} has not commented.",
    ]);

    [Theory]
    [InlineData("variant", 0.95)]
    [InlineData("form", 0.94)]
    public void Two_spellings_across_the_desk_are_marked_where_the_office_is_the_same(string kind, double floor) => Floor(kind, floor, static pair =>
    [
        $"{Capital(pair[3])} {pair[1]} said on Tuesday that talks would resume within weeks.",
        $"The decision by {pair[2]}, the {pair[3]}, to cancel the visit surprised officials in three capitals.",
    ]);

    [Theory]
    [InlineData("variant", 0.92)]
    [InlineData("form", 0.9)]
    public void Most_spellings_across_the_desk_are_marked_where_nothing_but_the_name_is_the_same(string kind, double floor) => Floor(kind, floor, static pair =>
    [
        $"Thousands gathered on Tuesday to hear {pair[1]} speak for the first time since the accident, their leaders said.",
        $"Supporters of {pair[2]} celebrated on Thursday after the result was announced.",
    ]);

    [Fact]
    public void Different_people_of_one_draft_are_not_marked() => Floor("different", 0.98, static pair =>
    [
        $"{pair[1]}, a surgeon from Leeds, said on Tuesday that the road should be closed.\n\n{pair[2]}, an architect who lives nearby, disagreed.\n\nThe council will decide in May.",
    ], isMarked: false);

    [Fact]
    public void Different_people_of_two_drafts_are_not_marked() => Floor("different", 0.98, static pair =>
    [
        $"Coach {pair[1]} said on Tuesday that the road to Lisbon should be closed.",
        $"Banker {pair[2]} has won a prize in Lisbon, the jury said on Friday.",
    ], isMarked: false);

    [Fact]
    public void Different_people_of_whom_nothing_is_told_are_not_marked_across_the_desk() => Floor("different", 0.95, static pair =>
    [
        $"According to {pair[1]}, nobody was told in advance.",
        $"A letter signed by {pair[2]} was read out in court on Friday.",
    ], isMarked: false);

    [Theory]
    [InlineData("variant")]
    [InlineData("form")]
    public void One_spelling_is_never_marked(string kind) => Floor(kind, 1, static pair =>
    [
        $"{Capital(pair[3])} {pair[1]} said on Tuesday that talks would resume within weeks.\n\n\"There is nothing to hide,\" {pair[1]} said.",
        $"The decision by {pair[1]}, the {pair[3]}, to cancel the visit surprised officials in three capitals.",
    ], isMarked: false);

    private static void Floor(string kind, double floor, Func<string[], string[]> write, bool isMarked = true)
    {
        var rules = RuleSet.Of(new InconsistentNameSpelling());
        var settings = new FixedSettings(rules, new Dictionary<string, string>(), new SettingsOverrides(), null);
        var wrong = new List<string>();
        var all = 0;
        foreach (var pair in Pairs.Where(pair => pair[0] == kind))
        {
            all++;
            var drafts = write(pair).Select((text, i) => new WrittenDraft($"{i}.txt", text));
            var result = DeskRun.Check([.. drafts], rules, settings, new RunOptions());
            if (result.Findings.IsEmpty == isMarked)
                wrong.Add($"{pair[1]} / {pair[2]}");
        }

        Assert.True(all - wrong.Count >= floor * all, $"{wrong.Count} of {all}: {string.Join(", ", wrong)}");
    }

    private static string Capital(string office) => char.ToUpperInvariant(office[0]) + office[1..];

    private static ImmutableArray<string[]> Read()
    {
        var pairs = ImmutableArray.CreateBuilder<string[]>();
        foreach (var line in WordList.EntriesOf(typeof(NamePairTests).Assembly, "NamePairs.txt"))
            pairs.Add(line.ToString().Split('|'));
        return pairs.DrainToImmutable();
    }

    private sealed record WrittenDraft(string Path, string Text) : IDraftSource
    {
        Draft IDraftSource.Read() => DraftReader.ReadText(Path, Text);
    }
}
