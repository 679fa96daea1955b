using System.Collections.Immutable;
using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Analysis;

/// <summary>Replaces one spelling of a person's name by another.</summary>
public static class NameReplacement
{
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
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var person in new AnnotatedDraft(draft, LanguageInputs.None).People)
        {
            foreach (var mention in person.Mentions)
            {
                if (mention.Name == from.Name)
                    Add(changes, draft, mention, to.Name);
                else if (from.Surname != to.Surname && mention.Form == MentionForm.Surname && mention.Surname == from.Surname)
                    Add(changes, draft, mention, to.Surname);
            }
        }

        if (changes.Count == 0)
            return [];
        changes.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [new Fix($"Write \"{to.Name}\" throughout", Applicability.Ask, equivalenceKey, changes.ToImmutable())];
    }

    private static void Add(ImmutableArray<TextChange>.Builder changes, Draft draft, PersonMention mention, string name)
    {
        if (draft.Change(draft.Blocks[mention.Block], mention.Span, name) is { } change)
            changes.Add(change);
    }
}
