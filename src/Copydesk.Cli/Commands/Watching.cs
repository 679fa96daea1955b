using Copydesk.Cli.Caching;
using Copydesk.Cli.Files;
using Copydesk.Drafts.Readers;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary>Checks again whenever a draft, or what is set for drafts, is saved. What has not changed is neither read nor analysed again.</summary>
internal static class Watching
{
    /// <summary>Runs until Ctrl-C.</summary>
    /// <param name="named">What the command line names.</param>
    /// <param name="interruption">Ends it.</param>
    /// <param name="check">Checks drafts and reports; what earlier calls left behind is given to it.</param>
    public static int Run(IReadOnlyList<string> named, Interruption interruption, Func<IDraftSource[], IRunMemory, int> check)
    {
        using var saves = new SavedFiles(named);
        var memory = new SessionMemory();
        var known = new Dictionary<string, HeldDraft>(StringComparer.Ordinal);
        while (true)
        {
            var sources = Selection.Of(named, null);
            var held = new Dictionary<string, HeldDraft>(sources.Length, StringComparer.Ordinal);
            for (var i = 0; i < sources.Length; i++)
            {
                if (sources[i] is DraftFile file)
                    sources[i] = held[file.Path] = known.GetValueOrDefault(file.Path) ?? new HeldDraft(file);
            }

            known = held;
            if (check(sources, memory) == Exit.Interrupted)
                return Exit.Interrupted;
            memory.EndRun();
            if (saves.Wait(path => held.ContainsKey(path) || DraftReader.IsDraftName(path), interruption.Token) is not { } saved)
                return Exit.Interrupted;
            foreach (var path in saved.Paths)
                known.Remove(path);
            if (saved.IsAnything)
                known.Clear();
            StandardOutput.Write(static output => output.Write("\n"u8));
            Errors.Show(saved.Paths is [var one] ? $"-- {PathName.ToDisplay(one)} was saved --\n" : "-- files were saved --\n");
        }
    }

    /// <summary>A draft on disk that is read once.</summary>
    private sealed class HeldDraft(DraftFile file) : IDraftContent
    {
        private byte[]? content;

        public string Path => file.Path;

        public Draft Read() => ReadContent(bytes => Decoded.Read(file.Path, bytes));

        public T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use)
        {
            content ??= file.ReadContent(static bytes => bytes.ToArray());
            return use(content);
        }
    }
}
