namespace Concord.Reading.Html;

internal static class HtmlReader
{
    public static Document? Read(string html, string uri, ReadOptions options, List<ReadProblem> problems) =>
        Plain.PlainTextReader.Read(TextLimit.Cut(html, options.MaxCharacters, uri, problems, out _), uri, DocumentId.Of(uri, html));
}
