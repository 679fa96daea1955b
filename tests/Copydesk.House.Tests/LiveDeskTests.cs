using System.Globalization;
using Copydesk.Analysis;
using Copydesk.Drafts;
using Copydesk.Drafts.Readers;

namespace Copydesk.House.Tests;

public class LiveDeskTests
{
    private const int Edits = 120;

    private static readonly string[] Typed =
        ["x", " ", "\n\n", "\"", "Monday, 29 April", "Olena Kovalenka said. ", "[stet CD2001: so it is]\n", "Advertisement\n", "\r\n", "—", "5 May 2025"];

    [Fact]
    public void After_every_edit_a_live_desk_says_what_a_run_over_the_same_drafts_says()
    {
        var rules = Rules.BuiltIn.Rules();
        var settings = new EditorConfigSettings(rules, Repository.Root, EditorConfigSettings.ReadFile);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var seed in Repository.Files("seeds", "").Where(static seed => seed.EndsWith(".txt", StringComparison.Ordinal) || seed.EndsWith(".md", StringComparison.Ordinal)))
            texts[seed] = Repository.Read(seed);
        var live = new LiveDesk(rules, settings);
        Assert.Empty(live.Put([.. texts.Select(static text => new TextSource(text.Key, text.Value))], jobs: 2));
        // The same edits in every run of the test.
        var chance = new Random(20250506);
        for (var edit = 0; edit <= Edits; edit++)
        {
            Compare(rules, settings, live, texts);
            var path = texts.Keys.ElementAt(chance.Next(texts.Count));
            if (edit % 40 == 39)
            {
                texts.Remove(path);
                live.Remove(path);
                continue;
            }

            var text = texts[path];
            var at = chance.Next(text.Length + 1);
            text = chance.Next(3) == 0
                ? text.Remove(at, Math.Min(chance.Next(40), text.Length - at))
                : text.Insert(at, Typed[chance.Next(Typed.Length)]);
            texts[path] = text;
            Assert.Null(live.Put(DraftReader.ReadText(path, text), keepsAnnotations: chance.Next(8) > 0));
        }
    }

    [Fact]
    public void What_nothing_touched_stays_the_same_object()
    {
        var rules = Rules.BuiltIn.Rules();
        var live = new LiveDesk(rules, new EditorConfigSettings(rules, Repository.Root, static _ => null));
        live.Put(DraftReader.ReadText("a.txt", "Nobody came.\n"), keepsAnnotations: true);
        live.Put(DraftReader.ReadText("b.txt", "They met on Monday, 29 April 2025.\n"), keepsAnnotations: true);
        Assert.Equal(["a.txt", "b.txt"], live.Judge());
        var b = live.Of("b.txt");
        live.Put(DraftReader.ReadText("a.txt", "Nobody came at all.\n"), keepsAnnotations: true);
        Assert.Equal(["a.txt"], live.Judge());
        Assert.Same(b, live.Of("b.txt"));
        Assert.Equal(0, live.Judged);
        live.Remove("a.txt");
        Assert.Equal(["a.txt"], live.Judge());
        Assert.Null(live.Of("a.txt"));
    }

    private static void Compare(RuleSet rules, ISettingsSource settings, LiveDesk live, SortedDictionary<string, string> texts)
    {
        var whole = DeskRun.Check([.. texts.Select(static text => new TextSource(text.Key, text.Value))], rules, settings, new RunOptions());
        live.Judge();
        Assert.Equal(texts.Keys, live.Paths);
        Assert.Equal(
            whole.Findings.Select(Show),
            texts.Keys.SelectMany(path => live.Of(path)!.Findings).Select(Show));
        Assert.Equal(whole.Suppressed.Select(static one => Show(one.Finding)), texts.Keys.SelectMany(path => live.Of(path)!.Suppressed).Select(static one => Show(one.Finding)));
    }

    private static string Show(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Path}:{finding.Span} {finding.Severity} {finding.Rule.Id} {finding.Fingerprint} {finding.Message} {string.Join(' ', finding.Related)}");

    private sealed class TextSource(string path, string text) : IDraftSource
    {
        public string Path => path;

        public Draft Read() => DraftReader.ReadText(path, text);
    }
}
