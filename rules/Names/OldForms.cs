using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>
/// Tells where a form of a name that the house doesn't use stands all the same: inside a longer name, in a name that is
/// frozen, or in a sentence about the old days. Every look is bounded.
/// </summary>
internal static class OldForms
{
    private const int SentenceReach = 60;

    private const WordClass NeverPartOfName = WordClass.Weekday | WordClass.Month | WordClass.Determiner | WordClass.Preposition
        | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.CommonWord | WordClass.SpeechVerb | WordClass.TimeCue;

    private const WordClass Things = WordClass.OrganisationWord | WordClass.EventWord;

    /// <summary>Whether capitalised words beside tokens <paramref name="first"/> to <paramref name="end"/> make a longer name of them.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">First token of the form.</param>
    /// <param name="end">Token after its last.</param>
    /// <param name="isDisplay">Whether capitals say little there, as in headlines.</param>
    public static bool IsInLongerName(AnnotatedBlock block, int first, int end, bool isDisplay)
    {
        var tokens = block.Tokens;
        if (end < tokens.Length && tokens[end].Is(TokenShape.SpaceBefore) && IsCapitalised(tokens[end]))
        {
            var next = block.ClassOf(tokens[end]);
            if ((next & Things) != 0 || (!isDisplay && (next & (NeverPartOfName | WordClass.TitleWord | WordClass.Honorific)) == 0))
                return true;
        }

        if (first == 0 || !tokens[first].Is(TokenShape.SpaceBefore))
            return false;
        ref readonly var before = ref tokens[first - 1];
        var previous = block.ClassOf(before);
        if (IsCapitalised(before))
            return (previous & Things) != 0 || (!isDisplay && (previous & NeverPartOfName) == 0 && !block.TextOf(before).EndsWith("ing"));
        // University of Bombay, Treaty of Peking; not the President of Burma.
        return first >= 2 && block.TextOf(before) is "of" && IsCapitalised(tokens[first - 2])
            && block.ClassOf(tokens[first - 2]) is var head && ((head & Things) != 0 || (head & (WordClass.TitleWord | WordClass.CommonWord)) == 0);
    }

    /// <summary>Whether the sentence speaks of the name itself, or of a year before it was changed.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">First token of the form.</param>
    /// <param name="end">Token after its last.</param>
    /// <param name="renamed">Year of the new name; years before it are the old days.</param>
    public static bool IsOfOldDays(AnnotatedBlock block, int first, int end, int renamed)
    {
        var tokens = block.Tokens;
        var (from, to) = SentenceAround(block, first, end);
        for (var i = from; i < to; i++)
        {
            if ((i < first || i >= end) && (IsYearBefore(block.TextOf(tokens[i]), renamed) || IsTalkOfNames(block.TextOf(tokens[i])) || IsBygone(block, i)))
                return true;
        }

        return first > from && block.TextOf(tokens[first - 1]) is "then" or "old" or "once" or "Soviet" or "called" or "as" or "named" or "historic";
    }

    private static bool IsTalkOfNames(ReadOnlySpan<char> word) =>
        word is "formerly" or "renamed" or "rename" or "renaming" or "spelled" or "spelt" or "spelling" or "colonial" or "transliterated"
            or "transliteration" or "pre-independence" or "Soviet-era" or "erstwhile" or "née";

    /// <summary>Soviet times, the British Raj, the Second World War, the 19th century.</summary>
    private static bool IsBygone(AnnotatedBlock block, int at)
    {
        var tokens = block.Tokens;
        if (!tokens[at].Is(TokenShape.Capitalised))
            return block.TextOf(tokens[at]) is "wartime" or "tsarist" or "czarist" or "medieval" or "mediaeval" or "pre-war" or "prewar" or "century";
        return block.TextOf(tokens[at]) switch
        {
            "Soviet" or "Soviets" or "Raj" or "Tsar" or "Czar" or "Bolsheviks" or "Nazi" or "Nazis" or "Partition" or "WWII" or "WWI" => true,
            "War" => at > 0 && block.TextOf(tokens[at - 1]) is "World" or "Civil" or "Great" or "Cold",
            "British" or "Portuguese" or "French" or "Dutch" => at + 1 < tokens.Length && block.TextOf(tokens[at + 1]) is "rule" or "times" or "days" or "empire" or "Empire" or "era",
            _ => false,
        };
    }

    private static bool IsYearBefore(ReadOnlySpan<char> number, int renamed)
    {
        if (number.Length is not (4 or 5) || number[0] is not ('1' or '2') || (number.Length == 5 && number[4] != 's'))
            return false;
        var year = 0;
        foreach (var digit in number[..4])
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            year = (year * 10) + digit - '0';
        }

        return year < renamed;
    }

    /// <summary>The tokens of the sentence around a form, as far as they are near.</summary>
    public static (int First, int End) SentenceAround(AnnotatedBlock block, int first, int end)
    {
        var sentences = block.Sentences;
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sentences[middle].EndToken <= first)
                low = middle + 1;
            else
                high = middle;
        }

        return low == sentences.Length
            ? (first, end)
            : (Math.Max(sentences[low].FirstToken, first - SentenceReach), Math.Min(sentences[low].EndToken, end + SentenceReach));
    }

    private static bool IsCapitalised(in Token token) =>
        token.Kind == TokenKind.Word && token.Is(TokenShape.Capitalised) && !token.Is(TokenShape.Clitic);
}

/// <summary>Longer names that keep an old form for good: Bombay High Court, chicken Kiev.</summary>
internal sealed class FrozenNames
{
    private static FrozenNames? builtIn;

    private readonly Dictionary<string, List<Entry>> byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the data file. Read when the first old form turns up.</summary>
    public static FrozenNames BuiltIn => builtIn ??= new FrozenNames().AddFile();

    /// <summary>Those of a stylebook.</summary>
    public static FrozenNames Of(Stylebook book)
    {
        var names = new FrozenNames();
        foreach (var name in book.FrozenNames)
            names.Add(name);
        return names;
    }

    /// <summary>Whether the tokens from <paramref name="first"/> to <paramref name="end"/> stand in one of the names.</summary>
    public bool Cover(AnnotatedBlock block, int first, int end)
    {
        if (!byWord.TryGetValue(block.TextOf(block.Tokens[first]).ToString(), out var entries))
            return false;
        foreach (var (words, offset) in entries)
        {
            var start = first - offset;
            if (start >= 0 && start + words.Length >= end && start + words.Length <= block.Tokens.Length && Stands(block, start, words))
                return true;
        }

        return false;
    }

    private static bool Stands(AnnotatedBlock block, int start, ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!block.TextOf(block.Tokens[start + i]).Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private FrozenNames AddFile()
    {
        foreach (var line in WordList.EntriesOf(typeof(FrozenNames).Assembly, "FrozenNames.txt"))
            Add(line.ToString());
        return this;
    }

    private void Add(string name)
    {
        var block = new AnnotatedBlock(Prose.Slice(name, new TextSpan(0, name.Length)), LanguageInputs.None);
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var token in block.Tokens)
            words.Add(block.TextOf(token).ToString());
        var all = words.ToImmutable();
        for (var i = 0; i < all.Length; i++)
        {
            if (!byWord.TryGetValue(all[i], out var entries))
                byWord.Add(all[i], entries = []);
            entries.Add(new Entry(all, i));
        }
    }

    private sealed record Entry(ImmutableArray<string> Words, int Offset);
}
