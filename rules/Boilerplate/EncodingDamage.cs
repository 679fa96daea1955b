using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4007: characters that a conversion broke, and such as nobody sees and nobody meant.</summary>
/// <remarks>
/// One vectorised look at each block finds the characters that English copy seldom has; most blocks have none but curly
/// marks and dashes. What the reader could not decode it has reported already.
/// </remarks>
internal sealed class EncodingDamage : Analyzer
{
    private const string Key = "CD4007";

    /// <summary>Beyond this many findings a draft is damaged as a whole, and more of them say nothing new.</summary>
    private const int MostFindings = 200;

    /// <summary>So many no-break spaces out of place show that the copy was pasted from a page.</summary>
    private const int FewestSpaces = 5;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "Damaged or invisible characters",
        "{0}. {1}.",
        "Boilerplate",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Characters broken by a wrong conversion, or characters that can't be seen and don't belong.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override Reach Reach => Reach.Everything;

    public override Applicability? Fix => Applicability.Safe;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var found = 0;
        Strays? strays = null;
        for (var index = 0; index < context.Draft.Blocks.Length && found < MostFindings; index++)
        {
            var text = context.Draft.Blocks[index].Prose.Text;
            for (var at = OddCharacters.Next(text, 0); at >= 0 && found < MostFindings;)
            {
                var end = at + 1;
                if (CheckAt(context, index, text, at, ref end, ref strays))
                    found++;
                at = OddCharacters.Next(text, end);
            }
        }

        strays?.Report(context);
    }

    /// <summary>Judges the character at an offset.</summary>
    /// <returns>Whether it was reported; <paramref name="end"/> is then where to go on.</returns>
    private static bool CheckAt(DraftContext context, int index, ReadOnlySpan<char> text, int at, ref int end, ref Strays? strays)
    {
        var c = text[at];
        if (Mojibake.TryRepair(text, at, out end, out var repaired))
        {
            ReportMojibake(context, index, TextSpan.FromBounds(at, end), repaired);
            return true;
        }

        end = at + 1;
        switch (OddCharacters.KindOf(text, at))
        {
            case OddCharacter.Lost:
                while (end < text.Length && text[end] == c)
                    end++;
                return ReportLost(context, index, TextSpan.FromBounds(at, end));
            case OddCharacter.Direction:
                ReportInvisible(context, index, at, "An invisible direction mark", c, isDirection: true);
                return true;
            case OddCharacter.Control:
                ReportInvisible(context, index, at, "A control character", c, isDirection: false);
                return true;
            case OddCharacter.Lookalike:
                var word = OddCharacters.WordAround(text, at);
                end = word.End;
                return ReportLookalike(context, index, word);
            case OddCharacter.Invisible:
                (strays ??= new Strays()).AddInvisible(index, at);
                return false;
            case OddCharacter.Space:
                (strays ??= new Strays()).AddSpace(index, at);
                return false;
            default:
                return false;
        }
    }

    private static void ReportMojibake(DraftContext context, int block, TextSpan span, Mojibake.Repair repair)
    {
        var text = context.Draft.Blocks[block].Prose.Text;
        var word = OddCharacters.Surroundings(text, span);
        var before = Residue.Shown(text.Slice(word.Start, word.Length));
        var after = Residue.Shown(string.Concat(text[word.Start..span.Start], repair.Text, text[span.End..word.End]));
        context.Report(new Report(block, span, $"\"{before}\" is \"{after}\" after a bad conversion", "Restore it")
        {
            Fixes = draft => draft.Change(draft.Blocks[block], span, repair.Text) is { } change
                ? [new Fix($"Restore \"{repair.Text}\"", repair.IsExact ? Applicability.Safe : Applicability.Ask, Key, [change])]
                : [],
        });
    }

    private static bool ReportLost(DraftContext context, int block, TextSpan span)
    {
        // The reader has told what it could not decode itself.
        var source = context.Draft.Blocks[block].Prose.ToSource(span);
        foreach (var problem in context.Draft.Draft.Problems)
        {
            if (problem.Kind == DraftProblemKind.UndecodableByte && problem.Span.OverlapsWith(source))
                return false;
        }

        var text = context.Draft.Blocks[block].Prose.Text;
        var word = OddCharacters.Surroundings(text, span);
        context.Report(new Report(block, span, $"A character is lost in \"{Residue.Shown(text.Slice(word.Start, word.Length))}\"", "Put it back from the original"));
        return true;
    }

    private static void ReportInvisible(DraftContext context, int block, int at, string what, char c, bool isDirection)
    {
        // An override turns text round: what is read then is not what stands there.
        var isOverride = c is '\u202D' or '\u202E';
        var title = isDirection ? "Delete it" : "Replace it by a space";
        var cure = isOverride ? "Delete it, and read the words anew" : isDirection ? "Delete it" : "Delete it, or put a space in its place";
        context.Report(new Report(block, new TextSpan(at, 1), $"{what} ({CodeOf(c)}) stands {Where(context, block, at)}", cure)
        {
            AtMost = isDirection ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            Fixes = draft => draft.Change(draft.Blocks[block], new TextSpan(at, 1), isDirection ? "" : " ") is { } change
                ? [new Fix(title, isOverride || !isDirection ? Applicability.Ask : Applicability.Safe, Key, [change])]
                : [],
        });
    }

    private static bool ReportLookalike(DraftContext context, int block, TextSpan word)
    {
        var text = context.Draft.Blocks[block].Prose.Text.Slice(word.Start, word.Length);
        if (!OddCharacters.TryLatin(text, out var latin, out var first))
            return false;
        var script = first < '\u0400' ? "Greek" : "Cyrillic";
        context.Report(new Report(block, word, $"\"{Residue.Shown(text)}\" has a {script} letter that looks Latin ({CodeOf(first)})", "Type the word anew")
        {
            AtMost = DiagnosticSeverity.Warning,
            Fixes = draft => draft.Change(draft.Blocks[block], word, latin) is { } change
                ? [new Fix("Use Latin letters", Applicability.Ask, Key, [change])]
                : [],
        });
        return true;
    }

    private static string CodeOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    /// <summary>"after "the port"": the words before a place that can't be seen.</summary>
    private static string Where(DraftContext context, int block, int at)
    {
        var before = context.Draft.Blocks[block].Prose.Text[Math.Max(0, at - 16)..at];
        var cut = at > 16 ? before.IndexOf(' ') + 1 : 0;
        var words = before[cut..].Trim();
        return words.IsEmpty ? "at the start" : $"after \"{words}\"";
    }

    /// <summary>Invisible characters and no-break spaces: one finding for each sort, since a paste brings many.</summary>
    private sealed class Strays
    {
        private readonly List<(int Block, int At)> invisible = [];
        private readonly List<(int Block, int At)> spaces = [];

        public void AddInvisible(int block, int at) => invisible.Add((block, at));

        public void AddSpace(int block, int at) => spaces.Add((block, at));

        public void Report(DraftContext context)
        {
            Report(context, invisible, "An invisible character", "Delete {0}");
            // One or two are a slip of the keyboard that nobody sees; more came with a paste.
            if (spaces.Count >= FewestSpaces)
                Report(context, spaces, "A no-break space", "Use plain ones");
        }

        private static void Report(DraftContext context, List<(int Block, int At)> places, string what, string cure)
        {
            if (places.Count == 0)
                return;
            var (block, at) = places[0];
            var code = CodeOf(context.Draft.Blocks[block].Prose.Text[at]);
            var more = places.Count == 1 ? "" : $", and {Wording.Times(places.Count - 1)} more";
            cure = string.Format(CultureInfo.InvariantCulture, cure, places.Count == 1 ? "it" : "them");
            context.Report(new Report(block, new TextSpan(at, 1), $"{what} ({code}) stands {Where(context, block, at)}{more}", cure)
            {
                AtMost = DiagnosticSeverity.Info,
                Fixes = draft => Clear(draft, places),
            });
        }

        private static ImmutableArray<Fix> Clear(Draft draft, List<(int Block, int At)> places)
        {
            var changes = ImmutableArray.CreateBuilder<TextChange>(places.Count);
            foreach (var (block, at) in places)
            {
                var text = draft.Blocks[block].Prose.Text;
                var isSpace = text[at] is '\u00A0' or '\u202F';
                // Beside another space it is one too many.
                var isDouble = !isSpace || at == 0 || at + 1 == text.Length || text[at - 1] == ' ' || text[at + 1] == ' ';
                if (draft.Change(draft.Blocks[block], new TextSpan(at, 1), isDouble ? "" : " ") is { } change)
                    changes.Add(change);
            }

            return changes.Count == 0 ? [] : [new Fix("Clear them", Applicability.Safe, Key, changes.ToImmutable())];
        }
    }
}
