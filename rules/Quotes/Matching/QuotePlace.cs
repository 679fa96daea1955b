using System.Globalization;

namespace Copydesk.Rules.Quotes;

/// <summary>Says where another quotation stands.</summary>
internal static class QuotePlace
{
    /// <summary>"in b.txt line 3", or "at line 3" of the same draft.</summary>
    public static string Of(DeskFact at, DeskFact other)
    {
        var line = (other.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        return other.Draft.Path == at.Draft.Path
            ? "at line " + line
            : $"in {other.Draft.Path[(other.Draft.Path.LastIndexOf('/') + 1)..]} line {line}";
    }
}
