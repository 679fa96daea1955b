using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Where the stets of one draft hold. Findings are asked about in order of their spans.</summary>
internal sealed class StetScopes(Draft draft)
{
    private const string All = "";

    private readonly List<Scope> scopes = [];
    private readonly Dictionary<string, Scope> openStretches = new(StringComparer.OrdinalIgnoreCase);

    // By id, those that have begun: of several that hold, the last. A stretch may go on behind a block's.
    private readonly Dictionary<string, Scope> blocks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Scope> stretches = new(StringComparer.OrdinalIgnoreCase);
    private int block;
    private int begun;
    private bool isSorted;

    public Draft Draft => draft;

    /// <summary>Stets that hid nothing, in order.</summary>
    public IEnumerable<Stet> Unused
    {
        get
        {
            foreach (var scope in scopes)
            {
                if (!scope.IsUsed)
                    yield return scope.Stet;
            }
        }
    }

    /// <summary>Adds a stet that may hold, in order; what is wrong with it, or null.</summary>
    public string? Add(Stet stet)
    {
        switch (stet.Scope)
        {
            case StetScope.Off:
                return Close(stet) ? null : "Nothing is on here that this stet could switch off. Write stet on where the stretch begins.";
            case StetScope.On:
                foreach (var id in IdsOf(stet))
                {
                    if (openStretches.ContainsKey(id))
                        return "This is on already. Take one of the two out, or switch it off before.";
                }

                var stretch = new Scope(stet, stet.Span.End, draft.Text.Length + 1);
                scopes.Add(stretch);
                foreach (var id in IdsOf(stet))
                    openStretches.Add(id, stretch);
                return null;
            default:
                scopes.Add(OfBlock(stet));
                return null;
        }
    }

    /// <summary>The reason of the stet that hides a finding; null where none does.</summary>
    public string? Hiding(Finding finding, DraftSettings own)
    {
        var at = finding.Span.Start;
        if (!isSorted)
            scopes.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Stet.Span.CompareTo(b.Stet.Span));
        isSorted = true;
        for (; begun < scopes.Count && scopes[begun].Start <= at; begun++)
        {
            foreach (var id in IdsOf(scopes[begun].Stet))
                (scopes[begun].Stet.Scope == StetScope.On ? stretches : blocks)[id] = scopes[begun];
        }

        var rule = finding.Rule.Id;
        if ((HoldingAt(at, blocks, rule) ?? HoldingAt(at, stretches, rule) ?? HoldingAt(at, blocks, All) ?? HoldingAt(at, stretches, All)) is not { } scope)
            return null;
        // A stet for all rules doesn't reach what the house wants answered one by one.
        if (scope.Stet.Ids.IsEmpty && (RuleIdsOption.Names((string[])own.ValueOf(EngineOptions.NoStet), rule)
            || (scope.Stet.Reason.Length == 0 && RuleIdsOption.Names((string[])own.ValueOf(EngineOptions.MustAnswer), rule))))
            return null;
        scope.IsUsed = true;
        return scope.Stet.Reason;
    }

    private static Scope? HoldingAt(int at, Dictionary<string, Scope> scopes, string id) =>
        scopes.TryGetValue(id, out var scope) && at < scope.End ? scope : null;

    private bool Close(Stet stet)
    {
        var hasClosed = false;
        if (stet.Ids.IsEmpty)
        {
            foreach (var (_, scope) in openStretches)
                scope.End = stet.Span.Start;
            hasClosed = openStretches.Count > 0;
            openStretches.Clear();
        }

        foreach (var id in stet.Ids)
        {
            if (!openStretches.Remove(id, out var scope))
                continue;
            hasClosed = true;
            // One remark may have switched on several rules; it ends with the last of them.
            scope.End = stet.Span.Start;
        }

        return hasClosed;
    }

    /// <summary>The block that the stet stands in or behind on the same line, else the next, with what shares its line.</summary>
    private Scope OfBlock(Stet stet)
    {
        var blocksOf = draft.Blocks;
        while (block < blocksOf.Length && blocksOf[block].Span.End <= stet.Span.Start)
            block++;
        var first = block > 0 && IsOneLine(blocksOf[block - 1].Span.End, stet.Span.Start) ? block - 1 : block;
        if (first == blocksOf.Length)
            return new Scope(stet, stet.Span.End, draft.Text.Length + 1);
        var last = first;
        while (first > 0 && IsOneLine(blocksOf[first - 1].Span.End, blocksOf[first].Span.Start))
            first--;
        while (last + 1 < blocksOf.Length && IsOneLine(blocksOf[last].Span.End, blocksOf[last + 1].Span.Start))
            last++;
        // What stands between the stet and its block belongs to it: a date in front of the copy.
        return new Scope(stet, Math.Min(stet.Span.Start, blocksOf[first].Span.Start), Math.Max(blocksOf[last].Span.End, stet.Span.Start));
    }

    private bool IsOneLine(int start, int end) => draft.Text.AsSpan(start, end - start).IndexOfAny('\r', '\n') < 0;

    private static string[] IdsOf(Stet stet) => stet.Ids.IsEmpty ? [All] : [.. stet.Ids];

    private sealed class Scope(Stet stet, int start, int end)
    {
        public Stet Stet { get; } = stet;

        public int Start { get; } = start;

        public int End { get; set; } = end;

        public bool IsUsed { get; set; }
    }
}
