using System.Globalization;
using System.Runtime.InteropServices;
using Copydesk.Cli.Files;

namespace Copydesk.Cli.Caching;

/// <summary>
/// What runs from one folder leave behind, in one file. New records go to a file of the run's own while it is at work; at the
/// end what is still of use goes behind them, and the file takes the old one's place in one step: of runs at the same time the
/// last one's stays, and each is whole. Whatever goes wrong here costs time, never a run.
/// </summary>
internal sealed class RunCache : IRunMemory, IDisposable
{
    /// <summary>Fewer drafts are checked sooner than a cache is read and written.</summary>
    public const int FewestDrafts = 200;

    private const string Prefix = "check-";

    /// <summary>What no run has used while the file was written so often is dropped.</summary>
    private const int OldestRecord = 8;

    /// <summary>Where less than one in so many is new, the file is left as it is: to find that again takes less than to write all.</summary>
    private const int FewestNew = 64;

    private static readonly TimeSpan OldestFile = TimeSpan.FromDays(30);
    private static readonly TimeSpan OldestLeftover = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly string path;
    private readonly CacheFile earlier;
    private readonly Dictionary<RecordKey, int> indexes;
    private readonly bool[] isUsed;
    private readonly HashSet<ulong> earlierSilent;
    private readonly HashSet<ulong> silent = [];
    private readonly List<CachedRecord> kept = [];
    private FileStream? output;
    private int newSilent;
    private bool isClosed;

    private RunCache(string path)
    {
        this.path = path;
        earlier = CacheFile.Open(path);
        isUsed = new bool[earlier.Records.Length];
        indexes = new Dictionary<RecordKey, int>(isUsed.Length);
        for (var i = 0; i < isUsed.Length; i++)
            indexes[earlier.Records[i].Key] = i;
        earlierSilent = new HashSet<ulong>(earlier.Silent.Length);
        foreach (var facts in earlier.Silent)
            earlierSilent.Add(facts.Facts);
    }

    /// <summary>The cache of runs from the current folder; its file need not be there.</summary>
    /// <param name="folder">The folder of caches, which is there.</param>
    public static RunCache Open(string folder)
    {
        var name = new StableHash();
        name.Add(Disk.CurrentFolder());
        return new RunCache(Path.Combine(folder, $"{Prefix}{name}.cache"));
    }

    public ReadOnlySpan<byte> Recall(RecordKey key)
    {
        if (!indexes.TryGetValue(key, out var index) || earlier.IsBroken)
            return [];
        isUsed[index] = true;
        return earlier.ContentOf(earlier.Records[index]);
    }

    public void Keep(RecordKey key, ReadOnlySpan<byte> record)
    {
        lock (gate)
        {
            if (isClosed)
                return;
            try
            {
                output ??= Begin();
                if (output.Position + record.Length <= CacheFile.Largest / 2)
                    kept.Add(CacheFile.Write(output, key, 0, record));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Close();
            }
        }
    }

    public bool IsSilent(ulong facts) => earlierSilent.Contains(facts) && !earlier.IsBroken;

    public void KeepSilent(ulong facts)
    {
        lock (gate)
        {
            if (silent.Add(facts) && !earlierSilent.Contains(facts))
                newSilent++;
        }
    }

    /// <summary>Puts what this run leaves behind in the file's place, where that pays.</summary>
    public void Save()
    {
        lock (gate)
        {
            try
            {
                if (isClosed)
                    return;
                if (earlier.IsBroken || kept.Count * FewestNew > indexes.Count || newSilent * FewestNew > earlierSilent.Count)
                    Replace();
                else if (indexes.Count > 0)
                    File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next run finds the old one, or none.
            }
            finally
            {
                Close();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
            Close();
        earlier.Dispose();
    }

    private FileStream Begin()
    {
        RemoveOld();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(Path.Combine(Path.GetDirectoryName(path)!, name), options);
        file.Write(CacheFile.Mark);
        return file;
    }

    private void Replace()
    {
        output ??= Begin();
        for (var i = 0; i < isUsed.Length && !earlier.IsBroken; i++)
        {
            var record = earlier.Records[i];
            var age = isUsed[i] ? 0 : record.Age + 1;
            if (age > OldestRecord || output.Position + record.Size > CacheFile.Largest / 2)
                continue;
            if (earlier.ContentOf(record) is { IsEmpty: false } content)
                kept.Add(CacheFile.Write(output, record.Key, age, content));
        }

        var sets = new List<SilentFacts>(silent.Count);
        foreach (var facts in silent)
            sets.Add(new SilentFacts(facts, 0));
        foreach (var (facts, age) in earlier.IsBroken ? [] : earlier.Silent)
        {
            if (age < OldestRecord && !silent.Contains(facts))
                sets.Add(new SilentFacts(facts, age + 1));
        }

        CacheFile.WriteTable(output, CollectionsMarshal.AsSpan(kept), CollectionsMarshal.AsSpan(sets));
        output.Flush();
        // Not waited for until it is on the disk: what the power takes away, the checksums tell.
        File.Move(output.Name, path, overwrite: true);
    }

    /// <summary>Takes away caches that nobody uses any more, and what killed runs left.</summary>
    private void RemoveOld()
    {
        foreach (var file in new DirectoryInfo(Path.GetDirectoryName(path)!).EnumerateFiles(Prefix + "*"))
        {
            var age = TimeProvider.System.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc;
            if ((file.Extension == ".cache" && age > OldestFile) || (file.Extension == ".tmp" && age > OldestLeftover))
                file.Delete();
        }
    }

    /// <summary>Ends the run's own file, which is taken away unless it has taken its place.</summary>
    private void Close()
    {
        isClosed = true;
        if (output is null)
            return;
        var own = output.Name;
        try
        {
            output.Dispose();
        }
        catch (IOException)
        {
            // A full disk.
        }

        File.Delete(own);
        output = null;
    }
}
