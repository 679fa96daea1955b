using System.Text;
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
        var prose = new StringBuilder(End - Start);
        var segments = new List<ProseSegment>(2 * Lines);
        foreach (var line in SourceLine.Scan(text, Start, End))
        {
            if (prose.Length > 0 && !(prose[^1] == '-' && char.IsLetter(text[line.Start]) && prose.Length > 1 && char.IsLetter(prose[^2])))
            {
                var before = segments[^1].Source + segments[^1].SourceLength;
                segments.Add(new ProseSegment(prose.Length, before, line.Start - before));
                prose.Append(' ');
            }

            segments.Add(new ProseSegment(prose.Length, line.Start, line.End - line.Start));
            prose.Append(text, line.Start, line.End - line.Start);
        }

        return Prose.Mapped(prose.ToString(), [.. segments]);
    }
}
