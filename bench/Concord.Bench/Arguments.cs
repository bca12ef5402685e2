using System.Globalization;

namespace Concord.Bench;

/// <summary>Options of a subcommand: "--name value" and "--name".</summary>
internal static class Arguments
{
    public static string? Text(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    public static long Number(string[] args, string name, long otherwise) =>
        Text(args, name) is { } text ? long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    public static bool Has(string[] args, string name) => Array.IndexOf(args, name) >= 0;
}
