using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>What a rule's failure becomes: CD9001 in the draft at hand. Also keeps what fails after the run, in fixes.</summary>
internal sealed class RuleFailures
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Found> late = new(StringComparer.Ordinal);
    private readonly HashSet<string> failedLate = new(StringComparer.Ordinal);

    /// <summary>Failures while fixes were computed, in order of path and rule.</summary>
    public ImmutableArray<Finding> Late
    {
        get
        {
            lock (gate)
                return FindingOrder.Finish([.. late.Values]);
        }
    }

    /// <summary>The finding, or null where the draft's settings switch it off.</summary>
    public static Found? Of(Analyzer analyzer, string path, DraftSettings settings, Exception exception)
    {
        if (settings.SeverityOf(EngineRules.RuleFailed) is not { } severity)
            return null;
        var id = analyzer.Rule.Id;
        var finding = new Finding
        {
            Rule = EngineRules.RuleFailed,
            Severity = severity,
            Path = path,
            Span = default,
            Lines = default,
            Message = string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                EngineRules.RuleFailed.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture),
                id,
                Reason(exception)),
        };
        return new Found(finding, StableHash.Of(id), id);
    }

    /// <summary>Whether a fix in a draft has failed.</summary>
    public bool HasFailedLate(string path)
    {
        lock (gate)
            return failedLate.Contains(path);
    }

    /// <summary>Fixes that come back empty instead of throwing.</summary>
    public Func<Draft, ImmutableArray<Fix>> Guard(Analyzer analyzer, DraftSettings settings, Func<Draft, ImmutableArray<Fix>> fixes) => draft =>
    {
        try
        {
            var computed = fixes(draft);
            return computed.IsDefault ? [] : computed;
        }
        // What an analyzer throws is its own affair: the others go on.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (gate)
            {
                failedLate.Add(draft.Path);
                if (Of(analyzer, draft.Path, settings, exception) is { } failure)
                    late.TryAdd($"{analyzer.Rule.Id} {draft.Path}", failure);
            }

            return [];
        }
    };

    /// <summary>Whether an exception is a rule's failure, not the user's wish to stop.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>What is said of a draft on which the engine itself failed.</summary>
    public static string OfEngine(Exception exception) => $"the engine failed on it ({Reason(exception)}); please report it";

    /// <summary>Kind and message of an exception, in one line without its stop.</summary>
    public static string Reason(Exception exception)
    {
        var message = exception.Message.AsSpan();
        var end = message.IndexOfAny('\r', '\n');
        return $"{exception.GetType().Name}, {(end < 0 ? message : message[..end]).TrimEnd('.')}";
    }
}
