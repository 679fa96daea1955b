using System.CommandLine;
using System.Text;
using System.Text.Json;
using Copydesk.Reports;
using Microsoft.CodeAnalysis;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk rules</c>: every rule with its id, severity, title and fix.</summary>
internal static class RulesCommand
{
    public const string Summary = "Lists every rule with its id, severity, title and fix.";

    private const string Off = "off";

    public static Command Build()
    {
        var format = new Option<string>("--format") { HelpName = "console|json", Description = "How to list them; console where not given." };
        var command = new Command("rules", Summary) { format };
        CommandLine.AddExamples(command, """
              copydesk rules
              copydesk rules --format json
            """);
        command.SetAction(parsed =>
        {
            var chosen = Shared.ChoiceOf(format.Name, parsed.GetValue(format) ?? "console", ["console", "json"]);
            using var output = Console.OpenStandardOutput();
            if (chosen == "json")
                WriteJson(output, Rules.BuiltIn.Rules());
            else
                WriteTable(output, Rules.BuiltIn.Rules());
            return Exit.Clean;
        });
        return command;
    }

    private static void WriteTable(Stream output, RuleSet rules)
    {
        var widest = 0;
        foreach (var (rule, _) in BuiltInRules.All(rules))
            widest = Math.Max(widest, TitleOf(rule).Length);
        var table = new StringBuilder();
        foreach (var (rule, fix) in BuiltInRules.All(rules))
        {
            var line = $"{rule.Id}  {SeverityOf(rule),-10}  {TitleOf(rule).PadRight(widest)}  {(fix is null ? "" : "fix: " + NameOf(fix))}";
            table.Append(line.TrimEnd()).Append('\n');
        }

        output.Write(Encoding.UTF8.GetBytes(table.ToString()));
    }

    private static void WriteJson(Stream output, RuleSet rules)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartArray();
            foreach (var (rule, fix) in BuiltInRules.All(rules))
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("name", RulePage.NameOf(rule, rules));
                json.WriteString("severity", SeverityOf(rule));
                json.WriteString("category", rule.Category);
                json.WriteString("title", TitleOf(rule));
                json.WriteString("fix", NameOf(fix));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? RunReport.NameOf(rule.DefaultSeverity) : Off;

    private static string TitleOf(DiagnosticDescriptor rule) => rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? NameOf(Applicability? fix) => fix?.ToString().ToLowerInvariant();
}
