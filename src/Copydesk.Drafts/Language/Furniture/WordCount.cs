using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Counts a line's words as <see cref="LineWords"/> tells them, sixty-four characters at once: each class of characters is
/// a row of bits, and a word begins where a bit stands behind none.
/// </summary>
internal static class WordCount
{
    private const int Step = 64;

    /// <summary>Counts words up to a bound.</summary>
    public static int Of(ReadOnlySpan<char> line, int most)
    {
        // What is left of the line, with NULs behind it.
        Span<char> rest = stackalloc char[Step];
        var (count, at) = (0, 0);
        ulong letterBefore = 0, digitBefore = 0;
        for (; at < line.Length && count < most; at += Step)
        {
            scoped var units = line[at..];
            if (units.Length < Step)
            {
                units.CopyTo(rest);
                units = rest;
            }

            if (!TryRead(units, out var letters, out var digits, out var apostrophes, out var points))
                return OneByOne(line, most);
            var next = at + Step < line.Length ? line[at + Step] : '\0';
            var letterBehind = (letters >> 1) | (char.IsLetter(next) ? 1UL << 63 : 0);
            var digitBehind = (digits >> 1) | (char.IsDigit(next) ? 1UL << 63 : 0);
            digits |= points & digitBehind & ((digits << 1) | digitBefore);
            letters |= apostrophes & letterBehind;
            count += BitOperations.PopCount(letters & ~((letters << 1) | letterBefore)) + BitOperations.PopCount(digits & ~((digits << 1) | digitBefore));
            (letterBefore, digitBefore) = (letters >> 63, digits >> 63);
        }

        return Math.Min(count, most);
    }

    /// <summary>What the characters are, a bit for each; false where letters of other alphabets may be among them.</summary>
    private static bool TryRead(ReadOnlySpan<char> units, out ulong letters, out ulong digits, out ulong apostrophes, out ulong points)
    {
        letters = digits = apostrophes = points = 0;
        var all = MemoryMarshal.Cast<char, ushort>(units);
        for (var at = 0; at < Step; at += Vector128<ushort>.Count)
        {
            var some = Vector128.Create(all[at..]);
            if (Vector128.GreaterThanAny(some, Vector128.Create((ushort)'~')))
            {
                // Of what is no ASCII only the marks of ordinary copy: dashes, curly quotation marks, the ellipsis.
                var isMark = Vector128.LessThanOrEqual(some - Vector128.Create((ushort)'\u2010'), Vector128.Create((ushort)('\u2027' - '\u2010')));
                if (Vector128.GreaterThanAny(some & ~isMark, Vector128.Create((ushort)'~')))
                    return false;
                apostrophes |= BitsAt(at, Vector128.LessThanOrEqual(some - Vector128.Create((ushort)'\u2018'), Vector128.Create((ushort)1)));
            }

            letters |= BitsAt(at, Vector128.LessThanOrEqual((some | Vector128.Create((ushort)' ')) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a'))));
            digits |= BitsAt(at, Vector128.LessThanOrEqual(some - Vector128.Create((ushort)'0'), Vector128.Create((ushort)9)));
            apostrophes |= BitsAt(at, Vector128.Equals(some, Vector128.Create((ushort)'\'')));
            points |= BitsAt(at, Vector128.Equals(some, Vector128.Create((ushort)'.')) | Vector128.Equals(some, Vector128.Create((ushort)',')));
        }

        return true;
    }

    private static ulong BitsAt(int at, Vector128<ushort> isSuch) => (ulong)isSuch.ExtractMostSignificantBits() << at;

    private static int OneByOne(ReadOnlySpan<char> line, int most)
    {
        var (count, at) = (0, 0);
        while (count < most && LineWords.TryNext(line, ref at, out _))
            count++;
        return count;
    }
}
