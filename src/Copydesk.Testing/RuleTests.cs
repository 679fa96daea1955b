using System.Collections.Immutable;

namespace Copydesk.Testing;

/// <summary>
/// Base of a rule's tests, which read like proofs. Stands on no test framework: derive from it and call the verbs in tests of
/// any kind.
/// <code>
/// public sealed class OldSpellingTests() : RuleTests(new OldSpelling())
///
/// Marks ("Olena Kovalenko spoke first. [|Olena Kovalenka|] left early.");
/// Passes("Olena Kovalenko spoke first. Kovalenko's sister left early.");
/// Fixes ("He lives in [|Kiev|].", "He lives in Kyiv.");
/// Marks ([("a.txt", "{|#0:Olena Kovalenko|} spoke."), ("b.txt", "[|Olena Kovalenka|] left.")]);
/// </code>
/// The notation is that of <see cref="ProofMarkup"/>. <c>published</c> is a day such as <c>2025-05-06</c>; <c>options</c> are
/// lines of <c>key = value</c> as in .editorconfig; <c>file</c> tells the format by its ending.
/// </summary>
/// <param name="rule">The rule under test.</param>
public abstract class RuleTests(Analyzer rule)
{
    private const string File = "draft.txt";

    /// <summary>The proof of the rule.</summary>
    protected RuleProof Proof { get; } = new(rule);

    /// <summary>The draft has the findings that are marked and no others.</summary>
    /// <param name="text">The marked draft.</param>
    /// <param name="message">The whole message of every finding.</param>
    /// <param name="published">Day of publication.</param>
    /// <param name="file">Name of the draft.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stylebook">Text of the house's stylebook.</param>
    protected void Marks(string text, string? message = null, string? published = null, string file = File, string options = "", string stylebook = "") =>
        Proof.Marks([new ProofDraft(file, text)], message is null ? [] : [message], Setup(published, options, stylebook));

    /// <summary>The draft has the findings that are marked and no others, each with its message, in order.</summary>
    protected void Marks(string text, string[] messages, string? published = null, string file = File, string options = "", string stylebook = "") =>
        Proof.Marks([new ProofDraft(file, text)], [.. messages], Setup(published, options, stylebook));

    /// <summary>The drafts, checked together, have the findings that are marked and no others.</summary>
    protected void Marks((string File, string Text)[] drafts, string? message = null, string? published = null, string options = "", string stylebook = "") =>
        Proof.Marks(Drafts(drafts), message is null ? [] : [message], Setup(published, options, stylebook));

    /// <summary>The drafts, checked together, have the findings that are marked and no others, each with its message, in order.</summary>
    protected void Marks((string File, string Text)[] drafts, string[] messages, string? published = null, string options = "", string stylebook = "") =>
        Proof.Marks(Drafts(drafts), [.. messages], Setup(published, options, stylebook));

    /// <summary>The draft has no findings.</summary>
    protected void Passes(string text, string? published = null, string file = File, string options = "", string stylebook = "") =>
        Proof.Passes([new ProofDraft(file, text)], Setup(published, options, stylebook));

    /// <summary>The drafts, checked together, have no findings.</summary>
    protected void Passes((string File, string Text)[] drafts, string? published = null, string options = "", string stylebook = "") =>
        Proof.Passes(Drafts(drafts), Setup(published, options, stylebook));

    /// <summary>The draft has the findings that are marked, and fixing it until nothing moves gives <paramref name="after"/>.</summary>
    /// <param name="before">The marked draft.</param>
    /// <param name="after">The draft fixed, without marks; the same text where no fix may be offered.</param>
    /// <param name="title">Which fix, where a finding has several; else the first of each.</param>
    /// <param name="applicability">How sure every fix applied has to be.</param>
    /// <param name="published">Day of publication.</param>
    /// <param name="file">Name of the draft.</param>
    /// <param name="options">Settings.</param>
    /// <param name="stylebook">Text of the house's stylebook.</param>
    protected void Fixes(
        string before,
        string after,
        string? title = null,
        Applicability? applicability = null,
        string? published = null,
        string file = File,
        string options = "",
        string stylebook = "") =>
        Proof.Fixes([new ProofDraft(file, before)], after, title, applicability, Setup(published, options, stylebook));

    /// <summary>The drafts have the findings that are marked, and fixing the first of them gives <paramref name="after"/>.</summary>
    protected void Fixes(
        (string File, string Text)[] before,
        string after,
        string? title = null,
        Applicability? applicability = null,
        string? published = null,
        string options = "",
        string stylebook = "") =>
        Proof.Fixes(Drafts(before), after, title, applicability, Setup(published, options, stylebook));

    private static ProofSetup Setup(string? published, string options, string stylebook) =>
        new() { Published = published, Options = options, Stylebook = stylebook };

    private static ImmutableArray<ProofDraft> Drafts((string File, string Text)[] drafts) =>
        [.. drafts.Select(static draft => new ProofDraft(draft.File, draft.Text))];
}
