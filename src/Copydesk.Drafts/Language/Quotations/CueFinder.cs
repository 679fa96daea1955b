namespace Copydesk.Drafts.Language;

/// <summary>Finds words of saying, with their source, in a stretch of the writer's own words.</summary>
internal readonly ref partial struct CueFinder
{
    // A cue further from its quotation than this belongs to something else.
    private const int Reach = 60;

    private const int MostAdverbs = 6;

    // Words from "quoted" to "as saying".
    private const int QuotedReach = 14;

    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly PhraseReader phrases;

    public CueFinder(AnnotatedBlock block)
    {
        text = block.Prose.Text;
        tokens = block.Tokens;
        phrases = new PhraseReader(block);
    }

    /// <summary>The cue nearest before <paramref name="end"/>.</summary>
    public Cue Last(int floor, int end)
    {
        var stop = Math.Max(floor, end - Reach);
        for (var i = end - 1; i >= stop; i--)
        {
            if (At(i, floor, end) is { IsFound: true } cue)
                return cue;
        }

        return Cue.None;
    }

    /// <summary>The first cue from <paramref name="start"/> on.</summary>
    public Cue First(int start, int ceiling)
    {
        var stop = Math.Min(ceiling, start + Reach);
        for (var i = start; i < stop; i++)
        {
            if (At(i, start, ceiling) is { IsFound: true } cue)
                return cue;
        }

        return Cue.None;
    }

    /// <summary>
    /// The cue that follows a quotation at once: "Prado said", "said Prado", "according to Prado".
    /// </summary>
    public Cue Immediate(int start, int ceiling)
    {
        var i = start;
        while (i < ceiling && tokens[i].Kind == TokenKind.Punctuation && (phrases.IsMark(i, ',') || Marks.IsDash(text[tokens[i].Start])))
            i++;
        if (i >= ceiling)
            return Cue.None;
        if (IsVerb(i, WordClass.QuotingVerb) && !EndsInIng(i))
        {
            var source = phrases.After(i + 1, ceiling);
            return source.IsEmpty ? Cue.None : new Cue(source, new TokenRange(i, i + 1));
        }

        var cue = First(i, ceiling);
        if (!cue.IsFound)
            return AnyVerb(i, ceiling);
        // "and Prado said" speaks for what follows, not for what went before.
        var isAtOnce = cue.Words.First == i || cue.Speaker.First == i || (cue.Speaker.First <= i + 6 && (phrases.Kinds(i) & WordClass.Conjunction) == 0);
        // "he corrects me, before I can say six"
        if (cue.Speaker.First != i && (phrases.Kinds(i) & (WordClass.Masculine | WordClass.Feminine)) != 0 && AnyVerb(i, ceiling) is { IsFound: true } other)
            return other;
        return isAtOnce ? cue : Cue.None;
    }

    /// <summary>Who speaks or acts in a sentence without quotations, so that the quotation beside it is theirs.</summary>
    public Cue InSentence(in Sentence sentence)
    {
        if (phrases.IsMark(sentence.EndToken - 1, ':'))
            return BeforeColon(sentence.FirstToken, sentence.EndToken - 1);
        var cue = Last(sentence.FirstToken, sentence.EndToken);
        if (cue.IsFound)
            return cue;
        if (Subject(sentence.FirstToken, sentence.EndToken) is { IsFound: true } subject)
            return subject;
        // "The union was scathing."
        var body = phrases.Subject(sentence.FirstToken, sentence.EndToken);
        return !body.IsEmpty && body.End < sentence.EndToken && IsBe(body.End)
            && (phrases.Kinds(body.First) & WordClass.Determiner) != 0 && (phrases.Kinds(body.End - 1) & WordClass.OrganisationWord) != 0 ? new Cue(body, TokenRange.None) : Cue.None;
    }

    /// <summary>The subject of a sentence that says or does something with quoted words in it: He offered “full support”.</summary>
    public Cue Subject(int first, int ceiling)
    {
        var subject = phrases.Subject(first, ceiling);
        return phrases.IsPersonLike(subject) || phrases.CarriesWords(subject) ? new Cue(subject, TokenRange.None) : Cue.None;
    }

    /// <summary>“…,” Prado started, or “…,” scoffed Prado: right behind a quotation any verb is one of saying.</summary>
    private Cue AnyVerb(int i, int ceiling)
    {
        // "shot back Prado"
        var behind = i + 2 < ceiling && (phrases.Kinds(i + 1) & WordClass.Preposition) != 0 || i + 2 < ceiling && tokens[i + 1].Word == KnownWords.Back ? i + 2 : i + 1;
        if (MayBeVerb(i) && behind < ceiling && tokens[behind].Is(TokenShape.Capitalised))
        {
            var inverted = phrases.After(behind, ceiling);
            return phrases.IsPersonLike(inverted) ? Make(inverted, i, i + 1) : Cue.None;
        }

        var subject = phrases.After(i, ceiling);
        if (!phrases.IsPersonLike(subject))
            return Cue.None;
        var verb = phrases.BehindAside(subject.End, ceiling);
        return verb < ceiling && MayBeVerb(verb) ? Make(subject, verb, verb + 1) : Cue.None;
    }

    private bool MayBeVerb(int i)
    {
        const WordClass never = WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Pronoun;
        return tokens[i].Kind == TokenKind.Word && !tokens[i].Is(TokenShape.Clitic | TokenShape.Capitalised)
            && (phrases.Kinds(i) & never) == 0;
    }

    /// <summary>The cue whose word of saying stands at <paramref name="i"/>.</summary>
    private Cue At(int i, int floor, int ceiling)
    {
        ref readonly var token = ref tokens[i];
        if (token.Word == 0 || token.Kind != TokenKind.Word)
            return Cue.None;
        if (token.Word == KnownWords.Words)
            return InWordsOf(i, floor, ceiling);
        if (token.Word == KnownWords.Of)
            return i > floor + 1 && phrases.IsOpinion(i - 1) ? Make(phrases.After(i + 1, ceiling), i - 1, i + 1) : Cue.None;
        if (token.Word == KnownWords.According)
            return i + 2 < ceiling && tokens[i + 1].Word == KnownWords.To ? Make(phrases.After(i + 2, ceiling), i, i + 2) : Cue.None;
        if (!IsVerb(i, WordClass.SpeechVerb))
            return token.Word == KnownWords.Put && i > floor ? AsPut(i, floor, ceiling) : Cue.None;
        if (i > floor && tokens[i - 1].Word == KnownWords.As && EndsInIng(i))
            return Quoted(i, floor);
        if (Array.IndexOf(KnownWords.Quoted, token.Word) >= 0)
        {
            // "and I quote" says nothing of who speaks.
            if (i > floor + 1 && tokens[i - 2].Word == KnownWords.And && (phrases.Kinds(i - 1) & WordClass.Pronoun) != 0)
                return Cue.None;
            if (SayingBehind(i, ceiling) is var saying and > 0)
                return Quoted(saying, floor);
        }

        if (IsPassive(i, floor))
            return By(i, ceiling);
        if (EndsInIng(i) && OwnSubject(i, floor) is { IsEmpty: false } own)
            return Make(own, i, i + 1);
        if (i > floor && tokens[i - 1].Word == KnownWords.So && (phrases.Kinds(i) & WordClass.QuotingVerb) != 0)
            return Make(phrases.After(i + 1, ceiling), i, i + 1);
        if (Follows(i, floor))
            return Shared(i, floor);
        var subject = phrases.Before(i, floor);
        if (!subject.IsEmpty)
            return phrases.IsPersonLike(subject) || Inverted(i, floor, ceiling) is not { IsFound: true } inverted ? Make(subject, i, i + 1) : inverted;
        if (By(i, ceiling) is { IsFound: true } by)
            return by;
        var isFirst = i == floor || tokens[i - 1].Kind == TokenKind.Punctuation;
        if (isFirst && (phrases.Kinds(i) & WordClass.QuotingVerb) != 0 && !tokens[i].Is(TokenShape.Capitalised))
            return Make(phrases.After(i + 1, ceiling), i, i + 1);
        return Cue.None;
    }

    private static Cue Make(TokenRange source, int first, int end) =>
        source.IsEmpty ? Cue.None : new Cue(source, new TokenRange(first, end));

    /// <summary>", says Ana Prado.": behind a comma, and nothing goes on behind the name.</summary>
    private Cue Inverted(int i, int floor, int ceiling)
    {
        if (i == floor || !phrases.IsMark(i - 1, ',') || (phrases.Kinds(i) & WordClass.QuotingVerb) == 0)
            return Cue.None;
        var source = phrases.After(i + 1, ceiling);
        return phrases.IsPersonLike(source) && (source.End >= ceiling || tokens[source.End].Kind == TokenKind.Punctuation) ? Make(source, i, i + 1) : Cue.None;
    }

    /// <summary>"as Prado put it", "how Prado put it", "Prado put it bluntly".</summary>
    private Cue AsPut(int i, int floor, int ceiling)
    {
        var source = phrases.Before(i, floor);
        if (source.IsEmpty)
            return Cue.None;
        var isHow = source.First > floor && tokens[source.First - 1].Word is var how && (how == KnownWords.As || how == KnownWords.How);
        return isHow || (i + 1 < ceiling && tokens[i + 1].Word == KnownWords.It) ? Make(source, i, i + 1) : Cue.None;
    }

    /// <summary>"in Prado's words", "in the words of Prado".</summary>
    private Cue InWordsOf(int i, int floor, int ceiling)
    {
        if (i + 2 < ceiling && tokens[i + 1].Word == KnownWords.Of)
            return Make(phrases.After(i + 2, ceiling), i, i + 1);
        return i > floor + 1 && tokens[i - 1].Is(TokenShape.Clitic) ? Make(phrases.Before(i - 1, floor), i, i + 1) : Cue.None;
    }

    /// <summary>The "saying" of "quoted Prado as saying", behind the verb; or 0.</summary>
    private int SayingBehind(int verb, int ceiling)
    {
        var stop = Math.Min(ceiling, verb + QuotedReach);
        for (var i = verb + 2; i < stop; i++)
        {
            if (tokens[i - 1].Word == KnownWords.As && EndsInIng(i) && (phrases.Kinds(i) & WordClass.SpeechVerb) != 0)
                return i;
        }

        return 0;
    }

    /// <summary>"quoted Putin as saying", "he was quoted by the agency as saying".</summary>
    private Cue Quoted(int saying, int floor)
    {
        var stop = Math.Max(floor, saying - QuotedReach);
        for (var i = saying - 2; i >= stop; i--)
        {
            if (tokens[i].Word == 0 || Array.IndexOf(KnownWords.Quoted, tokens[i].Word) < 0)
                continue;
            var source = i + 1 < saying - 1 && !IsPassive(i, floor) ? phrases.After(i + 1, saying - 1) : TokenRange.None;
            return Make(source.IsEmpty ? phrases.Before(i, floor) : source, saying, saying + 1);
        }

        return Cue.None;
    }

    /// <summary>Who does what a participle says, where that is not the subject of the sentence: "with many chanting", "placards saying".</summary>
    private TokenRange OwnSubject(int i, int floor)
    {
        var source = phrases.Before(i, floor);
        if (source.IsEmpty || source.End != i)
            return TokenRange.None;
        var stop = Math.Max(floor, source.First - MostAdverbs);
        for (var j = source.First; j >= stop && tokens[j].Kind != TokenKind.Punctuation; j--)
        {
            if (tokens[j].Word == KnownWords.With && j + 1 < i)
                return new TokenRange(j + 1, i);
        }

        // ", the judge calling her “…”"
        if (source.First > floor && phrases.IsMark(source.First - 1, ',') && phrases.IsPersonLike(source) && (phrases.Kinds(source.First) & WordClass.Determiner) != 0)
            return source;

        return tokens[i - 1].Word != 0 && Array.IndexOf(KnownWords.Lettered, tokens[i - 1].Word) >= 0 ? source : TokenRange.None;
    }

    private Cue By(int verb, int ceiling)
    {
        var stop = Math.Min(ceiling, verb + 4);
        for (var i = verb + 1; i < stop; i++)
        {
            if (tokens[i].Word == KnownWords.By)
                return Make(phrases.After(i + 1, ceiling), verb, verb + 1);
        }

        return Cue.None;
    }

    /// <summary>A verb without a subject of its own: "and added", "adding", "went on to say".</summary>
    private bool Follows(int i, int floor)
    {
        if (i == floor)
            return EndsInIng(i);
        var before = BeforeAdverbs(i, floor);
        var word = tokens[before].Word;
        return EndsInIng(i) && !IsBe(before)
            || word == KnownWords.To && word != 0
            || (phrases.Kinds(before) & (WordClass.Conjunction | WordClass.Preposition)) == WordClass.Conjunction && word != KnownWords.That
            || word != 0 && word == KnownWords.And;
    }

    /// <summary>The subject of the verb before, or of the clause.</summary>
    private Cue Shared(int i, int floor)
    {
        if (!EndsInIng(i) && Make(phrases.Subject(floor, i), i, i + 1) is { IsFound: true } main)
            return main;
        var nearest = TokenRange.None;
        var stop = Math.Max(floor, i - Reach);
        for (var j = i - 1; j > stop; j--)
        {
            if (!IsVerb(j, WordClass.SpeechVerb) || IsPassive(j, floor) || Follows(j, floor))
                continue;
            var subject = phrases.Before(j, floor);
            if (phrases.IsPersonLike(subject))
                return Make(subject, i, i + 1);
            if (nearest.IsEmpty)
                nearest = subject;
        }

        // "shared a list called Perception, writing": the list writes nothing.
        var clause = phrases.Subject(floor, i);
        return Make(nearest.IsEmpty || phrases.IsPersonLike(clause) ? clause : nearest, i, i + 1);
    }

    /// <summary>A form of a verb of saying that is no noun here ("the report") and no adjective ("the said").</summary>
    private bool IsVerb(int i, WordClass kind)
    {
        var kinds = phrases.Kinds(i);
        if ((kinds & kind) == 0 || tokens[i].Kind != TokenKind.Word)
            return false;
        if (i == 0)
            return true;
        if (IsArticle(i - 1) || (tokens[i].Is(TokenShape.Capitalised) && IsPartOfName(i)))
            return false;
        return (kinds & WordClass.SpeechNoun) == 0 || !IsNoun(i);
    }

    /// <summary>"United States", "Islamic State", "The Washington Post".</summary>
    private bool IsPartOfName(int i) =>
        (phrases.Kinds(i) & (WordClass.OrganisationWord | WordClass.SpeechNoun | WordClass.Place)) != 0
        || text.Slice(tokens[i].Start, tokens[i].Length) is "State" or "States";

    private bool IsArticle(int i) => tokens[i].Word != 0 && Array.IndexOf(KnownWords.Articles, tokens[i].Word) >= 0;

    /// <summary>"in report", "2 reports", "this report", "the relevant text": a word that is also a noun is one here.</summary>
    private bool IsNoun(int i)
    {
        var before = phrases.Kinds(i - 1);
        if (tokens[i].Is(TokenShape.Capitalised) || tokens[i - 1].Is(TokenShape.Clitic) || tokens[i - 1].Kind == TokenKind.Number
            || (before & (WordClass.Preposition | WordClass.Determiner | WordClass.NumberWord)) != 0)
            return true;
        // "her recovered emails"
        if (i > 1 && IsArticle(i - 2) && tokens[i - 1].Length > 4 && text.Slice(tokens[i - 1].End - 2, 2) is "ed")
            return true;
        if (text[tokens[i].End - 1] == 's' || (tokens[i].Length > 3 && text[(tokens[i].End - 2)..tokens[i].End] is "ed"))
            return false;
        // A plural subject takes the bare verb: "the critics call"; a singular one makes a noun of it: "his phone call".
        for (var j = i - 1; j >= Math.Max(0, i - 3) && tokens[j].Kind == TokenKind.Word; j--)
        {
            if (IsArticle(j) || tokens[j].Is(TokenShape.Hyphenated))
                return true;
            if (tokens[j].Is(TokenShape.Capitalised) || text[tokens[j].End - 1] == 's')
                return false;
        }

        return false;
    }

    private bool IsPassive(int i, int floor)
    {
        if (EndsInIng(i))
            return false;
        var before = BeforeAdverbs(i, floor);
        return before >= floor && IsBe(before);
    }

    private int BeforeAdverbs(int i, int floor)
    {
        var stop = Math.Max(floor, i - MostAdverbs);
        i--;
        while (i > stop && phrases.IsAdverb(i))
            i--;
        return i;
    }

    private bool IsBe(int i) => tokens[i].Word != 0 && Array.IndexOf(KnownWords.Be, tokens[i].Word) >= 0;

    private bool EndsInIng(int i)
    {
        var token = tokens[i];
        return token.Length > 4 && text.Slice(token.End - 3, 3) is "ing";
    }
}
