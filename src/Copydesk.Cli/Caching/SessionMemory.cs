using System.Collections.Concurrent;

namespace Copydesk.Cli.Caching;

/// <summary>What runs of one session leave behind, for the next of them: what a run didn't use is forgotten after it.</summary>
internal sealed class SessionMemory : IRunMemory
{
    private ConcurrentDictionary<RecordKey, byte[]> earlier = new();
    private ConcurrentDictionary<RecordKey, byte[]> records = new();
    private HashSet<ulong> earlierSilent = [];
    private HashSet<ulong> silent = [];

    public ReadOnlySpan<byte> Recall(RecordKey key)
    {
        if (!earlier.TryGetValue(key, out var record))
            return [];
        records[key] = record;
        return record;
    }

    public void Keep(RecordKey key, ReadOnlySpan<byte> record) => records[key] = record.ToArray();

    public bool IsSilent(ulong facts) => earlierSilent.Contains(facts);

    public void KeepSilent(ulong facts)
    {
        lock (silent)
            silent.Add(facts);
    }

    /// <summary>The run has ended: what it used is what the next one may recall.</summary>
    public void EndRun()
    {
        (earlier, records) = (records, new());
        (earlierSilent, silent) = (silent, []);
    }
}
