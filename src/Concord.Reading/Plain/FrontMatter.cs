using Concord.Language;

namespace Concord.Reading.Plain;

/// <summary>Lines "key: value" at the head of a text file that say where it is from.</summary>
internal sealed class FrontMatter
{
    private const int MostLines = 24;
    private const int LongestLine = 1000;

    public string? Url { get; private set; }
    public string? Title { get; private set; }
    public string? Publisher { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Byline { get; private set; }
    public string? Language { get; private set; }
    public string? Section { get; private set; }

    /// <summary>Index of the first line after it; 0 where there is none.</summary>
    public int Lines { get; private set; }

    /// <summary>Its span in the text; empty where there is none.</summary>
    public TextSpan Span { get; private set; }

    public static FrontMatter Read(string text, List<TextLine> lines)
    {
        FrontMatter read = new();
        int at = 0;
        while (at < lines.Count && lines[at].IsBlank && at < 4)
        {
            at++;
        }

        int first = at;
        bool fenced = at < lines.Count && lines[at].Span.In(text) is "---";
        at += fenced ? 1 : 0;
        int known = 0, named = 0;
        for (; at < lines.Count && at - first < MostLines; at++)
        {
            ReadOnlySpan<char> line = lines[at].Span.In(text);
            if (fenced && line is "---")
            {
                at++;
                break;
            }

            int colon = line.Length > LongestLine ? -1 : line.IndexOf(':');
            bool taken = colon > 0 && read.Take(line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (!taken && !(fenced && (colon > 0 || line.IsEmpty)))
            {
                break;
            }

            known += taken ? 1 : 0;
            named += taken && line[..colon].Trim() is not ("Published" or "By" or "Date" or "Updated") ? 1 : 0;
        }

        // One such line alone is more likely a heading ("Published: …") than front matter; only an address is plain enough.
        bool closed = !fenced || (at > 0 && at <= lines.Count && lines[at - 1].Span.In(text) is "---");
        bool meant = closed && (fenced ? known >= 1 : known >= 2 && named >= 1 || read.Url is not null);
        if (!meant)
        {
            return new();
        }

        read.Lines = at;
        read.Span = new(lines[first].Span.Start, lines[at - 1].Span.End);
        return read;
    }

    private bool Take(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        string text = value.Trim('"').Trim().ToString();
        string? stated = text.Length == 0 ? null : text;
        switch (key)
        {
            case "url" or "URL" or "Url" or "link" or "canonical" or "source_url":
                bool address = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
                Url ??= address ? stated : null;
                return address;
            case "title" or "Title" or "headline" or "Headline":
                Title ??= stated;
                return true;
            case "publisher" or "Publisher" or "outlet" or "Outlet" or "site" or "Site":
                Publisher ??= stated;
                return true;
            case "published" or "Published" or "date" or "Date" or "pubdate":
                Published ??= Dates.DateReader.Read(text);
                return Dates.DateReader.Read(text) is not null;
            case "modified" or "Modified" or "updated" or "Updated":
                Modified ??= Dates.DateReader.Read(text);
                return Dates.DateReader.Read(text) is not null;
            case "byline" or "Byline" or "author" or "Author" or "authors" or "Authors":
                Byline ??= stated;
                return true;
            case "language" or "Language" or "lang":
                Language ??= text.Length is >= 2 and <= 12 ? text.Split('-', '_')[0].ToLowerInvariant() : null;
                return true;
            case "section" or "Section":
                Section ??= stated;
                return true;
            default:
                return false;
        }
    }
}
