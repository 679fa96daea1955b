using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Testing;

/// <summary>A span marked in a proof.</summary>
/// <param name="Span">Half-open, in the text without its marks.</param>
/// <param name="Name">"" for <c>[|span|]</c>, else what stands before the colon: <c>CD1001</c>, <c>#0</c>.</param>
public readonly record struct MarkedSpan(TextSpan Span, string Name)
{
    /// <summary>Whether the span is a related place, <c>{|#0:span|}</c>, rather than a finding.</summary>
    public bool IsRelated => Name.StartsWith('#');
}

/// <summary>
/// A text whose findings are marked where they stand, in the notation of Microsoft.CodeAnalysis.Testing:
/// <list type="bullet">
/// <item><c>[|span|]</c> a finding of the rule under test</item>
/// <item><c>{|CD1001:span|}</c> a finding of the rule of that id</item>
/// <item><c>{|#0:span|}</c> a related place of a finding</item>
/// <item><c>$$</c> a caret; at most one</item>
/// </list>
/// Marks may be nested and a span may be marked twice. There is no escape: these marks don't occur in copy.
/// </summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Spans">The marked spans in order of start, then the longer first.</param>
/// <param name="Caret">Offset of the caret, or null.</param>
public sealed record ProofMarkup(string Text, ImmutableArray<MarkedSpan> Spans, int? Caret)
{
    /// <summary>Reads a marked text.</summary>
    /// <exception cref="ProofException">A mark is not closed, not opened or not named; the message says where.</exception>
    public static ProofMarkup Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var spans = new List<MarkedSpan>();
        var open = new Stack<(int Start, string Name, int At)>();
        int? caret = null;
        for (var at = 0; at < marked.Length;)
        {
            var rest = marked.AsSpan(at);
            if (rest.StartsWith("[|"))
            {
                open.Push((text.Length, "", at));
                at += 2;
            }
            else if (rest.StartsWith("{|"))
            {
                var name = NameAt(marked, at);
                open.Push((text.Length, name, at));
                at += name.Length + 3;
            }
            else if (rest.StartsWith("|]") || rest.StartsWith("|}"))
            {
                Close(rest[1], at);
                at += 2;
            }
            else if (rest.StartsWith("$$"))
            {
                if (caret is not null)
                    throw Error(marked, at, "a second caret $$ stands here: a text has at most one");
                caret = text.Length;
                at += 2;
            }
            else
            {
                text.Append(marked[at++]);
            }
        }

        if (open.TryPop(out var left))
            throw Error(marked, left.At, $"{Opening(left.Name)} is opened here and never closed");
        spans.Sort(static (a, b) => (a.Span.Start, -a.Span.End, a.Name).CompareTo((b.Span.Start, -b.Span.End, b.Name)));
        return new ProofMarkup(text.ToString(), [.. spans], caret);

        void Close(char bracket, int at)
        {
            if (!open.TryPop(out var last))
                throw Error(marked, at, $"|{bracket} closes a mark that was never opened");
            if (bracket == ']' != (last.Name.Length == 0))
                throw Error(marked, at, $"|{bracket} closes {Opening(last.Name)}, which needs {(bracket == ']' ? "|}" : "|]")}");
            spans.Add(new MarkedSpan(TextSpan.FromBounds(last.Start, text.Length), last.Name));
        }
    }

    /// <summary>The text with the given spans marked: the inverse of <see cref="Parse"/>.</summary>
    internal static string Write(string text, IEnumerable<MarkedSpan> spans)
    {
        var opening = new List<MarkedSpan>(spans);
        opening.Sort(static (a, b) => (a.Span.Start, -a.Span.End, a.Name).CompareTo((b.Span.Start, -b.Span.End, b.Name)));
        var written = new StringBuilder(text.Length + opening.Count * 4);
        var open = new PriorityQueue<MarkedSpan, int>();
        var next = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            while (open.Count > 0 && open.Peek().Span.End == at && open.Peek().Span.Length > 0)
                written.Append(open.Dequeue().Name.Length == 0 ? "|]" : "|}");
            while (next < opening.Count && opening[next].Span.Start == at)
            {
                written.Append(Opening(opening[next].Name));
                if (opening[next].Span.IsEmpty)
                    written.Append(opening[next].Name.Length == 0 ? "|]" : "|}");
                else
                    open.Enqueue(opening[next], opening[next].Span.End);
                next++;
            }

            if (at < text.Length)
                written.Append(text[at]);
        }

        return written.ToString();
    }

    private static string Opening(string name) => name.Length == 0 ? "[|" : "{|" + name + ":";

    private static string NameAt(string marked, int at)
    {
        var end = at + 2;
        while (end < marked.Length && (char.IsAsciiLetterOrDigit(marked[end]) || marked[end] is '#' or '.' or '_'))
            end++;
        if (end == at + 2 || end == marked.Length || marked[end] != ':')
            throw Error(marked, at, "{| needs a name and a colon: {|CD1001:span|} or {|#0:span|}");
        return marked[(at + 2)..end];
    }

    private static ProofException Error(string marked, int at, string what)
    {
        var position = LineTable.Of(marked).PositionOf(at);
        return new ProofException($"Marked text, line {position.Line + 1}, column {position.Character + 1}: {what}.");
    }
}
