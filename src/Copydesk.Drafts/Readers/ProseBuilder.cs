using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>Gathers prose and its map to the source, in source order.</summary>
internal sealed class ProseBuilder
{
    private readonly StringBuilder prose = new();
    private readonly List<ProseSegment> segments = [];
    private bool isOpen;

    /// <summary>Units gathered so far.</summary>
    public int Length => prose.Length;

    /// <summary>The unit gathered last; there must be one.</summary>
    public char Last => prose[^1];

    /// <summary>Source offset after all that was gathered; there must be something.</summary>
    public int SourceEnd => segments[^1].Source + segments[^1].SourceLength;

    /// <summary>Adds units that stand in the source as they are read.</summary>
    public void Append(ReadOnlySpan<char> units, int source)
    {
        if (units.IsEmpty)
            return;
        if (isOpen && SourceEnd == source)
            segments[^1] = segments[^1] with { SourceLength = segments[^1].SourceLength + units.Length };
        else
            segments.Add(new ProseSegment(prose.Length, source, units.Length));
        isOpen = true;
        prose.Append(units);
    }

    /// <summary>Adds units that stand for other source: a join, an escape, an entity.</summary>
    public void AppendFor(ReadOnlySpan<char> units, int source, int sourceLength)
    {
        segments.Add(new ProseSegment(prose.Length, source, sourceLength));
        isOpen = false;
        prose.Append(units);
    }

    /// <summary>What was gathered, without space around it; null where that is nothing. The builder is empty afterwards.</summary>
    public Prose? Build(string source)
    {
        var text = prose.ToString();
        int start = 0, end = text.Length;
        while (start < end && PlainText.SourceLine.IsSpace(text[start]))
            start++;
        while (end > start && PlainText.SourceLine.IsSpace(text[end - 1]))
            end--;
        Prose? built = null;
        if (start < end)
        {
            built = segments.Count == 1 && isOpen
                ? Prose.Slice(source, new TextSpan(segments[0].Source, text.Length))
                : Prose.Mapped(text, [.. segments]);
            if (start > 0 || end < text.Length)
                built = built.Part(TextSpan.FromBounds(start, end));
        }

        prose.Clear();
        segments.Clear();
        isOpen = false;
        return built;
    }
}
