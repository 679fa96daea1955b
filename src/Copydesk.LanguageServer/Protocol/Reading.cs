namespace Copydesk.LanguageServer.Protocol;

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);

/// <summary>A symbol, with those below it where the client shows a tree, else with its place.</summary>
internal sealed record Symbol
{
    public const int Heading = 15;

    public const int Quotation = 3;

    public required string Name { get; init; }

    public string? Detail { get; init; }

    public required int Kind { get; init; }

    public Range? Range { get; init; }

    public Range? SelectionRange { get; init; }

    public List<Symbol>? Children { get; init; }

    public Location? Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record DocumentLink(Range Range, string Target, string Tooltip);
