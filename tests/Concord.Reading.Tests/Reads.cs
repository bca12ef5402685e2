using System.Text;

namespace Concord.Reading.Tests;

/// <summary>Shorthand for reading test inputs.</summary>
internal static class Reads
{
    public static readonly DocumentReader Reader = new(new ReadOptions());

    public static ReadResult Bytes(byte[] bytes, string uri = "case/report.txt") => Reader.Read(bytes, uri);

    public static ReadResult Try(string text, string uri = "case/report.txt") => Bytes(Encoding.UTF8.GetBytes(text), uri);

    public static Document Text(string text, string uri = "case/report.txt") => Try(text, uri).Document!;

    public static Document Html(string html, string uri = "case/page.html") => Try(html, uri).Document!;

    /// <summary>The lines of a document that are not wholly omitted, without the omitted parts of the others.</summary>
    public static string Kept(Document document)
    {
        StringBuilder kept = new();
        int at = 0;
        foreach (Omission omission in document.Omitted)
        {
            kept.Append(document.Text, at, omission.Span.Start - at);
            at = omission.Span.End;
        }

        kept.Append(document.Text, at, document.Text.Length - at);
        return string.Join('\n', kept.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public static IEnumerable<string> Codes(ReadResult result) => result.Problems.Select(problem => problem.Code);
}
