using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// A phrase that rules look for, cut by the tokenizer that cuts the drafts: "What's on" is <c>What</c>, <c>'s</c>, <c>on</c>.
/// </summary>
/// <remarks>
/// Marks before the first word and after the last are left out. Marks between two words stand for any marks between them, so
/// "Share on X, Y" finds "share on X / Y" but not "share on X Y"; a phrase without marks is not found across marks.
/// </remarks>
public sealed class Phrase
{
    /// <summary>Most words in a phrase: what bounds the work at each word of a draft.</summary>
    public const int MostWords = 32;

    private Phrase(ImmutableArray<string> words) => Words = words;

    /// <summary>The words as written, in order; "" where marks stand between two words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Cuts a phrase.</summary>
    /// <exception cref="ArgumentException">
    /// It has no word, more than <see cref="MostWords"/>, a word too long for the vocabulary, or an address, handle or hashtag.
    /// </exception>
    public static Phrase Cut(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var block = new AnnotatedBlock(Prose.Slice(phrase, new TextSpan(0, phrase.Length)), LanguageInputs.None);
        var words = ImmutableArray.CreateBuilder<string>();
        var isAfterMark = false;
        foreach (var token in block.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation)
            {
                isAfterMark = true;
                continue;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                throw new ArgumentException($"\"{phrase}\" holds an address, a handle or a hashtag: a phrase is made of words.", nameof(phrase));
            if (token.Length > Vocabulary.LongestWord)
                throw new ArgumentException($"\"{phrase}\" has a word of more than {Vocabulary.LongestWord} characters.", nameof(phrase));
            if (isAfterMark && words.Count > 0)
                words.Add("");
            isAfterMark = false;
            words.Add(block.TextOf(token).ToString());
        }

        if (words.Count is 0 or > MostWords)
            throw new ArgumentException($"\"{phrase}\" has {words.Count} words: a phrase has 1 to {MostWords}.", nameof(phrase));
        return new Phrase(words.DrainToImmutable());
    }
}
