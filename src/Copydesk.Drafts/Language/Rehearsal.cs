using Copydesk.Drafts.Readers;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Takes a few lines through the reader and every layer, so that code and tables are in place when the first draft comes. The
/// runtime binds each method and type when it is first used, which for one article takes longer than the work itself; a
/// second core can do that while the first reads the command line and loads the rules.
/// </summary>
public static class Rehearsal
{
    private const string Lines =
        """
        Ferry firm sorry for late sailings

        HARBOUR TOWN, May 6 - "We left nobody behind on Monday, May 5," Captain Anil Rao, 54, told reporters on Tuesday.

        The firm's chief executive, Mary O'Neill, said last week that it had "no plans" to cut sailings from May 7 to 10. She joined in 2019.
        """;

    /// <summary>Rehearses, and leaves nothing behind. Safe beside any other work, on any thread.</summary>
    public static void Run()
    {
        var draft = Read();
        _ = draft.Quotations;
        _ = draft.TemporalRanges;
        _ = draft.DatedWeekdays;
        _ = draft.DatedRelatives;
    }

    internal static AnnotatedDraft Read() =>
        new(DraftReader.ReadText("rehearsal.txt", Lines), new LanguageInputs { Published = new DateOnly(2025, 5, 6) });
}
