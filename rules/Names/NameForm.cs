using System.Collections.Immutable;
using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>A form of a name, cut as drafts are.</summary>
internal sealed class NameForm
{
    private readonly ImmutableArray<bool> gaps;

    private NameForm(string text, ImmutableArray<string> words, ImmutableArray<bool> gaps) => (Text, Words, this.gaps) = (text, words, gaps);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Its words and the marks among them.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The form of a text, marks and all: St. Petersburg, AT&amp;T; null for one without a word, or too long.</summary>
    public static NameForm? Cut(string text)
    {
        var block = new AnnotatedBlock(Prose.Slice(text, new TextSpan(0, text.Length)), LanguageInputs.None);
        var words = ImmutableArray.CreateBuilder<string>();
        var gaps = ImmutableArray.CreateBuilder<bool>();
        foreach (ref readonly var token in block.Tokens)
        {
            // No draft is searched from a mark.
            if (words.Count == 0 && token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            words.Add(block.TextOf(token).ToString());
            gaps.Add(token.Is(TokenShape.SpaceBefore));
        }

        return words.Count is 0 or > Phrase.MostWords ? null : new NameForm(text, words.ToImmutable(), gaps.ToImmutable());
    }

    /// <summary>
    /// The token after the form where it stands at <paramref name="first"/>, else 0. Case counts, but for words set in capitals
    /// throughout; a hyphen may join small letters to its end, as in Kiev-based, which <paramref name="length"/> leaves out.
    /// </summary>
    public int EndAt(AnnotatedBlock block, int first, out int length)
    {
        length = 0;
        var tokens = block.Tokens;
        if (first + Words.Length > tokens.Length)
            return 0;
        for (var i = 0; i < Words.Length; i++)
        {
            ref readonly var token = ref tokens[first + i];
            var text = block.TextOf(token);
            var word = Words[i].AsSpan();
            if (i == Words.Length - 1 && token.Is(TokenShape.Hyphenated) && text.Length > word.Length + 1 && text[word.Length] == '-' && char.IsLower(text[word.Length + 1]))
                text = text[..word.Length];
            if (i > 0 && token.Is(TokenShape.SpaceBefore) != gaps[i])
                return 0;
            if (!text.Equals(word, token.Is(TokenShape.AllCaps) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && !IsSameButApostrophe(text, word))
                return 0;
            length = token.Start + text.Length - tokens[first].Start;
        }

        return first + Words.Length;
    }

    private static bool IsSameButApostrophe(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        if (text.Length != word.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != word[i] && !(text[i] is '\'' or '\u2019' && word[i] is '\'' or '\u2019'))
                return false;
        }

        return true;
    }
}
