using System.Globalization;
using System.Text.Json;
using Copydesk.Drafts.Language;
using Copydesk.Reports;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Cli.Commands;

/// <summary>
/// An annotated draft as one line of JSON. Offsets are 0-based UTF-16 units of the decoded file, ends exclusive; texts are
/// the words as read, without markup. Written here and not with the reports, which never see annotations.
/// </summary>
internal static class InspectionReport
{
    public static void Write(Stream output, AnnotatedDraft draft)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("path", PathName.ToJson(draft.Draft.Path));
            if (draft.Inputs.Published is { } published)
                json.WriteString("published", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else
                json.WriteNull("published");
            WriteQuotations(json, draft);
            WritePeople(json, draft);
            WriteDates(json, draft);
            WriteBlocks(json, draft);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>
    /// Speech under "quotations"; titles, nicknames and words at arm's length under "terms"; what stands between two single
    /// marks typed for a double one (''so'') under "makeshift", since no mark there says for sure that it is one.
    /// </summary>
    private static void WriteQuotations(Utf8JsonWriter json, AnnotatedDraft draft)
    {
        WriteQuotations(json, "quotations", draft, static quotation => quotation is { Kind: not QuotationKind.Term, Marks: not QuotationMarks.DoubledSingle });
        WriteQuotations(json, "terms", draft, static quotation => quotation is { Kind: QuotationKind.Term, Marks: not QuotationMarks.DoubledSingle });
        WriteQuotations(json, "makeshift", draft, static quotation => quotation.Marks == QuotationMarks.DoubledSingle);
    }

    private static void WriteQuotations(Utf8JsonWriter json, string name, AnnotatedDraft draft, Func<Quotation, bool> isListed)
    {
        json.WriteStartArray(name);
        foreach (var quotation in draft.Quotations)
        {
            if (!isListed(quotation))
                continue;
            json.WriteStartObject();
            WriteSpan(json, draft, quotation.Block, quotation.Span);
            json.WriteString("kind", Kebab(quotation.Kind.ToString()));
            WriteSpeaker(json, draft, quotation.Speaker);
            WritePlace(json, "cue", draft, quotation.Speaker?.CueBlock ?? 0, quotation.Speaker?.Cue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The words of the source, and under "name" who is meant by them, where that is known.</summary>
    private static void WriteSpeaker(Utf8JsonWriter json, AnnotatedDraft draft, Speaker? speaker)
    {
        if (speaker is null)
        {
            json.WriteNull("speaker");
            return;
        }

        json.WriteStartObject("speaker");
        WriteSpanAndText(json, draft, speaker.Block, speaker.Span);
        if (speaker.Name.Length > 0)
            json.WriteString("name", JsonText.Clean(speaker.Name));
        else
            json.WriteNull("name");
        json.WriteEndObject();
    }

    private static void WritePeople(Utf8JsonWriter json, AnnotatedDraft draft)
    {
        json.WriteStartArray("people");
        foreach (var person in draft.People)
        {
            json.WriteStartObject();
            json.WriteString("name", JsonText.Clean(person.Name));
            json.WriteStartArray("mentions");
            foreach (var mention in person.Mentions)
            {
                json.WriteStartObject();
                WriteSpanAndText(json, draft, mention.Block, mention.Span);
                json.WriteString("form", Kebab(mention.Form.ToString()));
                WritePlace(json, "title", draft, mention.Block, mention.Title is null ? null : mention.TitleSpan);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDates(Utf8JsonWriter json, AnnotatedDraft draft)
    {
        json.WriteStartArray("dates");
        foreach (var expression in draft.TemporalExpressions)
        {
            json.WriteStartObject();
            WriteSpanAndText(json, draft, expression.Block, expression.Span);
            json.WriteString("type", expression.Type.ToString().ToUpperInvariant());
            json.WriteString("value", JsonText.Clean(expression.Value));
            if (ModOf(expression.Modifier) is { } mod)
                json.WriteString("mod", mod);
            if (expression.Tense != VerbTense.None)
                json.WriteString("tense", Kebab(expression.Tense.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>TIMEX3's name of a modifier: "early March" is 2025-03 with START.</summary>
    private static string? ModOf(TimeModifier modifier) => modifier switch
    {
        TimeModifier.Start => "START",
        TimeModifier.Mid => "MID",
        TimeModifier.End => "END",
        TimeModifier.Approximate => "APPROX",
        TimeModifier.LessThan => "LESS_THAN",
        TimeModifier.MoreThan => "MORE_THAN",
        _ => null,
    };

    private static void WriteBlocks(Utf8JsonWriter json, AnnotatedDraft draft)
    {
        json.WriteStartArray("blocks");
        foreach (var block in draft.Draft.Blocks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", block.Span.Start);
            json.WriteNumber("end", block.Span.End);
            json.WriteString("kind", Kebab(block.Kind.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, AnnotatedDraft draft, int block, TextSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteSpanAndText(json, draft, block, known);
        json.WriteEndObject();
    }

    private static void WriteSpanAndText(Utf8JsonWriter json, AnnotatedDraft draft, int block, TextSpan span)
    {
        WriteSpan(json, draft, block, span);
        json.WriteString("text", JsonText.Clean(draft.Draft.Blocks[block].Prose.Slice(span)));
    }

    private static void WriteSpan(Utf8JsonWriter json, AnnotatedDraft draft, int block, TextSpan span)
    {
        var source = draft.Draft.Blocks[block].Prose.ToSource(span);
        json.WriteNumber("start", source.Start);
        json.WriteNumber("end", source.End);
    }

    /// <summary><c>ListItem</c> as <c>list-item</c>.</summary>
    private static string Kebab(string name)
    {
        var kebab = new System.Text.StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
