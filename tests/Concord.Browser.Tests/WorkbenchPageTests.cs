using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Concord.Browser.Tests;

/// <summary>The workbench as a reader sees it.</summary>
public sealed class WorkbenchPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Pages = ["/", "/?all=1", "/findings", "/origins", "/timeline", "/actors", "/agreements?whatif=Sudan+attacks+Kenya", "/documents", "/documents/1", "/search?q=treaty", "/changes", "/feeds", "/nowhere"];

    private const string Lake =
        "Lake treaty signed\nHarbour Post\n2031-05-05\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on Monday. If either state is attacked, the other will provide military assistance under Article 4 of the treaty. Tanzania condemned the treaty, KBC reported.\n\nSign up for our newsletter\n";

    private const string Desk = "Kenya, Uganda agree on lake\nCapital Desk\n2031-05-06\n\nKenya and Uganda signed a treaty on Lake Victoria on Monday in Kisumu, according to Reuters. Twelve fishermen were hurt on the way, police said. The treaty replaces an agreement of 1999.\n";

    private const string Wire = "Twenty fishermen hurt\nMwanza Times\n2031-05-06\n\nUganda and Kenya signed the Lake Victoria treaty in Kisumu on Monday. Twenty fishermen were hurt on the way, police said, citing Reuters.\n";

    [BrowserFact]
    public async Task No_page_has_an_error_asks_elsewhere_or_shuts_anybody_out()
    {
        await using BrowserFixture.Bench bench = await fixture.Open("pages", Lake, Desk, Wire);
        List<string> wrong = [];
        await bench.Page.GotoAsync("/findings");
        string finding = (await bench.Page.Locator(".lines a").First.GetAttributeAsync("href"))!;
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await bench.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (string page in Pages.Append(finding))
            {
                await bench.Page.GotoAsync(page);
                string violations = await bench.Violations();
                if (violations.Length > 0)
                {
                    wrong.Add($"{scheme} {page}: {violations}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.DoesNotContain(bench.Troubles, trouble => !trouble.Contains("/nowhere", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_is_wider_than_the_page()
    {
        await using BrowserFixture.Bench bench = await fixture.Open("phone", Lake, Desk, Wire);
        await bench.Page.SetViewportSizeAsync(360, 740);
        foreach (string page in Pages)
        {
            await bench.Page.GotoAsync(page);
            Assert.True(await bench.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page);
        }
    }

    [BrowserFact]
    public async Task A_newcomer_filters_opens_a_finding_reads_a_passage_overrules_a_merge_and_it_holds()
    {
        await using BrowserFixture.Bench bench = await fixture.Open("newcomer", Lake, Desk, Wire);
        IPage page = bench.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Findings", Exact = true }).ClickAsync();
        await page.GetByLabel("State").SelectOptionAsync("corroborated");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        Assert.Contains("state=corroborated", page.Url, StringComparison.Ordinal);
        string before = await page.Locator("p.lead").First.InnerTextAsync();
        await page.Locator(".lines a", new PageLocatorOptions { HasTextRegex = new Regex("treaty") }).First.ClickAsync();
        string finding = page.Url;
        int passages = await page.Locator("article.passage").CountAsync();
        Assert.True(passages > 1);

        string quote = await page.Locator("article.passage mark").First.InnerTextAsync();
        await page.Locator("article.passage h3 a").First.ClickAsync();
        Assert.Equal(quote, await page.Locator("mark:target").InnerTextAsync());
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Not the same" }).First.ClickAsync();
        Assert.Equal(finding, page.Url);
        int after = await page.Locator("article.passage").CountAsync();
        Assert.True(after < passages);
        await page.GotoAsync("/changes");
        Assert.Contains("split", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(finding);
        await page.ReloadAsync();
        Assert.Equal(after, await page.Locator("article.passage").CountAsync());
        Assert.NotEmpty(before);

        // Taken back, it is as it was.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take back" }).First.ClickAsync();
        Assert.Equal(passages, await page.Locator("article.passage").CountAsync());
        Assert.Empty(bench.Troubles);
    }

    [BrowserFact]
    public async Task The_keyboard_is_enough()
    {
        await using BrowserFixture.Bench bench = await fixture.Open("keys", Lake, Desk, Wire);
        IPage page = bench.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("fishermen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=fishermen");
        await page.Keyboard.PressAsync("f");
        await page.WaitForURLAsync("**/findings");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/findings/*");
        Assert.Empty(bench.Troubles);
    }

    [BrowserFact]
    public async Task Hostile_reports_run_nothing_and_break_nothing()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        await using BrowserFixture.Bench bench = await fixture.Open(
            "hostile", $"{Script} treaty signed\n{Script}\n2031-05-05\n\nKenya and Uganda signed a treaty in Kisumu on Monday, \"{Script}\" said. {new string('A', 300)} condemned the treaty \u202eas \u2066a threat.\n",
            "معاهدة البحيرة\n\nKenya and Uganda signed a treaty in Kisumu on Monday, the mayor of مدينة الكويت said.\n");
        await bench.Page.SetViewportSizeAsync(360, 740);
        foreach (string page in Pages.Append("/search?q=" + Uri.EscapeDataString(Script)).Append("/agreements?whatif=" + Uri.EscapeDataString(Script + " attacks Kenya")).Append("/findings?q=" + Uri.EscapeDataString("\"><img src=x onerror=alert(3)>")))
        {
            await bench.Page.GotoAsync(page);
            Assert.True(await bench.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page);
        }

        Assert.DoesNotContain(bench.Troubles, trouble => !trouble.Contains("/nowhere", StringComparison.Ordinal));
    }
}
