using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;
using Copydesk.Rules.Names;
using Copydesk.Testing;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Copydesk.Rules.Tests.Names;

/// <summary>Each way in which one name is spelled twice, marked where it is one person and passed where it is told to be two.</summary>
public sealed class InconsistentNameSpellingEachWayTests() : RuleTests(new InconsistentNameSpelling())
{
    public static TheoryData<string, string> Ways => new()
    {
        // Transliteration.
        { "Sergei Belozub", "Serguei Belozub" },
        { "Sergey Belozub", "Serguei Belozub" },
        { "Yuri Ostrenko", "Yuriy Ostrenko" },
        { "Yury Ostrenko", "Yuriy Ostrenko" },
        { "Dmitri Halansky", "Dmitriy Halansky" },
        { "Dmitry Halansky", "Dmitriy Halansky" },
        { "Taras Halansky", "Taras Halanskyy" },
        { "Taras Halanskyy", "Taras Halanskiy" },
        { "Mohamed Lahbari", "Muhammad Lahbari" },
        { "Muammar Gaddari", "Muammar Qaddari" },
        { "Muammar Qaddari", "Muammar Kadari" },
        { "Nikos Hatzidis", "Nikos Chatzidis" },
        { "Nino Chkhartia", "Nino Chkhartya" },
        { "Davit Mkhitarian", "Davit Mkhitaryan" },
        { "Gyula Szentirmai", "Gyula Szentirmay" },
        { "Chidimma Okwuosa", "Chidimma Okwuossa" },
        { "Worku Gebreyesus", "Worku Gebreyessus" },
        { "Subhash Venkatasami", "Subhash Venkataswami" },
        // Diacritics, hyphens, spaces, articles, Mc and Mac.
        { "Tomás Olivença", "Tomas Olivenca" },
        { "Jörg Schäufel", "Joerg Schaeufel" },
        { "Park Dae-rim", "Park Dae Rim" },
        { "Anne-Lise Vacherot", "Anne Lise Vacherot" },
        { "Karim al-Dabbur", "Karim el-Dabbur" },
        { "Karim al-Dabbur", "Karim Al Dabbur" },
        { "Fiona McAlindon", "Fiona MacAlindon" },
        // Slips.
        { "Randhir Jashwal", "Randhir Jaishwal" },
        { "Benedict Harcombe", "Benedict Hracombe" },
        { "Benedict Harcombe", "Benedict Harcome" },
        { "Benedict Harcombe", "Benedict Harrcombe" },
        { "Benedict Harcombe", "Benedict Harconbe" },
        // Letters that take each other's place.
        { "Marek Kostrubala", "Marek Costrubala" },
        { "Adolphus Triphon", "Adolphus Trifon" },
        { "Wanda Lewkowska", "Wanda Levkovska" },
        { "Maya Jandosova", "Maia Jandosova" },
        { "Ilija Vrbanja", "Iliya Vrbanja" },
        { "Rustam Khodiev", "Rustam Hodiev" },
        { "Shlomo Tsemach", "Shlomo Tzemach" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_marked_where_one_person_comes_twice(string often, string once) => Marks(
        $"Minister {{|#0:{often}|}} said on Monday that the dam would hold. \"It will hold,\" {often} said. A day later, Minister [|{once}|] said that it might not.");

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_marked_across_the_desk_where_the_office_is_the_same(string one, string other) => Marks(
        [("a.txt", $"Foreign Minister {{|#0:{one}|}} landed in Accra on Sunday."), ("b.txt", $"Foreign Minister [|{other}|] met the president of Ghana on Monday.")]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_passes_where_each_is_introduced_as_somebody_else(string one, string other) => Passes(
        $"{one}, a glazier, said on Monday that the dam would hold.\n\n{other}, a violinist, said that it might not.");

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_passes_across_the_desk_where_the_walks_of_life_differ(string one, string other) => Passes(
        [("a.txt", $"Surgeon {one} landed in Accra on Sunday."), ("b.txt", $"Striker {other} scored twice on Monday.")]);

    [Theory]
    [InlineData("Minister Oleksandr Hnatyuk said so. Oleksandr Hnatyuk left. Minister Aleksandr Hnatyuk came back.", DiagnosticSeverity.Info)]
    [InlineData("Minister Sergei Hnatyuk said so. Sergei Hnatyuk left. Minister Sergey Hnatyuk came back.", DiagnosticSeverity.Warning)]
    [InlineData("Author J.K. Rowland arrived on Monday. Crowds cheered JK Rowland on Tuesday.", DiagnosticSeverity.Info)]
    public void A_form_of_another_language_and_a_matter_of_style_weigh_less(string text, DiagnosticSeverity severity)
    {
        var rules = RuleSet.Of(new InconsistentNameSpelling());
        Assert.Equal(severity, Assert.Single(DeskRun.Check([new Source(DraftReader.ReadText("a.txt", text))], rules, new FixedSettings(rules), new RunOptions()).Findings).Severity);
    }

    [Theory]
    [InlineData("Joe Harcombe", "Joseph Harcombe")]
    [InlineData("Bill Harcombe", "William Harcombe")]
    [InlineData("Sasha Belozub", "Alexander Belozub")]
    public void A_given_name_shortened_passes(string one, string other) => Passes(
        $"Minister {one} said on Monday that the dam would hold. Minister {other} said that it might not.");

    private sealed record Source(Draft Draft) : IDraftSource
    {
        string IDraftSource.Path => Draft.Path;

        Draft IDraftSource.Read() => Draft;
    }
}
