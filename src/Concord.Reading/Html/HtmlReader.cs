using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Concord.Language;
using Concord.Reading.Boilerplate;
using Concord.Reading.Plain;

namespace Concord.Reading.Html;

/// <summary>A page to a document: its article as text, and what it says of itself. Runs no script and fetches nothing.</summary>
internal static class HtmlReader
{
    private const int MostMarkup = 12_000_000;
    private const int FewestWords = 40;
    private const int ScriptOnlyWords = 40;
    private const Aside Excluded = Aside.Semantic | Aside.Hidden | Aside.Figure;

    public static Document? Read(string html, string uri, ReadOptions options, List<ReadProblem> problems)
    {
        bool cut = html.Length > MostMarkup;
        string markup = MarkupLimiter.Limit(cut ? html[..MostMarkup] : html, out bool simplified);
        if (simplified || cut)
        {
            problems.Add(new(ReadProblemCodes.MarkupSimplified, uri, cut
                ? string.Create(CultureInfo.InvariantCulture, $"The page has {html.Length} characters; the first {MostMarkup} were parsed.")
                : "The markup nests too deep or its tags are too long; such tags were left out, their text was kept.", false));
        }

        using IDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup);
        FlatPage flat = PageFlattener.Flatten(page);
        LinkedData data = LinkedData.Read(flat.LinkedData);
        PageFacts facts = PageFacts.Read(page, data, uri);
        List<int> chosen = Choose(flat, facts.Title, data.Body, options.Article);
        string text = BlockText.Write(flat, chosen, out TextSpan[] spans);
        int words = TextLine.CountWords(text);
        if (data.Body is { } body && TextLine.CountWords(body) is >= FewestWords and var stated && words < stated * 0.3)
        {
            text = StatedBody.Plain(body);
            chosen.Clear();
            spans = [];
            words = TextLine.CountWords(text);
        }

        if (words == 0)
        {
            problems.Add(Nothing(flat, uri));
            return null;
        }

        text = TextLimit.Cut(text, options.MaxCharacters, uri, problems, out bool shortened);
        if (words < ScriptOnlyWords && NeedsScript(flat, words) || Notices.AsksForScript(text, words))
        {
            problems.Add(NeedsScript(uri));
            return null;
        }

        return Build(text, uri, facts, data, flat, words, shortened || cut, problems) with
        {
            Published = facts.Published ?? VisibleFacts.Published(flat, chosen),
            Publisher = facts.Publisher ?? VisibleFacts.Holder(flat),
            Parts = PartFinder.Find(flat, chosen, spans, text.Length),
            Captions = Captions.Of(flat, chosen),
        };
    }

    private static List<int> Choose(FlatPage flat, string? title, string? body, ArticleWeights weights)
    {
        Aside excluded = Excluded;
        int root = ArticleFinder.Find(flat, excluded, weights, out double words);
        foreach (Aside wider in (ReadOnlySpan<Aside>)[Aside.Semantic | Aside.Hidden, Aside.Semantic, Aside.Hidden, Aside.None])
        {
            // What stands beside the text by its tag is the text where there is hardly any other.
            if (root >= 0 && words >= FewestWords)
            {
                break;
            }

            int other = ArticleFinder.Find(flat, wider, weights, out double more);
            if (other >= 0 && more > words * 2)
            {
                (root, words, excluded) = (other, more, wider);
            }
        }

        if (root < 0)
        {
            return ShortPage.Blocks(flat);
        }

        List<int> chosen = ArticleFilter.Keep(flat, root, excluded, title, weights);
        return BodyCheck.Correct(flat, chosen, body, excluded);
    }

    private static bool NeedsScript(FlatPage flat, int words)
    {
        int all = 0;
        foreach (FlatBlock block in flat.Blocks)
        {
            all += block.Words;
        }

        return flat.Scripts > 0 && all < ScriptOnlyWords && words < 12;
    }

    private static ReadProblem NeedsScript(string uri) =>
        new(ReadProblemCodes.NeedsJavaScript, uri, "The page holds scripts and next to no text: its content appears only when JavaScript runs, which is never run here. Save the page from a browser and read that.", true);

    private static ReadProblem Nothing(FlatPage flat, string uri) => flat.Scripts > 0 && flat.Blocks.Count <= 12
        ? NeedsScript(uri)
        : flat.Blocks.Count == 0
            ? new(ReadProblemCodes.OnlyMarkup, uri, "The page holds markup and no text.", true)
            : new(ReadProblemCodes.NoArticle, uri, "The page holds links and labels and no running text; an article was expected.", true);

    private static Document Build(string text, string uri, PageFacts facts, LinkedData data, FlatPage flat, int words, bool cut, List<ReadProblem> problems)
    {
        List<TextLine> lines = TextLine.Split(text);
        string?[] reasons = BoilerplateMarker.Mark(text, lines, 0, flat.Rules, out _);
        List<InlineCredit> credits = InlineCreditFinder.Find(text, lines, reasons);
        Document document = new()
        {
            Id = DocumentId.Of(uri, text),
            Uri = uri,
            Text = text,
            Title = facts.Title,
            Byline = facts.Byline,
            Publisher = facts.Publisher,
            WireCredit = HeadFacts.Wire(text, lines) ?? HeadFacts.WireOf(facts.Byline),
            Published = facts.Published,
            Modified = facts.Modified,
            CanonicalUrl = facts.CanonicalUrl,
            Section = facts.Section,
            Language = PageLanguage.Of(facts.Language, text),
            Omitted = OmissionBuilder.Build(text, lines, reasons, default, credits),
            Credits = [.. credits],
        };
        return PageQuality.Judge(document, data, flat, words, cut, facts.HasNextPage, problems);
    }
}
