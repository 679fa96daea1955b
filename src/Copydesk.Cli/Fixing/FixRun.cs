using System.Collections.Immutable;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Readers;

namespace Copydesk.Cli.Fixing;

/// <summary>Which fixes of a round's findings are to be applied, each with the path of its draft.</summary>
internal delegate List<(string Path, Fix Fix)> FixChoice(RunResult result);

/// <summary>
/// Checks drafts, fixes them in memory, checks again, and so on until nothing moves. Every round checks the whole desk, since
/// a fix in one draft may settle or raise a finding in another; nothing is written here.
/// </summary>
internal sealed class FixRun
{
    /// <summary>After so many rounds fixes that undo each other are given up.</summary>
    private const int MostRounds = 10;

    private readonly Func<IDraftSource[], RunResult> check;
    private readonly IReadOnlyDictionary<string, Draft> originals;
    private readonly SortedDictionary<string, FixedDraft> changed = new(StringComparer.Ordinal);

    /// <summary>Reads and checks the drafts.</summary>
    /// <param name="sources">The drafts.</param>
    /// <param name="check">Checks drafts.</param>
    public FixRun(IDraftSource[] sources, Func<IDraftSource[], RunResult> check)
    {
        this.check = check;
        Result = check(sources);
        originals = Result.Drafts;
    }

    /// <summary>What remains.</summary>
    public RunResult Result { get; private set; }

    /// <summary>The drafts that came out otherwise than they were read, in order of path.</summary>
    public IEnumerable<FixedDraft> Changed
    {
        get
        {
            foreach (var (_, draft) in changed)
            {
                if (draft.Text != draft.Original.Text)
                    yield return draft;
            }
        }
    }

    /// <summary>The safe fixes: of each finding the first that needs no asking.</summary>
    public static List<(string Path, Fix Fix)> Safe(RunResult result)
    {
        var fixes = new List<(string, Fix)>();
        foreach (var finding in result.Findings)
        {
            if (result.Drafts.TryGetValue(finding.Path, out var draft) && FixApplication.SafeFixOf(finding, draft) is { } fix)
                fixes.Add((finding.Path, fix));
        }

        return fixes;
    }

    /// <summary>Applies what is chosen in each round, until nothing is or nothing moves.</summary>
    public void ApplyUntilStable(FixChoice choose)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (!Apply(choose(Result)))
                return;
            Result = Again();
        }
    }

    private bool Apply(List<(string Path, Fix Fix)> chosen)
    {
        var byDraft = new SortedDictionary<string, List<Fix>>(StringComparer.Ordinal);
        foreach (var (path, fix) in chosen)
        {
            if (!originals.TryGetValue(path, out var original) || !original.CanBeFixed || !CanHold(original, fix))
                continue;
            if (!byDraft.TryGetValue(path, out var fixes))
                byDraft.Add(path, fixes = []);
            fixes.Add(fix);
        }

        var hasMoved = false;
        foreach (var (path, fixes) in byDraft)
        {
            var draft = changed.TryGetValue(path, out var before) ? before : new FixedDraft(originals[path]);
            var text = FixApplication.Apply(draft.Text, [.. fixes], out var applied);
            if (text == draft.Text)
                continue;
            hasMoved = true;
            changed[path] = draft.With(text, applied);
        }

        return hasMoved;
    }

    /// <summary>Whether the file's encoding has the characters that a fix would put in.</summary>
    private static bool CanHold(Draft original, Fix fix)
    {
        foreach (var change in fix.Changes)
        {
            if (original.Encoding.Encode(change.NewText ?? "") is null)
                return false;
        }

        return true;
    }

    private RunResult Again()
    {
        var sources = new List<IDraftSource>();
        foreach (var (path, draft) in originals)
            sources.Add(new ReadDraft(changed.TryGetValue(path, out var now) ? DraftReader.ReadText(path, now.Text) : draft));
        foreach (var file in Result.Unreadable)
            sources.Add(new NoDraft(file.Path, file.Message));
        return check([.. sources]);
    }
}

/// <summary>A draft with fixes applied.</summary>
internal sealed record FixedDraft(Draft Original)
{
    /// <summary>The text as it is now.</summary>
    public string Text { get; private init; } = Original.Text;

    /// <summary>How many fixes brought it there.</summary>
    public int Count { get; private init; }

    /// <summary>The same with more fixes applied.</summary>
    public FixedDraft With(string text, ImmutableArray<Fix> applied) => this with { Text = text, Count = Count + applied.Length };

    /// <summary>The file as it has to be written; null where its encoding can't hold the text, or would be read otherwise.</summary>
    public byte[]? Bytes() =>
        Original.Encoding.Encode(Text) is { } bytes && DraftReader.Read(Original.Path, bytes).Text == Text ? bytes : null;

    /// <summary>The file as it was read.</summary>
    public byte[] OriginalBytes() => Original.Encoding.Encode(Original.Text) ?? [];
}
