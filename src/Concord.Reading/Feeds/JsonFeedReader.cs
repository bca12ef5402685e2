using System.Text.Json;

namespace Concord.Reading.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    public static Feed? Read(ReadOnlyMemory<byte> bytes, string address)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = json.RootElement;
            bool isFeed = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.String
                && version.GetString()!.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase);
            if (!isFeed || !root.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            List<FeedItem> found = [];
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (JsonElement item in items.EnumerateArray())
            {
                string? url = item.ValueKind == JsonValueKind.Object ? FeedReader.Absolute(Text(item, "url") ?? Text(item, "id"), address) : null;
                if (url is not null && found.Count < FeedReader.MostItems && seen.Add(url))
                {
                    found.Add(new FeedItem(url, Text(item, "title"), Text(item, "date_published")));
                }
            }

            return new Feed(FeedForm.Json, Text(root, "title"), [.. found], found.Count >= FeedReader.MostItems);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
