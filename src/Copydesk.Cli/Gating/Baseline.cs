using System.Collections.Immutable;
using System.Text;
using Copydesk.Cli.Commands;
using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Gating;

/// <summary>
/// The findings that were there already. One a line, in order: draft, rule, fingerprint, message, with tabs between; no line
/// numbers, so that edits elsewhere change nothing in it.
/// </summary>
internal sealed class Baseline
{
    /// <summary>The file where none is named. No selection takes it for a draft.</summary>
    public const string DefaultFile = "copydesk.baseline";

    private const string Mark = "# copydesk baseline 1";
    private const string Header = Mark + ": what was there already, and doesn't count. Written by copydesk baseline; a line taken out counts again.\n";
    private const int FingerprintLength = 32;

    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>The baseline in a file.</summary>
    /// <exception cref="UsageException">It isn't there, can't be read, or is no baseline.</exception>
    public static Baseline Read(string file)
    {
        var shown = PathName.ToDisplay(file);
        if (Disk.KindOf(file) is var kind and not EntryKind.File)
            throw new UsageException($"--baseline: {shown} {(kind == EntryKind.Folder ? "is a folder" : kind == EntryKind.Missing ? "isn't there" : "can't be read")}. To make one: {CommandLine.Name} baseline");
        string text;
        try
        {
            text = Disk.Read(file, static bytes => Encoding.UTF8.GetString(bytes));
        }
        catch (UnreadableDraftException e)
        {
            throw new UsageException($"--baseline: {shown}: {e.Message}");
        }

        var baseline = new Baseline();
        var lines = text.Split('\n');
        if (!lines[0].StartsWith(Mark + ":", StringComparison.Ordinal) || lines[^1].Length > 0)
            throw new UsageException($"--baseline: {shown} is no whole baseline. To write it anew: {CommandLine.Name} baseline");
        for (var i = 1; i < lines.Length - 1; i++)
        {
            var parts = lines[i].TrimEnd('\r').Split('\t');
            if (parts.Length != 4 || parts[2].Length != FingerprintLength)
                throw new UsageException($"--baseline: {shown} line {i + 1} is no finding. To write it anew: {CommandLine.Name} baseline");
            baseline.Add(new Entry(parts[0], parts[1], parts[2], parts[3]));
        }

        return baseline;
    }

    /// <summary>
    /// The baseline of a run: what was found in its drafts, and what an earlier baseline holds of drafts and rules that
    /// were not asked this time.
    /// </summary>
    public static Baseline Of(RunResult result, Baseline? earlier, Func<string, bool> isRuleAsked)
    {
        var baseline = new Baseline();
        var checkedDrafts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in result.Drafts.Keys)
            checkedDrafts.Add(PathName.ToUri(path));
        foreach (var (_, entry) in earlier?.entries ?? [])
        {
            if (!isRuleAsked(entry.Rule) || (!checkedDrafts.Contains(entry.Draft) && IsThere(entry.Draft)))
                baseline.Add(entry);
        }

        foreach (var finding in result.Findings)
        {
            if (CanHide(finding))
                baseline.Add(new Entry(PathName.ToUri(finding.Path), finding.Rule.Id, finding.Fingerprint, OneLine(finding.Message)));
        }

        return baseline;
    }

    /// <summary>How many findings it holds.</summary>
    public int Count => entries.Count;

    /// <summary>The same result with the findings that it holds hidden.</summary>
    public RunResult Hide(RunResult result)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>();
        var suppressed = result.Suppressed.ToBuilder();
        foreach (var finding in result.Findings)
        {
            if (CanHide(finding) && entries.ContainsKey(KeyOf(PathName.ToUri(finding.Path), finding.Rule.Id, finding.Fingerprint)))
                suppressed.Add(new SuppressedFinding(finding, SuppressionKind.Baseline, ""));
            else
                kept.Add(finding);
        }

        return result with { Findings = kept.DrainToImmutable(), Suppressed = suppressed.DrainToImmutable() };
    }

    /// <summary>Writes it.</summary>
    public void Write(Stream output)
    {
        var text = new StringBuilder(Header);
        foreach (var (_, entry) in entries)
            text.Append(entry.Draft).Append('\t').Append(entry.Rule).Append('\t').Append(entry.Fingerprint).Append('\t').Append(entry.Message).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    // What the engine says of itself and of settings always counts.
    private static bool CanHide(Finding finding) => finding.Rule.Category != EngineRules.Category;

    private static bool IsThere(string draft) => Disk.KindOf(PathName.FromBytes(Encoding.Latin1.GetBytes(Unescape(draft)))) == EntryKind.File;

    /// <summary>The bytes of a URI's path, each as a character.</summary>
    private static string Unescape(string uri)
    {
        var path = new StringBuilder();
        for (var i = uri.StartsWith("file://", StringComparison.Ordinal) ? "file://".Length : 0; i < uri.Length; i++)
        {
            if (uri[i] == '%' && i + 2 < uri.Length && char.IsAsciiHexDigit(uri[i + 1]) && char.IsAsciiHexDigit(uri[i + 2]))
            {
                path.Append((char)Convert.ToByte(uri.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                path.Append((char)(byte)uri[i]);
            }
        }

        return path.ToString();
    }

    private static string OneLine(string message)
    {
        var line = message.ToCharArray();
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]))
                line[i] = ' ';
        }

        return new string(line);
    }

    private void Add(Entry entry) => entries[KeyOf(entry.Draft, entry.Rule, entry.Fingerprint)] = entry;

    private static string KeyOf(string draft, string rule, string fingerprint) => draft + "\t" + rule + "\t" + fingerprint;

    private sealed record Entry(string Draft, string Rule, string Fingerprint, string Message);
}
