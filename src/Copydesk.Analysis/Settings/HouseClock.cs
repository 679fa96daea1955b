using NodaTime;

namespace Copydesk.Analysis;

/// <summary>
/// Turns instants into days of a time zone. The zones are those that travel with the program, so that no machine has a say.
/// </summary>
internal static class HouseClock
{
    /// <summary>Whether the tz database has a zone of that name.</summary>
    public static bool Knows(string zone) => zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The day on which an instant falls in a zone that is known.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();
}
