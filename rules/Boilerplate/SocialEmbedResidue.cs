using System.Collections.Immutable;
using System.Globalization;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>CD4003: a post pasted as text, and what posts leave in running copy: accounts in place of names, short links.</summary>
/// <remarks>
/// The language layer tells which blocks are posts. An account that the story is about, or that stands in brackets behind a
/// name, is copy; words of a quotation are not touched.
/// </remarks>
internal sealed class SocialEmbedResidue : Analyzer
{
    private const string Key = "CD4003";

    /// <summary>How near an account the word stands that says that it is one.</summary>
    private const int Near = 7;

    /// <summary>A line of fewer words is a credit or a contact, no running copy.</summary>
    private const int FewestRunning = 8;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Key,
        "A pasted post, or what it left behind",
        "\"{0}\" is {1}. {2}.",
        "Boilerplate",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A social media post pasted as text, or an account or a short link of one in running copy.");

    /// <summary>Words beside which an account is spoken about.</summary>
    private static readonly string[] Spoken =
    [
        "account", "accounts", "handle", "handles", "user", "users", "username", "page", "profile", "feed", "channel", "called", "named", "known", "follow",
        "following", "followed", "twitter", "instagram", "x", "tiktok", "facebook", "youtube", "threads", "bluesky", "telegram", "tweet",
        "tweets", "tweeted", "retweeted", "post", "posts", "posted", "wrote", "tagged", "tagging", "contact", "email", "reach", "reached", "bot", "meme", "blogger",
        "podcast", "hashtag", "hacker", "gamer", "streamer", "deleted", "suspended", "impersonating", "tips",
    ];

    public override DiagnosticDescriptor Rule => Descriptor;

    // A post is somebody's words throughout, and reported all the same; elsewhere quoted words are left alone below.
    public override Reach Reach => Reach.Copy | Reach.Embeds;

    public override Applicability? Fix => Applicability.Ask;

    public override void Initialize(AnalysisContext context) => context.RegisterDraftAction(Check);

    private static void Check(DraftContext context)
    {
        var draft = context.Draft.Draft;
        var hasAccounts = (draft.Marks & RareMarks.At) != 0;
        var hasLinks = (draft.Marks & RareMarks.Slash) != 0 && HasShortLinks(draft.Text);
        var (post, posts) = (-1, 0);
        for (var index = 0; index < draft.Blocks.Length; index++)
        {
            if (draft.Blocks[index].Kind == BlockKind.Embed)
                post = CheckPost(draft, index, post, ref posts);
            else if ((hasAccounts || hasLinks) && context.IsInReach(index) && draft.Blocks[index].Kind is not (BlockKind.Credit or BlockKind.Byline or BlockKind.Caption or BlockKind.BlockQuote))
                CheckTokens(context, index, context.Draft.Blocks[index]);
        }

        if (post >= 0)
            ReportPosts(context, post, posts);
    }

    private static void CheckTokens(DraftContext context, int index, AnnotatedBlock block)
    {
        var tokens = block.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Handle or TokenKind.Address))
                continue;
            if (tokens[i].Kind == TokenKind.Handle ? !IsInPlaceOfName(block, i) : !IsShortLink(block.TextOf(tokens[i])))
                continue;
            if (Residue.IsQuoted(context.Draft, index, tokens[i].Span))
                continue;
            if (tokens[i].Kind == TokenKind.Handle)
                Report(context, index, tokens[i].Span, "an account in running copy", "Write the name");
            else
                Report(context, index, tokens[i].Span, "a link that a post left", "Delete it", canDelete: true);
        }
    }

    private static bool HasShortLinks(string text) =>
        text.Contains("t.co/", StringComparison.Ordinal) || text.Contains("pic.twitter.com/", StringComparison.Ordinal) || text.Contains("pic.x.com/", StringComparison.Ordinal);

    private static bool IsShortLink(ReadOnlySpan<char> address)
    {
        var host = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address[8..] : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address[7..] : address;
        return host.StartsWith("t.co/", StringComparison.OrdinalIgnoreCase) || host.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("pic.x.com/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an account stands in the sentence as a name would.</summary>
    private static bool IsInPlaceOfName(AnnotatedBlock block, int at)
    {
        if (Residue.MarkBefore(block, at) is '(' or '[' or ':' or '|' or '/' || Residue.Words(block, FewestRunning) < FewestRunning)
            return false;
        var tokens = block.Tokens;
        // Behind it the sentence has to go on.
        if (at + 1 == tokens.Length || tokens[at + 1].Kind is not TokenKind.Word)
            return false;
        for (var i = Math.Max(0, at - Near); i < Math.Min(tokens.Length, at + Near); i++)
        {
            if (i != at && tokens[i].Kind == TokenKind.Word && IsSpoken(block.TextOf(tokens[i])))
                return false;
        }

        return at == 0 || block.TextOf(tokens[at - 1]) is not ("via" or "by" or "at" or "on" or "as" or "By" or "Via");
    }

    private static bool IsSpoken(ReadOnlySpan<char> word)
    {
        foreach (var known in Spoken)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Counts the post that ends in a block; a text with its signature under it is one.</summary>
    /// <returns>The block that stands for the draft's first post.</returns>
    private static int CheckPost(Draft draft, int index, int first, ref int posts)
    {
        if (index + 1 < draft.Blocks.Length && IsSignature(draft.Blocks[index + 1]))
            return first;
        posts++;
        return first < 0 ? index : first;
    }

    private static bool IsSignature(Block block) => block.Kind == BlockKind.Embed && BeginsWithDash(block);

    private static bool BeginsWithDash(Block block) => block.Prose.Text[0] is '—' or '–' or '-';

    /// <summary>One finding at the first, where its signature or its player stands: a story of posts is one fault.</summary>
    private static void ReportPosts(DraftContext context, int block, int posts)
    {
        var prose = context.Draft.Blocks[block].Prose;
        var what = posts == 1 ? "a pasted post" : string.Create(CultureInfo.InvariantCulture, $"the first of {posts} pasted posts");
        var cure = posts == 1 ? "Embed it, or quote what it says" : "Embed them, or quote what they say";
        context.Report(new Report(block, new TextSpan(0, prose.Length), Residue.Shown(prose.Text), what, cure) { Fixes = draft => DeletePost(draft, block) });
    }

    private static ImmutableArray<Fix> DeletePost(Draft draft, int block)
    {
        // The signature's text stands above it. What is a post the draft as its reader left it does not tell.
        var first = block > 0 && BeginsWithDash(draft.Blocks[block]) && draft.Blocks[block - 1].Kind is not BlockKind.Headline ? block - 1 : block;
        return (Deletion.OfBlocks(draft, first, block) ?? Deletion.OfBlock(draft, block)) is { } post ? [new Fix("Delete the post", Applicability.Ask, Key, [post])] : [];
    }

    private static void Report(DraftContext context, int block, TextSpan span, string what, string cure, bool canDelete = false)
    {
        var shown = Residue.Shown(context.Draft.Blocks[block].Prose.Text.Slice(span.Start, span.Length));
        context.Report(new Report(block, span, shown, what, cure)
        {
            Fixes = canDelete ? draft => Residue.Delete(draft, block, span, Key, "Delete the link", Applicability.Ask) : null,
        });
    }
}
