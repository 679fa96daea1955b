using Copydesk.Testing.Tools;

namespace Copydesk.Cli.Tests;

/// <summary>The page of the real command, rendered in a browser that can reach no network.</summary>
public sealed class HtmlTests : IDisposable
{
    private const string Hostile = "<script>document.title = \"owned\"</script><img src=x onerror=alert(1)> & \"they\" met on Monday, 4 March 2025.\n\nAdvertisement\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [ToolFact("chromium", "chromium-browser", "google-chrome", "chrome")]
    public void A_draft_is_rendered_with_marks_in_its_text_and_its_notes_beside_it()
    {
        desk.With("a.txt", "Rain in Ondo\n\nIt fell on Monday, 4 March 2025, in Ondo.\n\nAdvertisement\n").With("clean.txt", "Rain fell.\n");
        Assert.Equal(1, desk.Run("check", ".", "--only", "CD2001,CD4001", "--output", "html=r.html").Exit);
        var page = Chromium.Render(desk["r.html"]);
        Assert.Contains("<title>2 findings – Copydesk</title>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<p dir=\"auto\">It fell on <mark class=\"error\" data-over=\"0\">Monday, 4 March 2025</mark><a class=\"ref\" id=\"d1-0\" href=\"#d1-0-note\" aria-label=\"Note 1\">1</a>, in Ondo.</p><ol class=\"notes\"><li class=\"note error\" id=\"d1-0-note\"",
            page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"message\">Monday or 4 March? 4 March 2025 is a Tuesday", page, StringComparison.Ordinal);
        Assert.Equal(2, Chromium.Tags(page, "li", "class=\"note ").Length);
        Assert.Equal(["<li data-rule=\"CD2001\">", "<li data-rule=\"CD4001\">"], Chromium.Tags(page, "li", "data-rule=\"CD").Where(tag => !tag.Contains("note", StringComparison.Ordinal)));
        Assert.Contains("<output id=\"shown\" aria-live=\"polite\">2 shown</output>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("clean.txt", page, StringComparison.Ordinal);
    }

    [ToolFact("chromium", "chromium-browser", "google-chrome", "chrome")]
    public void Filters_hide_the_notes_the_marks_and_the_bars_of_what_is_not_chosen()
    {
        desk.With("a.txt", "It fell on Monday, 4 March 2025, in Ondo.\n").With("b.txt", "Rain fell.\n\nAdvertisement\n");
        desk.Run("check", ".", "--only", "CD2001,CD4001", "--output", "html=r.html");
        // A person's click, made by a script at the end of a copy of the page.
        var html = File.ReadAllText(desk["r.html"]).Replace(
            "</body>", "<script>document.querySelector('[name=family][value=Dates]').click()</script></body>", StringComparison.Ordinal);
        File.WriteAllText(desk["clicked.html"], html);
        var page = Chromium.Render(desk["clicked.html"]);
        Assert.Contains("hidden=\"\"", Assert.Single(Chromium.Tags(page, "article", "id=\"d1\"")), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", Assert.Single(Chromium.Tags(page, "article", "id=\"d2\"")), StringComparison.Ordinal);
        Assert.Contains("class=\"error off\"", Chromium.Tags(page, "mark", "data-over")[0], StringComparison.Ordinal);
        Assert.Contains("hidden=\"\"", Assert.Single(Chromium.Tags(page, "li", "data-rule=\"CD2001\""), tag => !tag.Contains("note", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("1 of 2 shown</output>", page, StringComparison.Ordinal);
    }

    [ToolFact("chromium", "chromium-browser", "google-chrome", "chrome")]
    public void Nothing_of_a_draft_becomes_markup_and_nothing_is_asked_of_the_network()
    {
        desk.With("<i>a&b.txt", Hostile);
        desk.Run("check", ".", "--only", "CD2001,CD4001", "--output", "html=r.html");
        var page = Chromium.Render(desk["r.html"]);
        Assert.Contains("<title>2 findings", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;document.title = \"owned\"&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; \"they\" met on ", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;a&amp;b.txt", page, StringComparison.Ordinal);
        Assert.Empty(Chromium.Tags(page, "img", ""));
        var source = File.ReadAllText(desk["r.html"]);
        foreach (var outside in new[] { "http:", "https:", "//", "@import", "url(", " src=\"", "<link", "<iframe" })
            Assert.DoesNotContain(outside, source.Replace("  // ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_run_and_a_file_that_cannot_be_read_are_said()
    {
        var clean = desk.With("a.txt", "Rain fell.\n").Run("check", "a.txt", "missing.txt", "--format", "html").Output;
        Assert.Contains("<strong>No findings</strong> in 1 draft.", clean, StringComparison.Ordinal);
        Assert.Contains("<li><b>missing.txt</b>: there is no such file or folder</li>", clean, StringComparison.Ordinal);
    }
}
