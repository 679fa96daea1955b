using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers.PlainText;

/// <summary>A stretch of source that is one paragraph, before it is told what it is.</summary>
/// <param name="Start">Source offset of its first character.</param>
/// <param name="End">Source offset after its last.</param>
/// <param name="Lines">How many lines of the source it takes.</param>
internal readonly record struct Chunk(int Start, int End, int Lines)
{
    /// <summary>What a reader reads: its lines with one space between them, or none after the hyphen of a broken word.</summary>
    public Prose Read(string text)
    {
        if (Lines == 1)
            return Prose.Slice(text, TextSpan.FromBounds(Start, End));
        var prose = new ProseBuilder();
        foreach (var line in SourceLine.Scan(text, Start, End))
        {
            if (prose.Length > 0 && !IsBrokenWord(text, prose.SourceEnd, line.Start))
                prose.AppendFor(" ", prose.SourceEnd, line.Start - prose.SourceEnd);
            prose.Append(text.AsSpan(line.Start, line.End - line.Start), line.Start);
        }

        return prose.Build(text)!;
    }

    /// <summary>Whether a line ends with a letter and a hyphen, and the next begins with a letter.</summary>
    private static bool IsBrokenWord(string text, int end, int next) =>
        text[end - 1] == '-' && end > 1 && char.IsLetter(text[end - 2]) && char.IsLetter(text[next]);
}
