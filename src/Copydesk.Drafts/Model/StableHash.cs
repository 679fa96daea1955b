using System.Globalization;
using System.Runtime.CompilerServices;

namespace Copydesk.Drafts;

/// <summary>
/// Hashes that are the same on every machine and in every run: FNV-1a over UTF-16 units. For cache keys and fingerprints;
/// not for secrets.
/// </summary>
/// <remarks>
/// The static methods hash one text to 64 bits. An instance gathers several fields into 128 bits; start with
/// <c>new StableHash()</c>. Text within ASCII hashes as the published FNV-1a does over its bytes.
/// </remarks>
public struct StableHash
{
    // Beyond every UTF-16 unit, so that no text can imitate the end of a field.
    private const uint EndOfField = 0x10000;

    // Two halves: what works on UInt128 is compiled anew at every start.
    private ulong high = 0x6c62272e07bb0142;
    private ulong low = 0x62b821756295c58d;

    /// <summary>Nothing hashed yet.</summary>
    public StableHash() { }

    /// <summary>The hash of a text, 64 bits.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(text, 0xcbf29ce484222325);

    /// <summary>Goes on from the hash of what stands before: <c>Of("b", Of("a")) == Of("ab")</c>.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong before)
    {
        var hash = before;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001b3;
        return hash;
    }

    /// <summary>Goes on from a hash with one number more: for rows of words and keys, in which the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong more)
    {
        hash = (hash ^ more) * 0x9E37_79B9_7F4A_7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>Adds a field. "ab" then "c" is not "a" then "bc".</summary>
    public void Add(ReadOnlySpan<char> field)
    {
        foreach (var unit in field)
            Mix(unit);
        Mix(EndOfField);
    }

    /// <summary>Adds a number.</summary>
    public void Add(ulong number)
    {
        for (var shift = 0; shift < 64; shift += 16)
            Mix((char)(number >> shift));
        Mix(EndOfField);
    }

    /// <summary>All that was added, as 32 lower-case hexadecimal digits.</summary>
    public override readonly string ToString() =>
        high.ToString("x16", CultureInfo.InvariantCulture) + low.ToString("x16", CultureInfo.InvariantCulture);

    // The 128-bit prime is 2^88 + 0x13b.
    private void Mix(uint unit)
    {
        var mixed = low ^ unit;
        // By hand what Math.BigMul does, which depends on the processor and so is compiled anew at every start.
        var carry = ((((mixed & uint.MaxValue) * 0x13b) >> 32) + ((mixed >> 32) * 0x13b)) >> 32;
        low = mixed * 0x13b;
        high = (high * 0x13b) + carry + (mixed << 24);
    }
}
