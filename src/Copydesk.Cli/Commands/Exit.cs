namespace Copydesk.Cli.Commands;

/// <summary>Exit codes. Scripts depend on them.</summary>
internal static class Exit
{
    /// <summary>Nothing at or above the bar.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the bar.</summary>
    public const int Findings = 1;

    /// <summary>The job could not be done: wrong usage, unreadable input, bad settings.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
