namespace Copydesk.Drafts.Language;

/// <summary>Names with a nickname in quotation marks, which are spelt without it: Dwayne "Buck" Tarrow is Dwayne Tarrow.</summary>
internal sealed partial class PersonGatherer
{
    private static string WithoutNickname(AnnotatedBlock block, int first, int end)
    {
        var open = NicknameOf(block, first, end);
        return string.Concat(Text(block, first, open), " ", Text(block, BehindNickname(block, open), end));
    }

    private string WriteNicknamed(NameEntry entry, AnnotatedBlock block, in NameCandidate first)
    {
        entry.Given = strings.Of(Text(block, first.First, NicknameOf(block, first.First, first.End)));
        entry.Surname = strings.Of(Text(block, first.Surname, first.CoreEnd));
        return entry.Written = WithoutNickname(block, first.First, first.End);
    }

    /// <summary>Dwayne "Buck" Tarrow is Buck later on, where nobody else is.</summary>
    private void CallByNickname(NameEntry entry)
    {
        var block = draft.Blocks[entry.Block];
        var open = NicknameOf(block, entry.First.First, entry.First.End);
        Span<char> folded = stackalloc char[NameFolding.LongestName];
        if (names.Find(NameTable.Key(Text(block, open + 1, BehindNickname(block, open) - 1), folded)) is { Block: >= 0 } alone)
        {
            alone.MiddleOf = entry.Person;
            alone.Once |= NameEvidence.Given;
        }
    }

    private static int NicknameOf(AnnotatedBlock block, int first, int end)
    {
        while (first < end && !IsMark(block, first))
            first++;
        return first;
    }

    private static int BehindNickname(AnnotatedBlock block, int open)
    {
        var close = open + 1;
        while (!IsMark(block, close))
            close++;
        return close + 1;
    }

    private static bool IsMark(AnnotatedBlock block, int at) =>
        block.Tokens[at].Kind == TokenKind.Punctuation && Marks.IsQuotation(block.Prose.Text[block.Tokens[at].Start]);
}
