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

    private static string Surname(int number)
    {
        string[] syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];
        var surname = syllables[number / 1000] + syllables[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10];
        return char.ToUpperInvariant(surname[0]) + surname[1..];
    }
}
