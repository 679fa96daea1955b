using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Takes out what the editors let stand, and says which stets can't hold or hid nothing.</summary>
internal sealed class StetDesk(Subscriptions subscriptions, ISettingsSource settings)
{
    private readonly List<Found> said = [];

    /// <summary>Whether all is known that a stet may hide; where not, none is called unused.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Parts findings of finished order into those that stand and those that a stet hides.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="drafts">The drafts with stets.</param>
    public (ImmutableArray<Finding> Kept, ImmutableArray<SuppressedFinding> Hidden) Apply(
        ImmutableArray<Finding> findings, IEnumerable<Draft> drafts)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        var hidden = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var scopesOf = new Dictionary<string, StetScopes>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            scopesOf.Add(draft.Path, ScopesOf(draft, settings.For(draft.Path)));

        foreach (var finding in findings)
        {
            if (finding.Rule.Category != EngineRules.Category && scopesOf.TryGetValue(finding.Path, out var scopes)
                && scopes.Hiding(finding, settings.For(finding.Path)) is { } reason)
                hidden.Add(new SuppressedFinding(finding, SuppressionKind.Stet, reason));
            else
                kept.Add(finding);
        }

        foreach (var (path, scopes) in scopesOf)
        {
            foreach (var stet in IsWhole ? scopes.Unused : [])
                SayUnused(scopes.Draft, stet, settings.For(path));
        }

        return (kept.DrainToImmutable().AddRange(FindingOrder.Finish(said)).Sort(FindingOrder.Compare), hidden.DrainToImmutable());
    }

    private StetScopes ScopesOf(Draft draft, DraftSettings own)
    {
        var scopes = new StetScopes(draft);
        foreach (var stet in draft.Stets)
        {
            if ((FaultOf(stet, own) ?? scopes.Add(stet)) is { } fault)
                Say(EngineRules.BadStet, draft, stet, own, fault);
        }

        return scopes;
    }

    private string? FaultOf(Stet stet, DraftSettings own)
    {
        foreach (var id in stet.Ids)
        {
            if (IndexOf(id, subscriptions.Known) < 0)
            {
                return EngineRules.Find(id) is null
                    ? $"There is no rule {Settings.SettingReader.Quote(id)}: this stet hides nothing. Write ids such as CD1001, then a colon and why."
                    : $"{id} is the engine's own and can't be let stand: this stet hides nothing. Put right what it says.";
            }

            if (RuleIdsOption.Names((string[])own.ValueOf(EngineOptions.NoStet), id) && stet.Scope != StetScope.Off)
                return $"The house lets no stet stand for {id} (copydesk_no_stet): this hides nothing. Fix it, or ask.";
            if (stet.Reason.Length == 0 && stet.Scope != StetScope.Off && RuleIdsOption.Names((string[])own.ValueOf(EngineOptions.MustAnswer), id))
                return $"{id} wants an answer: this stet hides nothing without a reason. Write a colon and why.";
        }

        return stet.Reason.Length == 0 && stet.Scope != StetScope.Off && (string)own.ValueOf(EngineOptions.StetReason) == "required"
            ? "No reason is given: this stet hides nothing. Write a colon and why it stands." : null;
    }

    private void SayUnused(Draft draft, Stet stet, DraftSettings own)
    {
        var isOfDesk = stet.Ids.IsEmpty;
        var isOn = stet.Ids.IsEmpty;
        foreach (var id in stet.Ids)
        {
            var rule = IndexOf(id, subscriptions.Analyzers);
            isOfDesk |= rule >= 0 && subscriptions.Desk[rule] is not null;
            isOn |= rule >= 0 && own.SeverityOf(subscriptions.Analyzers[rule].Rule) is not null;
        }

        if (isOn)
        {
            Say(
                EngineRules.UnusedStet, draft, stet, own,
                "Nothing is found here that this stet lets stand. Take it out.",
                isOfDesk ? DiagnosticSeverity.Info : DiagnosticSeverity.Error);
        }
    }

    private static int IndexOf(string id, ImmutableArray<Analyzer> analyzers)
    {
        for (var rule = 0; rule < analyzers.Length; rule++)
        {
            if (string.Equals(analyzers[rule].Rule.Id, id, StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        return -1;
    }

    private void Say(
        DiagnosticDescriptor rule, Draft draft, Stet stet, DraftSettings own, string message, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        if (own.SeverityOf(rule) is not { } severity)
            return;
        var finding = new Finding
        {
            Rule = rule,
            Severity = severity < atMost ? severity : atMost,
            AtMost = atMost,
            Path = draft.Path,
            Span = stet.Span,
            Lines = draft.Lines.PositionsOf(stet.Span),
            Message = message,
        };
        said.Add(new Found(finding, Context.Of(draft.Text, stet.Span)));
    }
}
