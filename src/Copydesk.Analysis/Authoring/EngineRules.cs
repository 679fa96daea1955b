using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>What the engine itself reports. Ids CD9xxx.</summary>
public static class EngineRules
{
    /// <summary>The category of them all.</summary>
    public const string Category = "Engine";

    /// <summary>A rule threw; the others went on.</summary>
    public static readonly DiagnosticDescriptor RuleFailed = Make(
        "CD9001",
        "A rule failed",
        "{0} failed on this draft and was left out: {1}. Please report it.",
        DiagnosticSeverity.Warning,
        "A rule broke down on a draft. It is left out there; all other rules went on.");

    /// <summary>A byte that is no UTF-8.</summary>
    public static readonly DiagnosticDescriptor UndecodableByte = Make(
        "CD9002",
        "A byte that is no character",
        "{0}",
        DiagnosticSeverity.Warning,
        "A byte in a file that is UTF-8 elsewhere stands for no character. The draft is checked, and not fixed.");

    /// <summary>Markdown beyond the parser's bounds.</summary>
    public static readonly DiagnosticDescriptor MarkupTooDeep = Make(
        "CD9003",
        "Markdown beyond all bounds",
        "{0}",
        DiagnosticSeverity.Warning,
        "A stretch of Markdown is nested too deep or too long to be parsed, and is checked as plain text.");

    /// <summary>Front matter that can't be used.</summary>
    public static readonly DiagnosticDescriptor BadFrontMatter = Make(
        "CD9004",
        "Front matter that can't be used",
        "{0}",
        DiagnosticSeverity.Warning,
        "The fields above the draft are no YAML, or one of them holds what can't be used.");

    /// <summary>A <c>copydesk_</c> key or a rule id in .editorconfig that nobody knows.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = Make(
        "CD9005",
        "A setting that nobody knows",
        "{0}",
        DiagnosticSeverity.Warning,
        "A key in .editorconfig is meant for Copydesk, and no rule reads it.");

    /// <summary>A value in .editorconfig that is not allowed; the run exits 2.</summary>
    public static readonly DiagnosticDescriptor BadSetting = Make(
        "CD9006",
        "A setting that can't hold",
        "{0}",
        DiagnosticSeverity.Error,
        "A setting in .editorconfig has a value that is not allowed, or stands where it has no effect.");

    /// <summary>A key in a stylebook that nobody knows.</summary>
    public static readonly DiagnosticDescriptor UnknownStylebookKey = Make(
        "CD9007",
        "A stylebook key that nobody knows",
        "{0}",
        DiagnosticSeverity.Warning,
        "A key in stylebook.yml means nothing to Copydesk, and what stands under it is not read.");

    /// <summary>Something in a stylebook that can't hold; the run exits 2.</summary>
    public static readonly DiagnosticDescriptor BadStylebook = Make(
        "CD9008",
        "A stylebook entry that can't hold",
        "{0}",
        DiagnosticSeverity.Error,
        "Something in stylebook.yml is no YAML, is not allowed where it stands, or contradicts another entry.");

    /// <summary>A stet that can't hold; it hides nothing.</summary>
    public static readonly DiagnosticDescriptor BadStet = Make(
        "CD9009",
        "A stet that can't hold",
        "{0}",
        DiagnosticSeverity.Warning,
        "A stet names a rule that isn't there, gives no reason where the house asks for one, or can't be meant. It hides nothing.");

    /// <summary>A stet that hid no finding.</summary>
    public static readonly DiagnosticDescriptor UnusedStet = Make(
        "CD9010",
        "A stet that hides nothing",
        "{0}",
        DiagnosticSeverity.Warning,
        "Nothing that a stet lets stand was found where it holds. It would hide a slip that comes later.");

    private static readonly string[] Names =
    [
        nameof(RuleFailed), nameof(UndecodableByte), nameof(MarkupTooDeep), nameof(BadFrontMatter), nameof(UnknownSetting), nameof(BadSetting),
        nameof(UnknownStylebookKey), nameof(BadStylebook), nameof(BadStet), nameof(UnusedStet),
    ];

    /// <summary>All of them, in order of id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [RuleFailed, UndecodableByte, MarkupTooDeep, BadFrontMatter, UnknownSetting, BadSetting, UnknownStylebookKey, BadStylebook, BadStet, UnusedStet];

    /// <summary>The engine's rule of that id in any case, or null.</summary>
    public static DiagnosticDescriptor? Find(string id) => IndexOf(id) is >= 0 and var index ? All[index] : null;

    /// <summary>The name of the rule of that id in any case, such as <c>BadSetting</c>; null where the engine has none.</summary>
    public static string? NameOf(string id) => IndexOf(id) is >= 0 and var index ? Names[index] : null;

    /// <summary>The page of the rule of that id in any case, in Markdown; null where the engine has none.</summary>
    public static string? PageOf(string id)
    {
        if (NameOf(id) is not { } name)
            return null;
        using var page = new StreamReader(typeof(EngineRules).Assembly.GetManifestResourceStream(name + ".md")!);
        return page.ReadToEnd();
    }

    private static int IndexOf(string id)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (string.Equals(All[i].Id, id, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description);
}
