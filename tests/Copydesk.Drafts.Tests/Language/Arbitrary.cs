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
}
