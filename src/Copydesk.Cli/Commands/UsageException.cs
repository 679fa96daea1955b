namespace Copydesk.Cli.Commands;

/// <summary>The command can't be run as it was given. The message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
