using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gathers structs of our own. <see cref="List{T}"/> would do, but its code for our types can't be compiled ahead of time,
/// and compiling it costs every cold start.
/// </summary>
internal sealed class ArrayBuilder<T>(int capacity)
    where T : struct
{
    private T[] items = new T[Math.Max(capacity, 4)];

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        var at = Count;
        if ((uint)at >= (uint)items.Length)
            Grow();
        items[at] = item;
        Count = at + 1;
    }

    /// <summary>Forgets what stands at <paramref name="count"/> and behind it.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Forgets everything, and what it refers to.</summary>
    public void Clear()
    {
        Array.Clear(items, 0, Count);
        Count = 0;
    }

    public T[] ToArray()
    {
        if (Count == 0)
            return [];
        var result = new T[Count];
        Array.Copy(items, result, Count);
        return result;
    }

    private void Grow()
    {
        var more = new T[items.Length * 2];
        Array.Copy(items, more, Count);
        items = more;
    }
}
