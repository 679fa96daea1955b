using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Copydesk.Analysis;

/// <summary>
/// One rule: one fault that an editor can name. Says in <see cref="Initialize"/> what interests it, and reports findings.
/// </summary>
/// <remarks>
/// Instances hold no state that changes and are called from several threads at once. An analyzer never reads a file, prints,
/// or does hard language work itself. One that throws is reported as CD9001 for that draft, and the others go on.
/// </remarks>
public abstract class Analyzer
{
    /// <summary>
    /// Id, title, message, category, default severity, help link. The message format takes the arguments given to
    /// <c>Report</c>. A suggestion is <see cref="DiagnosticSeverity.Info"/>; a rule that is off by default is not enabled.
    /// </summary>
    public abstract DiagnosticDescriptor Rule { get; }

    /// <summary>Where the rule looks. The engine calls it nowhere else.</summary>
    public virtual Reach Reach => Reach.Copy;

    /// <summary>The <c>copydesk_…</c> keys the rule reads.</summary>
    public virtual ImmutableArray<RuleOption> Options => [];

    /// <summary>The strongest fix the rule can offer, for the list of rules; null where it has none.</summary>
    public virtual Applicability? Fix => null;

    /// <summary>Subscribes to what interests the rule.</summary>
    public abstract void Initialize(AnalysisContext context);
}

/// <summary>Parts of a draft that a rule looks at.</summary>
[Flags]
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Paragraphs and list items.</summary>
    Body = 1,

    /// <summary>Headline, standfirst, subheads, captions, push, credit.</summary>
    Display = 2,

    /// <summary>Dateline and byline.</summary>
    Lines = 4,

    /// <summary>Block quotes, and spans between quotation marks.</summary>
    Quoted = 8,

    /// <summary>Pasted posts.</summary>
    Embeds = 16,

    /// <summary>Corrections, clarifications and editor's notes.</summary>
    Corrections = 32,

    /// <summary>Page furniture.</summary>
    Boilerplate = 64,

    /// <summary>All that the newsroom wrote, outside quotations.</summary>
    Narration = Body | Display | Lines,

    /// <summary>All that is printed as the article.</summary>
    Copy = Narration | Quoted,

    /// <summary>Everything.</summary>
    Everything = Copy | Embeds | Corrections | Boilerplate,
}
