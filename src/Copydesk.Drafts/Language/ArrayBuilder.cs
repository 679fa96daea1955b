using System.Runtime.CompilerServices;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Gathers structs of our own. <see cref="List{T}"/> would do, but its code for our types can't be compiled ahead of time,
/// and compiling it costs every cold start.
/// </summary>
internal sealed class ArrayBuilder<T>(int capacity)
    where T : struct
{
    // A buffer for more than this is not kept for the next one who needs it.
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static ArrayBuilder<T>? kept;

    /// <summary>No items: the framework's empty array of our own structs is made by code that is compiled anew at every start.</summary>
#pragma warning disable CA1825
    public static readonly T[] Nothing = new T[0];
#pragma warning restore CA1825

    private T[] items = new T[Math.Max(capacity, 4)];

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    /// <summary>An empty builder, to be given back: on each thread the same one, time after time.</summary>
    public static ArrayBuilder<T> Take()
    {
        var builder = kept ?? new ArrayBuilder<T>(256);
        kept = null;
        return builder;
    }

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

    public T[] ToArrayAndGiveBack()
    {
        var result = Nothing;
        if (Count > 0)
        {
            result = new T[Count];
            Array.Copy(items, result, Count);
        }

        GiveBack();
        return result;
    }

    /// <summary>Leaves the builder to the next who takes one on this thread. It must not be used any more.</summary>
    public void GiveBack()
    {
        Count = 0;
        if (items.Length <= MostKept)
            kept = this;
    }

    private void Grow()
    {
        var more = new T[items.Length * 2];
        Array.Copy(items, more, Count);
        items = more;
    }
}
