using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>What became of a draft on its own, before the desk judges: found now, or recalled from an earlier run.</summary>
/// <param name="Draft">The draft, or null where it could not be read.</param>
/// <param name="Digest">What it leaves behind for the desk; null where no rule asks.</param>
/// <param name="Found">What was found in it.</param>
/// <param name="Unreadable">Why it could not be read, or null.</param>
internal sealed record DraftOutcome(ShelvedDraft? Draft, DraftDigest? Digest, List<Found> Found, string? Unreadable)
{
    /// <summary>By what the run knows the draft again; null where it remembers nothing.</summary>
    public RecordKey? Key { get; init; }

    /// <summary>
    /// Writes the outcome of a draft that was read, with the fixes of its findings; nothing where a rule failed on it, which
    /// the next run is to try again.
    /// </summary>
    /// <returns>The outcome as the next run will recall it.</returns>
    public DraftOutcome Remember(Draft draft, RuleFailures failures, RecordKey key, IRunMemory memory)
    {
        var remembered = new List<Found>(Found.Count);
        var record = RecordWriter.Take();
        record.Number(draft.Stets.IsEmpty ? 0 : 1);
        Write(record, Digest);
        record.Number(Found.Count);
        foreach (var found in Found)
        {
            if (found.FailedRule is not null)
                return this;
            var fixes = found.Finding.ComputeFixes?.Invoke(draft) ?? [];
            Write(record, found, fixes);
            remembered.Add(found with { Finding = found.Finding with { ComputeFixes = Given(fixes) } });
        }

        if (failures.HasFailedLate(draft.Path))
            return this;
        memory.Keep(key, record.Written);
        return this with { Found = remembered, Key = key };
    }

    /// <summary>The outcome that was written.</summary>
    /// <param name="record">What was written under the draft's key.</param>
    /// <param name="path">Path of the draft.</param>
    /// <param name="settings">Settings of the draft.</param>
    /// <param name="content">The draft's bytes, to be read only if somebody asks for its text.</param>
    /// <param name="key">The key.</param>
    /// <param name="rules">The rules of the run.</param>
    public static DraftOutcome Recall(ReadOnlySpan<byte> record, string path, DraftSettings settings, ReadOnlySpan<byte> content, RecordKey key, Subscriptions rules)
    {
        var reader = new RecordReader(record);
        var draft = new ShelvedDraft(path, content.ToArray(), hasStets: reader.Number() == 1);
        var digest = ReadDigest(ref reader, path, settings.Id);
        var found = new List<Found>(reader.Number());
        for (var i = found.Capacity; i > 0; i--)
            found.Add(ReadFound(ref reader, path, rules));
        return new DraftOutcome(draft, digest, found, null) { Key = key };
    }

    private static void Write(RecordWriter record, DraftDigest? digest)
    {
        record.Number(digest is null ? 0 : 1);
        if (digest is null)
            return;
        record.Number(digest.Published is { } published ? published.DayNumber + 1 : 0);
        record.OptionalText(digest.Slug);
        record.OptionalText(digest.Version);
        record.OptionalText(digest.Updates);
        record.Number(digest.Sentences.Length);
        record.Items(digest.Sentences.AsSpan());
        digest.Facts.Write(record);
    }

    private static DraftDigest? ReadDigest(ref RecordReader record, string path, string settingsId)
    {
        if (record.Number() == 0)
            return null;
        var day = record.Number();
        return new DraftDigest
        {
            Path = path,
            SettingsId = settingsId,
            Published = day == 0 ? null : DateOnly.FromDayNumber(day - 1),
            Slug = record.OptionalText(),
            Version = record.OptionalText(),
            Updates = record.OptionalText(),
            Sentences = [.. record.Items<ulong>(record.Number())],
            Facts = FactTable.Read(ref record),
        };
    }

    private static void Write(RecordWriter record, Found found, ImmutableArray<Fix> fixes)
    {
        var finding = found.Finding;
        record.Text(finding.Rule.Id);
        record.Number((int)finding.Severity);
        record.Span(finding.Span);
        record.Lines(finding.Lines);
        record.Text(finding.Message);
        record.Items<ulong>([found.Context]);
        record.Number(finding.Related.Length);
        foreach (var place in finding.Related)
        {
            record.Span(place.Span);
            record.Lines(place.Lines);
            record.Text(place.Message);
        }

        record.Number(fixes.Length);
        foreach (var fix in fixes)
        {
            record.Text(fix.Title);
            record.Number((int)fix.Applicability);
            record.Text(fix.EquivalenceKey);
            record.Number(fix.Changes.Length);
            foreach (var change in fix.Changes)
            {
                record.Span(change.Span);
                record.Text(change.NewText ?? "");
            }
        }
    }

    private static Found ReadFound(ref RecordReader record, string path, Subscriptions rules)
    {
        var finding = new Finding
        {
            Rule = RuleOf(record.Text(), rules),
            Severity = (DiagnosticSeverity)record.Number(),
            Path = path,
            Span = record.Span(),
            Lines = record.Lines(),
            Message = record.Text(),
        };
        var context = record.Items<ulong>(1)[0];
        var related = ImmutableArray.CreateBuilder<RelatedPlace>(record.Number());
        for (var i = related.Capacity; i > 0; i--)
            related.Add(new RelatedPlace(path, record.Span(), record.Lines(), record.Text()));
        var fixes = ImmutableArray.CreateBuilder<Fix>(record.Number());
        for (var i = fixes.Capacity; i > 0; i--)
            fixes.Add(new Fix(record.Text(), (Applicability)record.Number(), record.Text(), ReadChanges(ref record)));
        return new Found(finding with { Related = related.MoveToImmutable(), ComputeFixes = Given(fixes.MoveToImmutable()) }, context);
    }

    private static ImmutableArray<TextChange> ReadChanges(ref RecordReader record)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>(record.Number());
        for (var i = changes.Capacity; i > 0; i--)
            changes.Add(new TextChange(record.Span(), record.Text()));
        return changes.MoveToImmutable();
    }

    private static DiagnosticDescriptor RuleOf(string id, Subscriptions rules)
    {
        foreach (var analyzer in rules.Analyzers)
        {
            if (analyzer.Rule.Id == id)
                return analyzer.Rule;
        }

        return EngineRules.Find(id)!;
    }

    private static Func<Draft, ImmutableArray<Fix>>? Given(ImmutableArray<Fix> fixes) => fixes.IsEmpty ? null : _ => fixes;
}
