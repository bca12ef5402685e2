using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Casework;
using Concord.Evidence;
using Concord.Workbench.Brief;
using Concord.Workbench.Rendering;

namespace Concord.Workbench.Tests;

public sealed partial class HtmlReportTests
{
    private static readonly string Sample = Render(Samples.Fixture().Build());

    [Fact]
    public void The_report_loads_nothing_and_runs_nothing()
    {
        Assert.DoesNotContain("<script", Sample, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", Sample, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex("\\ssrc=|@import|url\\(", RegexOptions.IgnoreCase), Sample);
    }

    [Fact]
    public void The_policy_allows_exactly_the_style_that_is_there()
    {
        string style = StyleElement().Match(Sample).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains("default-src 'none'; style-src 'sha256-" + hash, System.Net.WebUtility.HtmlDecode(Sample), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_leads_to_a_passage_and_ids_are_unique()
    {
        string[] ids = [.. Id().Matches(Sample).Select(m => m.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        string[] links = [.. LocalLink().Matches(Sample).Select(m => m.Groups[1].Value)];
        Assert.True(links.Length > 15);
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Passages_that_cross_still_give_the_text_back()
    {
        CaseFixture fixture = new();
        FixtureDocument document = fixture.Document("One two three four five six.\nSeven & eight < nine.");
        string all = fixture.Claim(document, "One two three four five six", "One");
        string left = fixture.Claim(document, "One two three four", "One");
        string crossing = fixture.Claim(document, "three four five", "three");
        string last = fixture.Claim(document, "six.\nSeven & eight", "six");
        foreach (string claim in new[] { all, left, crossing, last })
        {
            fixture.Finding(FindingState.SingleOrigin, claim);
        }

        string html = Render(fixture.Build(), all: true);
        string body = html[html.IndexOf("class=\"body\"", StringComparison.Ordinal)..];
        body = body[(body.IndexOf('>', StringComparison.Ordinal) + 1)..body.IndexOf("</div>", StringComparison.Ordinal)];
        string text = System.Net.WebUtility.HtmlDecode(Regex.Replace(body.Replace("</p>", "\n", StringComparison.Ordinal), "<[^>]+>", ""));
        Assert.Equal(document.Source.Text + "\n", text);
        Assert.Equal(Regex.Count(body, "<mark"), Regex.Count(body, "</mark>"));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        CaseFixture fixture = new();
        FixtureDocument document = fixture.Document(
            $"The envoy {Attack} left.", $"Title {Attack}", $"Publisher {Attack}", "2021-01-01", "javascript:alert(3)//" + Attack);
        string claim = fixture.Claim(document, $"The envoy {Attack} left", "The envoy", Modality.Asserted, speaker: Attack);
        fixture.Finding(FindingState.Corroborated, claim);
        string html = Render(fixture.Build());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        string markdown = MarkdownRenderer.Render(BriefComposer.Compose(fixture.Build()));
        Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_terminal_is_not_driven_by_what_was_read()
    {
        CaseFixture fixture = new();
        FixtureDocument document = fixture.Document("The envoy \x1b[31mleft\x07 \u202egnitteg.", "Red \x1b]0;title\x07");
        fixture.Finding(FindingState.SingleOrigin, fixture.Claim(document, "The envoy \x1b[31mleft\x07 \u202egnitteg", "The envoy"));
        string text = TextRenderer.Render(BriefComposer.Compose(fixture.Build()), 80, color: false);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    private static string Render(Case found, bool all = false) =>
        HtmlReport.Render(found, BriefComposer.Compose(found, new BriefOptions { All = all }));

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex LocalLink();
}
