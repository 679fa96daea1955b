using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers.FrontMatter;

/// <summary>Finds YAML front matter. It loads nothing of YAML, since most drafts have none.</summary>
internal static class FrontMatterSpan
{
    /// <summary>Front matter longer than this is none.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>The span of the YAML, and where the body begins; null where the text begins with no front matter.</summary>
    public static (TextSpan Yaml, int Body)? Find(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || LineAt(text, 0) is not { Content: "---" } first)
            return null;
        for (var start = first.Next; start < Math.Min(text.Length, Longest);)
        {
            var line = LineAt(text, start);
            if (line.Content is "---" or "...")
                return (TextSpan.FromBounds(first.Next, start), line.Next);
            start = line.Next;
        }

        return null;
    }

    private static Line LineAt(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
            return new Line(text.AsSpan(start).TrimEnd(), text.Length);
        var next = start + length + 1;
        if (text[next - 1] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        return new Line(text.AsSpan(start, length).TrimEnd(), next);
    }

    private readonly ref struct Line(ReadOnlySpan<char> content, int next)
    {
        public ReadOnlySpan<char> Content { get; } = content;

        public int Next { get; } = next;
    }
}
