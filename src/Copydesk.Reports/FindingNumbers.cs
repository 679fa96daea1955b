namespace Copydesk.Reports;

/// <summary>Tells findings of one rule on the same words of a draft apart by their order: services show one identity once.</summary>
internal sealed class FindingNumbers
{
    private readonly Dictionary<(string Path, string Fingerprint), int> seen = [];

    /// <summary>1 for the first of its kind, then 2 and so on; asked once for each finding, in their order.</summary>
    public int Next(Finding finding)
    {
        var key = (finding.Path, finding.Rule.Id + finding.Fingerprint);
        return seen[key] = seen.GetValueOrDefault(key) + 1;
    }
}
