using System.Xml;

namespace Concord.Reading.Feeds;

/// <summary>Gathers a feed element by element, so that what was read before a break is kept.</summary>
internal sealed class XmlFeedBuilder(string address)
{
    private readonly List<FeedItem> items = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private FeedForm? form;
    private string? title;
    private bool isFull;

    /// <summary>The feed; null where no root of a feed was met.</summary>
    public Feed? Build(bool isCut) => form is { } known && !(isCut && items.Count == 0) ? new Feed(known, title, [.. items], isCut || isFull) : null;

    public void Read(XmlReader reader)
    {
        reader.MoveToContent();
        form = reader.LocalName switch
        {
            "rss" or "RDF" => FeedForm.Rss,
            "feed" => FeedForm.Atom,
            "urlset" => FeedForm.Sitemap,
            "sitemapindex" => FeedForm.SitemapIndex,
            _ => null,
        };
        if (form is null)
        {
            return;
        }

        reader.Read();
        while (!reader.EOF && !isFull)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName is "item" or "entry" or "url" or "sitemap")
            {
                ReadItem(reader);
            }
            else if (reader.LocalName == "title" && title is null)
            {
                title = Squashed(reader.ReadElementContentAsString());
            }
            else
            {
                reader.Read();
            }
        }
    }

    private void ReadItem(XmlReader reader)
    {
        string? url = null, permanent = null, name = null, published = null;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
            {
                // What is nested deeper, such as a picture's own address, is none of the item's.
                if (reader.NodeType == XmlNodeType.Element && reader.Depth > depth + 1)
                {
                    reader.Skip();
                }
                else
                {
                    reader.Read();
                }

                continue;
            }

            switch (reader.LocalName)
            {
                case "link" when form == FeedForm.Atom || reader.GetAttribute("href") is not null:
                    bool isPage = reader.GetAttribute("rel") is null or "alternate" && reader.GetAttribute("type") is null or "text/html" or "application/xhtml+xml";
                    url ??= isPage ? reader.GetAttribute("href") : null;
                    reader.Skip();
                    break;
                case "link" or "loc":
                    url ??= reader.ReadElementContentAsString();
                    break;
                case "guid" when reader.GetAttribute("isPermaLink") != "false":
                    permanent = reader.ReadElementContentAsString();
                    break;
                case "title":
                    name = Text(reader);
                    break;
                case "pubDate" or "published" or "updated" or "lastmod" or "date":
                    published ??= Text(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        Add(url ?? permanent, name, published);
        if (!reader.EOF)
        {
            reader.Read();
        }
    }

    private void Add(string? url, string? name, string? published)
    {
        if (FeedReader.Absolute(url, address) is { } absolute && seen.Add(absolute))
        {
            if (items.Count >= FeedReader.MostItems)
            {
                isFull = true;
                return;
            }

            items.Add(new FeedItem(absolute, Squashed(name), Squashed(published)));
        }
    }

    /// <summary>The text of an element that may hold markup of its own (Atom's xhtml titles).</summary>
    private static string Text(XmlReader reader)
    {
        System.Text.StringBuilder text = new();
        using XmlReader inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(inner.Value);
            }
        }

        reader.Skip();
        return text.ToString();
    }

    private static string? Squashed(string? text)
    {
        const int Longest = 500;
        string plain = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain.Length > Longest ? plain[..Longest] : plain;
    }
}
