namespace Concord.Reading.Dates;

/// <summary>Zone abbreviations that news pages print; ambiguous ones in the sense usual there.</summary>
internal static class TimeZones
{
    /// <summary>Offset from UTC as ISO 8601 writes it; null where the abbreviation is not known.</summary>
    public static string? Offset(string zone) => zone.ToUpperInvariant() switch
    {
        "Z" or "GMT" or "UTC" or "WET" => "Z",
        "EST" => "-05:00",
        "EDT" or "ET" => "-04:00",
        "CST" => "-06:00",
        "CDT" or "CT" => "-05:00",
        "MST" => "-07:00",
        "MDT" => "-06:00",
        "PST" => "-08:00",
        "PDT" or "PT" => "-07:00",
        "BST" or "CET" or "WAT" => "+01:00",
        "CEST" or "EET" or "SAST" or "CAT" => "+02:00",
        "EEST" or "MSK" or "EAT" or "AST" or "TRT" => "+03:00",
        "GST" => "+04:00",
        "PKT" => "+05:00",
        "IST" => "+05:30",
        "NPT" => "+05:45",
        "BDT" => "+06:00",
        "ICT" or "WIB" => "+07:00",
        "HKT" or "SGT" or "AWST" or "PHT" or "MYT" => "+08:00",
        "JST" or "KST" => "+09:00",
        "AEST" => "+10:00",
        "AEDT" => "+11:00",
        "NZST" => "+12:00",
        "NZDT" => "+13:00",
        _ => null,
    };
}
