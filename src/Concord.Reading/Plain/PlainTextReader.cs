using Concord.Reading.Boilerplate;
using Concord.Reading.Languages;

namespace Concord.Reading.Plain;

/// <summary>A decoded text to a document, with its boilerplate marked and its head read.</summary>
internal static class PlainTextReader
{
    public static Document Read(string text, string uri, string id)
    {
        List<TextLine> lines = TextLine.Split(text);
        FrontMatter front = FrontMatter.Read(text, lines);
        string?[] reasons = BoilerplateMarker.Mark(text, lines, front.Lines, new RuleMemo(), out int title);
        List<InlineCredit> credits = InlineCreditFinder.Find(text, lines, reasons);
        string? address = front.Url ?? (IsWeb(uri) ? uri : null);
        return new Document
        {
            Id = id,
            Uri = uri,
            Text = text,
            Title = front.Title ?? (title >= 0 ? RuleBook.Bare(lines[title].Span.In(text)).ToString() : null),
            Byline = front.Byline ?? HeadFacts.Byline(text, lines, reasons),
            Publisher = front.Publisher ?? (address is null ? null : SiteNames.Host(address)),
            WireCredit = HeadFacts.Wire(text, lines),
            Published = front.Published ?? HeadFacts.Published(text, lines, reasons, modified: false)
                ?? (address is null ? null : Dates.DateReader.FromUrl(address)),
            Modified = front.Modified ?? HeadFacts.Published(text, lines, reasons, modified: true),
            CanonicalUrl = address,
            Section = front.Section,
            Language = front.Language ?? LanguageDetector.Detect(text.AsSpan(front.Span.End)),
            Omitted = OmissionBuilder.Build(text, lines, reasons, front.Span, credits),
            Credits = [.. credits],
        };
    }

    private static bool IsWeb(string uri) =>
        uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
