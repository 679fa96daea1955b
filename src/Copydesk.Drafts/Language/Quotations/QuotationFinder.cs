using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>Finds the quotations of a draft and who said them.</summary>
internal static class QuotationFinder
{
    public static ImmutableArray<Quotation> Find(AnnotatedDraft draft) => [];
}
