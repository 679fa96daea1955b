using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>
/// What a draft tells the desk, as a desk-wide rule collected it: small, serialisable, with its place. Facts that share a key
/// are judged together.
/// </summary>
/// <param name="Keys">
/// The keys under which the fact is judged, at least one, as <see cref="StableHash"/>es of whatever the rule likes: a folded
/// surname, a quotation's shingle. Keys that happen to hash alike are judged together, which a judge has to bear.
/// </param>
/// <param name="Block">Index of the block in its draft.</param>
/// <param name="Span">Half-open span in the block's prose.</param>
/// <param name="Values">What the rule wants to remember, in an order of its own.</param>
public readonly record struct Fact(ImmutableArray<ulong> Keys, int Block, TextSpan Span, ImmutableArray<string> Values);

/// <summary>A fact as the judge sees it: with its draft and its place there.</summary>
public sealed class DeskFact
{
    private readonly FactTable facts;
    private readonly int index;

    internal DeskFact(DeskDraft draft, FactTable facts, int index)
    {
        Draft = draft;
        this.facts = facts;
        this.index = index;
        Values = facts.ValuesOf(index);
    }

    /// <summary>What is known of the draft it came from.</summary>
    public DeskDraft Draft { get; }

    /// <summary>What the rule remembered.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>Half-open span in the draft's source.</summary>
    public TextSpan Span => facts.SpanOf(index);

    /// <summary>The same as 0-based lines and characters.</summary>
    public LinePositionSpan Lines => facts.LinesOf(index);

    /// <summary>Stable hash of the words around the span, for fingerprints.</summary>
    public ulong Context => facts.ContextOf(index);
}

/// <summary>What a judge may know of a draft.</summary>
/// <param name="Path">Path as shown.</param>
/// <param name="Published">Its day of publication.</param>
public sealed record DeskDraft(string Path, DateOnly? Published);
