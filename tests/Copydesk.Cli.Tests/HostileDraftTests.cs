using System.Text.Json;

namespace Copydesk.Cli.Tests;

/// <summary>Drafts that no newsroom sends. What is not linear here takes minutes, which nobody running the tests overlooks.</summary>
public sealed class HostileDraftTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_fix_for_each_of_thousands_of_near_names_finds_the_people_once()
    {
        var names = string.Concat(Enumerable.Range(0, 4000).Select(i => $"Anna {Surname(i)} said so. "));
        var outcome = desk.With("a.txt", names).Run("check", "a.txt", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(1, finding.GetProperty("fixes")[0].GetProperty("changes").GetArrayLength()));
    }

    [Fact]
    public void A_long_draft_is_read_to_its_last_line()
    {
        var copy = string.Concat(Enumerable.Repeat("It rained in Ondo for a third day – and more is to come.\n", 80_000));
        var outcome = desk.With("a.txt", copy + "Advertisement").Run("check", "a.txt", "--only", "CD4001");
        Assert.StartsWith("a.txt:80001:1: error CD4001: ", outcome.Output, StringComparison.Ordinal);
    }

    private static string Surname(int number)
    {
        string[] syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];
        var surname = syllables[number / 1000] + syllables[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10];
        return char.ToUpperInvariant(surname[0]) + surname[1..];
    }
}
