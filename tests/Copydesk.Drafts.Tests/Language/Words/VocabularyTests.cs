using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.Words;

public class VocabularyTests
{
    private static readonly Vocabulary Shared = Vocabulary.Shared;

    [Theory]
    [InlineData("said", WordClass.SpeechVerb)]
    [InlineData("SAID", WordClass.SpeechVerb)]
    [InlineData("Didn’t", WordClass.Auxiliary)]
    [InlineData("She", WordClass.Pronoun | WordClass.Feminine)]
    [InlineData("Mr", WordClass.Abbreviation)]
    [InlineData("U.S.", WordClass.FinalAbbreviation)]
    [InlineData("interview", WordClass.SpeechNoun)]
    public void A_word_is_found_however_it_is_written(string word, WordClass kinds) =>
        Assert.Equal(kinds, Shared.ClassOf(Shared.Find(word)) & kinds);

    [Theory]
    [InlineData("march", 3)]
    [InlineData("Monday", 1)]
    [InlineData("yesterday", -1)]
    [InlineData("said", 0)]
    public void A_word_may_stand_for_a_number(string word, int value) => Assert.Equal(value, Shared.ValueOf(Shared.Find(word)));

    [Theory]
    [InlineData("")]
    [InlineData("xyzzyq")]
    [InlineData("said\0")]
    [InlineData("sa\u0169d")]
    [InlineData("saidsaidsaidsaidsaidsaidsaidsaidsaidsaidsaidsaidsaid")]
    public void A_word_unknown_is_word_0(string word)
    {
        Assert.Equal(0, Shared.Find(word));
        Assert.Equal(WordClass.None, Shared.ClassOf(0));
    }

    [Fact]
    public void More_words_leave_the_numbers_of_the_others()
    {
        var more = Shared.With(["Xyzzyq", "said", "\u0130stanbul"]);
        Assert.Equal(Shared.Count + 2, more.Count);
        Assert.Equal(Shared.Find("said"), more.Find("said"));
        Assert.Equal(Shared.ClassOf(Shared.Find("said")), more.ClassOf(more.Find("said")));
        Assert.Equal("xyzzyq", more.TextOf(more.Find("XYZZYQ")));
        Assert.Equal(0, Shared.Find("xyzzyq"));
    }

    [Fact]
    public void It_grows_as_far_as_it_must()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"word{i}").ToArray();
        var many = Shared.With(words);
        Assert.All(words, word => Assert.Equal(word, many.TextOf(many.Find(word))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-word-that-is-longer-than-any-that-a-vocabulary-may-hold")]
    public void A_word_of_no_length_or_too_much_is_refused(string word) =>
        Assert.Throws<ArgumentException>(() => Shared.With([word]));
}
