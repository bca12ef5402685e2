namespace Concord.Reading.Html;

/// <summary>Says where a page's text is likely not the whole article.</summary>
internal static class PageQuality
{
    private const int ShortArticle = 150;
    private const int DoubtfulArticle = 50;

    public static Document Judge(Document document, LinkedData data, FlatPage page, int words, bool cut, List<ReadProblem> problems)
    {
        bool prompt = false;
        foreach (FlatBlock block in page.Blocks)
        {
            prompt |= block.Aside == Aside.None && block.Words >= 2 && block.Rule?.Reason == OmissionReasons.Paywall;
        }

        ReadOnlySpan<char> end = document.Text.AsSpan().TrimEnd();
        bool broken = end.EndsWith("...") || end.EndsWith("…");
        (ReadQuality quality, string code, string reason) = cut
            ? (ReadQuality.Partial, ReadProblemCodes.TextCut, "Only the beginning of the page was read, for its size.")
            : (data.IsPaywalled || prompt) && words < ShortArticle
                ? (ReadQuality.Partial, ReadProblemCodes.Paywalled, "The page shows the beginning of an article that is not free to read.")
                : broken && words < ShortArticle
                    ? (ReadQuality.Partial, ReadProblemCodes.Partial, "The text breaks off with an ellipsis.")
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
}
