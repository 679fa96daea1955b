using System.CommandLine;
using System.Text;
using Copydesk.Reports;

namespace Copydesk.Cli.Commands;

/// <summary><c>copydesk explain ID</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    public const string Summary = "Prints a rule's page: what it marks, why it matters, when to let it stand.";

    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "Id of a rule, such as CD1001.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", Summary) { id };
        CommandLine.AddExamples(command, """
              copydesk explain CD1001
            """);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(id) ?? throw new UsageException(
                $"explain needs the id of a rule, such as: {CommandLine.Name} explain CD1001. See {CommandLine.Name} rules.");
            var rules = Rules.BuiltIn.Rules();
            var rule = BuiltInRules.Find(rules, asked);
            var page = RulePage.Of(rule, rules) ?? $"# {rule.Id} {rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n";
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(page));
            return Exit.Clean;
        });
        return command;
    }
}
