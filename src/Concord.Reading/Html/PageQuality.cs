namespace Concord.Reading.Html;

/// <summary>Says where a page's text is likely not the whole article.</summary>
internal static class PageQuality
{
    private const int ShortArticle = 150;
    private const int DoubtfulArticle = 50;

    public static Document Judge(Document document, LinkedData data, FlatPage page, int words, bool cut, bool hasNext, List<ReadProblem> problems)
    {
        bool prompt = false, cookies = false;
        foreach (FlatBlock block in page.Blocks)
        {
            string? rule = block.Aside == Aside.None && block.Words >= 2 ? block.Rule?.Reason : null;
            prompt |= rule == OmissionReasons.Paywall;
            cookies |= rule == OmissionReasons.Cookies;
        }

        ReadOnlySpan<char> end = document.Text.AsSpan().TrimEnd();
        bool broken = (end.EndsWith("...") || end.EndsWith("…")) && words < ShortArticle;
        bool more = data.Words > words * 3 / 2 && data.Words - words >= 100;
        bool unpaid = (data.IsPaywalled || prompt) && (words < ShortArticle || more);
        (ReadQuality quality, string code, string reason) = cut
            ? (ReadQuality.Partial, ReadProblemCodes.TextCut, "Only the beginning of the page was read, for its size.")
            : Notices.IsAboutCookies(document.Text, words) || cookies && words < DoubtfulArticle
                ? (ReadQuality.Doubtful, ReadProblemCodes.Doubtful, "The page shows a notice about cookies where an article was expected.")
                : unpaid
                    ? (ReadQuality.Partial, ReadProblemCodes.Paywalled, Counted($"Only the first {words} words could be read; the rest is not free to read."))
                    : hasNext
                        ? (ReadQuality.Partial, ReadProblemCodes.Paged, Counted($"Only the first page could be read, {words} words; the article goes on on another page."))
                        : broken
                            ? (ReadQuality.Partial, ReadProblemCodes.Partial, Counted($"The text breaks off with an ellipsis after {words} words."))
                            : words < DoubtfulArticle
                                ? (ReadQuality.Doubtful, ReadProblemCodes.Doubtful, "The page has very little running text; it may be no article.")
                                : (ReadQuality.Complete, "", "");
        if (quality == ReadQuality.Complete)
        {
            return document;
        }

        if (!cut)
        {
            problems.Add(new(code, document.Uri, reason, false));
        }

        return document with { Quality = quality, QualityReason = reason };
    }

    private static string Counted(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
