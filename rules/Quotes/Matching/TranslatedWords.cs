using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>Tells where the copy says that words were spoken in another language: two outlets then print two translations.</summary>
internal sealed class TranslatedWords(AnnotatedDraft draft)
{
    // Of each block: 0 where it was not read yet, 1 for no, 2 for yes.
    private readonly byte[] known = new byte[draft.Blocks.Length];

    /// <summary>Languages that are no nationality.</summary>
    private static readonly string[] Languages =
        ["Arabic", "Bengali", "Cantonese", "Farsi", "Hebrew", "Hindi", "Kannada", "Mandarin", "Marathi", "Pashto", "Persian", "Punjabi", "Swahili", "Tamil", "Telugu", "Urdu"];

    private static readonly string[] English =
    [
        "African", "American", "Australian", "Barbadian", "Botswanan", "British", "Canadian", "Democratic", "English", "European", "Fijian", "Gambian", "Ghanaian",
        "Guyanese", "Indian", "Irish", "Jamaican", "Kenyan", "Liberian", "Malawian", "Maltese", "Namibian", "Nigerian", "Northern", "Scottish", "Singaporean",
        "Southern", "Tanzanian", "Trinidadian", "Ugandan", "Welsh", "Western", "Zambian", "Zealand", "Zimbabwean",
    ];

    private const int MostMentions = 6;

    /// <summary>Whether a block, the one before it or the one behind it says so.</summary>
    public bool AreNear(int block)
    {
        for (var i = Math.Max(0, block - 1); i < known.Length && i <= block + 1; i++)
        {
            if (known[i] == 0)
                known[i] = (byte)(AreIn(draft.Blocks[i]) ? 2 : 1);
            if (known[i] == 2)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a speaker holds an office in a country where English is not spoken: the Russian president. His words in two outlets
    /// are likely two translations, whether they say so or not.
    /// </summary>
    public bool IsForeign(Speaker? speaker)
    {
        if (speaker is not { Person: >= 0 })
            return false;
        var mentions = draft.People[speaker.Person].Mentions;
        for (var i = 0; i < mentions.Length && i < MostMentions; i++)
        {
            if (mentions[i].Title is { } title && NamesForeignCountry(title))
                return true;
        }

        return false;
    }

    private bool NamesForeignCountry(ReadOnlySpan<char> title)
    {
        var words = draft.Inputs.Vocabulary;
        foreach (var range in title.Split(' '))
        {
            var word = title[range];
            if (word.Length > 3 && char.IsUpper(word[0]) && (words.ClassOf(words.Find(word)) & WordClass.Nationality) != 0 && !SpeaksEnglish(word))
                return true;
        }

        return false;
    }

    private static bool SpeaksEnglish(ReadOnlySpan<char> nationality)
    {
        foreach (var known in English)
        {
            if (nationality.SequenceEqual(known))
                return true;
        }

        return false;
    }

    private static bool AreIn(AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        var text = block.Prose.Text;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            // "translated", "through an interpreter"
            if (token.Length > 9)
            {
                if (text[token.Start] is 't' or 'i' && block.TextOf(token) is var word && (word.StartsWith("translat") || word.StartsWith("interpreter")))
                    return true;
            }
            // "in Russian", with nothing behind it that is Russian
            else if (token.Length == 2 && i + 1 < tokens.Length && tokens[i + 1].Is(TokenShape.Capitalised) && block.TextOf(token) is "in" or "In"
                && tokens[i + 1].Length > 3 && IsLanguage(block, tokens[i + 1]) && (i + 2 == tokens.Length || EndsPhrase(block, tokens[i + 2])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLanguage(AnnotatedBlock block, in Token token)
    {
        if ((block.ClassOf(token) & (WordClass.Nationality | WordClass.Place)) == WordClass.Nationality)
            return true;
        var word = block.TextOf(token);
        foreach (var language in Languages)
        {
            if (word.SequenceEqual(language))
                return true;
        }

        return false;
    }

    private static bool EndsPhrase(AnnotatedBlock block, in Token token) =>
        token.Kind == TokenKind.Punctuation
        || (block.ClassOf(token) & (WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Pronoun | WordClass.RelativeDay | WordClass.Weekday)) != 0;
}
