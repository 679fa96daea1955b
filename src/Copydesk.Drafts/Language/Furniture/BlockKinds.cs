using System.Collections.Immutable;
using Copydesk.Drafts.Readers.PlainText;

namespace Copydesk.Drafts.Language;

/// <summary>
/// What the whole draft shows of its blocks beyond their own shape: which are page furniture, pasted posts, or corrections,
/// which repeat errors on purpose. Linear in the blocks, and of each block it reads the first words and the last mark.
/// </summary>
internal sealed class BlockKinds
{
    /// <summary>A headline has so many words at least.</summary>
    private const int ShortestHeadline = 4;

    /// <summary>Fewer words, one a line, are labels or a list.</summary>
    private const int ShortestRow = 3;

    /// <summary>So many lines of a page's head are furniture by their words.</summary>
    private const int LeastLeading = 2;

    /// <summary>A time stamp has no more words.</summary>
    private const int LongestStamp = 12;

    /// <summary>More words are a caption, a verse, or an item of a list.</summary>
    private const int LongestHeadline = 16;

    /// <summary>So many names of topics stand in a row.</summary>
    private const int MostTopics = 8;

    /// <summary>How far the second of two like headlines may stand.</summary>
    private const int NearestTwin = 2;

    private readonly Draft draft;
    private readonly BlockKind[] kinds;
    private readonly Furniture[] furniture;
    private readonly FurnitureLine[] lines;
    private readonly int headline = -1;
    private readonly int firstSentence;
    private bool isChanged;

    private BlockKinds(Draft draft)
    {
        this.draft = draft;
        kinds = new BlockKind[draft.Blocks.Length];
        furniture = new Furniture[kinds.Length];
        lines = new FurnitureLine[kinds.Length];
        firstSentence = kinds.Length;
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = draft.Blocks[i].Kind;
            lines[i] = FurnitureLine.Read(draft.Blocks[i].Prose.Text);
            if (headline < 0 && kinds[i] == BlockKind.Headline)
                headline = i;
            if (firstSentence == kinds.Length && lines[i].Weight >= ArticleEnd.Sentence)
                firstSentence = i;
        }
    }

    /// <summary>Tells the kinds of a draft's blocks.</summary>
    /// <param name="draft">The draft as its reader left it.</param>
    /// <param name="furniture">What each block has of furniture, at the same index.</param>
    /// <returns>The draft with its blocks of those kinds; itself where all are what they were.</returns>
    public static Draft Tell(Draft draft, out ImmutableArray<Furniture> furniture)
    {
        var told = new BlockKinds(draft);
        for (var i = 0; i < told.kinds.Length; i++)
            told.TellOne(i);
        told.TellBoxes();
        told.TellLinked();
        told.TellCards();
        told.TellLeading();
        told.TellRows();
        told.TellTrailing();
        told.TellHeadline();
        furniture = ImmutableArray.Create(told.furniture);
        return told.isChanged ? told.Changed() : draft;
    }

    private void TellOne(int index)
    {
        var line = lines[index];
        if (kinds[index] is BlockKind.Embed or BlockKind.Boilerplate or BlockKind.Correction)
            return;
        var text = draft.Blocks[index].Prose.Text;
        if (line.Is(FurnitureSign.Correction))
            Become(index, BlockKind.Correction);
        else if (line.Is(FurnitureSign.Embed))
            Become(index, BlockKind.Embed);
        else if (PostSignature.EndsIn(text, out var isWhole))
            TellPost(index, isWhole);
        else if (IsHashtags(text))
            Become(index, BlockKind.Boilerplate, Furniture.Hashtags);
        else if (line.Is(FurnitureSign.Notice))
            Become(index, BlockKind.Credit, Furniture.Notice);
        else if (index < firstSentence && line.Words <= LongestStamp && ((line.Is(FurnitureSign.Time) && line.IsWeak) || EndsInZone(text)) && HasClockAndYear(text))
            Become(index, BlockKind.Boilerplate, Furniture.Stamp);
        else if (line.IsKnown || IsGluedLink(text))
            Become(index, BlockKind.Boilerplate, line.Is(FurnitureSign.Stamp) ? Furniture.Stamp : Furniture.Known);
    }

    /// <summary>"Previous articleHarbour master quits": the page had a line's end between the two.</summary>
    private static bool IsGluedLink(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('P' or 'N'))
            return false;
        var label = text.StartsWith("Previous article") || text.StartsWith("Previous Article") ? "Previous article".Length
            : text.StartsWith("Next article") || text.StartsWith("Next Article") ? "Next article".Length : text.Length;
        return label < text.Length && char.IsUpper(text[label]);
    }

    /// <summary>"TNN | May 6, 2025, 09.14 IST"</summary>
    private static bool EndsInZone(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[^3..] is "IST" or "GMT" or "BST" or "EDT" or "EST" or "CDT" or "CST" or "MDT" or "MST" or "PDT" or "PST" or "UTC" or "WAT" or "EAT" or "CAT"
        && char.IsAsciiDigit(text[..^3].TrimEnd() is { IsEmpty: false } before ? before[^1] : ' ');

    /// <summary>"6 May 2025, 11:42": above the copy that is when the page was written; below it may be a concert.</summary>
    private static bool HasClockAndYear(ReadOnlySpan<char> text)
    {
        var (digits, hasYear, hasClock) = (0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            hasClock |= digits is 1 or 2 && text[i] is ':' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
            hasYear |= digits == 4;
        }

        return hasYear && hasClock;
    }

    /// <summary>A post is its signature, and the paragraph above it where the signature stands alone.</summary>
    private void TellPost(int index, bool isWhole)
    {
        Become(index, BlockKind.Embed);
        if (isWhole && index > 0 && kinds[index - 1] is BlockKind.Paragraph or BlockKind.BlockQuote or BlockKind.Subhead or BlockKind.ListItem)
            Become(index - 1, BlockKind.Embed);
    }

    /// <summary>What stands between the prompts of a sign-up box.</summary>
    private void TellBoxes()
    {
        for (var i = lines.Length - 1; i > 0; i--)
        {
            if (!lines[i].Is(FurnitureSign.Page) || !lines[i].IsKnown)
                continue;
            // Behind its prompt, and before it.
            if (i + 1 < lines.Length && IsPlain(i + 1) && SignUpBox.Asks(TextOf(i + 1)) && SignUpBox.Promises(TextOf(i + 1), lines[i + 1]))
                Become(i + 1, BlockKind.Boilerplate, Furniture.Linked);
            var top = i - 1;
            if (IsPlain(top) && SignUpBox.Promises(TextOf(top), lines[top]) && top > 0
                && (IsPage(top - 1) || (IsPlain(top - 1) && SignUpBox.IsTitle(TextOf(top - 1), lines[top - 1]))))
                Become(top--, BlockKind.Boilerplate, Furniture.Linked);
            if (top >= 0 && IsPlain(top) && SignUpBox.IsTitle(TextOf(top), lines[top]))
                Become(top, BlockKind.Boilerplate, Furniture.Linked);
        }
    }

    private ReadOnlySpan<char> TextOf(int index) => draft.Blocks[index].Prose.Text;

    /// <summary>Headlines of other stories: what stands bare under a line that opens a list of links, as far as copy.</summary>
    private void TellLinked()
    {
        var isOpen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.IsPage)
            {
                isOpen = line.Is(FurnitureSign.Links);
                if (isOpen && LeadsToTopics(i))
                    i = TellTopics(i + 1) - 1;
            }
            else if (isOpen && line.IsBare && line.Words >= ShortestHeadline && IsPlain(i))
                Become(i, BlockKind.Boilerplate, Furniture.Linked);
            else
                isOpen &= line.IsKnown || line.IsWeak || line.IsFigures;
        }
    }

    /// <summary>"More stories on", "Tags:"</summary>
    private bool LeadsToTopics(int index)
    {
        var text = TextOf(index).TrimEnd(": ");
        return text.EndsWith(" on", StringComparison.OrdinalIgnoreCase) || text.EndsWith("topics", StringComparison.OrdinalIgnoreCase) || text.EndsWith("tags", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names of topics, a few words each, between the line that opens them and the copy, or more furniture: at least two, since one may be a subhead.</summary>
    private int TellTopics(int first)
    {
        var end = first;
        while (end < lines.Length && end < first + MostTopics && (lines[end].IsBare || lines[end].IsWeak) && lines[end].Words < ShortestHeadline && lines[end].End == LineEnd.Open && IsPlain(end))
            end++;
        if (end - first < 2)
            return first;
        for (var i = first; i < end; i++)
            Become(i, BlockKind.Boilerplate, Furniture.Linked);
        return end;
    }

    /// <summary>
    /// Cards that link to other stories: a headline that stands twice, as the picture's text and as the link, with a line
    /// between them at most.
    /// </summary>
    private void TellCards()
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!CanBeCard(i))
                continue;
            for (var next = i + 1; next < lines.Length && next <= i + NearestTwin; next++)
            {
                if (CanBeCard(next) && draft.Blocks[i].Prose.Text.SequenceEqual(draft.Blocks[next].Prose.Text))
                {
                    Become(next, BlockKind.Boilerplate, Furniture.Linked);
                    Become(i, BlockKind.Boilerplate, Furniture.Linked);
                }
            }
        }
    }

    private bool CanBeCard(int index) =>
        lines[index].IsBare && lines[index].Words is >= ShortestHeadline and <= LongestHeadline
        && (furniture[index] == Furniture.Linked || (IsPlain(index) && !EchoesHeadline(index)));

    /// <summary>Whether it is the article's own headline, or says the same once more.</summary>
    private bool EchoesHeadline(int index) =>
        headline >= 0 && draft.Blocks[index].Prose.Text.SequenceEqual(draft.Blocks[headline].Prose.Text);

    /// <summary>
    /// A page's head: names of sections and places before the headline, where at least two lines there are furniture by their words.
    /// </summary>
    private void TellLeading()
    {
        var (end, known, last) = (0, 0, -1);
        for (; end < lines.Length && (lines[end].IsPage || IsShort(end)); end++)
        {
            known += lines[end].IsPage || lines[end].IsWeak ? 1 : 0;
            if (!lines[end].IsPage && !lines[end].IsWeak && !lines[end].IsFigures)
                last = end;
        }

        if (known < LeastLeading || end == lines.Length)
            return;
        // A headline of two words stands last, unless a longer one follows.
        if (last >= 0 && !(lines[end].IsBare && IsPlain(end)))
            end = last;
        for (var i = 0; i < end; i++)
        {
            if (IsPlain(i))
                Become(i, BlockKind.Boilerplate, Furniture.Linked);
        }
    }

    private bool IsShort(int index) => IsPlain(index) && (lines[index].IsWeak || lines[index].IsFigures || (lines[index].IsBare && lines[index].Words < ShortestHeadline));

    /// <summary>Share bars and menus with a word a line: three that are furniture in such company, or fewer beside furniture for certain.</summary>
    private void TellRows()
    {
        for (var first = 0; first < lines.Length; first++)
        {
            var (end, weak) = (first, 0);
            for (; end < lines.Length && IsPlain(end) && (lines[end].IsWeak || lines[end].IsFigures); end++)
                weak += lines[end].IsWeak ? 1 : 0;
            if (weak is > 0 and < ShortestRow)
                weak += (IsPage(first - 1) ? 1 : 0) + (IsPage(end) ? 1 : 0);
            for (var i = first; i < end && weak >= ShortestRow; i++)
                Become(i, BlockKind.Boilerplate, Furniture.Linked);
            first = Math.Max(first, end - 1);
        }
    }

    private bool IsPage(int index) => index >= 0 && index < lines.Length && lines[index].IsPage;

    private void TellTrailing()
    {
        var (start, end) = ArticleEnd.Find(lines);
        TellAuthors(Math.Min(end, start));
        for (var i = start; i < lines.Length; i++)
        {
            if (lines[i].Words > 0 && IsPlain(i) && !EchoesHeadline(i) && (i >= end + ArticleEnd.Doubtful || lines[i].Weight < ArticleEnd.Clause))
                Become(i, BlockKind.Boilerplate, Furniture.Trailing);
        }
    }

    /// <summary>Who wrote the article, at its foot.</summary>
    private void TellAuthors(int end)
    {
        var left = AuthorNote.Foot;
        for (var i = end - 1; i > 1 && left > 0; i--)
        {
            if (!IsPlain(i))
                continue;
            left--;
            var span = draft.Blocks[i].Span;
            if (AuthorNote.Is(draft.Blocks[i].Prose.Text, BodyBefore(i, span.Start)))
                Become(i, BlockKind.Credit, Furniture.Notice);
        }
    }

    /// <summary>The text from the first paragraph on: a byline names the author too.</summary>
    private ReadOnlySpan<char> BodyBefore(int index, int end)
    {
        var first = 0;
        while (first < index && kinds[first] != BlockKind.Paragraph)
            first++;
        return draft.Text.AsSpan(draft.Blocks[first].Span.Start, Math.Max(0, end - draft.Blocks[first].Span.Start));
    }

    /// <summary>Whether nothing has been told of the block yet, and it is of the text and no field of front matter.</summary>
    private bool IsPlain(int index) =>
        kinds[index] is BlockKind.Paragraph or BlockKind.Subhead or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.Headline
        && draft.Blocks[index].Format is BlockFormat.Plain or BlockFormat.Markdown;

    private static bool IsHashtags(ReadOnlySpan<char> text)
    {
        var isTag = false;
        var tags = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (SourceLine.IsSpace(text[at]) || text[at] is ',' or '|' or ';')
                isTag = false;
            else if (text[at] == '#' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || char.IsSurrogate(text[at + 1])))
                (isTag, tags) = (true, tags + 1);
            else if (!isTag)
                return false;
        }

        return tags > 0;
    }

    /// <summary>Where furniture stood in the headline's place, the first line that can be one is it.</summary>
    private void TellHeadline()
    {
        if (!isChanged)
            return;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == BlockKind.Headline || (kinds[i] == BlockKind.Paragraph && lines[i].End != LineEnd.Open))
                return;
            if (draft.Blocks[i].Kind == BlockKind.Headline)
            {
                TellHeadlineBehind(i);
                return;
            }
        }
    }

    private void TellHeadlineBehind(int furnished)
    {
        for (var i = furnished + 1; i < kinds.Length; i++)
        {
            if (kinds[i] == BlockKind.Subhead)
                kinds[i] = BlockKind.Headline;
            if (kinds[i] != BlockKind.Boilerplate)
                return;
        }
    }

    private void Become(int index, BlockKind kind, Furniture what = Furniture.None)
    {
        isChanged = true;
        kinds[index] = kind;
        furniture[index] = what;
    }

    private Draft Changed()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(kinds.Length);
        for (var i = 0; i < kinds.Length; i++)
            blocks.Add(draft.Blocks[i].Kind == kinds[i] ? draft.Blocks[i] : draft.Blocks[i] with { Kind = kinds[i] });
        return draft.With(blocks.MoveToImmutable());
    }
}
