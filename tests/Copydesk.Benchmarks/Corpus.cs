using System.Collections.Immutable;
using System.Text;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Benchmarks;

/// <summary>
/// As much copy as wanted, made from the sentences of <c>seeds/</c> in a new order: always the same one.
/// A draft keeps to one kind of quotation marks, and quotations stay whole.
/// </summary>
internal sealed class Corpus
{
    private const int FileLength = 4_000;

    private readonly List<string> straight = [];
    private readonly List<string> curly = [];

    public Corpus()
    {
        var seeds = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*", SearchOption.AllDirectories);
        Array.Sort(seeds, StringComparer.Ordinal);
        foreach (var seed in seeds)
            Take(DraftReader.Read(seed, File.ReadAllBytes(seed)));
    }

    /// <summary>An article of about this many words.</summary>
    public string Article(int words) => Draft(0, text => Words(text) >= words);

    /// <summary>An article of about this many characters; another one for each number.</summary>
    public string Draft(int number, int length) => Draft(number, text => text.Length >= length);

    /// <summary>Writes drafts of about 4 KB until so many bytes are there.</summary>
    public void WriteMany(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        for (var (number, written) = (0, 0L); written < bytes; number++)
        {
            var draft = Encoding.UTF8.GetBytes(Draft(number, FileLength));
            File.WriteAllBytes(Path.Combine(folder, $"draft-{number:d5}.txt"), draft);
            written += draft.Length;
        }
    }

    /// <summary>Writes one draft of about so many bytes.</summary>
    public void WriteOne(string path, int bytes) => File.WriteAllText(path, Draft(0, bytes));

    private string Draft(int number, Func<StringBuilder, bool> isLongEnough)
    {
        var random = new Random(number);
        var sentences = number % 3 == 2 ? curly : straight;
        var text = new StringBuilder("date 2026-05-28\n\nWhat the town heard in the week before the inquiry\n");
        while (!isLongEnough(text))
        {
            text.Append('\n');
            for (var count = random.Next(1, 4); count > 0; count--)
                text.Append(sentences[random.Next(sentences.Count)]).Append(count > 1 ? ' ' : '\n');
        }

        return text.ToString();
    }

    private void Take(Draft draft)
    {
        var annotated = new AnnotatedDraft(draft, LanguageInputs.None);
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            if (draft.Blocks[index].Kind != BlockKind.Paragraph)
                continue;
            var block = annotated.Blocks[index];
            foreach (var sentence in block.Sentences)
            {
                var text = block.Prose.Slice(sentence.Span);
                var hasCurly = text.AsSpan().ContainsAny("“”‘’");
                var hasStraight = text.AsSpan().ContainsAny('"', '\'');
                if (text.Count(c => c == '"') % 2 != 0 || text.Count(c => c == '“') != text.Count(c => c == '”'))
                    continue;
                if (!hasCurly)
                    straight.Add(text);
                if (!hasStraight)
                    curly.Add(text);
            }
        }
    }

    private static int Words(StringBuilder text) =>
        text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Lint.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException("No Lint.sln above the benchmarks: run them from a checkout.");
    }
}
