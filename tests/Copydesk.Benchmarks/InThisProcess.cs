using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Copydesk.Benchmarks;

/// <summary>
/// Benchmarks run in this process: the projects that BenchmarkDotNet would write and build know nothing of the house's
/// package pins.
/// </summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
