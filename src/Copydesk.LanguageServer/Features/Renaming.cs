using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Transport;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>Renames a person: each mention keeps as much of the name as it gave, its title and its possessive.</summary>
internal sealed class Renaming
{
    private const int LongestName = 200;

    private readonly string[] words;
    private readonly string given;
    private readonly string surname;
    private readonly MentionForm from;

    /// <param name="newName">The new full name, or the new surname or given name where it is one word.</param>
    /// <param name="from">Form of the mention from which it is done: of it, a single word is the new form.</param>
    /// <exception cref="RpcException">The new name is none.</exception>
    public Renaming(string newName, MentionForm from)
    {
        words = newName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            throw new RpcException(RpcException.InvalidParams, "The new name is empty. Write the full name.");
        if (newName.Length > LongestName || newName.Any(char.IsControl))
            throw new RpcException(RpcException.InvalidParams, "The new name is no name on one line.");
        var surnameFrom = SurnameFrom(words);
        (given, surname, this.from) = (string.Join(' ', words[..surnameFrom]), string.Join(' ', words[surnameFrom..]), from);
    }

    /// <summary>The changes of one draft.</summary>
    /// <param name="places">Where the person is named there, in order.</param>
    /// <returns>In order; empty where nothing can be changed.</returns>
    public ImmutableArray<TextChange> Of(IEnumerable<NamePlace> places)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var place in places)
        {
            var name = NewOf(place);
            if (IsAllCaps(place.Name))
                name = name.ToUpperInvariant();
            if (place.Draft.Change(place.Draft.Blocks[place.Block], place.Span, name) is { } change)
                changes.Add(change);
        }

        return changes.DrainToImmutable();
    }

    private string NewOf(NamePlace place) => place.Form switch
    {
        MentionForm.Full when words.Length > 1 => string.Join(' ', words),
        MentionForm.Full when from == MentionForm.Given => Joined(words[0], place.Surname),
        MentionForm.Full => Joined(place.Given, surname),
        MentionForm.Given when words.Length > 1 => given,
        MentionForm.Given when from == MentionForm.Given => words[0],
        MentionForm.Surname when words.Length > 1 || from != MentionForm.Given => surname,
        _ => place.Name,
    };

    /// <summary>Where the surname begins: at the last word, or at the particles before it (van der, de la, bin).</summary>
    private static int SurnameFrom(string[] words)
    {
        var from = words.Length - 1;
        while (from > 1 && char.IsLower(words[from - 1][0]))
            from--;
        return from;
    }

    private static string Joined(string given, string surname) => given.Length == 0 ? surname : surname.Length == 0 ? given : given + " " + surname;

    // Initials are capitals anyway.
    private static bool IsAllCaps(string name) => name.Any(char.IsLetter) && !name.Any(char.IsLower) && name.Count(char.IsLetter) > 3;
}
