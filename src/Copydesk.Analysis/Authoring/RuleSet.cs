using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>The rules that a run knows.</summary>
public sealed class RuleSet
{
    private readonly Lock gate = new();
    private Subscriptions? subscriptions;

    private readonly ImmutableArray<Analyzer> known;

    private RuleSet(ImmutableArray<Analyzer> analyzers, ImmutableArray<Analyzer> known)
    {
        Analyzers = analyzers;
        this.known = known;
    }

    /// <summary>The analyzers, in order of id.</summary>
    public ImmutableArray<Analyzer> Analyzers { get; }

    /// <summary>What the analyzers asked for; gathered when first needed.</summary>
    internal Subscriptions Subscriptions
    {
        get
        {
            lock (gate)
                return subscriptions ??= Subscriptions.Of(Analyzers, known);
        }
    }

    /// <summary>Names the rules and the program that runs them, with what else decides what a draft leaves behind.</summary>
    internal string IdOf(RunOptions options, int drafts)
    {
        var hash = new StableHash();
        hash.Add(Environment.Version.ToString());
        hash.Add(options.Desk && drafts > 1 ? 1u : 0u);
        AddProgram(ref hash, typeof(RuleSet));
        AddProgram(ref hash, typeof(Draft));
        System.Reflection.Module? last = null;
        foreach (var analyzer in Analyzers)
        {
            hash.Add(analyzer.Rule.Id);
            if (analyzer.GetType().Module != last)
                AddProgram(ref hash, analyzer.GetType());
            last = analyzer.GetType().Module;
        }

        return hash.ToString();
    }

    // A build has an id of its own, which follows from its sources.
    private static void AddProgram(ref StableHash hash, Type type) => hash.Add(type.Module.ModuleVersionId.ToString());

    /// <summary>Exactly these analyzers.</summary>
    public static RuleSet Of(params ReadOnlySpan<Analyzer> analyzers)
    {
        var sorted = analyzers.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        ImmutableArray<Analyzer> all = [.. sorted];
        return new RuleSet(all, all);
    }

    /// <summary>The rules that may report under the overrides: the others need not run at all, and leave no facts.</summary>
    public RuleSet Under(SettingsOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        var kept = new List<Analyzer>(Analyzers.Length);
        foreach (var analyzer in Analyzers)
        {
            if (!overrides.LeavesOut(analyzer.Rule))
                kept.Add(analyzer);
        }

        return kept.Count == Analyzers.Length ? this : new RuleSet([.. kept], known);
    }

    /// <summary>The descriptor of a rule or of the engine itself, by id in any case; null where there is none.</summary>
    public DiagnosticDescriptor? Find(string id)
    {
        foreach (var analyzer in Analyzers)
        {
            if (string.Equals(analyzer.Rule.Id, id, StringComparison.OrdinalIgnoreCase))
                return analyzer.Rule;
        }

        return EngineRules.Find(id);
    }

    /// <summary>Whether one of the rules judges across drafts: what it says of one draft may hang on the others.</summary>
    public bool IsDeskWide(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        for (var i = 0; i < Analyzers.Length; i++)
        {
            if (Analyzers[i].Rule.Id == rule.Id)
                return Subscriptions.Desk[i] is not null;
        }

        return false;
    }
}
