using Concord.Language;

namespace Concord.Casework.Actors;

/// <summary>Which actors of different documents are one: a surname alone is the one full name that ends in it.</summary>
internal static class ActorMerger
{
    private const string PersonPrefix = "person:";

    /// <summary>Ids that are dropped, and what each becomes.</summary>
    public static Dictionary<string, string> Merge(SortedDictionary<string, List<Actor>> groups)
    {
        List<string> persons = [.. groups.Keys.Where(id => id.StartsWith(PersonPrefix, StringComparison.Ordinal))];
        Dictionary<string, string> merged = new(StringComparer.Ordinal);
        foreach (string id in persons)
        {
            string name = id[PersonPrefix.Length..];
            string[] parts = name.Split('-');
            string? target = null;
            bool ambiguous = false;
            foreach (string other in persons)
            {
                if (other.Length > id.Length && Extends(other[PersonPrefix.Length..], name, parts))
                {
                    // Among names that extend one another the longest wins; two unrelated ones leave it open.
                    ambiguous |= target is not null && !Related(target, other);
                    target = target is null || other.Length > target.Length ? other : target;
                }
            }

            if (target is not null && !ambiguous)
            {
                merged[id] = target;
            }
        }

        foreach (string id in merged.Keys.ToArray())
        {
            string target = merged[id];
            for (int hops = 0; hops < 4 && merged.TryGetValue(target, out string? next); hops++)
            {
                target = next;
            }

            merged[id] = target;
        }

        return merged;
    }

    /// <summary>One actor out of several descriptions of it.</summary>
    public static Actor Join(string id, List<Actor> members)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        string best = members[0].Name;
        foreach (Actor member in members)
        {
            names.Add(member.Name);
            names.UnionWith(member.Aliases);
            if (id.StartsWith(PersonPrefix, StringComparison.Ordinal) && IsFuller(member.Name, best))
            {
                best = member.Name;
            }
        }

        names.Remove(best);
        return new Actor(
            id,
            best,
            members[0].Type,
            members.Select(member => member.Country).FirstOrDefault(country => country is not null),
            members.Select(member => member.Role).FirstOrDefault(role => role is not null))
        {
            Aliases = [.. names],
        };
    }

    private static bool Extends(string longer, string name, string[] parts) =>
        parts.Length == 1
            ? longer.EndsWith("-" + name, StringComparison.Ordinal) || (longer.StartsWith(name + "-", StringComparison.Ordinal) && longer.Split('-').Length >= 3)
            : longer.StartsWith(name + "-", StringComparison.Ordinal) || longer.EndsWith("-" + name, StringComparison.Ordinal);

    private static bool Related(string one, string two) =>
        one.Contains(two[PersonPrefix.Length..], StringComparison.Ordinal) || two.Contains(one[PersonPrefix.Length..], StringComparison.Ordinal);

    private static bool IsFuller(string name, string than)
    {
        int words = name.AsSpan().Count(' '), others = than.AsSpan().Count(' ');
        return words > others || (words == others && string.CompareOrdinal(name, than) < 0);
    }
}
