using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Copydesk.Drafts;

/// <summary>
/// Which marks that copy seldom has stand in a text. Found for all of them in one look at the text, so that a rule that is
/// about one need not read copy that has none.
/// </summary>
[Flags]
public enum RareMarks : byte
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary><c>&lt;</c></summary>
    Angle = 1,

    /// <summary><c>{</c></summary>
    Brace = 2,

    /// <summary><c>[</c></summary>
    Bracket = 4,

    /// <summary><c>&amp;</c>, <c>*</c> or <c>#</c></summary>
    Sign = 8,

    /// <summary><c>`</c></summary>
    Backtick = 16,

    /// <summary><c>@</c></summary>
    At = 32,

    /// <summary><c>/</c></summary>
    Slash = 64,

    /// <summary><c>?</c></summary>
    Question = 128,
}

/// <summary>Finds rare marks sixteen characters at a time: what the two halves of a character's code both stand for is there.</summary>
internal static class RareMarkFinder
{
    private const byte None = 0;
    private const byte Angle = (byte)RareMarks.Angle;
    private const byte Brace = (byte)RareMarks.Brace;
    private const byte Bracket = (byte)RareMarks.Bracket;
    private const byte Sign = (byte)RareMarks.Sign;
    private const byte Backtick = (byte)RareMarks.Backtick;
    private const byte At = (byte)RareMarks.At;
    private const byte Slash = (byte)RareMarks.Slash;
    private const byte Question = (byte)RareMarks.Question;

    // No two marks of one bit differ in both halves, so that no other character has the halves of two.
    private static ReadOnlySpan<byte> ByHigh => [None, None, Sign | Slash, Angle | Question, At, Bracket, Backtick, Brace, None, None, None, None, None, None, None, None];

    private static ReadOnlySpan<byte> ByLow => [Backtick | At, None, None, Sign, None, None, Sign, None, None, None, Sign, Brace | Bracket, Angle, None, None, Slash | Question];

    /// <summary>The marks of a text.</summary>
    public static RareMarks Of(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var step = Vector128<byte>.Count;
        var at = 0;
        var found = Vector128<byte>.Zero;
        var (byHigh, byLow) = (Vector128.Create(ByHigh), Vector128.Create(ByLow));
        for (; at + step <= units.Length; at += step)
        {
            // What is no ASCII becomes the last byte, or another that stands for none.
            var codes = Vector128.NarrowWithSaturation(Vector128.Create(units[at..]), Vector128.Create(units[(at + (step / 2))..]));
            found |= Vector128.Shuffle(byHigh, codes >>> 4) & Vector128.Shuffle(byLow, codes & Vector128.Create((byte)0xF));
        }

        var marks = 0;
        for (var i = 0; i < step; i++)
            marks |= found[i];
        for (; at < units.Length; at++)
            marks |= units[at] < 128 ? ByHigh[units[at] >> 4] & ByLow[units[at] & 0xF] : 0;
        return (RareMarks)marks;
    }
}
