using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts;

/// <summary>What a stet holds for.</summary>
public enum StetScope
{
    /// <summary>The block in which it stands, or on whose last line; else the next.</summary>
    Block,

    /// <summary>All from here on, until it is switched off.</summary>
    On,

    /// <summary>Nothing any more: ends a stretch.</summary>
    Off,
}

/// <summary>"Let it stand": an editor's word in a draft that certain findings are not to be reported. Never prose.</summary>
/// <param name="Scope">What it holds for.</param>
/// <param name="Span">Half-open span of the whole remark in the source, its marks included.</param>
/// <param name="Ids">Ids of rules as written; empty for all rules.</param>
/// <param name="Reason">Why, on one line; empty where none is given.</param>
public sealed record Stet(StetScope Scope, TextSpan Span, ImmutableArray<string> Ids, string Reason);
