using BenchmarkDotNet.Attributes;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Benchmarks;

/// <summary>What each layer costs on one draft of 100 KB: divide by 100 for time and allocations per KB.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class LayerBenchmarks
{
    private byte[] file = [];
    private Draft draft = null!;

    [GlobalSetup]
    public void Write()
    {
        file = System.Text.Encoding.UTF8.GetBytes(new Corpus().Draft(0, 100_000));
        draft = DraftReader.Read("draft.txt", file);
    }

    [Benchmark]
    public int Read() => DraftReader.Read("draft.txt", file).Blocks.Length;

    [Benchmark]
    public int Tokenize()
    {
        var tokens = 0;
        foreach (var block in Annotated().Blocks)
            tokens += block.Tokens.Length;
        return tokens;
    }

    [Benchmark]
    public int TokenizeAndSplit()
    {
        var sentences = 0;
        foreach (var block in Annotated().Blocks)
            sentences += block.Sentences.Length;
        return sentences;
    }

    [Benchmark]
    public int Annotate()
    {
        var annotated = Annotated();
        return annotated.Quotations.Length + annotated.People.Length + annotated.TemporalExpressions.Length + annotated.DatedWeekdays.Length;
    }

    private AnnotatedDraft Annotated() => new(draft, LanguageInputs.None);
}
