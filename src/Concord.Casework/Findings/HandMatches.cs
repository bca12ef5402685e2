using System.Globalization;

namespace Concord.Casework.Findings;

/// <summary>Pairs of wordings that an analyst holds to say the same or not the same, whatever the model makes of them.</summary>
internal sealed class HandMatches
{
    /// <summary>Log-odds of what is known by hand: no mean over a cluster brings it below the threshold.</summary>
    public const double Certain = 1e6;

    private HandMatches(SortedSet<(int First, int Second)> same, SortedSet<(int First, int Second)> different)
    {
        Same = same;
        Different = different;
    }

    /// <summary>By profile, the lower number first.</summary>
    public SortedSet<(int First, int Second)> Same { get; }

    /// <summary>By profile, the lower number first.</summary>
    public SortedSet<(int First, int Second)> Different { get; }

    public static HandMatches Of(CaseMaterial material, AlignmentMaterial prepared, CaseOptions options)
    {
        SortedSet<(int, int)> same = [], different = [];
        if (options.SameClaims.Count + options.DifferentClaims.Count > 0)
        {
            Dictionary<string, SortedSet<int>> profiles = new(StringComparer.Ordinal);
            for (int profile = 0; profile < prepared.Members.Length; profile++)
            {
                foreach (int claim in prepared.Members[profile])
                {
                    string quote = Squash(material.Quote(claim));
                    (profiles.TryGetValue(quote, out SortedSet<int>? known) ? known : profiles[quote] = []).Add(profile);
                }
            }

            Fill(options.SameClaims, profiles, same);
            Fill(options.DifferentClaims, profiles, different);
            same.ExceptWith(different);
        }

        return new HandMatches(same, different);
    }

    /// <summary>A passage as it is compared: the white space of a page is not part of what it says.</summary>
    public static string Squash(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words for the reader where a cluster rests on an analyst's word; empty where it does not.</summary>
    public string Reason(List<int> group)
    {
        int pairs = Same.Count(pair => group.Contains(pair.First) && group.Contains(pair.Second));
        return pairs == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {(pairs == 1 ? "a pair" : $"{pairs} pairs")} of its passages held to say the same by hand");
    }

    private static void Fill(IReadOnlyList<(string First, string Second)> pairs, Dictionary<string, SortedSet<int>> profiles, SortedSet<(int, int)> into)
    {
        foreach ((string first, string second) in pairs)
        {
            if (!profiles.TryGetValue(Squash(first), out SortedSet<int>? ones) || !profiles.TryGetValue(Squash(second), out SortedSet<int>? others))
            {
                continue;
            }

            foreach (int one in ones)
            {
                foreach (int other in others)
                {
                    if (one != other)
                    {
                        into.Add(one < other ? (one, other) : (other, one));
                    }
                }
            }
        }
    }
}
