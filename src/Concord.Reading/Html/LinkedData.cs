using System.Text.Json;

namespace Concord.Reading.Html;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal sealed class LinkedData
{
    private const int LongestScript = 2_000_000;
    private const int MostObjects = 2_000;

    private string? pagePublished;
    private string? pageModified;

    /// <summary>Name of the site, where the page describes that too.</summary>
    public string? SiteName { get; private set; }

    public string? Body { get; private set; }
    public string? Headline { get; private set; }
    public string? Author { get; private set; }
    public string? Publisher { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Section { get; private set; }
    public string? Language { get; private set; }
    public string? Url { get; private set; }

    /// <summary>Words that the whole article has, as the page states it; 0 where it does not.</summary>
    public int Words { get; private set; }

    /// <summary>Whether the page says that its text is not free to read.</summary>
    public bool IsPaywalled { get; private set; }

    public static LinkedData Read(List<string> scripts)
    {
        LinkedData data = new();
        foreach (string script in scripts)
        {
            if (script.Length > LongestScript)
            {
                continue;
            }

            try
            {
                using JsonDocument json = JsonDocument.Parse(Clean(script), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
                data.Visit(json.RootElement);
            }
            catch (JsonException)
            {
                // A page's broken metadata is no fault of its text.
            }
        }

        data.Modified ??= data.Published is null ? data.pageModified : null;
        data.Published ??= data.pagePublished;
        return data;
    }

    // Raw line ends inside strings are the usual fault of such scripts.
    private static string Clean(string script)
    {
        string text = script.Trim().TrimEnd(';');
        text = text.StartsWith("<!--", StringComparison.Ordinal) ? text[4..] : text;
        text = text.EndsWith("-->", StringComparison.Ordinal) ? text[..^3] : text;
        return text.ReplaceLineEndings(" ").Replace('\t', ' ');
    }

    private void Visit(JsonElement root)
    {
        Stack<JsonElement> open = new([root]);
        for (int met = 0; open.Count > 0 && met < MostObjects; met++)
        {
            JsonElement element = open.Pop();
            if (element.ValueKind == JsonValueKind.Array)
            {
                JsonElement[] items = [.. element.EnumerateArray()];
                for (int i = items.Length - 1; i >= 0; i--)
                {
                    open.Push(items[i]);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element))
                {
                    Take(element);
                }
                else
                {
                    TakePage(element);
                }

                foreach (string key in (ReadOnlySpan<string>)["mainEntity", "mainEntityOfPage", "@graph"])
                {
                    if (element.TryGetProperty(key, out JsonElement inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        open.Push(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type) && type.ValueKind switch
        {
            JsonValueKind.String => IsArticleType(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && IsArticleType(item.GetString()!)),
            _ => false,
        };

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review";

    private void Take(JsonElement article)
    {
        Body ??= Text(article, "articleBody") ?? Text(article, "reviewBody") ?? Text(article, "text");
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Author ??= Names(article, "author");
        Publisher ??= Names(article, "publisher");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated");
        Modified ??= Text(article, "dateModified");
        Section ??= Names(article, "articleSection");
        Language ??= Text(article, "inLanguage");
        Url ??= Text(article, "url");
        Words = Words > 0 ? Words : Count(article, "wordCount");
        IsPaywalled |= article.TryGetProperty("isAccessibleForFree", out JsonElement free)
            && (free.ValueKind == JsonValueKind.False || free.ValueKind == JsonValueKind.String && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase));
    }

    private static int Count(JsonElement element, string key) =>
        !element.TryGetProperty(key, out JsonElement value) ? 0
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
            : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) ? number
            : 0;

    // What systems that describe the page rather than the article say.
    private void TakePage(JsonElement element)
    {
        string? type = Text(element, "@type");
        if (type is "WebPage" or "ItemPage")
        {
            pagePublished ??= Text(element, "datePublished");
            pageModified ??= Text(element, "dateModified");
        }
        else if (type == "WebSite")
        {
            SiteName ??= Text(element, "name");
        }
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    // A name, an object with one, or a list of either.
    private static string? Names(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out JsonElement value))
        {
            return null;
        }

        List<string> names = [];
        foreach (JsonElement item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            string? name = item.ValueKind == JsonValueKind.String ? item.GetString()?.Trim() : item.ValueKind == JsonValueKind.Object ? Text(item, "name") : null;
            if (!string.IsNullOrEmpty(name) && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
