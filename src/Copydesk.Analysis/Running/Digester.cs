using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Makes a draft's digest: runs the collect step of every desk-wide rule, those that are off for the draft too.</summary>
internal static class Digester
{
    private const int FewestWords = 6;

    /// <param name="pass">The pass over the draft; a rule that fails here is left out of it.</param>
    /// <param name="withSentences">Whether the draft is to be compared with others.</param>
    public static DraftDigest Digest(DraftPass pass, bool withSentences)
    {
        var (draft, metadata) = (pass.Draft, pass.Draft.Draft.Metadata);
        return new DraftDigest
        {
            Path = draft.Draft.Path,
            SettingsId = pass.Settings.Id,
            Published = draft.Inputs.Published,
            Slug = metadata.Slug,
            Version = metadata.Version,
            Updates = metadata.Updates,
            Facts = Collect(pass),
            Sentences = withSentences ? SentencesOf(draft) : [],
        };
    }

    private static FactTable Collect(DraftPass pass)
    {
        var facts = FactTable.Builder.Take();
        var desk = pass.Subscriptions.Desk;
        for (var rule = 0; rule < desk.Length; rule++)
        {
            if (desk[rule] is not { } steps || pass.HasFailed(rule) || (steps.NeedsPhrases && pass.PhrasesOf(rule) is null))
                continue;
            var before = facts.Count;
            try
            {
                steps.Collect(new Collector(pass, rule, facts));
            }
            catch (Exception exception) when (RuleFailures.IsFailure(exception, pass.CancellationToken))
            {
                facts.Truncate(before);
                pass.Fail(rule, exception);
            }
        }

        return facts.Build();
    }

    private static ImmutableArray<ulong> SentencesOf(AnnotatedDraft draft)
    {
        var hashes = new List<ulong>();
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            if ((BlockReach.Of(draft.Draft.Blocks[block].Kind) & (Reach.Body | Reach.Quoted)) == 0)
                continue;
            foreach (var sentence in draft.Blocks[block].Sentences)
            {
                if (HashOf(draft.Blocks[block], sentence) is { } hash)
                    hashes.Add(hash);
            }
        }

        hashes.Sort();
        var distinct = ImmutableArray.CreateBuilder<ulong>(hashes.Count);
        foreach (var hash in hashes)
        {
            if (distinct.Count == 0 || distinct[^1] != hash)
                distinct.Add(hash);
        }

        return distinct.DrainToImmutable();
    }

    /// <summary>Hash of a sentence's words, or null where it is too short to tell anything.</summary>
    private static ulong? HashOf(AnnotatedBlock block, Sentence sentence)
    {
        var words = 0;
        var hash = 0xcbf29ce484222325UL;
        foreach (ref readonly var token in block.Tokens[sentence.FirstToken..sentence.EndToken])
        {
            if (token.Kind == TokenKind.Punctuation)
                continue;
            words++;
            hash = StableHash.Mix(hash, token.Hash);
        }

        return words >= FewestWords ? hash : null;
    }

    private sealed class Collector(DraftPass pass, int rule, FactTable.Builder facts) : CollectContext
    {
        private readonly string id = pass.Subscriptions.Analyzers[rule].Rule.Id;

        // Of one place a rule often has more than one thing to tell.
        private (int Block, TextSpan Span, TextSpan Source, LinePositionSpan Lines, ulong Context) last = (-1, default, default, default, 0);

        public override AnnotatedDraft Draft => pass.Draft;

        public override CancellationToken CancellationToken => pass.CancellationToken;

        public override Stylebook Stylebook => pass.Settings.Stylebook;

        public override ImmutableArray<FoundPhrase> Phrases => pass.PhrasesOf(rule) is { } found ? [.. found] : [];

        public override bool IsInReach(int block) => pass.IsInReach(pass.Subscriptions.Reaches[rule], block);

        public override void Add(Fact fact)
        {
            if (fact.Keys.IsDefaultOrEmpty)
                throw new ArgumentException("A fact has at least one key.", nameof(fact));
            var block = RuleContext.Annotated(fact.Block, fact.Span, Draft);
            if (pass.IsRequired(fact.Block))
                return;
            if (fact.Block != last.Block || fact.Span != last.Span)
            {
                var source = block.Prose.ToSource(fact.Span);
                last = (fact.Block, fact.Span, source, Draft.Draft.Lines.PositionsOf(source), Context.Of(block, fact.Span));
            }

            facts.Add(id, fact.Keys.AsSpan(), fact.Values.IsDefault ? [] : fact.Values.AsSpan(), last.Source, last.Lines, last.Context);
        }
    }
}
