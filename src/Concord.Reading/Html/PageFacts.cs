using AngleSharp.Dom;
using Concord.Reading.Dates;
using Concord.Reading.Plain;

namespace Concord.Reading.Html;

/// <summary>What a page says of itself: JSON-LD first, then OpenGraph, meta elements, microdata, the address.</summary>
internal sealed class PageFacts
{
    public string? Title { get; private init; }
    public string? Byline { get; private init; }
    public string? Publisher { get; private init; }
    public string? Published { get; private init; }
    public string? Modified { get; private init; }
    public string? Section { get; private init; }
    public string? Language { get; private init; }
    public string? CanonicalUrl { get; private init; }

    /// <summary>Whether the article goes on on another page.</summary>
    public bool HasNextPage { get; private init; }

    public static PageFacts Read(IDocument page, LinkedData data, string uri)
    {
        Dictionary<string, string> metas = Metas(page);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                if (metas.TryGetValue(name, out string? value))
                {
                    return value;
                }
            }

            return null;
        }

        string? canonical = First(Address(Link(page, "canonical")), Address(Meta("og:url", "twitter:url")), Address(data.Url), Address(uri));
        string? siteName = Meta("og:site_name", "application-name", "twitter:app:name:iphone");
        string? host = canonical is null ? null : SiteNames.Host(canonical);
        string? publisher = PublisherName.Choose([Meta("og:site_name"), data.Publisher, Meta("publisher", "dc.publisher", "citation_publisher", "application-name"), data.SiteName], page.Title, host);
        string? heading = OnlyHeading(page);
        return new PageFacts
        {
            Title = Titles.Strip(First(data.Headline, Meta("og:title", "twitter:title", "dc.title", "citation_title"), heading, page.Title), siteName, host, heading),
            Byline = Clean(First(data.Author, Name(Meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author")), data.Author is null && Meta("author", "article:author", "dc.creator") is null ? Property(page, "author") : null)),
            Publisher = Clean(publisher),
            Published = Date(data.Published)
                ?? Date(Meta("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "article.published", "timestamp"))
                ?? ItemDate(page, "datePublished") ?? Time(page) ?? (canonical is null ? null : DateReader.FromUrl(canonical)) ?? DateReader.FromUrl(uri),
            Modified = Date(data.Modified)
                ?? Date(Meta("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")) ?? ItemDate(page, "dateModified"),
            Section = Clean(First(data.Section, Meta("article:section", "section", "parsely-section", "category"))),
            Language = Tag(First(page.DocumentElement?.GetAttribute("lang"), page.DocumentElement?.GetAttribute("xml:lang"), data.Language, Meta("content-language", "og:locale", "language", "dc.language"))),
            CanonicalUrl = canonical,
            HasNextPage = NextPage.Is(Link(page, "next"), canonical),
        };
    }

    private static Dictionary<string, string> Metas(IDocument page)
    {
        Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in page.GetElementsByTagName("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            string? value = meta.GetAttribute("content");
            if (name is not null && !string.IsNullOrWhiteSpace(value))
            {
                metas.TryAdd(name.Trim(), value.Trim());
            }
        }

        return metas;
    }

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }

    private static string? Link(IDocument page, string relation)
    {
        foreach (IElement link in page.GetElementsByTagName("link"))
        {
            if (string.Equals(link.GetAttribute("rel"), relation, StringComparison.OrdinalIgnoreCase))
            {
                return link.GetAttribute("href");
            }
        }

        return null;
    }

    private static string? OnlyHeading(IDocument page)
    {
        IElement[] headings = [.. page.GetElementsByTagName("h1")];
        string? text = headings.Length is >= 1 and <= 3 ? Clean(headings[headings.Length == 1 ? 0 : Longest(headings)].TextContent) : null;
        return text is { Length: >= 8 and <= 300 } ? text : null;
    }

    private static int Longest(IElement[] elements)
    {
        int best = 0;
        for (int i = 1; i < elements.Length; i++)
        {
            best = elements[i].TextContent.Length > elements[best].TextContent.Length ? i : best;
        }

        return best;
    }

    private static string? Property(IDocument page, string property)
    {
        foreach (IElement element in page.All)
        {
            bool author = (element.GetAttribute("itemprop") ?? element.GetAttribute("rel")) is { } name && string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
            if (author && Clean(element.TextContent) is { Length: >= 3 and <= 80 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? ItemDate(IDocument page, string property)
    {
        foreach (IElement element in page.All)
        {
            if (string.Equals(element.GetAttribute("itemprop"), property, StringComparison.OrdinalIgnoreCase)
                && (Date(element.GetAttribute("content")) ?? Date(element.GetAttribute("datetime")) ?? Date(element.TextContent)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Time(IDocument page)
    {
        string? found = null;
        foreach (IElement time in page.GetElementsByTagName("time"))
        {
            string? date = Date(time.GetAttribute("datetime")) ?? Date(time.TextContent);
            if (date is not null && (time.HasAttribute("pubdate") || string.Equals(time.GetAttribute("itemprop"), "datePublished", StringComparison.OrdinalIgnoreCase)))
            {
                return date;
            }

            found ??= date;
        }

        return found;
    }

    private static string? Date(string? text) => text is null ? null : DateReader.Read(text);

    private static string? Address(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? url : null;

    private static string? Name(string? author) => author is null || author.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : author;

    private static string? Tag(string? language)
    {
        string? primary = language?.Split('-', '_', ',')[0].Trim().ToLowerInvariant();
        return primary is { Length: 2 or 3 } ? primary : null;
    }

    private static string? Clean(string? text)
    {
        string? plain = text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain is { Length: > 0 } ? System.Net.WebUtility.HtmlDecode(plain) : null;
    }
}
