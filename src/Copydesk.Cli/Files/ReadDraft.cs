namespace Copydesk.Cli.Files;

/// <summary>A draft that has been read already, as it came or with its text changed since.</summary>
internal sealed class ReadDraft(Draft draft) : IDraftSource
{
    public string Path => draft.Path;

    public Draft Read() => draft;
}
