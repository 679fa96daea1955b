using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Rules.Names;

/// <summary>The rejected forms of a stylebook, by the hash of their first word.</summary>
internal sealed class RejectedForms
{
    private readonly Dictionary<ulong, List<Rejected>> byFirstWord = [];
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);

    // Whether a form begins so: most words of a draft are passed over at a glance.
    private readonly bool[] beginnings = new bool[128];

    public RejectedForms(Stylebook book)
    {
        foreach (var person in book.People)
            Add(person, person, null);
        foreach (var place in book.Places)
            Add(place, null, null);
        foreach (var organisation in book.Organisations)
            Add(organisation, null, organisation.Acronym);
    }

    public bool IsEmpty => byFirstWord.Count == 0;

    /// <summary>The longest rejected form that begins at a token, or null.</summary>
    public Hit? Find(AnnotatedBlock block, int first)
    {
        ref readonly var token = ref block.Tokens[first];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        var text = block.TextOf(token);
        if (!beginnings[char.ToUpperInvariant(text[0]) & 127])
            return null;
        var hyphen = token.Is(TokenShape.Hyphenated) ? text.IndexOf('-') : -1;
        return Longest(block, first, text) ?? (hyphen > 0 ? Longest(block, first, text[..hyphen]) : null);
    }

    private Hit? Longest(AnnotatedBlock block, int first, ReadOnlySpan<char> word)
    {
        if (!byFirstWord.TryGetValue(Hash(word), out var candidates))
            return null;
        Hit? longest = null;
        foreach (var rejected in candidates)
        {
            var end = rejected.Form.EndAt(block, first, out var length);
            var span = new TextSpan(block.Tokens[first].Start, length);
            if (end > 0 && (longest is null || span.Length > longest.Span.Length) && !accepted.Contains(block.Prose.Slice(span)))
                longest = new Hit(rejected, first, end, span);
        }

        return longest;
    }

    private void Add(StylebookName name, StylebookPerson? person, string? acronym)
    {
        accepted.Add(name.Name);
        accepted.UnionWith(name.Accepted);
        if (acronym is not null)
            accepted.Add(acronym);
        foreach (var text in name.Rejected)
        {
            if (NameForm.Cut(text) is not { } form)
                continue;
            var word = form.Words[0];
            beginnings[char.ToUpperInvariant(word[0]) & 127] = true;
            var hash = Hash(word);
            if (!byFirstWord.TryGetValue(hash, out var forms))
                byFirstWord.Add(hash, forms = []);
            forms.Add(new Rejected(form, RightForm(name, person, acronym, text), NameForm.Cut(name.Name), person));
        }
    }

    /// <summary>What to write instead: for a surname a surname, for capitals the acronym, else the name.</summary>
    private static string RightForm(StylebookName name, StylebookPerson? person, string? acronym, string rejected)
    {
        if (acronym is not null && !rejected.Any(char.IsLower))
            return acronym;
        if (person is null || rejected.Contains(' ', StringComparison.Ordinal) || !name.Name.Contains(' ', StringComparison.Ordinal))
            return name.Name;
        foreach (var form in name.Accepted)
        {
            if (!form.Contains(' ', StringComparison.Ordinal))
                return form;
        }

        return name.Name[(name.Name.LastIndexOf(' ') + 1)..];
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var unit in word)
            hash = (hash ^ (unit is '\u2019' ? '\'' : char.ToLowerInvariant(unit))) * 0x100000001b3;
        return hash;
    }

    /// <summary>A form that doesn't stand.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="RightForm">What to write instead.</param>
    /// <param name="House">The house's name for the whole.</param>
    /// <param name="Person">Whose it is, where it is a person's.</param>
    internal sealed record Rejected(NameForm Form, string RightForm, NameForm? House, StylebookPerson? Person)
    {
        /// <summary>"Kyiv, which Russians call Kiev": a sentence with both forms is about the name.</summary>
        public bool IsBesideItsRightForm(AnnotatedBlock block, int first, int end)
        {
            if (House is null || Person is not null)
                return false;
            var (from, to) = OldForms.SentenceAround(block, first, end);
            for (var i = from; i < to; i++)
            {
                if ((i < first || i >= end) && House.EndAt(block, i, out _) > 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>A rejected form in a block.</summary>
    internal sealed record Hit(Rejected Rejected, int First, int End, TextSpan Span);
}

/// <summary>Finds the person of whom a span of a draft speaks.</summary>
internal sealed class MentionLookup
{
    private readonly long[] starts;
    private readonly (int End, Person Person)[] found;

    public MentionLookup(ImmutableArray<Person> people)
    {
        var count = 0;
        foreach (var person in people)
            count += person.Mentions.Length;
        starts = new long[count];
        found = new (int, Person)[count];
        count = 0;
        foreach (var person in people)
        {
            foreach (var mention in person.Mentions)
            {
                starts[count] = ((long)mention.Block << 32) | (uint)mention.Span.Start;
                found[count++] = (mention.Span.End, person);
            }
        }

        Array.Sort(starts, found);
    }

    /// <summary>The person whose mention holds the span, or null.</summary>
    public Person? At(int block, TextSpan span)
    {
        var at = Array.BinarySearch(starts, ((long)block << 32) | (uint)span.Start);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && starts[at] >> 32 == block && found[at].End >= span.End ? found[at].Person : null;
    }
}
