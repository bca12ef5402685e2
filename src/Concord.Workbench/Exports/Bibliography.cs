using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Casework;
using Concord.Reading;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>The documents as references: BibTeX, and CSL-JSON (citeproc-js "csl-data").</summary>
internal static class Bibliography
{
    public static void BibTex(Case found, Stream output)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (CaseDocument document in found.Documents)
        {
            Document read = document.Source.Document;
            text.WriteLine($"@misc{{{document.Id},");
            Field(text, "title", Display.Squash(read.Title));
            Field(text, "author", read.Byline is null ? "" : "{" + Display.Squash(read.Byline) + "}", isEscaped: false);
            Field(text, "howpublished", Display.Squash(read.Publisher));
            if (read.Published is { Length: >= 4 } day)
            {
                Field(text, "year", day[..4]);
                Field(text, "date", day.Length > 10 ? day[..10] : day);
            }

            Field(text, "url", Web(read) ?? "");
            Field(text, "langid", read.Language == "en" ? "english" : "");
            Field(text, "note", read.WireCredit is null ? "" : "credited to " + Display.Squash(read.WireCredit));
            text.WriteLine("}");
            text.WriteLine();
        }
    }

    public static void Csl(Case found, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartArray();
            foreach (CaseDocument document in found.Documents)
            {
                Item(json, document.Id, document.Source.Document);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Item(Utf8JsonWriter json, string id, Document read)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", "article-newspaper");
        Optional(json, "title", read.Title);
        Optional(json, "container-title", read.Publisher);
        Optional(json, "URL", Web(read));
        Optional(json, "language", read.Language);
        if (Display.Squash(read.Byline) is { Length: > 0 } byline)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", byline);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (read.Published is { Length: >= 4 } day)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (string part in day[..Math.Min(10, day.Length)].Split('-'))
            {
                if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                {
                    json.WriteNumberValue(number);
                }
            }

            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (Display.Squash(value) is { Length: > 0 } shown)
        {
            json.WriteString(name, shown);
        }
    }

    private static string? Web(Document read) => new[] { read.CanonicalUrl, read.Uri }.OfType<string>()
        .FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps));

    private static void Field(StreamWriter text, string name, string value, bool isEscaped = true)
    {
        if (value.Length > 0)
        {
            text.WriteLine($"  {name} = {{{(isEscaped ? Escaped(value) : "{" + Escaped(value[1..^1]) + "}")}}},");
        }
    }

    /// <summary>Characters that mean something to TeX; braces that would not be balanced go.</summary>
    private static string Escaped(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '\\' => "\\textbackslash ", '{' or '}' => "", '%' => "\\%", '&' => "\\&", '#' => "\\#", '$' => "\\$", '_' => "\\_", '~' => "\\textasciitilde ", '^' => "\\textasciicircum ", _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}
