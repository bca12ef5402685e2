using System.Collections.Frozen;
using System.Globalization;

namespace Concord.Casework.Stories;

/// <summary>How many documents of general English use a stem, so that rarity means something in a case of two documents.</summary>
internal static class Background
{
    private static readonly FrozenDictionary<string, int> Counts = Load();

    /// <summary>Documents counted.</summary>
    public static int Documents { get; } = Counts["*"];

    /// <summary>Documents that use <paramref name="stem"/>; 0 for one used by fewer than eight.</summary>
    public static int Of(string stem) => Counts.GetValueOrDefault(stem);

    private static FrozenDictionary<string, int> Load()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        using Stream stream = typeof(Background).Assembly.GetManifestResourceStream("Concord.Casework.background.txt")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                counts[line[..tab]] = int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
            }
        }

        return counts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
