using System.Collections.Immutable;
using System.Text.Json;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;

namespace Copydesk.LanguageServer.Features;

/// <summary>What can be done about findings: their fixes, a stet, a word in the stylebook, another severity; and all safe fixes at once.</summary>
internal sealed class CodeActionMaker(DiagnosticMaker diagnostics, EditMaker edits, SettingsActions settings, PositionEncoding encoding)
{
    public CodeAction[] Of(Place place, CodeActionParams asked, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
            return [];
        var actions = new List<CodeAction>();
        var draft = place.Folder.Desk.Of(place.Shown)?.Draft;
        if (Wants(asked, CodeAction.QuickFix))
        {
            foreach (var finding in AskedAbout(place, asked, text))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Diagnostic[] answered = [diagnostics.Make(finding, place.Folder)];
                if (draft is not null)
                    AddFixes(actions, place, draft, finding, answered);
                foreach (var change in settings.Names(place, finding))
                    actions.Add(Action(change, answered));
                foreach (var change in settings.Severities(place, finding))
                    actions.Add(Action(change, answered));
            }
        }

        if (draft is not null && Wants(asked, CodeAction.FixAll))
            AddFixAll(actions, place, draft);
        return [.. actions];
    }

    private void AddFixes(List<CodeAction> actions, Place place, Draft draft, Finding finding, Diagnostic[] answered)
    {
        foreach (var fix in finding.ComputeFixes?.Invoke(draft) ?? [])
        {
            actions.Add(new CodeAction
            {
                Title = fix.Title,
                Kind = CodeAction.QuickFix,
                Diagnostics = answered,
                IsPreferred = fix.Applicability == Applicability.Safe ? true : null,
                Edit = edits.Of(place.Path, draft.Text, fix.Changes),
            });
        }

        if (StetEdit.Of(draft, finding, place.Folder.Desk) is { } stet)
        {
            actions.Add(new CodeAction
            {
                Title = $"Let {finding.Rule.Id} stand here: write a stet, then its reason",
                Kind = CodeAction.QuickFix,
                Diagnostics = answered,
                Edit = edits.Of(place.Path, draft.Text, [stet]),
            });
        }
    }

    private void AddFixAll(List<CodeAction> actions, Place place, Draft draft)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var finding in place.Folder.Desk.Of(place.Shown)!.Findings)
        {
            if (FixApplication.SafeFixOf(finding, draft) is { } fix)
                fixes.Add(fix);
        }

        var changes = FixApplication.Combine(draft.Text, fixes.DrainToImmutable(), out _);
        if (!draft.CanBeFixed || changes.IsEmpty)
            return;
        actions.Add(new CodeAction
        {
            Title = "Fix all that is certain (copydesk)",
            Kind = CodeAction.FixAll,
            Edit = edits.Of(place.Path, draft.Text, changes),
        });
    }

    private CodeAction Action(SettingsChange change, Diagnostic[] answered) => new()
    {
        Title = change.Title,
        Kind = CodeAction.QuickFix,
        Diagnostics = answered,
        Edit = edits.Of(change.Path, change.Text, [change.Change]),
    };

    /// <summary>The findings of the diagnostics that are asked about; where none is named or known, those that the range touches.</summary>
    private List<Finding> AskedAbout(Place place, CodeActionParams asked, string text)
    {
        var places = new TextPlaces(text, LineTable.Of(text), encoding);
        var range = places.SpanOf(asked.Range);
        var (named, touched) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in DiagnosticMaker.FindingsOf(place))
        {
            if (finding.Span.Start <= range.End && range.Start <= finding.Span.End)
                touched.Add(finding);
            var own = places.Of(finding.Span);
            foreach (var diagnostic in asked.Context?.Diagnostics ?? [])
            {
                if (diagnostic.Range == own && diagnostic.Code.ValueKind == JsonValueKind.String && diagnostic.Code.ValueEquals(finding.Rule.Id)
                    && (diagnostic.Message is null || diagnostic.Message == finding.Message))
                {
                    named.Add(finding);
                    break;
                }
            }
        }

        return named.Count > 0 ? named : touched;
    }

    /// <summary>Whether actions of a kind are wanted: all are where none is named, else those of a kind named and the kinds below it.</summary>
    private static bool Wants(CodeActionParams asked, string kind)
    {
        if (asked.Context?.Only is not { } only)
            return true;
        foreach (var wanted in only)
        {
            if (wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
