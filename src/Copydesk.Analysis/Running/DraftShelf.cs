using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Copydesk.Drafts.Readers;

namespace Copydesk.Analysis;

/// <summary>A draft of a run, whole; or its bytes, which take a third of the room and are read again when somebody asks.</summary>
internal sealed class ShelvedDraft
{
    private readonly string path;
    private readonly byte[]? content;
    private readonly Draft? whole;

    public ShelvedDraft(Draft whole)
    {
        path = whole.Path;
        this.whole = whole;
        HasStets = !whole.Stets.IsEmpty;
    }

    public ShelvedDraft(string path, byte[] content, bool hasStets)
    {
        this.path = path;
        this.content = content;
        HasStets = hasStets;
    }

    public string Path => path;

    /// <summary>Whether the draft has stets.</summary>
    public bool HasStets { get; }

    public Draft Read() => whole ?? DraftReader.Read(path, content);
}

/// <summary>The drafts of a run by path.</summary>
internal sealed class DraftShelf(int capacity) : IReadOnlyDictionary<string, Draft>
{
    private readonly Dictionary<string, ShelvedDraft> drafts = new(capacity, StringComparer.Ordinal);

    // Reports ask of one draft time after time before they go on to the next.
    private volatile Draft? last;

    public int Count => drafts.Count;

    public IEnumerable<string> Keys => drafts.Keys;

    public IEnumerable<Draft> Values
    {
        get
        {
            foreach (var (_, draft) in this)
                yield return draft;
        }
    }

    /// <summary>Whether any has stets.</summary>
    public bool HaveStets { get; private set; }

    /// <summary>Those with stets.</summary>
    public IEnumerable<Draft> WithStets
    {
        get
        {
            foreach (var (_, draft) in drafts)
            {
                if (draft.HasStets)
                    yield return Take(draft);
            }
        }
    }

    public Draft this[string key] => Take(drafts[key]);

    public void Add(ShelvedDraft draft)
    {
        drafts[draft.Path] = draft;
        HaveStets |= draft.HasStets;
    }

    /// <summary>Drafts by path, without some.</summary>
    public static DraftShelf Of(IReadOnlyDictionary<string, Draft> drafts, IReadOnlySet<string> without)
    {
        var kept = new DraftShelf(drafts.Count);
        foreach (var path in drafts.Keys)
        {
            if (!without.Contains(path))
                kept.Add(drafts is DraftShelf shelf ? shelf.drafts[path] : new ShelvedDraft(drafts[path]));
        }

        return kept;
    }

    public bool ContainsKey(string key) => drafts.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Draft value)
    {
        value = drafts.TryGetValue(key, out var shelved) ? Take(shelved) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, Draft>> GetEnumerator()
    {
        foreach (var (path, draft) in drafts)
            yield return new(path, Take(draft));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Draft Take(ShelvedDraft shelved)
    {
        if (last is { } known && known.Path == shelved.Path)
            return known;
        return last = shelved.Read();
    }
}
