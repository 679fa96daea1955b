namespace Copydesk.Analysis;

/// <summary>
/// Knows which drafts of a desk are older versions, and keeps that knowledge while one draft changes alone, as in an editor, and
/// shares too little with any other for the change to matter: looking through the whole desk costs more than all else that a
/// keystroke does.
/// </summary>
internal sealed class VersionWatch
{
    private HashSet<string>? leftOut;

    /// <summary>How many drafts have a sentence; null until it is needed.</summary>
    private Dictionary<ulong, int>? holders;

    private (DraftDigest Was, DraftDigest Is)? change;
    private bool isLost;

    /// <summary>Says that a draft came (it was null), changed, or went (it is null).</summary>
    public void Changed(DraftDigest? was, DraftDigest? now)
    {
        // Until somebody asks there is nothing to keep.
        if (leftOut is null)
            return;
        if (was is null || now is null || (change is { } earlier && !ReferenceEquals(earlier.Is, was)))
            isLost = true;
        else
            change = (change?.Was ?? was, now);
    }

    /// <summary>Paths of the drafts that don't join the desk.</summary>
    /// <param name="digests">Gives all digests of the desk.</param>
    public HashSet<string> LeftOut(Func<DraftDigest[]> digests)
    {
        if (isLost)
            holders = null;
        var isKept = !isLost && leftOut is not null && (change is not { } one || IsKept(one.Was, one.Is, digests));
        if (!isKept)
            leftOut = Versions.LeftOut(digests());
        (change, isLost) = (null, false);
        return leftOut!;
    }

    private bool IsKept(DraftDigest was, DraftDigest now, Func<DraftDigest[]> digests)
    {
        if (holders is null)
        {
            holders = [];
            foreach (var digest in digests())
                Count(holders, digest, 1);
        }
        else
        {
            Count(holders, was, -1);
            Count(holders, now, 1);
        }

        return was.Slug == now.Slug && was.Version == now.Version && was.Updates == now.Updates && was.Published == now.Published
            && SharesLittle(holders, was, now);
    }

    private static void Count(Dictionary<ulong, int> holders, DraftDigest digest, int more)
    {
        foreach (var sentence in digest.Sentences)
        {
            var count = holders.GetValueOrDefault(sentence) + more;
            if (count == 0)
                holders.Remove(sentence);
            else
                holders[sentence] = count;
        }
    }

    /// <summary>Whether nobody else has a sentence that came or went, and hardly one of those that stayed.</summary>
    private static bool SharesLittle(Dictionary<ulong, int> holders, DraftDigest was, DraftDigest now)
    {
        var (before, after, shared) = (was.Sentences, now.Sentences, 0);
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            var hasGone = j == after.Length || (i < before.Length && before[i] < after[j]);
            var hasCome = !hasGone && (i == before.Length || after[j] < before[i]);
            var others = hasGone ? holders.GetValueOrDefault(before[i]) : holders.GetValueOrDefault(after[j]) - 1;
            if (others > 0 && (hasGone || hasCome || ++shared == Versions.FewestShared))
                return false;
            i += hasCome ? 0 : 1;
            j += hasGone ? 0 : 1;
        }

        return true;
    }
}
