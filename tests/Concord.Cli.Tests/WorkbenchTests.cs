using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Cli.Commands.Cases;
using Concord.Workbench.Web;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>The workbench over HTTP: its pages, who may ask, what an analyst's word does.</summary>
public sealed partial class WorkbenchTests(RunFixture run) : IClassFixture<RunFixture>
{
    private static readonly string[] Pages = ["/", "/?all=1", "/findings", "/origins", "/timeline", "/actors", "/agreements", "/documents", "/documents/1", "/search?q=treaty", "/changes", "/feeds"];

    private static readonly Lazy<ConcordPipeline> Pipeline = new(() => ConcordPipeline.Load());

    private async Task<Bench> Open(string name, params string[] reports)
    {
        for (int i = 0; i < reports.Length; i++)
        {
            run.File($"{name}/r{i}.txt", reports[i]);
        }

        string file = Path.Combine(run.Folder, name + ".concord");
        Assert.Equal(0, Run("ingest", Path.Combine(run.Folder, name), "--case", file).Code);
        return await Bench.Start(file, null);
    }

    private const string Lake = "Lake treaty signed\nHarbour Post\n2031-05-05\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on Monday. The treaty obliges both states to consult before a dam is built, the Harbour Post reported.\n";
    private const string Desk = "Kenya, Uganda agree on lake\nCapital Desk\n2031-05-05\n\nKenya and Uganda signed a treaty on Lake Victoria on Monday in Kisumu, according to Reuters. Fishermen were not asked, Ruth Achieng said.\n";

    [Fact]
    public async Task Every_page_stands_loads_nothing_from_elsewhere_and_says_what_it_may_do()
    {
        await using Bench bench = await Open("pages", Lake, Desk);
        foreach (string page in Pages)
        {
            using HttpResponseMessage answer = await bench.Client.GetAsync(page);
            string html = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.All(Sources().Matches(html), match => Assert.StartsWith("/", match.Groups[1].Value.Replace("data:,", "/", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.DoesNotMatch("(?i)<[^>]+ (on[a-z]+|style)=", html);
            Assert.Single(Regex.Matches(html, "<h1>"));
        }

        using HttpResponseMessage lost = await bench.Client.GetAsync("/findings/000000000000");
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        await using Bench bench = await Open("links", Lake, Desk);
        Queue<string> todo = new(["/"]);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        List<(string From, string To)> fragments = [];
        while (todo.TryDequeue(out string? page))
        {
            if (seen.ContainsKey(page))
            {
                continue;
            }

            using HttpResponseMessage answer = await bench.Client.GetAsync(page);
            Assert.True(answer.IsSuccessStatusCode, page);
            seen[page] = await answer.Content.ReadAsStringAsync();
            foreach (Match match in Regex.Matches(seen[page], "<a [^>]*href=\"([^\"]+)\""))
            {
                string link = WebUtility.HtmlDecode(match.Groups[1].Value), target = link.StartsWith('#') ? page + link : link;
                if (link.StartsWith("http", StringComparison.Ordinal))
                {
                    continue;
                }

                string[] parts = target.Split('#', 2);
                todo.Enqueue(parts[0]);
                if (parts.Length > 1)
                {
                    fragments.Add((parts[0], parts[1]));
                }
            }
        }

        Assert.True(seen.Keys.Count(page => page.StartsWith("/findings/", StringComparison.Ordinal)) >= 2);
        Assert.All(fragments, link => Assert.Contains($"id=\"{link.To}\"", seen[link.From], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merge_that_an_analyst_overrules_stays_overruled()
    {
        await using Bench bench = await Open("overrule", Lake, Desk);
        string findings = await bench.Client.GetStringAsync("/findings");
        string[] links = [.. Regex.Matches(findings, "/findings/[0-9a-f]{12}").Select(match => match.Value).Distinct()];
        string? merged = null;
        foreach (string link in links)
        {
            merged ??= (await bench.Client.GetStringAsync(link)).Contains("Not the same", StringComparison.Ordinal) ? link : null;
        }

        Assert.NotNull(merged);
        string page = await bench.Client.GetStringAsync(merged);
        int before = Passages(page);
        using (HttpResponseMessage kept = await bench.Send(page, "split"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
            Assert.Equal(merged, kept.Headers.Location!.OriginalString);
        }

        Assert.True(Passages(await bench.Client.GetStringAsync(merged)) < before);
        Assert.NotEqual(findings, await bench.Client.GetStringAsync("/findings"));

        // A workbench that is started later finds it so.
        await using Bench later = await Bench.Start(Path.Combine(run.Folder, "overrule.concord"), null);
        Assert.True(Passages(await later.Client.GetStringAsync(merged)) < before);
    }

    [Fact]
    public async Task Nothing_is_changed_for_another_site()
    {
        await using Bench bench = await Open("forms", Lake, Desk);
        string page = await bench.Client.GetStringAsync(Regex.Match(await bench.Client.GetStringAsync("/findings"), "/findings/[0-9a-f]{12}").Value);
        using HttpResponseMessage forged = await bench.Send(page.Replace("name=\"form\" value=\"", "name=\"form\" value=\"00", StringComparison.Ordinal), "confirm");
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        using HttpResponseMessage foreign = await bench.Send(page, "confirm", "http://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using HttpResponseMessage own = await bench.Send(page, "confirm", bench.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
        using HttpRequestMessage rebound = new(HttpMethod.Get, "/");
        rebound.Headers.Host = "evil.example";
        using HttpResponseMessage refused = await bench.Client.SendAsync(rebound);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
    }

    [Fact]
    public async Task From_elsewhere_it_takes_the_token()
    {
        await using Bench first = await Open("token", Lake);
        await using Bench bench = await Bench.Start(Path.Combine(run.Folder, "token.concord"), "s3cret");
        using HttpResponseMessage without = await bench.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using HttpResponseMessage wrong = await bench.Client.GetAsync("/?token=s3cre");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using HttpResponseMessage with = await bench.Client.GetAsync("/?token=s3cret");
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Contains("httponly", with.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage after = await bench.Client.GetAsync("/findings");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        await Assert.ThrowsAsync<ArgumentException>(() => WorkbenchServer.Start(ServeCommand.Source("x", Pipeline.Value, 1, new Messages(TextWriter.Null)), "ada", IPAddress.Any, 0, null));
    }

    [Fact]
    public async Task Hostile_words_are_shown_and_do_nothing()
    {
        const string Script = "<script>alert(1)</script>";
        await using Bench bench = await Open(
            "hostile",
            $"{Script} treaty signed\n{Script}\n2031-05-05\n\nKenya and \"{Script}\" signed a treaty in Kisumu on Monday. \u202eThe treaty </mark></blockquote><img src=x onerror=alert(1)> obliges both, said {new string('A', 300)}.\n",
            "معاهدة\n\nKenya and Uganda signed a treaty in Kisumu on Monday, said the mayor of مدينة الكويت.\n");
        foreach (string page in Pages.Append($"/search?q={Uri.EscapeDataString(Script)}").Append($"/findings?q={Uri.EscapeDataString("\"><script>alert(2)</script>")}").Append($"/agreements?whatif={Uri.EscapeDataString(Script + " attacks Kenya")}").Append($"/origins?without={Uri.EscapeDataString(Script)}"))
        {
            string html = await bench.Client.GetStringAsync(page);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task No_address_makes_it_fail()
    {
        await using Bench bench = await Open("fuzz", Lake, Desk);
        Random random = new(11);
        string[] heads = ["/findings/", "/documents/", "/findings?first=", "/findings?from=", "/findings?actor=", "/search?q=", "/agreements?whatif=", "/origins?without=", "/assets/", "/", "/events/", "/marks?x=", "/api/v1/", "/api/v1/findings/", "/api/v1/documents/", "/api/v1/findings?first=", "/api/v1/search?q=", "/api/v1/whatif?question="];
        const string Letters = "abz019%&=\"'<>*-–()[]{}?#/\\;: éß中\u0001";
        for (int i = 0; i < 1000; i++)
        {
            StringBuilder tail = new();
            for (int length = random.Next(12); length > 0; length--)
            {
                tail.Append(Letters[random.Next(Letters.Length)]);
            }

            string asked = heads[i % heads.Length] + (random.Next(2) == 0 ? Uri.EscapeDataString(tail.ToString()) : tail.ToString().Replace("\u0001", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));
            if (!Uri.TryCreate(bench.Client.BaseAddress, asked, out Uri? address) || address.Authority != bench.Client.BaseAddress!.Authority)
            {
                continue;
            }

            using HttpResponseMessage answer = await bench.Client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} for {asked}");
        }
    }

    [Fact]
    public async Task A_page_hears_of_what_is_taken_in()
    {
        await using Bench bench = await Open("live", Lake);
        Assert.DoesNotContain("agree on lake", await bench.Client.GetStringAsync("/documents"), StringComparison.Ordinal);
        using HttpResponseMessage events = await bench.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead);
        using StreamReader lines = new(await events.Content.ReadAsStreamAsync());
        Assert.Equal(0, Run("ingest", run.File("live2/d.txt", Desk), "--case", Path.Combine(run.Folder, "live.concord")).Code);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        string? line;
        do
        {
            line = await lines.ReadLineAsync(patience.Token);
        }
        while (line is not "event: changed");

        Assert.Contains("agree on lake", await bench.Client.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_answers_as_its_description_says()
    {
        await using Bench bench = await Open("api", Lake, Desk);
        using JsonDocument description = JsonDocument.Parse(await bench.Client.GetStringAsync("/api/v1/openapi.json"));
        JsonElement root = description.RootElement;
        Assert.StartsWith("3.1", root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (Match reference in Regex.Matches(root.GetRawText(), "\"\\$ref\": \"#/([^\"]+)\""))
        {
            Assert.True(reference.Groups[1].Value.Split('/').Aggregate((JsonElement?)root, (at, part) => at is { } element && element.TryGetProperty(part, out JsonElement next) ? next : null) is not null, reference.Value);
        }

        using JsonDocument findings = JsonDocument.Parse(await bench.Client.GetStringAsync("/api/v1/findings"));
        string id = findings.RootElement.GetProperty("findings")[0].GetProperty("finding").GetString()!;
        foreach (JsonProperty path in root.GetProperty("paths").EnumerateObject())
        {
            string asked = "/api/v1" + path.Name.Replace("{id}", path.Name.StartsWith("/doc", StringComparison.Ordinal) ? "d1" : id, StringComparison.Ordinal) + "?q=treaty&question=Sudan+attacks+Kenya";
            using HttpResponseMessage answer = await bench.Client.GetAsync(asked);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, asked);
            using JsonDocument body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            JsonElement schema = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            if (schema.TryGetProperty("required", out JsonElement required))
            {
                Assert.All(required.EnumerateArray(), name => Assert.True(body.RootElement.TryGetProperty(name.GetString()!, out _), $"{asked} has no {name}"));
            }

            using HttpRequestMessage again = new(HttpMethod.Get, asked);
            again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag!.ToString());
            using HttpResponseMessage same = await bench.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }

        foreach ((string wrong, int status) in ((string, int)[])[("/api/v1/nothing", 404), ("/api/v1/findings/zz", 404), ("/api/v1/documents/d99", 404), ("/api/v1/search", 400), ("/api/v1/findings?first=-1", 400), ("/api/v1/whatif?question=" + new string('a', 900), 400)])
        {
            using HttpResponseMessage answer = await bench.Client.GetAsync(wrong);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        }
    }

    private static int Passages(string page) => Regex.Count(page, "<article class=\"card passage\"");

    [GeneratedRegex("(?:src|href)=\"([^\"#][^\"]*)\"")]
    private static partial Regex Sources();

    private sealed class Bench : IAsyncDisposable
    {
        private WorkbenchServer Server { get; init; } = null!;

        public HttpClient Client { get; private init; } = null!;

        public static async Task<Bench> Start(string file, string? token)
        {
            WorkbenchServer server = await WorkbenchServer.Start(ServeCommand.Source(file, Pipeline.Value, 1, new Messages(TextWriter.Null)), "ada", IPAddress.Loopback, 0, token);
            return new Bench { Server = server, Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) } };
        }

        /// <summary>Sends the first form of a page that keeps this kind of mark.</summary>
        public async Task<HttpResponseMessage> Send(string page, string kind, string? origin = null)
        {
            string form = Regex.Matches(page, "<form method=\"post\".*?</form>", RegexOptions.Singleline).Select(match => match.Value).First(text => text.Contains($"name=\"kind\" value=\"{kind}\"", StringComparison.Ordinal));
            Dictionary<string, string> fields = Regex.Matches(form, "name=\"(\\w+)\"(?: value=\"([^\"]*)\")?").ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value), StringComparer.Ordinal);
            using HttpRequestMessage request = new(HttpMethod.Post, "/marks") { Content = new FormUrlEncodedContent(fields) };
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            return await Client.SendAsync(request);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Server.DisposeAsync();
        }
    }
}
