namespace Copydesk.Drafts.Language;

/// <summary>What a mark beside a quotation introduces or signs, with words of saying or without.</summary>
internal readonly ref partial struct CueFinder
{
    // Tokens of ", it was simply".
    private const int LongestVerdict = 6;

    /// <summary>What stands right before an opening mark without being a verb known: "For Prado, “", "The court held that “".</summary>
    public Cue BesideMark(int floor, int open)
    {
        if (tokens[open - 1].Kind == TokenKind.Punctuation && tokens[floor].Word == KnownWords.For && phrases.IsMark(open - 1, ','))
            return phrases.After(floor + 1, open) is { IsEmpty: false } source && source.End == open - 1 ? new Cue(source, TokenRange.None) : Cue.None;
        if (tokens[floor].Word == KnownWords.For && tokens[floor].Is(TokenShape.Capitalised) && phrases.After(floor + 1, open) is { IsEmpty: false } holder && open - holder.End is > 2 and <= LongestVerdict
            && phrases.IsMark(holder.End, ',') && (tokens[holder.End + 1].Word == KnownWords.It || tokens[holder.End + 1].Word == KnownWords.That) && phrases.IsPersonLike(holder))
            return new Cue(holder, TokenRange.None);
        if (tokens[open - 1].Word != KnownWords.That || tokens[open - 1].Word == 0 || open - 2 <= floor || !MayBeVerb(open - 2))
            return Cue.None;
        return Make(phrases.Before(open - 2, floor), open - 2, open - 1);
    }

    /// <summary>"was described as “…” by residents".</summary>
    public Cue ByBehind(int floor, int open, int close, int ceiling)
    {
        if (tokens[close].Word != KnownWords.By || tokens[close].Word == 0)
            return Cue.None;
        for (var i = open - 1; i > floor && i >= open - 5; i--)
        {
            if (IsVerb(i, WordClass.SpeechVerb) && IsPassive(i, floor))
                return Make(phrases.After(close + 1, ceiling), i, i + 1);
        }

        return Cue.None;
    }

    /// <summary>“…” — Ana Prado, teacher. “…”: Prado on her year.</summary>
    public Cue BehindDash(int start, int ceiling)
    {
        if (start + 1 >= ceiling || tokens[start].Kind != TokenKind.Punctuation || !(Marks.IsDash(text[tokens[start].Start]) || phrases.IsMark(start, ':')))
            return Cue.None;
        var source = phrases.After(start + 1, ceiling);
        if (!phrases.IsPersonLike(source))
            return Cue.None;
        var isAll = source.End >= ceiling || tokens[source.End].Kind == TokenKind.Punctuation || (phrases.Kinds(source.End) & WordClass.Preposition) != 0;
        return isAll ? new Cue(source, TokenRange.None) : Cue.None;
    }

    /// <summary>"Prado: “…”", "her message: “…”": what stands before a colon speaks.</summary>
    public Cue BeforeColon(int floor, int colon)
    {
        var source = phrases.Before(colon, floor);
        if (!source.IsEmpty && (source.First == floor || (tokens[source.First - 1].Kind == TokenKind.Punctuation && Marks.IsDash(text[tokens[source.First - 1].Start]))))
            return new Cue(source, TokenRange.None);
        var cue = Last(floor, colon);
        if (cue.IsFound)
            return cue;
        var subject = phrases.Subject(floor, colon);
        return new Cue(!subject.IsEmpty ? subject : source.IsEmpty ? Addressed(floor, colon) : source, TokenRange.None);
    }

    /// <summary>"In the agenda councillors are told: “…”": nobody else is there to speak, and the words are introduced all the same.</summary>
    private TokenRange Addressed(int floor, int colon)
    {
        var stop = Math.Max(floor, colon - MostAdverbs - 1);
        for (var i = colon - 1; i > stop; i--)
        {
            if (IsVerb(i, WordClass.SpeechVerb) && IsPassive(i, floor))
                return phrases.Before(BeforeAdverbs(i, floor), floor);
        }

        return TokenRange.None;
    }
}
