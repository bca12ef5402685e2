using System.Collections.Frozen;
using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Casework.Actors;

/// <summary>Which actors of different documents are one: a surname alone is the one full name that ends in it.</summary>
internal static class ActorMerger
{
    private const string PersonPrefix = "person:";

    // Shorter surnames are one only where they are spelled alike.
    private const int LongSurname = 6;

    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
        "council front movement league alliance union assembly committee army commission authority coalition federation party congress tribunal bank agency".Split(' '), StringComparer.Ordinal);

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
                if ((other.Length > id.Length || (parts.Length == 1 && other.Contains('-', StringComparison.Ordinal))) && Extends(other[PersonPrefix.Length..], name, parts))
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

        MergeVariants(persons, groups, merged);
        MergeAcronyms(groups, merged);
        MergeShortForms(groups, merged);
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

    // "FHM" in one report is the "Free Highlands Movement (FHM)" of another, where no second body has that short form.
    private static void MergeAcronyms(SortedDictionary<string, List<Actor>> groups, Dictionary<string, string> merged)
    {
        const string Prefix = "org:";
        Dictionary<string, SortedSet<string>> byAlias = new(StringComparer.Ordinal);
        foreach ((string id, List<Actor> members) in groups)
        {
            foreach (string alias in members.SelectMany(member => member.Aliases))
            {
                if (alias.Length >= 2 && alias.All(char.IsUpper))
                {
                    (byAlias.TryGetValue(alias, out SortedSet<string>? ids) ? ids : byAlias[alias] = new SortedSet<string>(StringComparer.Ordinal)).Add(id);
                }
            }
        }

        foreach ((string id, List<Actor> members) in groups)
        {
            if (id.StartsWith(Prefix, StringComparison.Ordinal) && byAlias.TryGetValue(members[0].Name, out SortedSet<string>? full) && full.Count == 1 && full.Min != id)
            {
                merged[id] = full.Min!;
            }
        }
    }

    // "The Council" is the Highland Council where the case has no other.
    private static void MergeShortForms(SortedDictionary<string, List<Actor>> groups, Dictionary<string, string> merged)
    {
        const string Prefix = "org:";
        foreach (string id in groups.Keys)
        {
            bool isShort = id.StartsWith(Prefix, StringComparison.Ordinal) && !id.Contains('-', StringComparison.Ordinal) && Bodies.Contains(id[Prefix.Length..]) && !merged.ContainsKey(id);
            List<string> fuller = isShort ? [.. groups.Keys.Where(other => other.StartsWith(Prefix, StringComparison.Ordinal) && other.EndsWith("-" + id[Prefix.Length..], StringComparison.Ordinal))] : [];
            if (fuller.Count == 1)
            {
                merged[id] = fuller[0];
            }
        }
    }

    // Spellings of one full name: the one that more documents have stays.
    private static void MergeVariants(List<string> persons, SortedDictionary<string, List<Actor>> groups, Dictionary<string, string> merged)
    {
        for (int i = 0; i < persons.Count; i++)
        {
            for (int j = i + 1; j < persons.Count; j++)
            {
                string one = persons[i], other = persons[j];
                bool full = one.Contains('-', StringComparison.Ordinal) && other.Contains('-', StringComparison.Ordinal);
                if (!full || Math.Abs(one.Length - other.Length) > 5 || merged.ContainsKey(one) || merged.ContainsKey(other)
                    || !NameVariants.Same(one[PersonPrefix.Length..], other[PersonPrefix.Length..]))
                {
                    continue;
                }

                bool first = groups[one].Count >= groups[other].Count;
                merged[first ? other : one] = first ? one : other;
            }
        }
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
            members.Exists(member => member.Type == "state") ? "state" : members[0].Type,
            members.Select(member => member.Country).FirstOrDefault(country => country is not null),
            members.Select(member => member.Role).FirstOrDefault(role => role is not null))
        {
            Aliases = [.. names],
        };
    }

    private static bool Extends(string longer, string name, string[] parts) =>
        parts.Length == 1
            ? longer.EndsWith("-" + name, StringComparison.Ordinal) || (name.Length >= LongSurname && longer.Contains('-', StringComparison.Ordinal) && NameVariants.Same(longer[(longer.LastIndexOf('-') + 1)..], name)) || (longer.StartsWith(name + "-", StringComparison.Ordinal) && longer.Split('-').Length >= 3)
            : longer.StartsWith(name + "-", StringComparison.Ordinal) || longer.EndsWith("-" + name, StringComparison.Ordinal);

    private static bool Related(string one, string two) =>
        one.Contains(two[PersonPrefix.Length..], StringComparison.Ordinal) || two.Contains(one[PersonPrefix.Length..], StringComparison.Ordinal);

    private static bool IsFuller(string name, string than)
    {
        int words = name.AsSpan().Count(' '), others = than.AsSpan().Count(' ');
        return words > others || (words == others && string.CompareOrdinal(name, than) < 0);
    }
}
