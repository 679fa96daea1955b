using Copydesk.Drafts.Language;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Tests.Language.Time;

/// <summary>Drafts of one paragraph, as the language layer sees them.</summary>
internal static class Annotated
{
    public static AnnotatedDraft Draft(string text, string? published = null, string locale = "en")
    {
        var draft = new Draft("a.txt", text, [new Block(BlockKind.Paragraph, Prose.Slice(text, new TextSpan(0, text.Length)))]);
        return new AnnotatedDraft(draft, new LanguageInputs
        {
            Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
            Locale = locale,
        });
    }

    /// <summary>The claims of a text, each as "Monday = 5 May 2025 (the words of the weekday | the words of the date)".</summary>
    public static string[] Claims(string text, string? published = null, string locale = "en") =>
    [
        .. Draft(text, published, locale).DatedWeekdays.Select(claim =>
            $"{claim.Weekday} = {claim.Year:0000}-{claim.Month:00}-{claim.Day:00} ({text[claim.WeekdaySpan.Start..claim.WeekdaySpan.End]}|{text[claim.DaySpan.Start..claim.DaySpan.End]})"),
    ];

    /// <summary>The expressions of a text, each as "the words: TYPE value".</summary>
    public static string[] Times(string text, string? published = "2025-05-06", string locale = "en") =>
    [
        .. Draft(text, published, locale).TemporalExpressions.Select(time =>
            $"{text[time.Span.Start..time.Span.End]}: {time.Type.ToString().ToUpperInvariant()} {time.Value}".TrimEnd()),
    ];
}
