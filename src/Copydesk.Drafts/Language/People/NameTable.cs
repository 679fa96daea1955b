using System.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The folded spellings of a draft, each once. Their characters stand in one array, and table and entries serve one draft
/// after another, so that a draft allocates no memory for its spellings.
/// </summary>
internal sealed class NameTable
{
    private Slot[] slots = new Slot[256];
    private NameEntry[] entries = new NameEntry[128];
    private char[] characters = new char[2048];
    private int length;

    /// <summary>Number of spellings.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The key of a name as written. A full name keeps its diacritics, since José and Jose Lima are two spellings, which are
    /// for a rule to judge; a lone word calls either of them.
    /// </summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> written, Span<char> buffer)
    {
        ReadOnlySpan<char> folded = buffer[..NameFolding.Fold(written, buffer)];
        return Ascii.IsValid(written) || !folded.Contains(' ') ? folded : buffer[..NameFolding.Fold(written, buffer, keepDiacritics: true)];
    }

    public ReadOnlySpan<char> TextOf(NameEntry entry) => characters.AsSpan(entry.Start, entry.Length);

    public NameEntry? Find(ReadOnlySpan<char> key) => slots[SlotOf(key, string.GetHashCode(key))].Entry is > 0 and var number ? entries[number - 1] : null;

    public NameEntry Add(ReadOnlySpan<char> key)
    {
        var hash = string.GetHashCode(key);
        var at = SlotOf(key, hash);
        if (slots[at].Entry is > 0 and var number)
            return entries[number - 1];
        if (Count == entries.Length)
        {
            Grow();
            at = SlotOf(key, hash);
        }

        if (length + key.Length > characters.Length)
            Array.Resize(ref characters, 2 * characters.Length + key.Length);
        key.CopyTo(characters.AsSpan(length));
        var entry = entries[Count] ??= new NameEntry();
        slots[at] = new Slot(hash, ++Count);
        entry.Reset(length, key.Length);
        length += key.Length;
        if (!Ascii.IsValid(key))
            entry.Plain = AddPlain(key);
        return entry;
    }

    public void Clear()
    {
        Array.Clear(slots);
        (Count, length) = (0, 0);
    }

    private NameEntry AddPlain(ReadOnlySpan<char> key)
    {
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        return Add(folded[..NameFolding.Fold(key, folded)]);
    }

    /// <summary>The spelling's place, or the free one where it belongs.</summary>
    private int SlotOf(ReadOnlySpan<char> key, int hash)
    {
        var mask = slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot.Entry == 0 || (slot.Hash == hash && TextOf(entries[slot.Entry - 1]).SequenceEqual(key)))
                return at;
        }
    }

    private void Grow()
    {
        Array.Resize(ref entries, 2 * entries.Length);
        var old = slots;
        slots = new Slot[2 * old.Length];
        var mask = slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Entry == 0)
                continue;
            var at = slot.Hash & mask;
            while (slots[at].Entry != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }
    }

    /// <summary>The hash of a spelling and its number from 1, or 0 where the place is free.</summary>
    private readonly record struct Slot(int Hash, int Entry);
}
