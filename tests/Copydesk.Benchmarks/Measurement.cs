using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Copydesk.Benchmarks;

/// <summary>Times the published command from outside, as a user would, and prints what it found.</summary>
internal static class Measurement
{
    private const int ColdRuns = 21;
    private const int WarmRuns = 3;

    public static int Of(string command)
    {
        command = Path.GetFullPath(command);
        if (!File.Exists(command))
        {
            Console.Error.WriteLine($"{command}: no such file. Publish the command first, as the README says.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("copydesk-measure-").FullName;
        try
        {
            ColdStart(command, folder);
            Throughput(command, folder);
            Growth(command, folder);
            return 0;
        }
        catch (InvalidOperationException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void ColdStart(string command, string folder)
    {
        var hello = PublishHello(Path.Combine(folder, "hello"));
        var article = Path.Combine(folder, "article.txt");
        File.WriteAllText(article, new Corpus().Article(400));
        var (alone, check) = (new List<double>(), new List<double>());
        for (var run = 0; run < ColdRuns; run++)
        {
            alone.Add(Run(hello).Milliseconds);
            check.Add(Run(command, "check", article, "--fail-on", "never").Milliseconds);
        }

        Print($"Cold start, one article of 400 words, {ColdRuns} runs in turn");
        Print($"                    median     best");
        Print($"  hello world      {Median(alone),6:f1} ms {alone.Min(),6:f1} ms");
        Print($"  copydesk check   {Median(check),6:f1} ms {check.Min(),6:f1} ms");
        Print($"  times hello      {Median(check) / Median(alone),6:f2}    {check.Min() / alone.Min(),6:f2}");
    }

    private static void Throughput(string command, string folder)
    {
        var many = Path.Combine(folder, "many-10");
        new Corpus().WriteMany(many, 10_000_000);
        var megabytes = Megabytes(many);
        Print($"\nThroughput, {megabytes:f1} MB in {Directory.GetFiles(many).Length} files, all rules (best of {WarmRuns})");
        foreach (var jobs in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            var time = Best(command, many, jobs);
            var (processor, peak) = Watch(command, many, jobs);
            Print($"  {jobs,2} thread{(jobs == 1 ? " " : "s")}       {time,7:f0} ms   {megabytes * 1000 / time,6:f1} MB/s   processor {processor,6:f0} ms   peak {peak,5:f0} MB");
        }
    }

    private static void Growth(string command, string folder)
    {
        var corpus = new Corpus();
        Print($"\nGrowth on one thread (best of {WarmRuns})");
        Print($"  {"",6}   {"one file",-54}   many files");
        foreach (var size in (int[])[1, 2, 5, 10])
        {
            var one = Path.Combine(folder, $"one-{size}.txt");
            corpus.WriteOne(one, size * 1_000_000);
            var many = Path.Combine(folder, $"many-{size}");
            corpus.WriteMany(many, size * 1_000_000L);
            Print($"  {size,3} MB   {Row(command, one, size),-54}   {Row(command, many, size)}");
        }
    }

    private static string Row(string command, string path, int size)
    {
        var time = Best(command, path, jobs: 1);
        var (processor, peak) = Watch(command, path, jobs: 1);
        return string.Create(CultureInfo.InvariantCulture, $"{time,6:f0} ms {time / size,6:f1} ms/MB   processor {processor,6:f0} ms {peak,5:f0} MB");
    }

    private static double Best(string command, string path, int jobs) =>
        Enumerable.Range(0, WarmRuns).Min(_ => Run(command, Arguments(path, jobs)).Milliseconds);

    /// <summary>Processor time, which a busy machine changes little, and peak memory of one more run.</summary>
    private static (double Processor, double Peak) Watch(string command, string path, int jobs)
    {
        var (_, processor, peak) = Run(command, Arguments(path, jobs), watch: true);
        return (processor, peak);
    }

    private static string[] Arguments(string path, int jobs) =>
        ["check", path, "--fail-on", "never", "--jobs", jobs.ToString(CultureInfo.InvariantCulture)];

    private static (double Milliseconds, double Processor, double Peak) Run(string command, params string[] arguments) =>
        Run(command, arguments, watch: false);

    private static (double Milliseconds, double Processor, double Peak) Run(string command, string[] arguments, bool watch)
    {
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (0.0, 0.0);
        if (watch)
        {
            // Neither falls while the process lives, so the last look before it ends is close to the whole.
            while (!process.WaitForExit(5))
                Look(process, ref processor, ref peak);
        }

        output.Wait();
        process.WaitForExit();
        var time = clock.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} exited {process.ExitCode}: {error.Result}");
        return (time, processor, peak);
    }

    private static void Look(Process process, ref double processor, ref double peak)
    {
        try
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64 / 1e6);
            processor = process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
        }
    }

    /// <summary>A hello world, published as the README publishes the command.</summary>
    private static string PublishHello(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello, world!\");\n");
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var machine = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        Run("dotnet", "publish", folder, "-c", "Release", "-r", $"{system}-{machine}", "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-o", Path.Combine(folder, "out"));
        return Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "hello.exe" : "hello");
    }

    private static double Megabytes(string folder) => Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length) / 1e6;

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
