namespace Copydesk.Drafts.Language;

/// <summary>
/// Finds whom a pronoun stands for: in its paragraph, then in the few before it, the last one outside quotations who fits,
/// those who act or speak before those who are only spoken of.
/// </summary>
internal sealed partial class Antecedents(AnnotatedDraft draft, MentionIndex mentions)
{
    // Paragraphs back in which a pronoun may have its name, and mentions looked at.
    private const int BlockReach = 4;
    private const int MentionReach = 24;

    // Quotations inside one quotation that are passed on the way to it.
    private const int StretchReach = 16;

    // Sentences of speech passed on the way back to one of the writer's own.
    private const int SentenceReach = 6;

    private readonly byte[] sexes = new byte[draft.People.Length];
    private Speaker? lastPerson;
    private Speaker? lastOther;

    private enum Sex
    {
        Either = 1,
        Man,
        Woman,
    }

    /// <summary>Remembers who spoke last.</summary>
    public void HasSpoken(Speaker speaker)
    {
        if (speaker.Person >= 0)
            lastPerson = speaker;
        else if (speaker.Kind is not SpeakerKind.Pronoun)
            lastOther = speaker;
    }

    /// <summary>The person for whom "he", "she" or "who" stands, or -1.</summary>
    public int Of(int block, int token, bool isReply)
    {
        return SexOfPronoun(block, token) is { } sex ? Of(block, draft.Blocks[block].Tokens[token].Start, sex, isReply) : -1;
    }

    /// <summary>The person whom the draft speaks of at a place of a block, or -1.</summary>
    public int Anyone(int block, int at) => Of(block, at, Sex.Either, isReply: false);

    private int Of(int block, int at, Sex sex, bool isReply)
    {
        var i = mentions.FirstAfter(block, at) - 1;
        var stop = Math.Max(-1, i - MentionReach);
        for (var b = block; b >= 0 && b >= block - BlockReach; b--)
        {
            var merely = -1;
            for (; i > stop && mentions[i].Block == b; i--)
            {
                if (!isReply && HasSpokenBehind(b, mentions[i].Span.End, sex))
                    return -1;
                var person = mentions.PersonOf(i);
                if (!Fits(person, sex) || IsQuoted(mentions[i]))
                    continue;
                if (IsSubject(mentions[i]))
                    return person;
                if (merely < 0)
                    merely = person;
            }

            if (!isReply && HasSpokenBehind(b, 0, sex))
                return -1;
            if (lastPerson is { } before && before.Block == b && Fits(before.Person, sex))
                return before.Person;
            if (merely >= 0)
                return merely;
        }

        return -1;
    }

    /// <summary>Whether the last to speak was somebody without a name, behind a place of a block: "…," said a neighbour. "…," he added.</summary>
    private bool HasSpokenBehind(int block, int offset, Sex sex)
    {
        if (lastOther is not { Kind: SpeakerKind.Description } other || other.Block != block || other.Span.Start < offset)
            return false;
        var own = draft.Blocks[block];
        var head = -1;
        for (var i = own.TokenAt(other.Span.Start); i < own.Tokens.Length && own.Tokens[i].End <= other.Span.End; i++)
        {
            if (own.Tokens[i].Kind != TokenKind.Word || (head >= 0 && (own.ClassOf(own.Tokens[i]) & WordClass.Preposition) != 0))
                break;
            head = i;
        }

        if (head < 0 || own.Tokens[head].Is(TokenShape.Capitalised) || !IsHuman(own, head, isDisplay: false))
            return false;
        // "She was told by her tutor that": the paragraph is about her.
        var first = own.TokenAt(other.Span.Start);
        if (first > 0 && own.Tokens[first - 1].Word == KnownWords.By)
            return false;
        return sex == Sex.Either || SexOfKin(own.TextOf(own.Tokens[head])) is var kin && (kin == Sex.Either || kin == sex);
    }

    private static Sex SexOfKin(ReadOnlySpan<char> word) =>
        word.EndsWith("woman") || word is "girl" or "mother" or "mum" or "mom" or "sister" or "wife" or "daughter" or "widow" or "aunt" or "niece" or "grandmother" ? Sex.Woman
        : word.EndsWith("man") || word is "boy" or "father" or "dad" or "brother" or "husband" or "son" or "widower" or "uncle" or "nephew" or "grandfather" ? Sex.Man
        : Sex.Either;

    /// <summary>Remembers of "her husband, Juan Prado" that Prado is a man.</summary>
    public void Described(int person, ReadOnlySpan<char> word)
    {
        if (sexes[person] == 0 && SexOfKin(word) is not Sex.Either and var sex)
            sexes[person] = (byte)sex;
    }

    /// <summary>
    /// The first word of the writer's last sentence before a place of a paragraph, where that is "The": “The judge thanked the jury.
    /// "…," she said.” is about the judge; or -1.
    /// </summary>
    public int DefiniteBefore(int block, int token)
    {
        var own = draft.Blocks[block];
        var sentences = own.Sentences;
        var stretches = own.QuotedStretches;
        var s = own.SentenceAt(token);
        for (var stop = Math.Max(0, s - SentenceReach); s >= stop; s--)
        {
            var first = sentences[s].FirstToken;
            var isSpeech = false;
            for (var k = stretches.Length - 1; k >= 0 && k >= stretches.Length - StretchReach && !isSpeech; k--)
                isSpeech = stretches[k].Open <= first && stretches[k].Close > first;
            if (!isSpeech && first < token)
                return own.TextOf(own.Tokens[first]) is "The" && sentences[s].EndToken <= token ? first : -1;
        }

        return -1;
    }

    /// <summary>The source that spoke last, if it did so not long ago: for "it" and "they" an organisation, for others someone described.</summary>
    public Speaker? Other(int block, int token)
    {
        if (lastOther is not { } other || other.Block < block - BlockReach)
            return null;
        var isHuman = SexOfPronoun(block, token) is not null;
        var word = draft.Blocks[block].TextOf(draft.Blocks[block].Tokens[token]);
        return isHuman ? other.Kind == SpeakerKind.Description || SpeaksForOne(other) ? other : null
            : word is "it" or "It" || (word is "they" or "They" && other.Kind != SpeakerKind.Document) ? other : null;
    }

    /// <summary>"A Kent Police spokeswoman": the institution's words, and a person's.</summary>
    private bool SpeaksForOne(Speaker other)
    {
        var block = draft.Blocks[other.Block];
        for (var i = block.TokenAt(other.Span.Start); other.Kind == SpeakerKind.Organisation && i < block.Tokens.Length && block.Tokens[i].End <= other.Span.End; i++)
        {
            if (!block.Tokens[i].Is(TokenShape.Capitalised) && (block.ClassOf(block.Tokens[i]) & WordClass.TitleWord) != 0 && !IsPlural(block, i))
                return true;
        }

        return false;
    }

    private Sex? SexOfPronoun(int block, int token)
    {
        var annotated = draft.Blocks[block];
        var kinds = annotated.ClassOf(annotated.Tokens[token]);
        if ((kinds & WordClass.Masculine) != 0)
            return Sex.Man;
        if ((kinds & WordClass.Feminine) != 0)
            return Sex.Woman;
        return annotated.TextOf(annotated.Tokens[token]) is "who" or "Who" ? Sex.Either : null;
    }

    /// <summary>Whether a person may be the "he" or "she" at a token.</summary>
    public bool Fits(int block, int token, int person) => SexOfPronoun(block, token) is { } sex && Fits(person, sex);

    private bool Fits(int person, Sex sex) => sex == Sex.Either || SexOf(person) is var known && (known == Sex.Either || known == sex);

    /// <summary>By honorific, by a title that tells (spokeswoman), else by the given name.</summary>
    private Sex SexOf(int person)
    {
        if (sexes[person] > 0)
            return (Sex)sexes[person];
        var sex = Sex.Either;
        var given = WordClass.None;
        foreach (var mention in draft.People[person].Mentions)
        {
            if (mention.Title is not null && SexOfTitle(mention) is not Sex.Either and var told)
            {
                sex = told;
                break;
            }

            if (mention.Given.Length > 0)
            {
                var block = draft.Blocks[mention.Block];
                given |= block.ClassOf(block.Tokens[block.TokenAt(mention.Span.Start)]) & WordClass.GivenName;
            }
        }

        if (sex == Sex.Either)
            sex = given == WordClass.MansName ? Sex.Man : given == WordClass.WomansName ? Sex.Woman : Sex.Either;
        sexes[person] = (byte)sex;
        return sex;
    }

    private Sex SexOfTitle(PersonMention mention)
    {
        var block = draft.Blocks[mention.Block];
        for (var i = block.TokenAt(mention.TitleSpan.Start); i < block.Tokens.Length && block.Tokens[i].Start < mention.TitleSpan.End; i++)
        {
            var token = block.Tokens[i];
            if ((block.ClassOf(token) & WordClass.Honorific) != 0 && block.Inputs.Vocabulary.ValueOf(token.Word) is var value and (1 or 2))
                return value == 1 ? Sex.Man : Sex.Woman;
            var word = block.TextOf(token);
            if (word.EndsWith("woman", StringComparison.OrdinalIgnoreCase))
                return Sex.Woman;
            if (word.EndsWith("man", StringComparison.OrdinalIgnoreCase) && word.Length > 3)
                return Sex.Man;
        }

        return Sex.Either;
    }

    private bool IsQuoted(PersonMention mention)
    {
        var stretches = draft.Blocks[mention.Block].QuotedStretches;
        int low = 0, high = stretches.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (stretches[middle].Span.Start <= mention.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        // The one that opens last before it, or the one around that.
        for (var i = low - 1; i >= Math.Max(0, low - StretchReach); i--)
        {
            if (stretches[i].Span.End >= mention.Span.End)
                return true;
            if (stretches[i].Depth == 0)
                return false;
        }

        return false;
    }

    /// <summary>Whether the mention begins its sentence, but for titles, or has its verb right behind it.</summary>
    private bool IsSubject(PersonMention mention)
    {
        var block = draft.Blocks[mention.Block];
        var tokens = block.Tokens;
        var next = block.TokenAt(mention.Span.End);
        // "Prado's sister, Lena, wept" is about Lena.
        if (next < tokens.Length && tokens[next].Is(TokenShape.Clitic))
            return false;
        if (next < tokens.Length && (block.ClassOf(tokens[next]) & (WordClass.SpeechVerb | WordClass.Auxiliary)) != 0)
            return true;
        var first = block.TokenAt(mention.TitleSpan.IsEmpty ? mention.Span.Start : Math.Min(mention.Span.Start, mention.TitleSpan.Start));
        return first == 0 || tokens[first - 1].Kind == TokenKind.Punctuation && Marks.IsTerminator(block.Prose.Text[tokens[first - 1].Start]);
    }
}
