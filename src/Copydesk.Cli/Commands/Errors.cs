using System.Text;

namespace Copydesk.Cli.Commands;

/// <summary>What is said on standard error.</summary>
internal static class Errors
{
    /// <summary>One line, with our name before it.</summary>
    public static void Say(string message) => Show(CommandLine.Name + ": " + message + "\n");

    /// <summary>Words as they are.</summary>
    public static void Show(string text)
    {
        using var error = Console.OpenStandardError();
        try
        {
            error.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // Nobody listens; the exit code still says it.
        }
    }
}
