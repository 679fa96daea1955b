using System.Text;

namespace Copydesk.Reports;

/// <summary>What a piece of console text is, which decides its colour.</summary>
internal enum Ink
{
    Plain,
    Path,
    Error,
    Warning,
    Suggestion,
    Faint,
    Good,
}

/// <summary>Takes console text.</summary>
internal abstract class Canvas
{
    public abstract void Write(string text, Ink ink = Ink.Plain);

    /// <summary>Called after each piece that may be shown, and at the end.</summary>
    public abstract void Flush();
}

/// <summary>Console text without colour, as UTF-8 with LF.</summary>
internal sealed class PlainCanvas(Stream output) : Canvas
{
    private const int Full = 1 << 15;

    private readonly StringBuilder text = new(4096);

    public override void Write(string text, Ink ink = Ink.Plain)
    {
        this.text.Append(text);
        if (this.text.Length > Full)
            Flush();
    }

    public override void Flush()
    {
        if (text.Length == 0)
            return;
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
        text.Clear();
    }
}
