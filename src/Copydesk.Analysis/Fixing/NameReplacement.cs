using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Replaces one spelling of a person's name by another.</summary>
public static class NameReplacement
{
    /// <summary>The people of a draft are found once, however many of its findings ask for a fix.</summary>
    private static readonly ConditionalWeakTable<Draft, Dictionary<string, List<PersonMention>>> MentionsOf = [];

    /// <summary>
    /// The fix that writes every mention of the name the other way; where the surname differs, mentions by surname alone too.
    /// Empty where nothing can be changed.
    /// </summary>
    /// <param name="draft">The draft to change.</param>
    /// <param name="from">The full name as it is spelled, and its surname.</param>
    /// <param name="to">The full name as it shall be, and its surname.</param>
    /// <param name="equivalenceKey">Key of the fix.</param>
    public static ImmutableArray<Fix> Of(Draft draft, (string Name, string Surname) from, (string Name, string Surname) to, string equivalenceKey)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!MentionsOf.GetValue(draft, BySurname).TryGetValue(from.Surname, out var mentions))
            return [];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var mention in mentions)
        {
            if (mention.Name == from.Name)
                Add(changes, draft, mention, to.Name);
            else if (from.Surname != to.Surname && mention.Form == MentionForm.Surname)
                Add(changes, draft, mention, to.Surname);
        }

        if (changes.Count == 0)
            return [];
        changes.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [new Fix($"Write \"{to.Name}\" throughout", Applicability.Ask, equivalenceKey, changes.ToImmutable())];
    }

    private static Dictionary<string, List<PersonMention>> BySurname(Draft draft)
    {
        var bySurname = new Dictionary<string, List<PersonMention>>(StringComparer.OrdinalIgnoreCase);
        var annotated = new AnnotatedDraft(draft, LanguageInputs.None);
        foreach (var person in annotated.People)
            Add(bySurname, person);
        foreach (var person in annotated.PossiblePeople)
            Add(bySurname, person);
        return bySurname;
    }

    private static void Add(Dictionary<string, List<PersonMention>> bySurname, Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (!bySurname.TryGetValue(mention.Surname, out var mentions))
                bySurname.Add(mention.Surname, mentions = []);
            mentions.Add(mention);
        }
    }

    private static void Add(ImmutableArray<TextChange>.Builder changes, Draft draft, PersonMention mention, string name)
    {
        // "Van der Berg" at a sentence's start.
        if (char.IsUpper(mention.Name[0]) && char.IsLower(name[0]))
            name = char.ToUpperInvariant(name[0]) + name[1..];
        // A nickname inside the name is to stay.
        if (mention.Span.Length == mention.Name.Length && draft.Change(draft.Blocks[mention.Block], mention.Span, name) is { } change)
            changes.Add(change);
    }
}
