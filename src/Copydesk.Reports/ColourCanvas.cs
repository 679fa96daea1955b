using Spectre.Console;
using Spectre.Console.Rendering;

namespace Copydesk.Reports;

/// <summary>
/// Console text in colour, through Spectre.Console. Text is handed over in ready segments: its markup parser, which stumbles
/// over brackets, and its layout never see a draft.
/// </summary>
internal sealed class ColourCanvas : Canvas
{
    private readonly IAnsiConsole console;
    private List<Segment> segments = [];

    public ColourCanvas(TextWriter output) => console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Out = new AnsiConsoleOutput(output),
    });

    public override void Write(string text, Ink ink = Ink.Plain) => segments.Add(new Segment(text, StyleOf(ink)));

    public override void Flush()
    {
        console.Write(new Pieces(segments));
        segments = [];
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Path => new Style(decoration: Decoration.Bold),
        Ink.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Ink.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Ink.Suggestion => new Style(Color.Blue, decoration: Decoration.Bold),
        Ink.Faint => new Style(Color.Grey),
        Ink.Good => new Style(Color.Green),
        _ => Style.Plain,
    };

    private sealed class Pieces(List<Segment> segments) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
