using Microsoft.CodeAnalysis;

namespace Copydesk.Rules.Quotes;

/// <summary>How the wording of one quotation differs from another's, and what to say of it.</summary>
internal sealed class QuoteDifference
{
    private const int FewestWords = 8;
    private const double NearlySame = 0.85;
    private const double Rewritten = 0.6;
    private const int FewestContentMatched = 5;

    // Where no one person speaks in both, formulas are many: the bar is higher.
    private const int FewestWordsOfOffice = 12;
    private const double NearlySameOfOffice = 0.9;

    private const int MostWordsShown = 5;

    /// <summary>
    /// Where no more hundredths of the shorter quotation's words stand in the other, they are neither the same nor a difference:
    /// a stretch has at least five words for six of the shorter, and of those six in ten match.
    /// </summary>
    public const int TooFewShared = 49;

    private readonly QuotedText a;
    private readonly QuotedText b;
    private readonly QuoteAlignment alignment;
    private readonly Strength strength;

    private QuoteDifference(QuotedText a, QuotedText b, QuoteAlignment alignment, Strength strength)
    {
        this.a = a;
        this.b = b;
        this.alignment = alignment;
        this.strength = strength;
    }

    private enum Strength
    {
        None,
        Spelling,
        SmallWords,
        Words,
        Rewrite,
        Translation,
    }

    /// <summary>The finding is no graver than this: one that only small words or spelling make is tidiness.</summary>
    public DiagnosticSeverity AtMost => strength is Strength.Words or Strength.Rewrite ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    /// <summary>The difference, or null where the two are the same words, or have nothing to do with each other.</summary>
    public static QuoteDifference? Between(QuotedText a, QuotedText b, QuoteAlignment alignment, QuoteKinship kinship, bool isTranslated, bool isForeign)
    {
        var strength = Weigh(alignment, kinship);
        // Of what was said in another language each outlet has its own words.
        if (kinship != QuoteKinship.OneDraft && ((isTranslated && strength == Strength.Words) || ((isTranslated || isForeign) && strength == Strength.Rewrite)))
            strength = Strength.Translation;
        return strength == Strength.None ? null : new QuoteDifference(a, b, alignment, strength);
    }

    /// <summary>Whether two quotations are the same words as far as both go.</summary>
    public static bool IsSame(QuoteAlignment alignment) =>
        alignment.CoversShorter && alignment.Differences.Count == 0 && alignment.Respelled is null && alignment.MatchedContent > 1;

    /// <summary>Arguments of the message, for a finding in a.</summary>
    public (string Opening, string Here, string Between, string There, string Advice) Describe()
    {
        if (strength == Strength.Spelling)
        {
            var (inA, inB) = alignment.Respelled!.Value;
            return ("One quote spelled two ways: ", a.Slice(inA, inA + 1), " here, ", b.Slice(inB, inB + 1), "Keep one spelling");
        }

        var (here, there) = Show(Telling());
        if (strength == Strength.Translation)
            return ("Two translations? ", here, " here, ", there, "Keep one, or say whose it is");
        return strength == Strength.Rewrite
            ? ("", here, " here reads like a rewrite of ", there, "Check the original")
            : ("Quote differs: ", here, " here, ", there, "Check the original; don't blend the two");
    }

    private static Strength Weigh(QuoteAlignment alignment, QuoteKinship kinship)
    {
        if (kinship == QuoteKinship.Strangers || !alignment.CoversShorter || alignment.Length < FewestWords)
            return Strength.None;
        if (alignment.Differences.Count == 0)
            return alignment.Respelled is null ? Strength.None : Strength.Spelling;
        // Two names in one frame are two cases, not two wordings.
        if (HasNames(alignment))
            return Strength.None;
        if (kinship == QuoteKinship.OneDraft)
            return IsToldTwice(alignment) ? Strength.Words : Strength.None;
        var isOnePerson = kinship is QuoteKinship.OnePerson or QuoteKinship.OnePersonOneWeek;
        if (alignment.Likeness >= (isOnePerson ? NearlySame : NearlySameOfOffice) && (isOnePerson || alignment.Length >= FewestWordsOfOffice))
            return HasContent(alignment) ? Strength.Words : Strength.SmallWords;
        return kinship == QuoteKinship.OnePersonOneWeek && alignment.Likeness >= Rewritten && alignment.ContentLikeness >= Rewritten
            && alignment.MatchedContent >= FewestContentMatched ? Strength.Rewrite : Strength.None;
    }

    /// <summary>Within one draft a speaker may well say nearly the same again: only what is all of one quotation counts.</summary>
    private static bool IsToldTwice(QuoteAlignment alignment) =>
        alignment.RestOfShorter == 0 && alignment.Likeness >= NearlySame && HasContent(alignment);

    private static bool HasNames(QuoteAlignment alignment)
    {
        foreach (var difference in alignment.Differences)
        {
            if (difference.IsOfNames)
                return true;
        }

        return false;
    }

    private static bool HasContent(QuoteAlignment alignment)
    {
        foreach (var difference in alignment.Differences)
        {
            if (difference.Content > 0)
                return true;
        }

        return false;
    }

    /// <summary>The difference with the most words of content.</summary>
    private QuoteAlignment.Difference Telling()
    {
        var telling = alignment.Differences[0];
        foreach (var difference in alignment.Differences)
        {
            if (difference.Content > telling.Content)
                telling = difference;
        }

        return telling;
    }

    /// <summary>The words that differ, with the equal word behind them or before, so that they can be found.</summary>
    private (string Here, string There) Show(QuoteAlignment.Difference difference)
    {
        var (firstA, endA, firstB, endB) = (difference.FirstA, difference.EndA, difference.FirstB, difference.EndB);
        var isNothing = endA == firstA || endB == firstB;
        var hasNext = endA < alignment.InA.End && endB < alignment.InB.End;
        if (hasNext)
            (endA, endB) = (endA + 1, endB + 1);
        // Small words alone are found nowhere without what stands around them.
        if ((isNothing || !hasNext || difference.Content == 0) && firstA > alignment.InA.First && firstB > alignment.InB.First)
            (firstA, firstB) = (firstA - 1, firstB - 1);
        return (Shorten(a, firstA, endA), Shorten(b, firstB, endB));
    }

    private static string Shorten(QuotedText text, int first, int end)
    {
        var shown = text.Slice(first, Math.Min(end, first + MostWordsShown));
        return end > first + MostWordsShown ? shown + "…" : shown;
    }
}

/// <summary>Whether two quotations can be one: who said them, and when.</summary>
internal enum QuoteKinship
{
    /// <summary>Two people, each named, or one breath of one.</summary>
    Strangers,

    /// <summary>Both in one draft, and not two people's.</summary>
    OneDraft,

    /// <summary>Not both a person's.</summary>
    Possible,

    /// <summary>One person, at times far apart.</summary>
    OnePerson,

    /// <summary>One person, in drafts of one week or without a date.</summary>
    OnePersonOneWeek,
}
