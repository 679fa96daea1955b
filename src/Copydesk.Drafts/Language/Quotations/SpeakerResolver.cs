using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Language;

/// <summary>
/// Tells who is meant by the words of a source: the person of the draft whom they name, whom a pronoun or a description
/// stands for, or the organisation. Asked in reading order, since "she said" goes on from whoever spoke before.
/// </summary>
internal sealed class SpeakerResolver
{
    // "The minister" goes back this many mentions for one who bears the title.
    private const int TitleReach = 40;

    // Tokens between a description and the name that follows it.
    private const int LongestAside = 8;

    private readonly AnnotatedDraft draft;
    private readonly MentionIndex mentions;
    private readonly Antecedents antecedents;
    private readonly string?[] institutions;
    private Speaker? last;

    public SpeakerResolver(AnnotatedDraft draft)
    {
        this.draft = draft;
        mentions = new MentionIndex(draft);
        institutions = new string?[draft.People.Length];
        antecedents = new Antecedents(draft, mentions);
    }

    /// <summary>The source that the tokens <paramref name="words"/> of a block name.</summary>
    public Speaker Resolve(int block, TokenRange words, TokenRange cue, bool isCarried)
    {
        var tokens = draft.Blocks[block].Tokens;
        var span = SpanOf(tokens, words);
        TextSpan? said = cue.IsEmpty ? null : SpanOf(tokens, cue);
        // Quotations of one sentence share their source.
        if (last is not null && last.Block == block && last.Span == span)
            return last with { Cue = said, IsCarried = isCarried };
        last = Identify(new Speaker(block, span, block, said, -1, isCarried), words);
        antecedents.HasSpoken(last);
        return last;
    }

    /// <summary>
    /// The source of a quotation that stands inside another's words: "I" is whoever speaks those, and "he" is anybody else.
    /// </summary>
    public Speaker ResolveInside(int block, in Cue cue, Speaker? outer)
    {
        var own = draft.Blocks[block];
        var said = cue.Words.IsEmpty ? (TextSpan?)null : SpanOf(own.Tokens, cue.Words);
        var source = new Speaker(block, SpanOf(own.Tokens, cue.Speaker), block, said, -1, IsCarried: false);
        var isPronoun = cue.Speaker.End - cue.Speaker.First == 1 && IsPronoun(own, cue.Speaker.First);
        var isOneself = isPronoun && own.TextOf(own.Tokens[cue.Speaker.First]) is "I" or "We" or "we";
        if (isOneself && outer is not null)
            return outer with { Block = block, Span = source.Span, CueBlock = block, Cue = said, IsCarried = false, IsPronoun = true };
        var found = isOneself ? source with { Kind = SpeakerKind.Pronoun, IsPronoun = true } : Identify(source, cue.Speaker);
        return isPronoun && found.Person >= 0 && found.Person == outer?.Person
            ? source with { Kind = SpeakerKind.Pronoun, IsPronoun = true }
            : found with { HasNoAntecedent = false };
    }

    /// <summary>Whether a block names anybody.</summary>
    public bool AnyoneIn(int block) => mentions.FirstAfter(block, 0) is var first && first < mentions.Count && mentions[first].Block == block;

    private Speaker Identify(Speaker speaker, TokenRange words)
    {
        var block = draft.Blocks[speaker.Block];
        if (words.End - words.First == 1 && IsPronoun(block, words.First))
        {
            var person = BearerBefore(speaker, block, words.First);
            if (person < 0)
                person = antecedents.Of(speaker.Block, words.First, IsReply(speaker));
            if (person >= 0)
                return As(speaker, person) with { IsPronoun = true };
            return antecedents.Other(speaker.Block, words.First) is { } other
                ? speaker with { Kind = other.Kind, Name = other.Name, Key = other.Key, IsPronoun = true }
                : speaker with { Kind = SpeakerKind.Pronoun, IsPronoun = true, HasNoAntecedent = !antecedents.MayBeAnybody(speaker.Block, words.First) };
        }

        if (PersonIn(block, speaker.Block, words) is var named and >= 0)
            return As(speaker, named);
        if (NamedBehind(block, speaker.Block, words) is var behind and >= 0)
        {
            antecedents.Described(behind, block.TextOf(block.Tokens[HeadOf(block, words)]));
            return As(speaker, behind);
        }

        var head = HeadOf(block, words);
        var kinds = block.ClassOf(block.Tokens[head]);
        var isDefinite = IsDefinite(block, words.First);
        if (isDefinite && (kinds & WordClass.TitleWord) != 0 && Bearer(speaker, block, words.First, head) is var bearer and >= 0)
            return As(speaker, bearer);
        if (isDefinite && IsEpithet(block, words.End - 1) && antecedents.Anyone(speaker.Block, speaker.Span.Start) is var meant and >= 0)
            return As(speaker, meant);
        if (InstitutionIn(block, words) is { IsEmpty: false } institution && ((kinds & WordClass.TitleWord) == 0 || SpeaksFor(block, head)))
            return Named(speaker, SpeakerKind.Organisation, block, institution);
        var kind = (kinds & WordClass.SpeechNoun) != 0 ? SpeakerKind.Document
            : (kinds & WordClass.TitleWord) == 0 && block.Tokens[head].Is(TokenShape.Capitalised) && head > 0 ? SpeakerKind.Organisation
            : SpeakerKind.Description;
        return Named(speaker, kind, block, words);
    }

    /// <summary>Who replies is not who asked.</summary>
    private bool IsReply(Speaker speaker) =>
        speaker.Cue is { } cue && draft.Blocks[speaker.CueBlock].Prose.Text.Slice(cue.Start, cue.Length) is "replied" or "replies" or "answered" or "answers" or "responded" or "responds";

    private Speaker As(Speaker speaker, int person)
    {
        var name = draft.People[person].Name;
        return speaker with
        {
            Person = person,
            Kind = SpeakerKind.Person,
            Name = name,
            Key = NameFolding.Fold(name),
            Institution = InstitutionOf(person),
        };
    }

    private static Speaker Named(Speaker speaker, SpeakerKind kind, AnnotatedBlock block, TokenRange words)
    {
        var first = words.First;
        if (first + 1 < words.End && (block.ClassOf(block.Tokens[first]) & WordClass.Determiner) != 0)
            first++;
        var name = block.Prose.Slice(SpanOf(block.Tokens, new TokenRange(first, words.End)));
        return speaker with { Kind = kind, Name = name, Key = NameFolding.Fold(name) };
    }

    /// <summary>Who is named by the phrase itself, and not only beside its head: the spokesman for Obi and Obi's driver are not Obi.</summary>
    private int PersonIn(AnnotatedBlock block, int index, TokenRange words)
    {
        var found = mentions.LastIn(index, SpanOf(block.Tokens, words));
        if (found < 0)
            return -1;
        var mention = mentions[found];
        var end = words.First;
        while (end < words.End && block.Tokens[end].Start < mention.Span.Start)
        {
            if ((block.ClassOf(block.Tokens[end]) & WordClass.Preposition) != 0 && !block.Tokens[end].Is(TokenShape.Capitalised))
                return -1;
            end++;
        }

        while (end < words.End && block.Tokens[end].Start < mention.Span.End)
            end++;
        return end >= words.End || (block.ClassOf(block.Tokens[end]) & WordClass.Preposition) != 0 || block.Tokens[end].Kind == TokenKind.Punctuation
            ? mentions.PersonOf(found)
            : -1;
    }

    /// <summary>The noun that a phrase turns on: the last word before its first preposition.</summary>
    private static int HeadOf(AnnotatedBlock block, TokenRange words)
    {
        var head = words.First;
        for (var i = words.First; i < words.End; i++)
        {
            if (i > words.First && (block.ClassOf(block.Tokens[i]) & (WordClass.Preposition | WordClass.Conjunction)) != 0 && !block.Tokens[i].Is(TokenShape.Capitalised))
                break;
            if (block.Tokens[i].Kind == TokenKind.Word && !block.Tokens[i].Is(TokenShape.Clitic))
                head = i;
        }

        return head;
    }

    /// <summary>The last one before who was given the title that a description takes up: "the minister".</summary>
    private int Bearer(Speaker speaker, AnnotatedBlock block, int first, int head)
    {
        var title = block.TextOf(block.Tokens[head]);
        // Of "the prime minister" all of it, unless nobody is more than a minister.
        var whole = head > first + 1 ? block.Prose.Text[block.Tokens[first + 1].Start..block.Tokens[head].End] : title;
        var from = mentions.FirstAfter(speaker.Block, speaker.Span.Start) - 1;
        var loosely = -1;
        for (var i = from; i >= 0 && i > from - TitleReach; i--)
        {
            if (mentions[i].Title is not { } borne)
                continue;
            if (EndsIn(borne, whole) || (whole.Length == title.Length && EndsIn(borne.AsSpan().TrimEnd('.'), ShortOf(title))))
                return mentions.PersonOf(i);
            if (loosely < 0 && whole.Length != title.Length && (borne.AsSpan().Equals(title, StringComparison.OrdinalIgnoreCase) || borne.AsSpan().TrimEnd('.').Equals(ShortOf(title), StringComparison.OrdinalIgnoreCase)))
                loosely = mentions.PersonOf(i);
        }

        return loosely;
    }

    /// <summary>The judge of "The judge paid tribute to the parents. “…,” she said.", or -1.</summary>
    private int BearerBefore(Speaker speaker, AnnotatedBlock block, int pronoun)
    {
        var first = antecedents.DefiniteBefore(speaker.Block, pronoun);
        if (first < 0)
            return -1;
        var head = first;
        for (var i = first + 1; i < first + 4 && i < block.Tokens.Length && block.Tokens[i].Kind == TokenKind.Word && !block.Tokens[i].Is(TokenShape.Capitalised); i++)
        {
            if ((block.ClassOf(block.Tokens[i]) & WordClass.TitleWord) != 0)
                head = i;
        }

        if (head == first || head + 1 >= block.Tokens.Length || block.Tokens[head + 1].Is(TokenShape.Clitic | TokenShape.Capitalised))
            return -1;
        var bearer = Bearer(speaker with { Span = TextSpan.FromBounds(block.Tokens[first].Start, block.Tokens[head].End) }, block, first, head);
        return bearer >= 0 && antecedents.Fits(speaker.Block, pronoun, bearer) ? bearer : -1;
    }

    /// <summary>"Her husband, the botanist Juan Prado, said": who is described is named right behind.</summary>
    private int NamedBehind(AnnotatedBlock block, int index, TokenRange words)
    {
        var tokens = block.Tokens;
        if (words.End >= tokens.Length || !IsComma(block, words.End))
            return -1;
        var found = mentions.FirstAfter(index, tokens[words.End].End);
        if (found >= mentions.Count || mentions[found].Block != index)
            return -1;
        var mention = mentions[found];
        var i = words.End + 1;
        for (; i < tokens.Length && i < words.End + LongestAside && tokens[i].Start < mention.Span.Start; i++)
        {
            if ((tokens[i].Kind == TokenKind.Punctuation && !IsJoining(block, i)) || !tokens[i].Is(TokenShape.Capitalised) && (block.ClassOf(tokens[i]) & (WordClass.Preposition | WordClass.Pronoun | WordClass.SpeechVerb | WordClass.Auxiliary)) != 0)
                return -1;
        }

        if (i >= tokens.Length || tokens[i].Start != mention.Span.Start)
            return -1;
        while (i < tokens.Length && tokens[i].Start < mention.Span.End)
            i++;
        return i == tokens.Length || tokens[i].Kind == TokenKind.Punctuation ? mentions.PersonOf(found) : -1;
    }

    private static bool IsComma(AnnotatedBlock block, int i) => block.Prose.Text[block.Tokens[i].Start] == ',';

    private static bool IsJoining(AnnotatedBlock block, int i) => block.Prose.Text[block.Tokens[i].Start] is '.' or '-';

    /// <summary>"The 26-year-old", "the Italian", "the lawmaker": another word for whoever the draft speaks of.</summary>
    private static bool IsEpithet(AnnotatedBlock block, int head)
    {
        var word = block.TextOf(block.Tokens[head]);
        return word.EndsWith("year-old") || word is "lawmaker" or "legislator" or "premier" or "parliamentarian" or "politician" or "veteran" or "incumbent"
            || ((block.ClassOf(block.Tokens[head]) & WordClass.Nationality) != 0 && word.EndsWith("ian"));
    }

    private static bool EndsIn(ReadOnlySpan<char> borne, ReadOnlySpan<char> title) =>
        !title.IsEmpty && borne.EndsWith(title, StringComparison.OrdinalIgnoreCase) && (borne.Length == title.Length || borne[^(title.Length + 1)] is ' ' or '-');

    /// <summary>How a title is written before a name: Sen. Prado is "the senator", Justice Prado "the judge".</summary>
    private static ReadOnlySpan<char> ShortOf(ReadOnlySpan<char> title) => title switch
    {
        "captain" => "Capt",
        "colonel" => "Col",
        "congressman" or "congresswoman" or "representative" => "Rep",
        "councillor" => "Cllr",
        "doctor" => "Dr",
        "general" => "Gen",
        "governor" => "Gov",
        "judge" => "Justice",
        "lieutenant" => "Lt",
        "professor" => "Prof",
        "reverend" => "Rev",
        "senator" => "Sen",
        "sergeant" => "Sgt",
        _ => default,
    };

    private static bool SpeaksFor(AnnotatedBlock block, int head) =>
        block.TextOf(block.Tokens[head]) is { Length: > 6 } word
        && (word.StartsWith("spokes", StringComparison.OrdinalIgnoreCase) || word.StartsWith("official", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("represent", StringComparison.OrdinalIgnoreCase));

    /// <summary>The organisation in a phrase: "the Ministry of External Affairs", "a police spokeswoman".</summary>
    private static TokenRange InstitutionIn(AnnotatedBlock block, TokenRange words)
    {
        var tokens = block.Tokens;
        for (var i = words.First; i < words.End; i++)
        {
            if ((block.ClassOf(tokens[i]) & WordClass.OrganisationWord) == 0)
                continue;
            int first = i, end = i + 1;
            if (!tokens[i].Is(TokenShape.Capitalised))
                return new TokenRange(i - 1 > words.First && tokens[i - 1].Is(TokenShape.Clitic) ? i - 2 : i > words.First && (block.ClassOf(tokens[i - 1]) & (WordClass.Determiner | WordClass.Preposition)) == 0 ? i - 1 : i, end);
            while (first > words.First && (tokens[first - 1].Is(TokenShape.Capitalised) || IsOffice(block, first, words.First)) && (block.ClassOf(tokens[first - 1]) & WordClass.Determiner) == 0)
                first--;
            while (end < words.End && GoesOn(block, end, words.End))
                end++;
            return new TokenRange(first, end);
        }

        return TokenRange.None;
    }

    /// <summary>The 's of "the Attorney General's Office".</summary>
    private static bool IsOffice(AnnotatedBlock block, int at, int floor) =>
        at - 2 >= floor && block.Tokens[at - 1].Is(TokenShape.Clitic) && block.Tokens[at - 2].Is(TokenShape.Capitalised)
        && (block.ClassOf(block.Tokens[at - 2]) & WordClass.TitleWord) != 0;

    /// <summary>"of External Affairs", "and Industry", "Office".</summary>
    private static bool GoesOn(AnnotatedBlock block, int at, int end)
    {
        var token = block.Tokens[at];
        if (token.Is(TokenShape.Capitalised))
            return (block.ClassOf(token) & WordClass.TitleWord) == 0;
        return at + 1 < end && block.Tokens[at + 1].Is(TokenShape.Capitalised) && block.TextOf(token) is "of" or "for" or "and" or "&";
    }

    /// <summary>The organisation in whose name a person of the draft speaks or acts, by the titles the draft gives them.</summary>
    private string InstitutionOf(int person)
    {
        if (institutions[person] is { } known)
            return known;
        var found = "";
        foreach (var mention in draft.People[person].Mentions)
        {
            if (mention.TitleSpan.IsEmpty)
                continue;
            // "spokesman for the ministry", "head of the agency" go on behind the words of the title.
            var block = draft.Blocks[mention.Block];
            var first = block.TokenAt(mention.TitleSpan.Start);
            var end = block.TokenAt(mention.TitleSpan.End);
            if (mention.TitleSpan.Start > mention.Span.End)
                end = EndOfOffice(block, end);
            else
                first = StartOfOffice(block, first);
            var words = InstitutionIn(block, new TokenRange(first, end));
            if (words.IsEmpty)
                continue;
            found = NameFolding.Fold(block.Prose.Slice(SpanOf(block.Tokens, words)));
            break;
        }

        return institutions[person] = found;
    }

    private static int EndOfOffice(AnnotatedBlock block, int end)
    {
        var stop = Math.Min(block.Tokens.Length, end + 8);
        while (end < stop && block.Tokens[end].Kind == TokenKind.Word && (block.ClassOf(block.Tokens[end]) & WordClass.SpeechVerb) == 0)
            end++;
        return end;
    }

    private static int StartOfOffice(AnnotatedBlock block, int first)
    {
        var stop = Math.Max(0, first - 4);
        while (first > stop && block.Tokens[first - 1].Kind == TokenKind.Word
            && (block.Tokens[first - 1].Is(TokenShape.Capitalised) || (block.ClassOf(block.Tokens[first - 1]) & WordClass.OrganisationWord) != 0))
            first--;
        return first;
    }

    private static bool IsPronoun(AnnotatedBlock block, int token) =>
        (block.ClassOf(block.Tokens[token]) & WordClass.Pronoun) != 0 && !block.Tokens[token].Is(TokenShape.AllCaps);

    private static bool IsDefinite(AnnotatedBlock block, int token) => block.TextOf(block.Tokens[token]) is "the" or "The";

    private static TextSpan SpanOf(ReadOnlySpan<Token> tokens, TokenRange range) =>
        TextSpan.FromBounds(tokens[range.First].Start, tokens[range.End - 1].End);
}
