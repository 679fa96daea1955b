using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.Drafts.Tests.Language;

public class EditedDraftTests
{
    private const string Before = """
        Ferry firm sorry for late sailings

        "We left nobody behind on Monday, May 5," Captain Anil Rao said on Tuesday.

        The firm's chief executive, Mary O'Neill, joined in 2019. She spoke last week.

        Rao will sail again in June.
        """;

    private static readonly LanguageInputs Inputs = new() { Published = new DateOnly(2025, 5, 6) };

    [Fact]
    public void Only_the_block_that_was_edited_is_read_anew()
    {
        var before = Of(Before);
        Read(before);
        var after = new AnnotatedDraft(Draft(Before.Replace("Mary O'Neill", "Maria O'Neill", StringComparison.Ordinal)), Inputs, before);
        Assert.Equal([true, true, false, true], Shared(before, after));
        // What stands behind the edit is found where it stands now.
        Assert.Equal(before.Blocks[3].Prose.SourceSpan.Start + 1, after.Blocks[3].Prose.SourceSpan.Start);
    }

    [Fact]
    public void A_block_that_comes_or_goes_leaves_those_around_it_alone()
    {
        var before = Of(Before);
        Read(before);
        var after = new AnnotatedDraft(Draft(Before.Replace("\n\nThe firm's", "\n\nIt rained.\n\nThe firm's", StringComparison.Ordinal)), Inputs, before);
        Assert.Equal(5, after.Blocks.Length);
        Read(after);
        Assert.True(IsShared(before.Blocks[1], after.Blocks[1]));
        Assert.True(IsShared(before.Blocks[2], after.Blocks[3]));
    }

    [Fact]
    public void Other_inputs_take_nothing_over()
    {
        var before = Of(Before);
        Read(before);
        var after = new AnnotatedDraft(Draft(Before), Inputs with { Locale = "en-US" }, before);
        Assert.Equal([false, false, false, false], Shared(before, after));
    }

    [Fact]
    public void What_comes_out_is_what_comes_out_of_the_text_alone()
    {
        // The same edits in every run of the test.
        var chance = new Random(6);
        var text = Before;
        var edited = Of(text);
        for (var edit = 0; edit < 200; edit++)
        {
            var at = chance.Next(text.Length + 1);
            text = chance.Next(3) == 0 ? text.Remove(at, Math.Min(chance.Next(20), text.Length - at)) : text.Insert(at, "x \n\"\nRao said last Friday"[..chance.Next(23)]);
            edited = new AnnotatedDraft(Draft(text), Inputs, edited);
            Assert.Equal(Read(Of(text)), Read(edited));
        }
    }

    private static Draft Draft(string text) => DraftReader.ReadText("a.txt", text);

    private static AnnotatedDraft Of(string text) => new(Draft(text), Inputs);

    private static bool[] Shared(AnnotatedDraft before, AnnotatedDraft after) => [.. before.Blocks.Zip(after.Blocks, IsShared)];

    private static bool IsShared(AnnotatedBlock before, AnnotatedBlock after) =>
        Unsafe.AreSame(ref MemoryMarshal.GetReference(before.Tokens), ref MemoryMarshal.GetReference(after.Tokens))
        && Unsafe.AreSame(ref MemoryMarshal.GetReference(before.Sentences), ref MemoryMarshal.GetReference(after.Sentences));

    /// <summary>Everything that is seen in a draft, a line each.</summary>
    private static List<string> Read(AnnotatedDraft draft)
    {
        var seen = new List<string>();
        foreach (var block in draft.Blocks)
            seen.Add($"{block.Prose.SourceSpan} {block.Tokens.Length} {block.Sentences.Length}");
        seen.AddRange(draft.Quotations.Select(static one => one.ToString()));
        seen.AddRange(draft.People.SelectMany(static one => one.Mentions.Select(mention => $"{one.Name}: {mention}")));
        seen.AddRange(draft.TemporalExpressions.Select(static one => $"{one.Block} {one.Span} {one.Value} {one.Date}"));
        seen.AddRange(draft.DatedWeekdays.Select(static one => one.ToString()));
        return seen;
    }
}
