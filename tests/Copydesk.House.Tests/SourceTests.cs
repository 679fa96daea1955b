using System.Text.RegularExpressions;
using Copydesk.Drafts.Language;

namespace Copydesk.House.Tests;

public partial class SourceTests
{
    private static readonly string[] Folders = ["src", "rules", "tests"];

    [Fact]
    public void No_source_file_has_more_than_400_lines()
    {
        Assert.All(Sources(".cs"), file => Assert.True(
            Repository.Lines(file).Length <= 400, $"{file} has {Repository.Lines(file).Length} lines: it does two things, find them."));
    }

    [Fact]
    public void No_file_names_a_path_of_a_machine()
    {
        var texts = new[] { ".cs", ".csproj", ".props", ".md", ".txt", ".sh", ".json", ".pubxml" }.SelectMany(Sources)
            .Concat(Repository.Files("seeds", "")).Concat(Repository.Files(".ci", "")).Append("README.md");
        Assert.All(texts, file => Assert.DoesNotMatch(MachinePath(), Repository.Read(file)));
    }

    [Fact]
    public void No_source_asks_what_day_it_is()
    {
        Assert.All(Sources(".cs"), file => Assert.DoesNotMatch(Clock(), Repository.Read(file)));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        Assert.All(Sources(".cs"), file => Assert.DoesNotMatch(Leftover(), Repository.Read(file)));
    }

    [Fact]
    public void Word_lists_give_their_origin_and_are_sorted()
    {
        var lists = Repository.Files("src", ".words.txt")
            .Concat(Repository.Files("rules", ".txt")).ToList();
        Assert.NotEmpty(lists);
        foreach (var list in lists)
        {
            var lines = Repository.Lines(list);
            Assert.True(lines[0].StartsWith("# ", StringComparison.Ordinal), $"{list} does not give its origin in its first line.");
            var previous = "";
            foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
            {
                var entry = line.Split('\t')[0];
                // A heading in brackets begins a list of its own.
                if (entry[0] == '[')
                    previous = "";
                else
                    Assert.True(string.CompareOrdinal(previous, previous = entry) < 0, $"{list}: \"{entry}\" is out of order, or there twice.");
            }
        }
    }

    [Fact]
    public void Words_of_the_vocabulary_are_folded_and_of_a_length_it_holds()
    {
        foreach (var list in Repository.Files("src", ".words.txt"))
        {
            foreach (var word in Repository.Lines(list).Skip(1).Select(line => line.Split('\t')[0]))
            {
                Assert.Equal(string.Concat(word.Select(Vocabulary.Fold)), word);
                Assert.InRange(word.Length, 1, Vocabulary.LongestWord);
            }
        }
    }

    private static IEnumerable<string> Sources(string ending) => Folders.SelectMany(folder => Repository.Files(folder, ending));

    [GeneratedRegex(@"(?<=^|[\s""'(=`])/(work|root|home|tmp|farm|Users)/", RegexOptions.Multiline)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b|Sk" + @"ip = """)]
    private static partial Regex Leftover();
}
