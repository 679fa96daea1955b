using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <content>What may stand around a placeholder. Asked only where its letters were seen.</content>
internal sealed partial class Placeholder
{
    private static readonly string[] Units =
    [
        "percent", "per", "pc", "pct", "million", "billion", "trillion", "crore", "crores", "lakh", "lakhs", "people", "years", "months",
        "weeks", "days", "hours", "minutes", "miles", "kilometres", "kilometers", "km", "metres", "meters", "votes", "seats", "points", "pounds",
        "dollars", "euros", "rupees", "naira", "shillings", "rand", "deaths", "cases", "jobs", "homes", "workers", "staff", "employees",
        "residents", "pupils", "students", "patients", "women", "men", "children", "times", "year-old", "words",
    ];

    private static readonly string[] MissingThings =
    [
        "age", "byline", "caption", "date", "details", "figure", "figures", "graf", "hed", "headline", "info", "link", "more", "name", "names",
        "number", "photo", "picture", "quote", "quotes", "source", "stat", "stats", "title",
    ];

    private static readonly string[] Titles = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "professor", "cllr", "sgt", "constable", "councillor", "judge", "rs", "rs."];

    private static readonly string[] Danglers = ["on", "at", "in", "by", "from", "for", "of", "with"];

    private static readonly string[] BeerWords = ["beer", "beers", "lager", "brewery", "brewer", "castlemaine", "pint", "pints", "schooner", "pub", "ale", "gold"];

    private static readonly string[] RightWords = ["right", "correct", "ok", "okay", "true", "needed", "name", "spelling", "date"];

    private static readonly string[] DeskWords =
    [
        "add", "byline", "caption", "check", "confirm", "cq", "cut", "double-check", "fact-check", "headline", "hold", "insert", "lawyer",
        "lawyers", "legal", "para", "paras", "pic", "pix", "pls", "spelling", "sub", "subs", "tk", "trim", "verify",
    ];

    /// <summary>What square brackets hold where something is to be filled in: the whole of it.</summary>
    private static readonly string[] Blanks =
    [
        "age", "amount", "byline", "caption", "city", "company", "company name", "country", "county", "date", "day", "department", "details",
        "details to come", "details to follow", "email", "email address", "first name", "first name last name", "firstname", "full name", "headline",
        "hyperlink", "image", "image here", "job title", "last name", "lastname", "link", "link here", "link to come", "location", "month", "name",
        "name here", "name surname", "name tk", "name to come", "number", "organisation", "organisation name", "organization", "organization name",
        "person's name", "phone", "phone number", "photo", "photo here", "photo tk", "picture", "place", "place name", "position", "price", "quote",
        "quote here", "quote tk", "quote to come", "reporter name", "school name", "source", "state", "street name", "surname", "time", "tba",
        "tbc", "tbd", "title", "tk", "to be added", "to be completed", "to be confirmed", "to come", "topic", "town", "url", "venue", "website", "year",
    ];

    /// <summary>What a note to the desk begins with, in capitals.</summary>
    private static readonly string[] NoteStarts = ["nb", "ed", "eds", "editor", "editors", "subs", "sub", "desk", "legal", "lawyer", "query", "note", "check", "confirm", "verify", "cq", "fact-check", "fact check"];

    /// <summary>"[INSERT NAME]", "[name]", "[TK]", "[XX]", "[??]"; not "[the defendant]", "[sic]" or "[1]".</summary>
    private static bool IsBlank(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty)
            return false;
        if (StartsWithWord(content, "insert") || content.IndexOfAnyExcept('?') < 0 || content.IndexOfAnyExcept('X') < 0 && content.Length > 1 || content.IndexOfAnyExcept('_') < 0)
            return true;
        if (StartsWithWord(content, "TK") || StartsWithWord(content, "TKTK"))
            return content[1] == 'K';
        foreach (var blank in Blanks)
        {
            if (content.Equals(blank, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsNoteInBrackets(ReadOnlySpan<char> content)
    {
        if (content.Length < 2 || !char.IsAsciiLetterUpper(content[0]) || !char.IsAsciiLetterUpper(content[1]))
            return false;
        foreach (var start in NoteStarts)
        {
            // "[EDITOR'S NOTE: …]" is printed, "[NOTE: …]" often; "[CHECK]" and "[ED: …]" are not.
            if (StartsWithWord(content, start))
            {
                var rest = content[start.Length..];
                return start is "check" or "confirm" or "verify" or "cq" or "fact-check" or "fact check" or "query"
                    || rest.StartsWith(" to ", StringComparison.OrdinalIgnoreCase)
                    || (start is not ("note" or "editor" or "editors" or "legal") && rest.TrimStart() is [':' or ',' or '-' or '–', ..]);
            }
        }

        return false;
    }

    private static bool StartsWithWord(ReadOnlySpan<char> content, string word) =>
        content.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (content.Length == word.Length || content[word.Length] is ' ' or ':' or ',' or '.' or '-' or '–' or '?' or '_');

    private static bool IsInSquareBrackets(AnnotatedBlock block, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            var mark = Residue.MarkAt(block, i);
            if (mark == '[')
                return true;
            if (mark == ']')
                return false;
        }

        return false;
    }

    private static bool HasUnit(AnnotatedBlock block, int next)
    {
        if (next >= block.Tokens.Length)
            return false;
        if (Residue.MarkAt(block, next) == '%')
            return true;
        if (!IsOneOf(block, next, Units))
            return false;
        // "XX per cent", but not "XX per cell".
        return block.TextOf(block.Tokens[next]) is not "per" || (next + 1 < block.Tokens.Length && block.TextOf(block.Tokens[next + 1]) is "cent" or "day" or "week" or "year");
    }

    private static TextSpan WithUnit(AnnotatedBlock block, int first, int end) =>
        TextSpan.FromBounds(block.Tokens[first].Start, block.Tokens[Residue.MarkAt(block, end) == '%' ? end : end - 1].End);

    private static bool IsCurrency(char mark) => mark is '$' or '£' or '€' or '₹' or '₦';

    private static bool IsInCapitals(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('a', 'z') < 0;

    private static bool IsLowerWord(AnnotatedBlock block, int token) =>
        token >= 0 && token < block.Tokens.Length && block.Tokens[token].Kind == TokenKind.Word && char.IsLower(block.TextOf(block.Tokens[token])[0]);

    private static bool IsOneOf(AnnotatedBlock block, int token, string[] words)
    {
        var text = block.TextOf(block.Tokens[token]);
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words stands near a token.</summary>
    private static bool IsNear(AnnotatedBlock block, int token, string[] words)
    {
        for (var i = Math.Max(0, token - SubjectTokens); i < Math.Min(block.Tokens.Length, token + SubjectTokens); i++)
        {
            if (block.Tokens[i].Kind == TokenKind.Word && IsOneOf(block, i, words))
                return true;
        }

        return false;
    }

    private static bool ClosesSoon(AnnotatedBlock block, int end)
    {
        for (var i = end; i < Math.Min(block.Tokens.Length, end + 8); i++)
        {
            if (Residue.MarkAt(block, i) is ')' or '}')
                return true;
        }

        return false;
    }

    /// <summary>The note with the brackets around it.</summary>
    private static TextSpan Bracketed(AnnotatedBlock block, int first, TextSpan span)
    {
        for (var i = first; i < Math.Min(block.Tokens.Length, first + SubjectTokens); i++)
        {
            if (Residue.MarkAt(block, i) is ')' or '}')
                return TextSpan.FromBounds(block.Tokens[first - 1].Start, block.Tokens[i].End);
        }

        return span;
    }
}
