using Copydesk.Cli.Files;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary>A report that goes to a file: written beside it and moved into place, so that nobody meets half of one.</summary>
internal sealed class ReportFile
{
    private readonly string format;
    private readonly string path;

    private ReportFile(string format, string path)
    {
        this.format = format;
        this.path = path;
    }

    /// <summary>The files asked for, looked at before any work is done.</summary>
    /// <exception cref="UsageException">One can't be written, or is asked for twice.</exception>
    public static ReportFile[] For((string Format, string File)[] outputs)
    {
        var files = new ReportFile[outputs.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outputs.Length; i++)
        {
            var (format, path) = outputs[i];
            var shown = PathName.ToDisplay(path);
            if (PathName.HoldsBytes(path))
                throw new UsageException($"--output: {shown} is no name in UTF-8; choose another");
            var full = Path.GetFullPath(path, Disk.CurrentFolder());
            if (Directory.Exists(full))
                throw new UsageException($"--output: {shown} is a folder; name a file in it");
            if (!Directory.Exists(Path.GetDirectoryName(full)))
                throw new UsageException($"--output: the folder of {shown} does not exist; make it first");
            if (!seen.Add(full))
                throw new UsageException($"--output: {shown} is given twice; give each report a file of its own");
            files[i] = new ReportFile(format, full);
        }

        return files;
    }

    /// <summary>Sees to it that no draft is overwritten.</summary>
    /// <exception cref="UsageException">The file is one of the drafts.</exception>
    public void KeepOff(IDraftSource[] drafts)
    {
        var shown = Selection.Shown(AtomicFile.TargetOf(path));
        foreach (var draft in drafts)
        {
            if (draft.Path == shown)
                throw new UsageException($"--output: {PathName.ToDisplay(shown)} is one of the drafts to check; give the report a file of its own");
        }
    }

    /// <summary>Writes the report.</summary>
    /// <exception cref="UsageException">It can't be written.</exception>
    public void Write(RunReport report)
    {
        try
        {
            // A pipe or device is written to, not replaced.
            var target = AtomicFile.TargetOf(path);
            if (Disk.KindOf(target) == EntryKind.Special)
            {
                using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
                ReportFormats.Write(format, device, report);
                return;
            }

            AtomicFile.Write(target, output => ReportFormats.Write(format, output, report));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: {PathName.ToDisplay(path)} can't be written: {e.Message}");
        }
    }
}
