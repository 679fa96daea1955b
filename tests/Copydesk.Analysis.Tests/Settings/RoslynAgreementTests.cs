using System.Text.RegularExpressions;
using Copydesk.Analysis.Settings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis.Tests.Settings;

/// <summary>
/// Roslyn's AnalyzerConfigSet is what .editorconfig means to a .NET developer. Ours agrees with it but where it says so:
/// values keep <c>#</c> and <c>;</c>, <c>unset</c> takes a setting out, and a number range fits where any reading of it does.
/// </summary>
public sealed class RoslynAgreementTests
{
    private const string Unset = "(default)";

    private static readonly TextOption[] Options = [new("copydesk_one"), new("copydesk_two"), new("copydesk_three")];

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        new("CD1001", "One", "{0}", "Names", DiagnosticSeverity.Warning, true),
        new("CD2001", "Two", "{0}", "Dates", DiagnosticSeverity.Info, true),
    ];

    private static readonly RuleSet Rules = RuleSet.Of(
        new SettingsTestBase.Declaring(Descriptors[0], Options), new SettingsTestBase.Declaring(Descriptors[1]));

    private static readonly string[] Folders = ["", "/t", "/t/a", "/t/a/b"];

    private static readonly string[] Paths =
    [
        "/a.txt", "/t/a.txt", "/t/b", "/t/a1.txt", "/t/a12.txt", "/t/x-3.md", "/t/a/a.txt", "/t/a/ab", "/t/a/a*b", "/t/a/{b}.md",
        "/t/a/b/a.txt", "/t/a/b/a3.txt", "/t/a/b/c/a-c", "/t/ab/a.txt", "/t/a/b/[a].txt", "/t/a/b/#;", "/t/a b/a, b",
    ];

    private static readonly Gen<string> Glob = Gen.Frequency(
        (12, Join(5, "*", "**", "?", "a", "b", ".txt", ".md", "1", "/", "[ab]", "[!a]", "[a-c]", "[-a]", "[a\\-c]", "{a,b}", "{a,{b,}}", "\\*", "{*.txt,*.md}", "{b}", "-", "{a*,**/}")),
        (3, Gen.Elements("a{1..3}.txt", "/a{2..12}.txt", "x{3..-5}.md", "{a,x}{-9..0}.md", "\\{b\\}.md", "a\\#b", "\\#\\;", " ", "a b/*", "t/**", "/a/**/*.txt")),
        (2, Join(4, "*", "{", "}", ",", "[", "a", "/", "1..2", "!", "]", "**")),
        (1, Gen.Elements("a\\", "#", "a;b", "{1..99999999999}", "]", "[*", "[^a]*", "{a..b}", "{1..b}", "{1..}")));

    private static readonly Gen<string> Space = Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements(" ", "\t", "  ", "\u00A0", "\u3000")));

    // What Roslyn makes of [] is an accident: the class goes on to the next ].
    private static readonly Gen<string> Header =
        from before in Space
        from glob in Glob.Where(glob => !glob.Contains("[]", StringComparison.Ordinal) && !glob.Contains("[!]", StringComparison.Ordinal))
        from behind in Gen.Frequency((6, Space), (1, Gen.Elements(" # note", ";note]", "#", " note", "]")))
        select $"{before}[{glob}]{behind}";

    private static readonly Gen<string> Value = Gen.Elements(
        "x", "y", "Z z", "", "UNSET", "unset # for now", "x # y", "x;y", "# all of it", "a=b:c", "“é”", "\\#", "[*]");

    private static readonly Gen<string> Level = Gen.Elements(
        "error", "Warning", "suggestion", "silent", "none", "default", "REFACTORING", "loud", "warn", "", "error # now", "none;then");

    private static readonly Gen<string> Entry =
        from before in Space
        from entry in Gen.OneOf(
            from key in Gen.Elements("copydesk_one", "copydesk_two", "copydesk_three", "Copydesk_One") from value in Value select (key, value),
            from key in Gen.Elements("dotnet_diagnostic.CD1001.severity", "dotnet_diagnostic.cd2001.Severity") from value in Level select (key, value))
        from sign in Gen.Elements("=", " = ", ":", "\t:  ")
        from behind in Space
        select before + entry.key + sign + entry.value + behind;

    private static readonly Gen<string> Noise = Gen.Elements(
        "", "  ", "# a note", " ; [*]", "words", "= x", "copydesk_one", "copydesk one = x", "[", "[]", "[*", "root = true", "é_x = 1", "\u0301k=v", "<<<<<<< HEAD");

    private static readonly Gen<string> File =
        from root in Gen.Frequency((4, Gen.Constant<string[]>([])), (1, Gen.Elements<string[]>(["root = TRUE # here"], ["root=true"], ["Root : false"], ["root = true", "root = no"])))
        from lines in Gen.ListOf(Gen.Frequency((4, Entry), (3, Header), (1, Noise)), 10)
        from end in Gen.Elements("\n", "\r\n", "\r")
        select string.Join(end, root.Concat(lines));

    [Fact]
    public void A_path_has_the_settings_that_Roslyn_finds_for_it() => Check(
        200,
        from top in Gen.OneOf(Gen.Constant<string?>(null), File.Select(text => (string?)text))
        from outer in File
        from inner in Gen.OneOf(Gen.Constant<string?>(null), File.Select(text => (string?)text))
        from innermost in Gen.OneOf(Gen.Constant<string?>(null), File.Select(text => (string?)text))
        select new[] { top, outer, inner, innermost },
        texts =>
        {
            var configs = texts.Select((text, i) => text is null ? null : AnalyzerConfig.Parse(text, Folders[i] + "/.editorconfig")).OfType<AnalyzerConfig>();
            if (Roslyn([.. configs]) is not { } roslyn)
                return;
            var ours = new EditorConfigSettings(Rules, "/t", path =>
                Array.IndexOf(Folders, path[..^"/.editorconfig".Length]) is >= 0 and var at ? texts[at] : null);
            foreach (var path in Paths)
                Assert.Equal([path, .. Expected(roslyn.GetOptionsForSourcePath(path))], [path, .. Found(ours.For(path))]);
        });

    [Fact]
    public void Where_Roslyn_matches_a_path_so_do_we() => Check(
        300,
        Join(6, "{1..3}", "{-12..7}", "{{1..3},a}", "*", "**", "?", "1", "2", "-", "a", "{a,1}", "[0-9]", "/"),
        name =>
        {
            if (Roslyn([AnalyzerConfig.Parse($"[{name}]\ncopydesk_one = x", "/t/.editorconfig")]) is not { } roslyn)
                return;
            var glob = SectionGlob.Parse(name, out _);
            foreach (var path in (string[])["/1", "/12", "/112", "/-12", "/a1", "/1a", "/a/2", "/3/3", "/01", "/0000000000000001", "/99999999999"])
            {
                if (!roslyn.GetOptionsForSourcePath("/t" + path).AnalyzerOptions.IsEmpty)
                    Assert.True(glob?.IsMatch(path), $"[{name}] on {path}");
            }
        });

    [Fact]
    public void Keys_are_made_of_what_a_regular_expression_calls_a_word()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
            Assert.True(EditorConfigFile.IsKeyUnit((char)unit) == Regex.IsMatch(((char)unit).ToString(), @"[\w.\-]"), $"U+{unit:X4}");
    }

    private static Gen<string> Join(int most, params string[] parts) =>
        from count in Gen.Choose(1, most)
        from chosen in Gen.ListOf(Gen.Elements(parts), count)
        select string.Concat(chosen);

    // Null where Roslyn throws, as it does for [z-a]: ours reports that.
    private static AnalyzerConfigSet? Roslyn(AnalyzerConfig[] configs)
    {
        try
        {
            return AnalyzerConfigSet.Create(configs);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    private static string[] Expected(AnalyzerConfigOptionsResult roslyn) =>
    [
        .. Options.Select(option => roslyn.AnalyzerOptions.TryGetValue(option.Key, out var value) && value != "unset" ? value : Unset),
        .. Descriptors.Select(rule => $"{SeverityLevel.Of(roslyn.TreeOptions.TryGetValue(rule.Id, out var level) ? level : ReportDiagnostic.Default, rule)}"),
    ];

    private static string[] Found(DraftSettings ours) =>
    [
        .. Options.Select(option => EditorConfigFile.WithoutComment((string)ours.ValueOf(option)).ToString()),
        .. Descriptors.Select(rule => $"{ours.SeverityOf(rule)}"),
    ];

    private static void Check<T>(int times, Gen<T> inputs, Action<T> holds) =>
        FsCheck.Fluent.Prop.ForAll(Arb.From(inputs), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20250506, 1));

    private sealed record TextOption(string Key) : RuleOption(Key, "Any text.", Unset)
    {
        public override string Default => Unset;

        public override string Allowed => "any text";

        public override object? Parse(string value) => value;
    }
}
