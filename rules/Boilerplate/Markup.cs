using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Boilerplate;

/// <summary>What a piece of markup was for.</summary>
internal enum MarkupKind
{
    /// <summary>A tag of HTML, or several in a row.</summary>
    Tag,

    /// <summary>A character of HTML by its name or number.</summary>
    Entity,

    /// <summary>What a version control system leaves where two versions differ.</summary>
    Merge,

    /// <summary>What a template fills in.</summary>
    Template,

    /// <summary>What a content system replaces by a picture, a gallery, a quotation.</summary>
    Shortcode,

    /// <summary>Markdown where nobody reads it.</summary>
    Markdown,

    /// <summary>The bracketed note of an encyclopedia.</summary>
    Citation,

    /// <summary>A comment of a word processor.</summary>
    Comment,

    /// <summary>A piece of a script, a style sheet, or data.</summary>
    Code,
}

/// <summary>A piece of markup in prose. Each look ahead is bounded, so that a text of brackets alone stays linear.</summary>
/// <param name="Kind">What it was for.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">The words that are copy in it.</param>
internal readonly record struct Markup(MarkupKind Kind, TextSpan Span, TextSpan? Words = null)
{
    private const int Ahead = 200;
    private const int LongestName = 20;

    private static readonly string[] Formatting =
        ["b", "i", "u", "em", "strong", "span", "p", "div", "br", "font", "small", "sup", "sub", "center", "o:p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "hr", "q", "s", "strike", "section", "article"];

    private static readonly string[] Others =
    [
        "a", "abbr", "amp-ad", "amp-img", "aside", "audio", "cite", "code", "figcaption", "figure", "footer", "form", "header", "iframe", "img", "input", "ins",
        "del", "link", "meta", "nav", "noscript", "object", "picture", "pre", "script", "source", "style", "svg", "table", "tbody", "td", "th", "thead", "tr", "video",
    ];

    private static readonly string[] Shortcodes = ["blockquote", "embed", "gallery", "playlist", "pullquote", "related_posts", "vc_column", "vc_column_text", "vc_row"];

    private static readonly string[] Notes = ["citation needed", "clarification needed", "better source needed", "when?", "who?", "by whom?", "according to whom?", "dubious – discuss", "page needed", "edit"];

    /// <summary>Markup that only begins a block: a heading or a fence of Markdown.</summary>
    public static Markup? AtStart(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("```", StringComparison.Ordinal))
            return new Markup(MarkupKind.Markdown, new TextSpan(0, 3));
        if (text.Length < 4 || text[0] != '#' || text[1] != '#')
            return null;
        var marks = text.IndexOfAnyExcept('#');
        return marks is >= 2 and <= 6 && text[marks] == ' ' && char.IsLetter(text[marks + 1])
            ? new Markup(MarkupKind.Markdown, new TextSpan(0, text.Length), TextSpan.FromBounds(marks + 1, text.Length))
            : null;
    }

    /// <summary>The markup that begins at an offset.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="at">Where one of <c>&lt; &amp; { [ *</c> stands.</param>
    /// <param name="isPlain">Whether the draft is plain text, where Markdown is residue.</param>
    public static Markup? At(ReadOnlySpan<char> text, int at, bool isPlain)
    {
        var rest = text.Slice(at, Math.Min(Ahead, text.Length - at));
        return rest[0] switch
        {
            '<' => AtAngle(text, at, rest),
            '&' => EntityLength(rest) is var length and > 0 ? Of(MarkupKind.Entity, at, length) : null,
            '{' => AtBrace(text, at, rest),
            '[' => AtBracket(text, at, rest, isPlain),
            _ => isPlain ? AtStars(text, at, rest) : null,
        };
    }

    /// <summary>Whether deleting the tags leaves the words as they are.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> tags)
    {
        while (!tags.IsEmpty)
        {
            var close = tags.IndexOf('>');
            if (close < 0 || !IsOneOf(NameOf(tags), Formatting))
                return false;
            tags = tags[(close + 1)..];
        }

        return true;
    }

    /// <summary>Whether the first tag ends a line or a paragraph.</summary>
    public static bool IsBreak(ReadOnlySpan<char> tags) => !IsOneOf(NameOf(tags), ["b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "s", "q"]);

    private static Markup Of(MarkupKind kind, int at, int length) => new(kind, new TextSpan(at, length));

    private static Markup? AtAngle(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<<<<<<<", StringComparison.Ordinal))
            return (rest.Length == 7 || rest[7] == ' ') && (at == 0 || text[at - 1] == ' ') ? Of(MarkupKind.Merge, at, 7) : null;
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return Of(MarkupKind.Tag, at, rest.IndexOf("-->", StringComparison.Ordinal) is var end and > 0 ? end + 3 : 4);
        if (rest.StartsWith("<%", StringComparison.Ordinal))
            return rest.IndexOf("%>", StringComparison.Ordinal) is var stop and > 0 ? Of(MarkupKind.Template, at, stop + 2) : null;
        var length = TagLength(rest);
        if (length == 0)
            return null;
        // "the <b> tag": a tag that stands among the words as a word is spoken about.
        var isBare = rest[1] != '/' && rest[..length].IndexOfAny(' ', '/') < 0 && NameOf(rest) is not ("br" or "p" or "hr" or "div");
        if (isBare && (length == rest.Length || !(char.IsLetterOrDigit(rest[length]) || rest[length] is '<' or '“' or '"')))
            return null;
        while (TagLength(rest[length..]) is var more and > 0)
            length += more;
        return Of(MarkupKind.Tag, at, length);
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != '<')
            return 0;
        var name = NameOf(rest);
        if (name.IsEmpty || !(IsOneOf(name, Formatting) || IsOneOf(name, Others)))
            return 0;
        var after = (rest[1] == '/' ? 2 : 1) + name.Length;
        if (after >= rest.Length || rest[after] is not ('>' or ' ' or '/'))
            return 0;
        var close = rest[after..].IndexOf('>');
        if (close < 0)
            return 0;
        // Attributes have a value; "<a lot more than that>" has none.
        var inside = rest.Slice(after, close);
        return inside.TrimEnd('/').IsWhiteSpace() || inside.Contains('=') ? after + close + 1 : 0;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && end - start < LongestName && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] is ':' or '-'))
            end++;
        return start < tag.Length ? tag[start..end] : [];
    }

    private static int EntityLength(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 12)].IndexOf(';');
        if (end < 3)
            return 0;
        foreach (var c in rest[1..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
                return 0;
        }

        var entity = rest[..(end + 1)].ToString();
        return WebUtility.HtmlDecode(entity) == entity ? 0 : end + 1;
    }

    private static Markup? AtBrace(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("{{", StringComparison.Ordinal))
            return rest.IndexOf("}}", StringComparison.Ordinal) is var end and > 0 ? Of(MarkupKind.Template, at, end + 2) : null;
        if (rest.StartsWith("{%", StringComparison.Ordinal))
            return rest.IndexOf("%}", StringComparison.Ordinal) is var stop and > 0 ? Of(MarkupKind.Template, at, stop + 2) : null;
        var close = rest.IndexOf('}');
        var inside = close < 0 ? rest[1..] : rest[1..close];
        if (at > 0 && text[at - 1] == '$' && close > 1 && IsName(inside))
            return Of(MarkupKind.Template, at - 1, close + 2);
        if (close > 1 && IsName(inside) && inside.Contains('_'))
            return Of(MarkupKind.Template, at, close + 1);
        var isData = inside.TrimStart() is ['"', ..] && inside.IndexOf("\":") > 0;
        var isStyle = inside.IndexOf(':') > 0 && inside.IndexOf(';') > inside.IndexOf(':') && at > 0 && text[at - 1] is not '(';
        var isScript = at > 0 && text[..at].TrimEnd() is [.., ')'] && (inside.IndexOf(';') > 0 || inside.IndexOf("return") >= 0 || inside.IndexOf(").") >= 0);
        return isData || isStyle || isScript ? Of(MarkupKind.Code, at, close < 0 ? rest.Length : close + 1) : null;
    }

    private static Markup? AtBracket(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> rest, bool isPlain)
    {
        var close = rest[1..].IndexOfAny('[', ']') + 1;
        if (close < 2 || rest[close] == '[')
            return null;
        var inside = rest[1..close];
        if (isPlain && close + 2 < rest.Length && rest[close + 1] == '(' && LeadsAway(rest[(close + 2)..]) && rest[close..].IndexOf(')') is var end and > 0)
        {
            var start = at > 0 && text[at - 1] == '!' ? at - 1 : at;
            return new Markup(MarkupKind.Markdown, TextSpan.FromBounds(start, at + close + end + 1), new TextSpan(at + 1, inside.Length));
        }

        if (inside[0] == '/' ? IsName(inside[1..]) : IsShortcode(inside))
            return Of(MarkupKind.Shortcode, at, close + 1);
        if (close + 1 < rest.Length && rest[close + 1] == ':' && IsCommentMark(inside) && text[..at].TrimEnd() is var before
            && (before.EndsWith("Comment", StringComparison.Ordinal) || before.EndsWith("Commented", StringComparison.Ordinal)))
        {
            var word = before.EndsWith("Commented", StringComparison.Ordinal) ? "Commented".Length : "Comment".Length;
            return new Markup(MarkupKind.Comment, TextSpan.FromBounds(before.Length - word, at + close + 2));
        }

        var isHanging = at > 1 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '”' or '"' or ')' or ']');
        var isNote = (inside.Length <= 3 && inside.IndexOfAnyExceptInRange('0', '9') < 0 && isHanging)
            || (isHanging && (inside.StartsWith("note ", StringComparison.Ordinal) || inside.StartsWith("nb ", StringComparison.Ordinal)) && char.IsAsciiDigit(inside[^1]))
            || (IsOneOf(inside, Notes) && (isHanging || close + 1 == text.Length || inside.EndsWith("needed", StringComparison.Ordinal)));
        return isNote ? Of(MarkupKind.Citation, at, close + 1) : null;
    }

    private static bool LeadsAway(ReadOnlySpan<char> address) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || address[0] is '/' or '#';

    /// <summary>"caption id="a1"", "gallery"; "[video]" alone is how a headline says that there is one.</summary>
    private static bool IsShortcode(ReadOnlySpan<char> inside)
    {
        var space = inside.IndexOf(' ');
        if (space > 0)
            return inside.Contains('=') && IsName(inside[..space]);
        foreach (var code in Shortcodes)
        {
            if (inside.SequenceEqual(code))
                return true;
        }

        return false;
    }

    /// <summary>A commenter's initials and a number: "AB1", "MK12R11".</summary>
    private static bool IsCommentMark(ReadOnlySpan<char> inside) =>
        inside.Length is >= 2 and <= 8 && char.IsAsciiLetterUpper(inside[0]) && char.IsAsciiDigit(inside[^1]) && !inside.Contains(' ');

    private static Markup? AtStars(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 5 || rest[1] != '*' || rest[2] is '*' or ' ' || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '*')))
            return null;
        if (!char.IsLetterOrDigit(rest[2]) && rest[2] is not ('“' or '"' or '‘' or '\''))
            return null;
        var close = rest[2..].IndexOf("**", StringComparison.Ordinal) + 2;
        if (close < 3 || rest[close - 1] == ' ' || (close + 2 < rest.Length && (char.IsLetterOrDigit(rest[close + 2]) || rest[close + 2] == '*')))
            return null;
        return new Markup(MarkupKind.Markdown, new TextSpan(at, close + 2), new TextSpan(at + 2, close - 2));
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 2 * LongestName || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, ReadOnlySpan<string> words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
