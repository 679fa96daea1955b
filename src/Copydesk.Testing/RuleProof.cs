using System.Collections.Immutable;
using Copydesk.Drafts.Readers;

namespace Copydesk.Testing;

/// <summary>What a proof is run with.</summary>
public sealed record ProofSetup
{
    /// <summary>Day of publication, <c>2025-05-06</c>; null where none is known.</summary>
    public string? Published { get; init; }

    /// <summary>Settings as in .editorconfig, one <c>key = value</c> a line.</summary>
    public string Options { get; init; } = "";

    /// <summary>Text of the house's <c>stylebook.yml</c>; empty where it has none.</summary>
    public string Stylebook { get; init; } = "";

    /// <summary>Whether several drafts are compared with each other.</summary>
    public bool Desk { get; init; } = true;
}

/// <summary>A draft of a proof: its name, which tells its format, and its marked text.</summary>
/// <param name="File">Such as <c>a.txt</c> or <c>a.md</c>; <c>stylebook.yml</c> is no draft but the house's stylebook.</param>
/// <param name="Text">The text, with its findings marked.</param>
public readonly record struct ProofDraft(string File, string Text);

/// <summary>
/// Holds a rule against marked drafts, on the way that every draft goes: reader, language, rules, desk. Depends on no test
/// framework: what does not hold is thrown as a <see cref="ProofException"/>.
/// </summary>
/// <param name="rule">The rule under test; it runs alone.</param>
public sealed class RuleProof(Analyzer rule)
{
    private const string StylebookFile = "stylebook.yml";

    private readonly RuleSet rules = RuleSet.Of(rule);

    /// <summary>
    /// The drafts have the findings that are marked and no others. Where related places are marked, the findings have those
    /// and no others.
    /// </summary>
    /// <param name="drafts">One draft or several, with at least one mark.</param>
    /// <param name="messages">Whole messages: one for all findings, or one for each in order; empty where they are not told.</param>
    /// <param name="setup">Date and settings.</param>
    /// <exception cref="ProofException">It does not hold.</exception>
    public void Marks(ImmutableArray<ProofDraft> drafts, ImmutableArray<string> messages = default, ProofSetup? setup = null)
    {
        (drafts, setup) = TakeStylebook(drafts, setup ?? new ProofSetup());
        var marked = Parse(drafts);
        if (!marked.Exists(static draft => draft.HasFindings))
            throw new ProofException("Nothing is marked. To say that the rule is silent here, use Passes.");
        var result = Run(marked, setup);
        new ProofComparison(rule.Rule.Id, marked, result).Check(messages.IsDefault ? [] : messages);
    }

    /// <summary>The drafts have no findings at all.</summary>
    /// <exception cref="ProofException">They have, or something is marked.</exception>
    public void Passes(ImmutableArray<ProofDraft> drafts, ProofSetup? setup = null)
    {
        (drafts, setup) = TakeStylebook(drafts, setup ?? new ProofSetup());
        var marked = Parse(drafts);
        if (marked.Exists(static draft => draft.Markup.Spans.Length > 0))
            throw new ProofException("Something is marked in a draft that should pass. To say that it is found, use Marks.");
        new ProofComparison(rule.Rule.Id, marked, Run(marked, setup)).Check([]);
    }

    /// <summary>
    /// The drafts have the findings that are marked, and fixing the first draft until nothing moves turns it into
    /// <paramref name="after"/>.
    /// </summary>
    /// <param name="drafts">The draft to be fixed, and others that it is compared with.</param>
    /// <param name="after">The first draft afterwards; the same text where no fix may be offered.</param>
    /// <param name="title">Which fix, where a finding has several; else the first of each finding.</param>
    /// <param name="applicability">How sure each fix applied has to be; null where that is not told.</param>
    /// <param name="setup">Date and settings.</param>
    /// <exception cref="ProofException">It does not hold.</exception>
    public void Fixes(
        ImmutableArray<ProofDraft> drafts, string after, string? title = null, Applicability? applicability = null, ProofSetup? setup = null)
    {
        (drafts, setup) = TakeStylebook(drafts, setup ?? new ProofSetup());
        Marks(drafts, default, setup);
        var marked = Parse(drafts);
        var before = marked[0].Markup.Text;
        var found = FixApplication.ApplyUntilStable(before, text => FixesOf(marked, text, title, applicability, setup));
        if (found == after)
            return;
        throw new ProofException(
            $"{rule.Rule.Id} {(found == before ? "offers no such fix" : "fixes the draft to something else")}.\n"
            + ProofDisplay.Difference(after, found));
    }

    private ImmutableArray<Fix> FixesOf(
        List<MarkedDraft> marked, string text, string? title, Applicability? applicability, ProofSetup setup)
    {
        var current = marked.ToArray();
        current[0] = current[0] with { Markup = new ProofMarkup(text, [], null) };
        var result = Run([.. current], setup);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var finding in result.Findings)
        {
            if (finding.Path != current[0].File || finding.ComputeFixes is not { } compute)
                continue;
            foreach (var fix in compute(result.Drafts[finding.Path]))
            {
                if (title is not null && fix.Title != title)
                    continue;
                if (applicability is { } sure && fix.Applicability != sure)
                    throw new ProofException($"\"{fix.Title}\" should be offered as {sure}, but is offered as {fix.Applicability}.");
                fixes.Add(fix);
                break;
            }
        }

        if (result.FixFailures is [var failure, ..])
            throw new ProofException(failure.Message);
        return fixes.DrainToImmutable();
    }

    private RunResult Run(List<MarkedDraft> drafts, ProofSetup setup)
    {
        var options = new RunOptions { Desk = setup.Desk };
        var result = DeskRun.Check(drafts, rules, SettingsOf(setup), options);
        if (result.Unreadable is [var bad, ..])
            throw new ProofException($"{bad.Path} can't be read: {bad.Message}");
        foreach (var finding in result.Findings)
        {
            if (ReferenceEquals(finding.Rule, EngineRules.RuleFailed))
                throw new ProofException($"{finding.Path}: {finding.Message}");
        }

        return result;
    }

    private FixedSettings SettingsOf(ProofSetup setup)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // A rule that is off by default is on where it is proved.
        if (!rule.Rule.IsEnabledByDefault)
            entries[$"dotnet_diagnostic.{rule.Rule.Id}.severity"] = "warning";
        foreach (var line in setup.Options.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new ProofException($"An option is a key, = and a value, not \"{line}\".");
            entries[line[..equals].Trim()] = line[(equals + 1)..];
        }

        DateOnly? published = null;
        if (setup.Published is { } day)
            published = EngineOptions.Published.Parse(day) as DateOnly?
                ?? throw new ProofException($"\"{day}\" is not {EngineOptions.Published.Allowed}.");
        try
        {
            return new FixedSettings(rules, entries, new SettingsOverrides { Published = published }, setup.Stylebook.Length == 0 ? null : setup.Stylebook);
        }
        catch (ArgumentException exception)
        {
            throw new ProofException(exception.Message, exception);
        }
    }

    private static (ImmutableArray<ProofDraft> Drafts, ProofSetup Setup) TakeStylebook(ImmutableArray<ProofDraft> drafts, ProofSetup setup)
    {
        var at = drafts.IsDefault ? -1 : drafts.Length - 1;
        while (at >= 0 && drafts[at].File != StylebookFile)
            at--;
        return at < 0 ? (drafts, setup) : (drafts.RemoveAt(at), setup with { Stylebook = drafts[at].Text });
    }

    private static List<MarkedDraft> Parse(ImmutableArray<ProofDraft> drafts)
    {
        if (drafts.IsDefaultOrEmpty)
            throw new ProofException("A proof needs a draft.");
        var marked = new List<MarkedDraft>(drafts.Length);
        foreach (var draft in drafts)
        {
            if (marked.Exists(other => other.File == draft.File))
                throw new ProofException($"Two drafts are called {draft.File}.");
            marked.Add(new MarkedDraft(draft.File, ProofMarkup.Parse(draft.Text)));
        }

        return marked;
    }
}

/// <summary>A draft of a proof with its marks read.</summary>
internal sealed record MarkedDraft(string File, ProofMarkup Markup) : IDraftSource
{
    public bool HasFindings => Markup.Spans.Any(static span => !span.IsRelated);

    string IDraftSource.Path => File;

    Draft IDraftSource.Read() => DraftReader.ReadText(File, Markup.Text);
}
