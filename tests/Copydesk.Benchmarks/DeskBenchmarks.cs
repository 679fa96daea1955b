using System.Reflection;
using BenchmarkDotNet.Attributes;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;

namespace Copydesk.Benchmarks;

/// <summary>What all rules together cost, from bytes to findings, on one thread.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class DeskBenchmarks
{
    private RuleSet rules = null!;
    private FixedSettings settings = null!;
    private Source[] desk = [];

    [GlobalSetup]
    public void Write()
    {
        rules = Rules.BuiltIn.Rules();
        settings = new FixedSettings(rules);
        var corpus = new Corpus();
        desk = new Source[250];
        for (var number = 0; number < desk.Length; number++)
            desk[number] = new Source($"draft-{number}.txt", System.Text.Encoding.UTF8.GetBytes(corpus.Draft(number, 4_000)));
    }

    /// <summary>One draft of 4 KB.</summary>
    [Benchmark]
    public int CheckOneDraft() => Check(desk[..1]);

    /// <summary>250 drafts of 4 KB, 1 MB in all.</summary>
    [Benchmark]
    public int CheckTheDesk() => Check(desk);

    private int Check(Source[] sources) => DeskRun.Check(sources, rules, settings, new RunOptions()).Findings.Length;

    private sealed record Source(string Path, byte[] File) : IDraftSource
    {
        public Draft Read() => DraftReader.Read(Path, File);
    }
}
