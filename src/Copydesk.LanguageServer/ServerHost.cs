namespace Copydesk.LanguageServer;

/// <summary>What the command gives the server, so that both select and read drafts in one way.</summary>
public sealed record ServerHost
{
    /// <summary>The rules.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Version of the tool, such as <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The drafts that a check of a folder takes: absolute folder to absolute paths.</summary>
    public required Func<string, IReadOnlyList<string>> DraftsIn { get; init; }

    /// <summary>Whether a check of a folder takes a file, by its path relative to that folder, with <c>/</c> between folders.</summary>
    public required Func<string, bool> Takes { get; init; }

    /// <summary>Reads the draft at an absolute path, under the path as shown.</summary>
    /// <exception cref="UnreadableDraftException">Thrown by the function where the draft can't be read.</exception>
    public required Func<string, string, Draft> Read { get; init; }

    /// <summary>File to which everything that is received and sent is logged; null where nothing is.</summary>
    public string? Log { get; init; }
}
