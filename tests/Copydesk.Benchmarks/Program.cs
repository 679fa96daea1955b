using BenchmarkDotNet.Running;
using Copydesk.Benchmarks;

const string Usage = """
    Copydesk.Benchmarks: what the engine costs.

      measure COMMAND    times the published command: cold start beside a hello world, MB/s, memory, growth
      corpus DIR [MB]    writes the corpus that measure uses (10 MB unless told) as files of about 4 KB
      type [KEYSTROKES]  types an article into a draft of 5,000 words through the language server (20000 keystrokes unless told)
      torture DIR        writes files that no newsroom sends, to run the command over
      bench [ARGS…]      the benchmarks of the engine's layers; takes BenchmarkDotNet's arguments
    """;

switch (args)
{
    case ["measure", var command]:
        return Measurement.Of(command);
    case ["corpus", var folder]:
        new Corpus().WriteMany(folder, 10_000_000);
        return 0;
    case ["corpus", var folder, var megabytes] when int.TryParse(megabytes, out var size) && size > 0:
        new Corpus().WriteMany(folder, size * 1_000_000L);
        return 0;
    case ["type"]:
        Typing.Measure(20_000);
        return 0;
    case ["type", var keystrokes] when int.TryParse(keystrokes, out var count) && count > 0:
        Typing.Measure(count);
        return 0;
    case ["torture", var folder]:
        Torture.Write(folder);
        return 0;
    case ["bench", .. var rest]:
        BenchmarkSwitcher.FromTypes([typeof(LayerBenchmarks), typeof(DeskBenchmarks)]).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
