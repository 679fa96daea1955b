using Copydesk.Drafts.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Copydesk.Drafts.Tests.Language;

/// <summary>What must hold for any text: tried on the same few thousand odd strings in every run.</summary>
internal static class Arbitrary
{
    private const string Pieces =
        "the Minister said U.S. a.m. J.K. don't O’Neill's '90s ’tis “ ” \" ' ‘ ’ « » „ . , ? ! … ... ( ) — - 6'2\" 12\" 1,000.5 10:30 5th www.a.com x@y.org @a #b \uD83D\uDE00 e\u0301 \uD800 \uDC00 \0 \u200B \u00A0 \t हिन्दी हुई। 東京 İ ß \uFFFD :";

    public static void Text(Func<string, bool> holds)
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20250505, 7).WithMaxTest(500);
        var pieces = Gen.Elements(Pieces.Split(' '));
        var separators = Gen.Elements("", " ", " ", "  ");
        var copy = Gen.Zip(pieces, separators).ListOf().Select(list => string.Concat(list.Select(pair => pair.Item1 + pair.Item2)));
        Prop.ForAll(copy.ToArbitrary(), holds).Check(config);
        Prop.ForAll(ArbMap.Default.ArbFor<string?>().Convert(text => text ?? "", text => text), holds).Check(config);
    }

    /// <summary>Words that the language layer knows, of every kind alike, in any order: what a grammar trips over.</summary>
    public static void Words(Func<string, bool> holds)
    {
        var vocabulary = Vocabulary.Shared;
        var kinds = Enum.GetValues<WordClass>().Where(kind => System.Numerics.BitOperations.PopCount((ulong)kind) == 1)
            .Select(kind => Enumerable.Range(1, vocabulary.Count - 1).Where(word => (vocabulary.ClassOf(word) & kind) != 0).Select(word => vocabulary.TextOf(word).ToString()).ToArray())
            .Where(words => words.Length > 0).ToArray();
        var figures = new[] { "2", "5", "31", "2025", "0900", "7-10", "’", "“", "”", "\"", ",", ".", "(", ")", "–", ":", "?" };
        var word = Gen.Frequency((4, Gen.Elements(kinds).SelectMany(Gen.Elements)), (1, Gen.Elements(figures)));
        var written = Gen.Zip(word, Gen.Elements(0, 0, 0, 1, 2)).Select(pair => pair.Item2 switch
        {
            0 => pair.Item1 + " ",
            1 => char.ToUpperInvariant(pair.Item1[0]) + pair.Item1[1..] + " ",
            _ => pair.Item1,
        });
        Prop.ForAll(written.ListOf().Select(string.Concat).ToArbitrary(), holds)
            .Check(Config.QuickThrowOnFailure.WithReplay(20250506, 7).WithMaxTest(4000).WithEndSize(24));
    }
}
