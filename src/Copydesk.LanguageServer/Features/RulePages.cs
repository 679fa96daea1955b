using System.Text;
using Copydesk.LanguageServer.Documents;
using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.LanguageServer.Features;

/// <summary>
/// Where a rule's page can be read: at its help link where it has one, else in a file that is written from the rule's assembly
/// into the user's folder of application data, once for each version.
/// </summary>
internal sealed class RulePages(ServerHost host)
{
    private readonly string folder = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "copydesk", "rules-" + host.Version);

    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>URI of a rule's page; null where there is none, or it can't be written.</summary>
    public string? UriOf(DiagnosticDescriptor rule)
    {
        if (!known.TryGetValue(rule.Id, out var uri))
            known.Add(rule.Id, uri = rule.HelpLinkUri.Length > 0 ? rule.HelpLinkUri : Write(rule));
        return uri;
    }

    private string? Write(DiagnosticDescriptor rule)
    {
        if (folder.StartsWith("copydesk", StringComparison.Ordinal) || RulePage.Of(rule, host.Rules) is not { } page)
            return null;
        var file = Path.Combine(folder, rule.Id + ".md");
        try
        {
            if (!File.Exists(file) || File.ReadAllText(file) != page)
            {
                Directory.CreateDirectory(folder);
                // Two servers may write it at once.
                var written = file + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
                File.WriteAllText(written, page, new UTF8Encoding(false));
                File.Move(written, file, overwrite: true);
            }

            return DocumentUri.Of(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
