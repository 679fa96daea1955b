namespace Copydesk.Drafts.Language;

/// <content>The subject of a clause, behind what opens its sentence.</content>
internal readonly ref partial struct PhraseReader
{
    /// <summary>The subject of a clause that begins at <paramref name="first"/>, behind an opening "On Monday," or "But".</summary>
    public TokenRange Subject(int first, int ceiling)
    {
        var i = first;
        var window = Math.Min(ceiling, first + LongestAside);
        while (i < window && (tokens[i].Kind == TokenKind.Punctuation || (Kinds(i) & (WordClass.Conjunction | WordClass.Preposition)) == WordClass.Conjunction && tokens[i].Word != KnownWords.That))
            i++;
        if (i < ceiling && ((Kinds(i) & WordClass.Preposition) != 0 || IsAdverb(i) || IsOpeningParticiple(i) || (i > first && (Kinds(i - 1) & WordClass.Conjunction) != 0 && tokens[i - 1].Word != KnownWords.And)))
            i = BehindOpening(i, ceiling);

        var subject = After(i, ceiling);
        // "The party distanced itself": a verb that no list holds.
        if (subject.End - subject.First > 2 && (Kinds(subject.First) & WordClass.Determiner) != 0 && IsPastVerb(subject.End - 1))
            return new TokenRange(subject.First, subject.End - 1);
        // "The ad targets": what follows a thing with words on it is its verb.
        return subject.End - subject.First == 3 && (Kinds(subject.First) & WordClass.Determiner) != 0 && (Kinds(subject.First + 1) & WordClass.SpeechNoun) != 0
            && text[tokens[subject.End - 1].End - 1] == 's' ? new TokenRange(subject.First, subject.End - 1) : subject;
    }

    private bool IsPastVerb(int i) =>
        !tokens[i].Is(TokenShape.Capitalised) && (Kinds(i) & (WordClass.TitleWord | WordClass.SpeechNoun | WordClass.OrganisationWord)) == 0
        && ((Kinds(i) & WordClass.PastVerb) != 0 || text[tokens[i].Start..tokens[i].End].EndsWith("ed"));

    /// <summary>Behind the comma that ends an opening: "In a long, angry letter, Prado said" has two, and the one before a name is it.</summary>
    private int BehindOpening(int first, int ceiling)
    {
        var behind = first;
        var commas = 0;
        var stop = Math.Min(ceiling, first + LongestAside);
        for (var j = first; j < stop && commas < MostCommas; j++)
        {
            if (!IsMark(j, ','))
                continue;
            if (IsPersonLike(After(j + 1, ceiling)))
                return j + 1;
            if (commas++ == 0)
                behind = j + 1;
        }

        return behind;
    }

    /// <summary>"Reacting, the secretary said": a participle that opens the sentence by itself.</summary>
    private bool IsParticipleAlone(int i) =>
        tokens[i].Length > 5 && text.Slice(tokens[i].End - 3, 3) is "ing" && (Kinds(i) & (WordClass.GivenName | WordClass.Surname)) == 0;

    /// <summary>"Speaking in Port Lindy, Prado said", "Asked about it, she left": a participle that opens the sentence.</summary>
    private bool IsOpeningParticiple(int i) =>
        tokens[i].Is(TokenShape.Capitalised) && tokens[i].Length > 4
        && (text.Slice(tokens[i].End - 3, 3) is "ing" || ((Kinds(i) & WordClass.SpeechVerb) != 0 && text.Slice(tokens[i].End - 2, 2) is "ed"))
        && i + 1 < tokens.Length && !tokens[i + 1].Is(TokenShape.Capitalised) && (Kinds(i) & (WordClass.GivenName | WordClass.Surname)) == 0;
}
