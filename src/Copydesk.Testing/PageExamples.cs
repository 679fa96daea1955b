using System.Collections.Immutable;
using System.Text;

namespace Copydesk.Testing;

/// <summary>
/// The examples of a rule's page: fenced code blocks whose info string begins with <c>marks</c>, <c>passes</c> or
/// <c>fixes</c>. Other code blocks are left alone.
/// <code>
/// ```marks published=2025-05-06 file=a.md copydesk_quote_marks=curly
/// The talks began on [|Monday, 7 May|].
/// → Monday or 7 May? 7 May 2025 was a Wednesday.
/// ```
///
/// ```passes
/// --- a.txt
/// Olena Kovalenko spoke first.
/// --- b.txt
/// Kovalenko's sister left early.
/// ```
///
/// ```fixes
/// He lives in [|Kiev|].
/// →
/// He lives in Kyiv.
/// ```
/// </code>
/// After the verb come attributes: <c>published=</c> the day of publication, <c>file=</c> the draft's name (default
/// <c>draft.txt</c>), and any setting as <c>key=value</c>, without spaces. A line <c>--- name</c> begins a draft of that name,
/// where the block holds several; one called <c>stylebook.yml</c> is the house's stylebook. Lines at the end of a <c>marks</c>
/// block that begin with an arrow and a space pin the messages: one for all findings, or one for each in order. In a
/// <c>fixes</c> block a line that is an arrow parts the draft before from the draft after; of several drafts the first one is
/// fixed.
/// </summary>
public static class PageExamples
{
    /// <summary>The examples of a page, in order.</summary>
    /// <exception cref="ProofException">A block is not closed.</exception>
    public static ImmutableArray<PageExample> Of(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var examples = ImmutableArray.CreateBuilder<PageExample>();
        for (var line = 0; line < lines.Length; line++)
        {
            var fence = FenceOf(lines[line]);
            if (fence == 0)
                continue;
            var end = line + 1;
            while (end < lines.Length && !(FenceOf(lines[end]) >= fence && lines[end].AsSpan(FenceOf(lines[end])).IsWhiteSpace()))
                end++;
            if (end == lines.Length)
                throw new ProofException($"The code block at line {line + 1} of the page is not closed.");
            var info = lines[line][fence..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (info is ["marks" or "passes" or "fixes", ..])
                examples.Add(new PageExample(line + 1, info[0], [.. info[1..]], [.. lines[(line + 1)..end]]));
            line = end;
        }

        return examples.DrainToImmutable();
    }

    private static int FenceOf(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept('`');
        if (length < 0)
            length = line.Length;
        return length >= 3 ? length : 0;
    }
}

/// <summary>One example of a rule's page.</summary>
public sealed class PageExample
{
    private const string Arrow = "→";

    private readonly ImmutableArray<string> attributes;
    private readonly ImmutableArray<string> lines;

    internal PageExample(int line, string verb, ImmutableArray<string> attributes, ImmutableArray<string> lines)
    {
        Line = line;
        Verb = verb;
        this.attributes = attributes;
        this.lines = lines;
    }

    /// <summary>1-based line of the page at which the example begins.</summary>
    public int Line { get; }

    /// <summary><c>marks</c>, <c>passes</c> or <c>fixes</c>.</summary>
    public string Verb { get; }

    /// <summary>Runs the example.</summary>
    /// <exception cref="ProofException">It does not hold, or is not written as it should be.</exception>
    public void Prove(Analyzer rule)
    {
        try
        {
            Prove(new RuleProof(rule));
        }
        catch (ProofException exception)
        {
            throw new ProofException($"The example at line {Line} of the page of {rule.Rule.Id}: {exception.Message}", exception);
        }
    }

    /// <summary>Verb and line, as the name of a test.</summary>
    public override string ToString() => $"{Verb} at line {Line}";

    private void Prove(RuleProof proof)
    {
        var (setup, file) = Setup();
        switch (Verb)
        {
            case "marks":
                var end = lines.Length;
                while (end > 0 && lines[end - 1].StartsWith(Arrow + " ", StringComparison.Ordinal))
                    end--;
                proof.Marks(Drafts(lines[..end], file), ImmutableArray.CreateRange(lines[end..], static line => line[2..]), setup);
                break;
            case "passes":
                proof.Passes(Drafts(lines, file), setup);
                break;
            default:
                var arrow = lines.IndexOf(Arrow);
                if (arrow < 0)
                    throw new ProofException("a line with an arrow, →, has to part the draft before from the draft after.");
                proof.Fixes(Drafts(lines[..arrow], file), string.Join('\n', lines[(arrow + 1)..]), setup: setup);
                break;
        }
    }

    private (ProofSetup Setup, string File) Setup()
    {
        var setup = new ProofSetup();
        var file = "draft.txt";
        var options = new StringBuilder();
        foreach (var attribute in attributes)
        {
            if (attribute.StartsWith("published=", StringComparison.Ordinal))
                setup = setup with { Published = attribute["published=".Length..] };
            else if (attribute.StartsWith("file=", StringComparison.Ordinal))
                file = attribute["file=".Length..];
            else
                options.Append(attribute).Append('\n');
        }

        return (setup with { Options = options.ToString() }, file);
    }

    private static ImmutableArray<ProofDraft> Drafts(ImmutableArray<string> lines, string file)
    {
        var drafts = ImmutableArray.CreateBuilder<ProofDraft>();
        var start = 0;
        for (var line = 0; line <= lines.Length; line++)
        {
            var isName = line < lines.Length && lines[line].StartsWith("--- ", StringComparison.Ordinal);
            if (!isName && line < lines.Length)
                continue;
            if (line > start || (line == lines.Length && drafts.Count == 0))
                drafts.Add(new ProofDraft(file, string.Join('\n', lines[start..line])));
            if (isName)
                file = lines[line][4..].Trim();
            start = line + 1;
        }

        return drafts.DrainToImmutable();
    }
}
