using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4001: a line of page furniture that came along with the copy.</summary>
/// <remarks>
/// The phrase alone never decides: its line has to look like furniture too, so that a sentence about advertisements or
/// newsletters in running copy is left alone. The phrases and the shapes they need are in <c>StrayBoilerplate.txt</c>.
/// </remarks>
internal sealed class StrayBoilerplate : Analyzer
{
    /// <summary>A line of more words than this is copy, whatever it says.</summary>
    private const int LongestLine = 24;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "CD4001",
        "Page furniture in the copy",
        "\"{0}\" is page furniture, not copy. Delete the line.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A line that belongs to a web page, not to the article: an advertisement marker, a link to other stories, a share or sign-up prompt, a comment form.");

    private static readonly FurniturePhrases Furniture = FurniturePhrases.Load();

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Copy | Reach.Boilerplate;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Furniture.Phrases, Check);

    private static void Check(PhraseContext context)
    {
        var block = context.Draft.Blocks[context.Block];
        if (!Furniture.ShapeOf(context.Phrase).Fits(block, context.FirstToken, context.EndToken))
            return;
        var shown = Shown(block.Prose.Text.Trim());
        context.Report(new Report(context.Block, new TextSpan(0, block.Prose.Length), shown)
        {
            Fixes = draft => Deletion.OfBlock(draft, context.Block) is { } change
                ? [new Fix("Delete the line", Applicability.Safe, "CD4001", [change])]
                : [],
        });
    }

    private static string Shown(ReadOnlySpan<char> line) =>
        line.Length <= 50 ? line.ToString() : string.Concat(line[..49].TrimEnd(), "…");

    /// <summary>What a line must look like for its phrase to be furniture.</summary>
    private sealed record Shape(bool FromStart, bool ToEnd, bool NeedsSeparator)
    {
        public bool Fits(AnnotatedBlock block, int first, int end)
        {
            var tokens = block.Tokens;
            // Seen from afar: the words of a long paragraph are not counted anew for each phrase in it.
            if (tokens.Length > 4 * LongestLine)
                return false;
            var (before, after) = (Words(tokens[..first]), Words(tokens[end..]));
            if (before + after + (end - first) > LongestLine)
                return false;
            if ((FromStart && before > 0) || (ToEnd && after > 0))
                return false;
            if (NeedsSeparator)
                return end < tokens.Length && block.TextOf(tokens[end]) is "|" or ":" or ">" or "»" or "–" or "—" or "-" or "→";
            // Furniture is no sentence: it ends bare, or in a colon or an arrow that leads to a link.
            return after == 0 && before == 0 || !EndsAsSentence(block, tokens);
        }

        private static int Words(ReadOnlySpan<Token> tokens)
        {
            var words = 0;
            foreach (var token in tokens)
            {
                if (token.Kind != TokenKind.Punctuation && !token.Is(TokenShape.Clitic))
                    words++;
            }

            return words;
        }

        private static bool EndsAsSentence(AnnotatedBlock block, ReadOnlySpan<Token> tokens)
        {
            for (var i = tokens.Length - 1; i >= 0 && tokens[i].Kind == TokenKind.Punctuation; i--)
            {
                if (block.TextOf(tokens[i])[0] is '.' or '?' or '!' or '…')
                    return true;
            }

            return false;
        }
    }

    /// <summary>The phrases of the data file with the shape that each needs.</summary>
    private sealed class FurniturePhrases
    {
        private readonly List<Shape> shapes = [];

        public ImmutableArray<string> Phrases { get; private init; }

        public Shape ShapeOf(int phrase) => shapes[phrase];

        public static FurniturePhrases Load()
        {
            var phrases = ImmutableArray.CreateBuilder<string>();
            var shapes = new List<Shape>();
            var shape = new Shape(true, true, false);
            foreach (var line in WordList.EntriesOf(typeof(StrayBoilerplate).Assembly, "StrayBoilerplate.txt"))
            {
                if (line[0] == '[')
                {
                    shape = line switch
                    {
                        "[line]" => new Shape(FromStart: true, ToEnd: true, NeedsSeparator: false),
                        "[label]" => new Shape(FromStart: true, ToEnd: false, NeedsSeparator: true),
                        "[start]" => new Shape(FromStart: true, ToEnd: false, NeedsSeparator: false),
                        "[within]" => new Shape(FromStart: false, ToEnd: false, NeedsSeparator: false),
                        _ => throw new InvalidDataException($"StrayBoilerplate.txt knows no shape {line}."),
                    };
                    continue;
                }

                phrases.Add(line.ToString());
                shapes.Add(shape);
            }

            var loaded = new FurniturePhrases { Phrases = phrases.ToImmutable() };
            loaded.shapes.AddRange(shapes);
            return loaded;
        }
    }
}
