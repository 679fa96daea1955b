using Copydesk.Drafts;
using Copydesk.Drafts.Language;
using Copydesk.Drafts.Readers;

namespace Copydesk.House.Tests;

/// <summary>Page furniture of another language is a file more, and nothing else.</summary>
public class FurnitureLanguageTests
{
    private const string Folder = "src/Copydesk.Drafts/Language/Furniture";
    private const string Copy = "The ferry to Kisoro Island will not sail before Monday, the harbour master said on Friday after a storm.";

    public static TheoryData<string> Files
    {
        get
        {
            var files = new TheoryData<string>();
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf(Folder), "*.furniture.txt").Order(StringComparer.Ordinal))
            {
                if (IsOfALanguage(path))
                    files.Add(Path.GetFileName(path));
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_line_of_a_languages_file_is_told_in_a_draft(string file)
    {
        var shape = "";
        foreach (var phrase in File.ReadLines(Repository.PathOf($"{Folder}/{file}")))
        {
            if (phrase is [] or ['#', ..])
                continue;
            if (phrase[0] == '[')
                shape = phrase;
            else
                Assert.Equal(BlockKind.Boilerplate, KindOf(shape == "[line]" ? phrase : $"{phrase}: Kisoro"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_code_names_a_language(string file)
    {
        var language = file.Split('.')[1];
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs").Append(Repository.PathOf("src/Copydesk.Generators/FurnitureListGenerator.cs")))
        {
            if (Path.GetFileName(path) != "FurniturePhrases.cs")
                Assert.DoesNotContain(language, File.ReadAllText(path), StringComparison.Ordinal);
        }
    }

    private static bool IsOfALanguage(string path) =>
        Path.GetFileName(path).Split('.')[1] is "French" or "German" or "Portuguese" or "Spanish";

    private static BlockKind KindOf(string line)
    {
        var draft = new AnnotatedDraft(DraftReader.ReadText("a.txt", $"Ferry stays in port\n\n{Copy}\n\n{line}\n\n{Copy}\n"), LanguageInputs.None);
        return draft.Draft.Blocks[2].Kind;
    }
}
