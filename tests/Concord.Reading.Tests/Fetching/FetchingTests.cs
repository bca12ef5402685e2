using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Concord.Reading.Fetching;

namespace Concord.Reading.Tests.Fetching;

public sealed class FetchingTests : IDisposable
{
    private readonly FaultyServer server = new();

    public void Dispose() => server.Dispose();

    private static Fetcher Open(TimeSpan? timeout = null, int maxBytes = 1 << 20) => new(new FetchOptions { AllowPrivate = true, Timeout = timeout ?? TimeSpan.FromSeconds(10), MaxBytes = maxBytes });

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_addresses_of_the_open_internet_are_public(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://ada:secret@example.org/")]
    [InlineData("nothing")]
    public async Task Other_addresses_are_refused(string url)
    {
        using Fetcher fetcher = Open();
        FetchResult result = await fetcher.FetchAsync(url);
        Assert.Equal(("CN0001", FetchState.Refused), (result.Code, result.State));
    }

    [Fact]
    public async Task A_private_address_is_not_reached_unless_allowed_and_not_by_a_redirect_either()
    {
        using Fetcher closed = new(new FetchOptions { Timeout = TimeSpan.FromSeconds(5) });
        Assert.Equal("CN0004", (await closed.FetchAsync(server.Url("/page"))).Code);
        Assert.Equal("CN0004", (await closed.FetchAsync($"http://localhost:{server.Port}/page")).Code);
        using Fetcher open = Open();
        Assert.Equal(FetchState.Fetched, (await open.FetchAsync(server.Url("/page"))).State);
        Assert.Equal("CN0001", (await open.FetchAsync(server.Url("/to-file"))).Code);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using Fetcher fetcher = Open();
        FetchResult first = await fetcher.FetchAsync(server.Url("/etag"));
        Assert.Equal("\"v1\"", first.ETag);
        FetchResult second = await fetcher.FetchAsync(server.Url("/etag"), first.ETag);
        Assert.Equal(FetchState.Unchanged, second.State);
        Assert.Equal("\"v1\"", second.ETag);
    }

    [Theory]
    [InlineData("/loop", "CN0002")]
    [InlineData("/nowhere", "CN0006")]
    [InlineData("/gone", "CN0007")]
    [InlineData("/broken", "CN0008")]
    [InlineData("/endless", "CN0009")]
    [InlineData("/bomb", "CN0009")]
    [InlineData("/large", "CN0009")]
    [InlineData("/hang", "CN0003")]
    [InlineData("/slow", "CN0003")]
    [InlineData("/cut", "CN0005")]
    [InlineData("/garbage", "CN0005")]
    public async Task Faults_are_told_with_their_code_and_never_hang(string path, string code)
    {
        using Fetcher fetcher = Open(TimeSpan.FromSeconds(code == "CN0003" ? 2 : 60));
        FetchResult result = await fetcher.FetchAsync(server.Url(path));
        Assert.Equal(code, result.Code);
        Assert.NotEmpty(result.Message!);
        Assert.True(result.Bytes.IsEmpty);
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_told()
    {
        using Fetcher fetcher = Open();
        FetchResult result = await fetcher.FetchAsync(server.Url("/moved"));
        Assert.Equal(server.Url("/page"), result.Url);
        Assert.Contains("hello", Encoding.UTF8.GetString(result.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_but_the_address_and_a_name()
    {
        using Fetcher fetcher = Open();
        await fetcher.FetchAsync(server.Url("/cookie"));
        await fetcher.FetchAsync(server.Url("/page"));
        Assert.All(server.Requests, request => Assert.DoesNotContain(request, line => line.StartsWith("Cookie", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Authorization", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Referer", StringComparison.OrdinalIgnoreCase)));
        Assert.All(server.Requests, request => Assert.Contains(request, line => line.StartsWith("User-Agent: Concord", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/open/x", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: concord\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: Concord\nDisallow: /a # here", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/report.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/report.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c*d*e*f*g*h", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("", "/a", true)]
    public void Robots(string file, string path, bool allowed) => Assert.Equal(allowed, RobotsFile.Parse(file, "Concord/0.1").Allows(path));

    [Fact]
    public void A_site_may_ask_for_a_pause() => Assert.Equal(TimeSpan.FromSeconds(7), RobotsFile.Parse("User-agent: *\nCrawl-delay: 7", "Concord").Delay);

    [Fact]
    public async Task A_site_is_asked_one_at_a_time_and_only_for_what_it_allows()
    {
        using PoliteFetcher web = new(Open(), "Concord", TimeProvider.System, TimeSpan.FromMilliseconds(150));
        Stopwatch watch = Stopwatch.StartNew();
        FetchResult[] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.FetchAsync(server.Url("/page"))));
        Assert.All(results, result => Assert.Equal(FetchState.Fetched, result.State));

        // Three pauses lie between four requests.
        Assert.True(watch.ElapsedMilliseconds >= 400);
        Assert.Equal(1, server.MostAtOnce);
        Assert.Equal("CN0010", (await web.FetchAsync(server.Url("/private/x"))).Code);
    }
}

/// <summary>A server on loopback that does what servers should not.</summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private int now;

    public FaultyServer()
    {
        listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public System.Collections.Concurrent.ConcurrentBag<string[]> Requests { get; } = [];

    public int MostAtOnce { get; private set; }

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Task.Run(() => Serve(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
                List<string> lines = [];
                for (string? line = await reader.ReadLineAsync(stop.Token); !string.IsNullOrEmpty(line); line = await reader.ReadLineAsync(stop.Token))
                {
                    lines.Add(line);
                }

                Requests.Add([.. lines]);
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
                await Answer(stream, lines);
                Interlocked.Decrement(ref now);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            Interlocked.Decrement(ref now);
        }
    }

    private async Task Answer(NetworkStream stream, List<string> lines)
    {
        string path = lines.Count > 0 ? lines[0].Split(' ')[1] : "/";
        switch (path)
        {
            case "/robots.txt":
                await Send(stream, "200 OK", "User-agent: *\nDisallow: /private");
                break;
            case "/etag":
                await (lines.Contains("If-None-Match: \"v1\"") ? Send(stream, "304 Not Modified", "", "ETag: \"v1\"\r\n") : Send(stream, "200 OK", "hello", "ETag: \"v1\"\r\n"));
                break;
            case "/moved":
                await Send(stream, "302 Found", "", "Location: /page\r\n");
                break;
            case "/loop":
                await Send(stream, "302 Found", "", "Location: /loop\r\n");
                break;
            case "/to-file":
                await Send(stream, "302 Found", "", "Location: file:///etc/passwd\r\n");
                break;
            case "/nowhere":
                await Send(stream, "301 Moved", "");
                break;
            case "/gone":
                await Send(stream, "410 Gone", "");
                break;
            case "/broken":
                await Send(stream, "503 Busy", "", "Retry-After: 9\r\n");
                break;
            case "/cookie":
                await Send(stream, "200 OK", "x", "Set-Cookie: a=b\r\n");
                break;
            case "/large":
                await Raw(stream, "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
                break;
            case "/cut":
                await Raw(stream, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nonly this");
                break;
            case "/garbage":
                await Raw(stream, "\u0001\u0002 what is this\r\n\r\n");
                break;
            case "/hang":
                await Task.Delay(TimeSpan.FromSeconds(60), stop.Token);
                break;
            case "/slow":
                await Raw(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
                for (int i = 0; i < 5000; i++)
                {
                    await Raw(stream, "x");
                    await Task.Delay(100, stop.Token);
                }

                break;
            case "/endless":
                await Raw(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < 100_000; i++)
                {
                    await Raw(stream, "1000\r\n" + new string('x', 4096) + "\r\n");
                }

                break;
            case "/bomb":
                using (MemoryStream packed = new())
                {
                    using (GZipStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
                    {
                        byte[] zeros = new byte[1 << 20];
                        for (int i = 0; i < 50; i++)
                        {
                            zip.Write(zeros);
                        }
                    }

                    await Raw(stream, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n");
                    await stream.WriteAsync(packed.ToArray(), stop.Token);
                }

                break;
            default:
                await Task.Delay(20, stop.Token);
                await Send(stream, "200 OK", "<html><body><p>hello</p></body></html>");
                break;
        }
    }

    private Task Send(NetworkStream stream, string status, string body, string headers = "") =>
        Raw(stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    private async Task Raw(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop.Token);
}
