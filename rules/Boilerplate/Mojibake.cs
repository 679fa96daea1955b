using System.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>Text in UTF-8 that was read as Windows-1252 or Latin-1, once or several times over, and the way back.</summary>
internal static class Mojibake
{
    /// <summary>A run of more characters is taken in parts.</summary>
    private const int LongestRun = 256;

    /// <summary>How often a text has been put through the wrong conversion, at most.</summary>
    private const int MostTimes = 4;

    /// <summary>What Windows-1252 has at 0x80 to 0x9F; those that it has not are the control characters themselves.</summary>
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>What stood there before the damage.</summary>
    /// <param name="Text">The text restored.</param>
    /// <param name="IsExact">Whether nothing had to be guessed.</param>
    public readonly record struct Repair(string Text, bool IsExact);

    /// <summary>Repairs the damage that begins at an offset.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="at">Where a character stands that is not ASCII.</param>
    /// <param name="end">Offset after the damage.</param>
    /// <param name="repair">What it was.</param>
    /// <returns>False where no damage begins there.</returns>
    public static bool TryRepair(ReadOnlySpan<char> text, int at, out int end, out Repair repair)
    {
        end = at;
        repair = default;
        // Windows-1252 read as Latin-1: its marks became control characters.
        if (text[at] is >= '\u0080' and <= '\u009F' && Upper[text[at] - 0x80] is var mark and ('\u20AC' or '\u2026' or '\u2122' or (>= '\u2013' and <= '\u2022')))
        {
            end++;
            repair = new Repair(mark.ToString(), IsExact: true);
            return true;
        }

        if (LeadLength(text[at]) == 0 || at + 1 == text.Length || ByteOf(text[at + 1]) < 0x80)
            return false;
        while (end < text.Length && end - at < LongestRun && ByteOf(text[end]) >= 0x80)
            end++;
        var run = text[at..end];
        if (!Decode(run, at > 0 ? text[at - 1] : ' ', end < text.Length ? text[end] : ' ', out var restored, out var used, out var isExact))
            return false;
        for (var times = 1; times < MostTimes && DecodeAll(restored, out var again, out var isExactAgain); times++)
            (restored, isExact) = (again, isExact && isExactAgain);
        // A control character was never meant; it shows that something else has gone wrong.
        foreach (var c in restored)
        {
            if (c is >= '\u0080' and <= '\u009F' or '\uFFFD')
                return false;
        }

        end = at + used;
        repair = new Repair(restored, isExact);
        return true;
    }

    /// <summary>Decodes the sequences at the start of a run, up to the last that is one.</summary>
    private static bool Decode(ReadOnlySpan<char> run, char before, char after, out string restored, out int used, out bool isExact)
    {
        StringBuilder? written = null;
        int sequences = 0, pending = 0;
        (used, isExact) = (0, true);
        var position = 0;
        while (position < run.Length)
        {
            var length = SequenceAt(run[position..], position == 0 ? before : run[position - 1], position == 0 ? after : after, out var rune, out var isWhole);
            if (length == 0)
                break;
            isExact &= isWhole;
            (written ??= new StringBuilder()).Append(rune.ToString());
            position += length;
            used = position;
            sequences++;
            if (IsSeldomAlone(rune))
                pending++;
        }

        restored = written?.ToString() ?? "";
        // One Devanagari or Chinese character alone is likelier an accident of marks.
        return sequences > 0 && !(sequences == 1 && pending == 1);
    }

    /// <summary>Decodes a text once more where it is damaged still.</summary>
    private static bool DecodeAll(string text, out string restored, out bool isExact)
    {
        var written = new StringBuilder(text.Length);
        var changed = false;
        isExact = true;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && ByteOf(text[end]) >= 0x80)
                end++;
            if (end - at > 1 && LeadLength(text[at]) > 0
                && Decode(text.AsSpan(at, end - at), at > 0 ? text[at - 1] : ' ', end < text.Length ? text[end] : ' ', out var part, out var used, out var isExactPart))
            {
                written.Append(part);
                changed = true;
                isExact &= isExactPart;
                at += used;
            }
            else
            {
                written.Append(text[at++]);
            }
        }

        restored = written.ToString();
        return changed;
    }

    /// <summary>Length of the UTF-8 sequence that the characters spell as bytes; 0 where they spell none, or are real marks.</summary>
    private static int SequenceAt(ReadOnlySpan<char> run, char before, char after, out Rune rune, out bool isWhole)
    {
        rune = default;
        isWhole = true;
        var length = LeadLength(run[0]);
        // The last byte of a closing quotation mark is none of Windows-1252, and gets lost.
        if (length == 3 && run.Length == 2 && run[0] == '\u00E2' && run[1] == '\u20AC')
        {
            (rune, isWhole) = (new Rune('\u201D'), false);
            return 2;
        }

        if (length == 0 || length > run.Length)
            return 0;
        Span<byte> bytes = stackalloc byte[4];
        var marks = 0;
        for (var i = 0; i < length; i++)
        {
            var value = ByteOf(run[i]);
            if (value < 0x80)
                return 0;
            bytes[i] = (byte)value;
            if (i > 0 && IsOrdinaryMark(run[i]))
                marks++;
        }

        if (Rune.DecodeFromUtf8(bytes[..length], out rune, out var read) != System.Buffers.OperationStatus.Done || read != length)
            return 0;
        return marks == length - 1 && IsMarkAfterLetter(run, length, before, after) ? 0 : length;
    }

    /// <summary>
    /// Whether the bytes behind a letter may be what they look like: the quotation mark after «CAFÉ», the dash after «à».
    /// Inside a word no such mark stands.
    /// </summary>
    private static bool IsMarkAfterLetter(ReadOnlySpan<char> run, int length, char before, char after)
    {
        var next = run.Length > length ? run[length] : after;
        if (run[1] == '\u00A0')
            return run[0] == '\u00C3' ? char.IsUpper(before) : run[0] != '\u00C2';
        if (!char.IsLetter(next))
            return true;
        // "CAFÉ’s" is a possessive.
        return run[1] is '\u2019' or '\u2018' && next is 's' or 'S';
    }

    private static bool IsOrdinaryMark(char c) =>
        c is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E' or '\u201A' or '\u2013' or '\u2014' or '\u2026' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A'
            or '\u00A0' or '\u2022' or '\u00B7' or '\u00AE' or '\u2122';

    /// <summary>Scripts of which a word has more than one letter.</summary>
    private static bool IsSeldomAlone(Rune rune) => rune.Value is (>= 0x0180 and < 0x0370) or (>= 0x0400 and < 0x1E00) or (>= 0x2C00 and < 0xFE00);

    /// <summary>How many bytes a sequence has that begins with the byte of this character; 0 where none does.</summary>
    private static int LeadLength(char c) => c switch
    {
        >= '\u00C2' and <= '\u00DF' => 2,
        >= '\u00E0' and <= '\u00EF' => 3,
        >= '\u00F0' and <= '\u00F4' => 4,
        _ => 0,
    };

    /// <summary>The byte that Windows-1252, or Latin-1, reads as this character; -1 where there is none.</summary>
    private static int ByteOf(char c)
    {
        if (c < '\u0100')
            return c;
        var upper = Upper.IndexOf(c, StringComparison.Ordinal);
        return upper < 0 ? -1 : 0x80 + upper;
    }
}
