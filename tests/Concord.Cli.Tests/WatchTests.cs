using System.Collections.Concurrent;
using System.Net;
using System.Text;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>Feeds of a server on loopback.</summary>
public sealed class WatchTests(RunFixture run) : IClassFixture<RunFixture>, IDisposable
{
    private readonly FeedServer server = new();

    public void Dispose() => server.Dispose();

    private string[] Watch(string file, params string[] feeds) => ["watch", .. feeds.Select(server.Url), "--case", file, "--once", "--pause", "0", "--allow-private"];

    private string NewCase() => Path.Combine(run.Folder, Path.GetRandomFileName());

    [Fact]
    public void What_a_feed_lists_is_taken_in_once()
    {
        string file = NewCase();
        Result first = Run(Watch(file, "/good.rss"));
        Assert.Equal(0, first.Code);
        Assert.Contains("3 taken in; 3 documents", first.Error, StringComparison.Ordinal);
        Assert.Contains("works", Run("feeds", "--case", file).Output, StringComparison.Ordinal);
        int asked = server.Asked.Count(path => path.StartsWith("/a", StringComparison.Ordinal));
        Result again = Run(Watch(file, "/good.rss"));
        Assert.Contains("0 taken in; 3 documents", again.Error, StringComparison.Ordinal);
        Assert.Equal(asked, server.Asked.Count(path => path.StartsWith("/a", StringComparison.Ordinal)));
        Assert.Contains("/good.rss 304", server.Answers);
        Assert.Contains("ferry", Run("search", "ferry", "--case", file).Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_feed_that_fails_holds_up_no_other_and_is_told_of()
    {
        string file = NewCase();
        Result result = Run(Watch(file, "/good.rss", "/gone.rss", "/page", "/broken.rss", "/cut.rss"));
        Assert.Equal(1, result.Code);
        Assert.Contains("CN0007", result.Error, StringComparison.Ordinal);
        Assert.Contains("CN0008", result.Error, StringComparison.Ordinal);
        Assert.Contains("CN0011", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 documents in the case", result.Error, StringComparison.Ordinal);
        string feeds = Run("feeds", "--case", file).Output;
        Assert.Contains("gone.rss  failed 1 times; CN0007", feeds, StringComparison.Ordinal);
        Assert.Contains("good.rss  works", feeds, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_failed_is_asked_for_again()
    {
        string file = NewCase();
        server.IsFailing = true;
        Assert.Contains("2 taken in", Run(Watch(file, "/good.rss")).Error, StringComparison.Ordinal);
        server.IsFailing = false;
        Assert.Contains("1 taken in; 3 documents", Run(Watch(file, "/good.rss")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_a_feed_are_taken_in_by_address()
    {
        string file = NewCase();
        Result result = Run("ingest", server.Url("/a1"), server.Url("/gone.rss"), "--case", file, "--allow-private");
        Assert.Equal(1, result.Code);
        Assert.Contains("1 new", result.Error, StringComparison.Ordinal);
        Assert.Contains(server.Url("/a1"), Run("search", "ferry", "--case", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_addresses_is_taken_in()
    {
        string file = NewCase(), list = run.File("list.txt", $"# ferries\n{server.Url("/a1")}\n{server.Url("/a3")}\n{server.Url("/a1")}\nnonsense\n");
        Result result = Run("ingest", "--urls", list, "--case", file, "--allow-private");
        Assert.Contains("2 new", result.Error, StringComparison.Ordinal);
        Assert.Contains("CN0001 nonsense", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_network_is_not_reached_unless_allowed()
    {
        Result result = Run("ingest", server.Url("/a1"), "--case", NewCase());
        Assert.Equal(3, result.Code);
        Assert.Contains("CN0004", result.Error, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_case_without_feeds_has_nothing_to_watch()
    {
        Result result = Run("watch", "--case", NewCase(), "--once");
        Assert.Equal(2, result.Code);
        Assert.Contains("watches no feed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_is_watched_no_more_when_it_is_removed()
    {
        string file = NewCase();
        Run(Watch(file, "/good.rss"));
        Run("feeds", "--case", file, "--remove", server.Url("/good.rss"));
        Assert.Empty(Run("feeds", "--case", file).Output);
    }

    private sealed class FeedServer : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly int port = FreePort();

        public FeedServer()
        {
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            _ = Task.Run(Serve);
        }

        public ConcurrentQueue<string> Asked { get; } = [];

        public ConcurrentQueue<string> Answers { get; } = [];

        public bool IsFailing { get; set; }

        public string Url(string path) => $"http://127.0.0.1:{port}{path}";

        public void Dispose() => listener.Close();

        private async Task Serve()
        {
            while (listener.IsListening)
            {
                try
                {
                    HttpListenerContext context = await listener.GetContextAsync();
                    string path = context.Request.Url!.AbsolutePath;
                    Asked.Enqueue(path);
                    (int status, string body) = Answer(path, context.Request.Headers["If-None-Match"]);
                    context.Response.StatusCode = status;
                    context.Response.Headers["ETag"] = "\"1\"";
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                    context.Response.Close();
                    Answers.Enqueue($"{path} {status}");
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
                {
                    return;
                }
            }
        }

        private (int Status, string Body) Answer(string path, string? etag) => path switch
        {
            "/robots.txt" => (404, ""),
            "/good.rss" when etag == "\"1\"" => (304, ""),
            "/good.rss" => (200, $"<rss><channel><title>Ferries</title>{string.Concat(Enumerable.Range(1, 3).Select(i => $"<item><link>{Url("/a" + i)}</link></item>"))}</channel></rss>"),
            "/cut.rss" => (200, $"<rss><channel><item><link>{Url("/a1")}</link></item><item><li"),
            "/a2" when IsFailing => (503, ""),
            "/a1" or "/a2" or "/a3" => (200, Page(path)),
            "/page" => (200, Page("/page")),
            "/broken.rss" => (500, ""),
            _ => (404, ""),
        };

        private static string Page(string path) => $"<html><head><title>Ferry {path} late</title></head><body><article><h1>Ferry {path} late</h1>"
            + string.Concat(Enumerable.Range(0, 8).Select(i => $"<p>Ferry {path} left the harbour {i + 3} minutes late on Monday, the port authority said in its report number {i} on delays. Its captain, Ada Berg, blamed fog and the heavy traffic of the holiday week.</p>"))
            + "</article></body></html>";

        private static int FreePort()
        {
            using System.Net.Sockets.TcpListener probe = new(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
