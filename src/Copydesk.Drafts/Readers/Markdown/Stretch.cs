namespace Copydesk.Drafts.Readers.Markdown;

/// <summary>What becomes of a stretch of Markdown.</summary>
internal enum StretchFate
{
    /// <summary>The parser gets it.</summary>
    Parse,

    /// <summary>It is a fence of code, which is no prose.</summary>
    Skip,

    /// <summary>It is beyond the parser's bounds, and read as plain text.</summary>
    Refuse,
}

/// <summary>A stretch of Markdown that can be parsed by itself.</summary>
/// <param name="Start">Source offset at which it begins.</param>
/// <param name="End">Source offset after it.</param>
/// <param name="Fate">What becomes of it.</param>
internal readonly record struct Stretch(int Start, int End, StretchFate Fate);
