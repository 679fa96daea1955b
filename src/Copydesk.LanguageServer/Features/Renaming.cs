using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Transport;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.LanguageServer.Features;

/// <summary>Renames a person throughout a draft: each mention keeps as much of the name as it gave, its title and its possessive.</summary>
internal static class Renaming
{
    private const int LongestName = 200;

    /// <summary>The changes, in order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="who">Who is renamed.</param>
    /// <param name="here">The mention from which it is done: of it, a single word is the new form.</param>
    /// <param name="newName">The new full name, or the new surname or given name where it is one word.</param>
    /// <exception cref="RpcException">The new name is none.</exception>
    public static ImmutableArray<TextChange> Of(Draft draft, Somebody who, NamePlace here, string newName)
    {
        var words = newName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            throw new RpcException(RpcException.InvalidParams, "The new name is empty. Write the full name.");
        if (newName.Length > LongestName || newName.Any(char.IsControl))
            throw new RpcException(RpcException.InvalidParams, "The new name is no name on one line.");
        var surnameFrom = SurnameFrom(words);
        var (given, surname) = (string.Join(' ', words[..surnameFrom]), string.Join(' ', words[surnameFrom..]));
        var changes = ImmutableArray.CreateBuilder<TextChange>(who.Places.Length);
        foreach (var place in who.Places)
        {
            var name = place.Form switch
            {
                MentionForm.Full when words.Length > 1 => string.Join(' ', words),
                MentionForm.Full when here.Form == MentionForm.Given => Joined(words[0], place.Surname),
                MentionForm.Full => Joined(place.Given, surname),
                MentionForm.Given when words.Length > 1 => given,
                MentionForm.Given when here.Form == MentionForm.Given => words[0],
                MentionForm.Surname when words.Length > 1 || here.Form != MentionForm.Given => surname,
                _ => place.Name,
            };
            if (IsAllCaps(place.Name))
                name = name.ToUpperInvariant();
            if (draft.Change(draft.Blocks[place.Block], place.Span, name) is { } change)
                changes.Add(change);
        }

        return changes.DrainToImmutable();
    }

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
