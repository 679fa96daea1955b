namespace Copydesk.Drafts.Language;

/// <summary>Decades, in figures and in words; quarters and halves by their letters; centuries side by side; times before Christ.</summary>
internal ref partial struct TimeReader
{
    /// <summary>How far from a decade in words a thermometer may stand, in tokens.</summary>
    private const int ThermometerReach = 8;

    /// <summary>How many words name an era.</summary>
    private const int MostNames = 3;

    /// <summary>the 1990s, the '60s.</summary>
    private bool TryDecade(int i)
    {
        var written = TextOf(i);
        if (written[^1] != 's' || written.Length is not (3 or 5) || written[^2] != '0' || !char.IsAsciiDigit(written[0]))
            return false;
        mention.Unit = TimeUnit.Decade;
        var decade = written[^3] - '0';
        if (written.Length == 5)
        {
            if (written[0] is not ('1' or '2'))
                return false;
            mention.Count = ((written[0] - '0') * 100) + ((written[1] - '0') * 10) + decade;
            // the 1800s; the 2000s are the decade
            if (mention.Count % 10 == 0 && mention.Count < 200)
                (mention.Unit, mention.Count) = (TimeUnit.Century, mention.Count / 10);
        }
        else
        {
            // Temperatures and ages have decades too: "in the 80s", "in her 60s".
            if (!(i > floor && tokens[i - 1].Kind == TokenKind.Punctuation && text[tokens[i - 1].Start] is '\'' or '\u2018' or '\u2019'))
                return false;
            mention.Count = decade < 3 ? 200 + decade : 190 + decade;
            first = i - 1;
        }

        Turn(first - 1);
        return true;
    }

    /// <summary>the nineties, the late Eighties, the mid-nineties, the roaring twenties; not "in her nineties", nor "highs in the nineties".</summary>
    private bool TryDecadeInWords(int i, ReadOnlySpan<char> word)
    {
        mention.Unit = TimeUnit.Decade;
        mention.Count = (word[0] | 0x20, word[1]) switch
        {
            ('t', 'w') => 192,
            ('t', _) => 193,
            ('f', 'o') => 194,
            ('f', _) => 195,
            ('s', 'i') => 196,
            ('s', _) => 197,
            ('e', _) => 198,
            ('n', 'i') => 199,
            _ => 200,
        };
        first = IsText(i - 1, "roaring", "swinging") && i - 1 >= floor ? i - 1 : i;
        Turn(first - 1);
        return CueOf(first) == TimeCue.The && !IsByThermometer(i);
    }

    /// <summary>the Cold War era, the Meiji era, the Middle Ages, the Bronze Age: a time in history without figures.</summary>
    private bool TryEra(int i)
    {
        var isEra = IsText(i, "era");
        var named = IsText(i, "ages") ? IsText(i - 1, "Middle", "Dark")
            : isEra || IsText(i - 1, "Stone", "Bronze", "Iron") || IsText(i - 1, "Ice", "Gilded", "Jazz");
        var at = i - 1;
        if (!named || !(isEra || IsCapitalised(i)) || !IsCapitalised(at))
            return false;
        while (isEra && at > i - MostNames && IsCapitalised(at - 1) && CueOf(at - 1) != TimeCue.The)
            at--;
        if (CueOf(at - 1) != TimeCue.The || at - 1 < floor)
            return false;
        mention.Form = TimeForm.Reference;
        mention.Direction = -1;
        first = at - 1;
        return true;
    }

    private readonly bool IsByThermometer(int i)
    {
        for (var at = Math.Max(0, i - ThermometerReach); at < i + ThermometerReach && at < tokens.Length; at++)
        {
            if (IsText(at, "temperature", "temperatures", "degrees") || IsText(at, "highs", "lows", "mercury") || IsText(at, "Fahrenheit", "thermometer", "percentile"))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The token after the million of "201 million years" and "3.7 million years", and their count; <paramref name="at"/> where
    /// no years follow. What an int can't hold is left open.
    /// </summary>
    private int AfterMillions(int i, int at, ref int count)
    {
        if (!Is(at + 1, WordClass.TimeUnit) || UnitAt(at + 1) != TimeUnit.Year || !IsPlural(at + 1))
            return at;
        long factor = IsText(at, "thousand") ? 1_000 : IsText(at, "million") ? 1_000_000 : 1_000_000_000;
        var written = TextOf(i);
        var dot = written.IndexOf('.');
        var rest = dot > 0 && written.Length == dot + 2 && char.IsAsciiDigit(written[^1]) ? (written[^1] - '0') * factor / 10 : 0;
        mention.HasHalf = false;
        var years = (count * factor) + rest;
        count = count == TimeMention.Vague || years >= TimeMention.Vague ? TimeMention.Vague : (int)years;
        return at + 1;
    }

    /// <summary>Takes in what a year's letters before it say: Q3 2024, H1 2025; not the car.</summary>
    private void Lettered(int i)
    {
        var at = i - 1;
        if (at < floor || tokens[at].Length != 2 || tokens[at].Word != 0 || text[tokens[at].Start] is not ('Q' or 'H'))
            return;
        var isQuarter = text[tokens[at].Start] == 'Q';
        var count = text[tokens[at].Start + 1] - '0';
        if (count < 1 || count > (isQuarter ? 4 : 2) || (IsCapitalised(at - 1) && CueOf(at - 1) != TimeCue.Preposition))
            return;
        (mention.Unit, mention.Count, first) = (isQuarter ? TimeUnit.Quarter : TimeUnit.Month, count, at);
    }

    /// <summary>"the 17th" of "the 17th and 18th centuries".</summary>
    private bool TryFirstCentury(int i, int count)
    {
        var next = CueOf(i + 2) == TimeCue.The ? i + 3 : i + 2;
        if (!(CueOf(i + 1) is TimeCue.And or TimeCue.To || IsText(i + 1, "or") || IsDash(i + 1)) || next >= tokens.Length || OrdinalAt(next) == 0
            || !Is(next + 1, WordClass.TimeUnit) || UnitAt(next + 1) != TimeUnit.Century)
            return false;
        (mention.Unit, mention.Count, end) = (TimeUnit.Century, count - 1, i + 1);
        Turn(i - 1);
        return true;
    }

    /// <summary>in 44 BC, by 300 B.C.; not "in 200 BC schools", which are in British Columbia.</summary>
    private bool TryBeforeChrist(int i)
    {
        if (!IsBeforeChrist(i + 1) || DigitsAt(i, 4) is not (> 0 and var year) || CueOf(i - 1) is not (TimeCue.Preposition or TimeCue.About or TimeCue.To or TimeCue.Of))
            return false;
        if (!IsPhraseEnd(i + 2) && !IsFunctionWord(i + 2))
            return false;
        (mention.Unit, mention.Count, mention.IsBeforeChrist, end) = (TimeUnit.Year, year, true, i + 2);
        return true;
    }

    private readonly bool IsBeforeChrist(int i) =>
        i < tokens.Length && text[tokens[i].Start] == 'B' && (TextOf(i) is "BC" or "BCE" or "B.C." or "B.C" or "B.C.E.");
}
