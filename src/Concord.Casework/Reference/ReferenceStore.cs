using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Casework;

/// <summary>
/// Reference alliances kept in one file, a JSON object a line, by id. The two layouts of a data set complete each other; importing one
/// again changes nothing.
/// </summary>
public static class ReferenceStore
{
    private static readonly JsonSerializerOptions Form = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Alliances of a store in the order of their ids.</summary>
    /// <exception cref="InvalidDataException">A line is no alliance.</exception>
    public static IEnumerable<ReferenceAlliance> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using StreamReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, number);
            }
        }
    }

    /// <summary>What both hold, by id; of an alliance in both, the new values count and members are put together.</summary>
    public static IEnumerable<ReferenceAlliance> Merge(IEnumerable<ReferenceAlliance> known, IEnumerable<ReferenceAlliance> added)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(added);
        SortedDictionary<string, ReferenceAlliance> all = new(StringComparer.Ordinal);
        foreach (ReferenceAlliance alliance in known.Concat(added))
        {
            all[alliance.Id] = all.TryGetValue(alliance.Id, out ReferenceAlliance? before) ? Join(before, alliance) : alliance;
        }

        return all.Values;
    }

    /// <summary>Writes one alliance a line.</summary>
    public static void Write(Stream stream, IEnumerable<ReferenceAlliance> alliances)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(alliances);
        foreach (ReferenceAlliance alliance in alliances)
        {
            JsonSerializer.Serialize(stream, alliance, Form);
            stream.WriteByte((byte)'\n');
        }
    }

    private static ReferenceAlliance Join(ReferenceAlliance one, ReferenceAlliance two)
    {
        SortedDictionary<string, ReferenceMember> members = new(StringComparer.Ordinal);
        foreach (ReferenceMember member in one.Members.Concat(two.Members))
        {
            members[member.Actor + " " + member.Entry] = member;
        }

        return new ReferenceAlliance(
            one.Id, two.Begin ?? one.Begin, two.End ?? one.End, two.Obligations.IsEmpty ? one.Obligations : two.Obligations, [.. members.Values]);
    }

    private static ReferenceAlliance Parse(string line, int number)
    {
        try
        {
            ReferenceAlliance? alliance = JsonSerializer.Deserialize<ReferenceAlliance>(line, Form);
            return alliance is { Id.Length: > 0 } ? alliance with
            {
                Obligations = alliance.Obligations.IsDefault ? [] : alliance.Obligations,
                Members = alliance.Members.IsDefault ? [] : [.. alliance.Members.Select(member => member with { Obligations = member.Obligations.IsDefault ? [] : member.Obligations })],
            } : throw new InvalidDataException($"line {number} is no alliance");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"line {number} is no alliance", e);
        }
    }
}
