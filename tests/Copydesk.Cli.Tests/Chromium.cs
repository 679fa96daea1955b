using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Copydesk.Testing.Tools;

namespace Copydesk.Cli.Tests;

/// <summary>The browser of the machine, without a window.</summary>
internal static partial class Chromium
{
    /// <summary>The document as it is after its scripts ran.</summary>
    /// <param name="page">A file.</param>
    /// <param name="fragment">What stands behind the name, from #.</param>
    public static string Render(string page, string fragment = "")
    {
        var browser = ToolFactAttribute.Find("chromium", "chromium-browser", "google-chrome", "chrome");
        var profile = Directory.CreateTempSubdirectory("copydesk-chromium-");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(browser!,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--virtual-time-budget=5000",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1400,1000", "--user-data-dir=" + profile.FullName, "--dump-dom",
                new Uri(page).AbsoluteUri + fragment,
            ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = new UTF8Encoding(false),
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var document = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(document.Contains("</html>", StringComparison.Ordinal), error.Result);
            return document;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    /// <summary>Elements of one tag and class in a rendered document, each as its opening tag.</summary>
    public static string[] Tags(string document, string tag, string with) =>
        [.. Tag().Matches(Scripts().Replace(document, "")).Select(match => match.Value).Where(text => text.StartsWith("<" + tag + " ", StringComparison.Ordinal) && text.Contains(with, StringComparison.Ordinal))];

    [GeneratedRegex("<[a-z0-9]+ [^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
