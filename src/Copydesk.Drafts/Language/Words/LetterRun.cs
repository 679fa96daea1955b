using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Copydesk.Drafts.Language;

/// <summary>
/// The ASCII letters at the start of sixteen characters, read all at once: most words of the copy. Vectors of 128 bits are
/// all that is used: wider ones would be compiled anew at every start.
/// </summary>
internal readonly ref struct LetterRun
{
    /// <summary>How many characters are read.</summary>
    public const int Window = 16;

    private readonly ulong low;
    private readonly ulong high;
    private readonly uint capitals;

    /// <summary>Reads the first <see cref="Window"/> characters of a text; there must be as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LetterRun(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        // Characters beyond Latin-1 become 255, which is no letter below.
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..]));
        var folded = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThan(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        Length = BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
        capitals = ~Vector128.Equals(bytes, folded).ExtractMostSignificantBits() & ((1u << Length) - 1);
        low = folded.AsUInt64().ToScalar();
        high = folded.AsUInt64().GetElement(1);
    }

    /// <summary>Number of letters; the run may go on behind the window where it fills it.</summary>
    public int Length { get; }

    /// <summary>What a word of these letters looks like.</summary>
    public TokenShape Shape
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => capitals == 0 ? TokenShape.None
            : ((capitals & 1) != 0 ? TokenShape.Capitalised : TokenShape.None)
                | (Length > 1 && capitals == (1u << Length) - 1 ? TokenShape.AllCaps : TokenShape.None);
    }

    /// <summary>Key of the letters as a word; there must be one at least, and less than a window full.</summary>
    public ulong Key
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Length <= WordKey.LongestExact
            ? low & (ulong.MaxValue >> (8 * (WordKey.LongestExact - Length)))
            : WordKey.Of(low, high & (ulong.MaxValue >> (8 * (Window - Length))));
    }
}
