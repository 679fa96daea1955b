namespace Copydesk.Drafts.Readers;

/// <summary>A file that is no text. The message is one line for an editor: what it is, and what to do.</summary>
public sealed class DraftFormatException : Exception
{
    /// <summary>A file that is no text.</summary>
    public DraftFormatException() { }

    /// <summary>A file that is no text, said in one line.</summary>
    public DraftFormatException(string message) : base(message) { }

    /// <summary>A file that is no text, said in one line, with what showed it.</summary>
    public DraftFormatException(string message, Exception inner) : base(message, inner) { }
}
