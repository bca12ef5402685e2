using System.Collections.Immutable;
using System.Text.Json;
using Concord.Casework;
using Concord.Language;

namespace Concord.Workbench.Contract;

/// <summary>Reads an earlier output of <c>concord brief --format json</c> back, as far as a comparison needs it.</summary>
public static class EarlierCaseJson
{
    private const string Schema = "concord/case/1";

    /// <summary>Reads the case; fields that are not known are passed over.</summary>
    /// <exception cref="FormatException">The input is no such output; the message says what was found.</exception>
    public static EarlierCase Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            using JsonDocument json = JsonDocument.Parse(input);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException("it is not JSON: " + e.Message, e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("a field of the case is missing or of another kind", e);
        }
    }

    private static EarlierCase Read(JsonElement root)
    {
        string? schema = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out JsonElement given) && given.ValueKind == JsonValueKind.String
            ? given.GetString() : null;
        if (schema != Schema)
        {
            throw new FormatException(schema is null ? "it is JSON, but no output of 'concord brief --format json'" : $"its schema is '{schema}'; this version reads '{Schema}'");
        }

        return new EarlierCase
        {
            Documents = [.. Rows(root, "documents").Select(row => new EarlierDocument(Text(row, "id"), Text(row, "uri"), Text(row, "text"))).DistinctBy(row => row.Id)],
            Claims =
            [
                .. Rows(root, "claims").Select(row => new EarlierClaim(
                    Text(row, "id"), Text(row, "document"), new TextSpan(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()), Text(row, "quote"),
                    Text(row, "modality") == "denied", row.TryGetProperty("heading", out JsonElement heading) && heading.ValueKind == JsonValueKind.True)).DistinctBy(row => row.Id),
            ],
            Findings =
            [
                .. Rows(root, "findings").Select(row => new EarlierFinding(
                    Text(row, "id"), Text(row, "statement"), Ids(row), row.GetProperty("independentOrigins").GetInt32(), StateOf(Text(row, "state")))).DistinctBy(row => row.Id),
            ],
            Disagreements = [.. Rows(root, "disagreements").Where(row => Text(row, "kind") != "modality").Select(Ids)],
        };
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static ImmutableArray<string> Ids(JsonElement row) => [.. Rows(row, "claims").Select(id => id.GetString() ?? "")];

    private static FindingState StateOf(string word)
    {
        foreach (FindingState state in Enum.GetValues<FindingState>())
        {
            if (Words.Of(state) == word)
            {
                return state;
            }
        }

        throw new FormatException($"'{word}' is no state of a finding");
    }
}
