namespace Copydesk.LanguageServer.Protocol;

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

internal sealed record WatchOptions(Watcher[] Watchers);

internal sealed record Watcher(string GlobPattern);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <summary>A file that was made (1), changed (2) or deleted (3).</summary>
internal sealed record FileEvent(string Uri, int Type);
