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

    public void Add(in T item)
    {
        if (Count == items.Length)
        {
            var more = new T[Count * 2];
            Array.Copy(items, more, Count);
            items = more;
        }

        items[Count++] = item;
    }

    /// <summary>Forgets what stands at <paramref name="count"/> and behind it.</summary>
    public void Truncate(int count) => Count = count;

    public T[] ToArray()
    {
        if (Count == 0)
            return [];
        var result = new T[Count];
        Array.Copy(items, result, Count);
        return result;
    }
}
