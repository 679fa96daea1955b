using System.Collections.Immutable;

namespace Copydesk.Analysis;

/// <summary>The <c>copydesk_…</c> keys that the engine itself reads.</summary>
public static class EngineOptions
{
    /// <summary>Locale of the copy.</summary>
    public static RuleOption Locale { get; } = new LanguageTagOption(
        "copydesk_locale", "Locale of the copy, such as en-GB, en-US or en-IN; a draft's own lang goes before, --locale before both.");

    /// <summary>Language of the copy, where its locale is not given.</summary>
    public static RuleOption Language { get; } = new LanguageTagOption(
        "copydesk_language", "Language of the copy, where copydesk_locale is not set.");

    /// <summary>Day of publication.</summary>
    public static RuleOption Published { get; } = new DateOption(
        "copydesk_published", "Day of publication; a draft's own date goes before, --published before both.");

    /// <summary>The house's time zone.</summary>
    public static RuleOption TimeZone { get; } = new TimeZoneOption(
        "copydesk_time_zone", "Time zone of the house, such as Asia/Kolkata: in it the instant of a draft's time stamp is turned into its day of publication.");

    /// <summary>Whether a stet has to say why.</summary>
    public static RuleOption StetReason { get; } = new WordOption(
        "copydesk_stet_reason", "Whether a stet has to give a reason: optional or required.", "optional", ["optional", "required"]);

    /// <summary>Rules whose findings no stet hides.</summary>
    public static RuleOption NoStet { get; } = new RuleIdsOption("copydesk_no_stet", "Rules for which no stet holds, such as CD4001,CD4005.");

    /// <summary>Rules whose findings are settled by a fix or a stet with a reason alone.</summary>
    public static RuleOption MustAnswer { get; } = new RuleIdsOption(
        "copydesk_must_answer", "Rules whose findings fail the gate, whatever their severity, until they are fixed or stetted with a reason.");

    /// <summary>The bar of the gate.</summary>
    public static RuleOption Gate { get; } = new WordOption(
        "copydesk_gate", "The least severity that fails the gate: suggestion, warning, error or never; --fail-on goes before.", "error",
        ["suggestion", "warning", "error", "never"]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleOption> All { get; } = [Gate, Language, Locale, MustAnswer, NoStet, Published, StetReason, TimeZone];

    private sealed record WordOption(string Key, string Description, string Word, ImmutableArray<string> Words) : RuleOption(Key, Description, Word)
    {
        public override string Default => Word;

        public override string Allowed => string.Join(", ", Words[..^1]) + " or " + Words[^1];

        public override object? Parse(string value)
        {
            foreach (var word in Words)
            {
                if (string.Equals(word, value, StringComparison.OrdinalIgnoreCase))
                    return word;
            }

            return null;
        }
    }

    private sealed record TimeZoneOption(string Key, string Description) : RuleOption(Key, Description, "")
    {
        public override string Default => "";

        public override string Allowed => "a time zone of the tz database such as Europe/London or Asia/Kolkata";

        public override object? Parse(string value) => HouseClock.Knows(value) ? value : null;
    }

    private sealed record LanguageTagOption(string Key, string Description) : RuleOption(Key, Description, "")
    {
        public override string Default => "";

        public override string Allowed => "a language tag such as en, en-GB or en-IN";

        public override object? Parse(string value) => Canonical(value);

        // BCP 47: a language of letters, then subtags of letters and digits. Regions in upper case, scripts in title case.
        private static string? Canonical(string value)
        {
            const int LongestTag = 35;
            if (value.Length is 0 or > LongestTag)
                return null;
            var tag = value.ToLowerInvariant().ToCharArray();
            var start = 0;
            for (var i = 0; i <= tag.Length; i++)
            {
                if (i < tag.Length && tag[i] != '-')
                {
                    if (!char.IsAsciiLetter(tag[i]) && !(start > 0 && char.IsAsciiDigit(tag[i])))
                        return null;
                    continue;
                }

                var length = i - start;
                if (length is 0 or > 8 || (start == 0 && length == 1))
                    return null;
                if (start > 0 && length == 4)
                    tag[start] = char.ToUpperInvariant(tag[start]);
                if (start > 0 && length == 2)
                    (tag[start], tag[start + 1]) = (char.ToUpperInvariant(tag[start]), char.ToUpperInvariant(tag[start + 1]));
                start = i + 1;
            }

            return new string(tag);
        }
    }

    private sealed record DateOption(string Key, string Description) : RuleOption(Key, Description, DateOnly.MinValue)
    {
        public override string Default => "";

        public override string Allowed => "a day of the calendar as YYYY-MM-DD, such as 2025-05-06";

        public override object? Parse(string value)
        {
            if (value.Length != 10 || value[4] != '-' || value[7] != '-')
                return null;
            var digits = 0;
            for (var i = 0; i < value.Length; i++)
            {
                if (i is 4 or 7)
                    continue;
                if (!char.IsAsciiDigit(value[i]))
                    return null;
                digits = digits * 10 + value[i] - '0';
            }

            var (year, month, day) = (digits / 10000, digits / 100 % 100, digits % 100);
            return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
        }
    }
}
