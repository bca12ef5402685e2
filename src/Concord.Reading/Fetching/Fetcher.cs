using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Concord.Reading.Fetching;

/// <summary>How pages and feeds are fetched. Nothing is sent but the address and the name of the program.</summary>
public sealed record FetchOptions
{
    /// <summary>Most bytes taken of one answer, after it is unpacked. Default 20 MB.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Redirects followed. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Time for one address with all its redirects. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether private, loopback and link-local addresses may be reached.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>What the program calls itself.</summary>
    public string Agent { get; init; } = "Concord/0.1 (+news reader; reads each page once)";
}

/// <summary>What came of a request.</summary>
public enum FetchState : byte
{
    /// <summary>The bytes are there.</summary>
    Fetched,

    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>It failed now and may work later.</summary>
    Failed,

    /// <summary>It will not work: gone, forbidden, no address of the web, too large.</summary>
    Refused,
}

/// <summary>An answer.</summary>
/// <param name="State">What came of it.</param>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="Bytes">Unpacked; empty where there are none.</param>
/// <param name="Code">CN0xxx, see docs/errors.md; null where nothing went wrong.</param>
/// <param name="Message">In one line; null where nothing went wrong.</param>
public sealed record FetchResult(FetchState State, string Url, ReadOnlyMemory<byte> Bytes, string? Code = null, string? Message = null)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>
/// Fetches addresses of the web: http and https only, bounded in time, size and redirects, never into the reader's own network. The address that
/// a name stands for is checked when it is connected to, so that a second look-up cannot give another.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly HttpClient client;

    public Fetcher(FetchOptions? options = null)
    {
        this.options = options ?? new FetchOptions();
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, Credentials = null, PreAuthenticate = false, AutomaticDecompression = DecompressionMethods.All, MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = Connect, MaxConnectionsPerServer = 4,
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches an address; what goes wrong is a value.</summary>
    /// <param name="url">http or https.</param>
    /// <param name="etag">From the last answer, to be told that nothing changed.</param>
    /// <param name="lastModified">From the last answer.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<FetchResult> FetchAsync(string url, string? etag = null, string? lastModified = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Timeout);
        string at = url;
        try
        {
            for (int hop = 0; hop <= options.MaxRedirects; hop++)
            {
                if (!Uri.TryCreate(at, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.UserInfo.Length > 0)
                {
                    return Refused(at, "CN0001", "only http and https addresses without a name or password are fetched");
                }

                (FetchResult? result, string? next) = await Ask(uri, hop == 0 ? etag : null, hop == 0 ? lastModified : null, limit.Token).ConfigureAwait(false);
                if (result is not null)
                {
                    return result;
                }

                at = next!;
            }

            return Refused(at, "CN0002", $"it redirects more than {options.MaxRedirects} times");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Failed(at, "CN0003", $"it took longer than {options.Timeout.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException e) when (e.InnerException is BlockedException)
        {
            return Refused(at, "CN0004", e.InnerException.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException or InvalidOperationException or FormatException)
        {
            return Failed(at, "CN0005", "it cannot be reached: " + (e.InnerException ?? e).Message);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<(FetchResult? Result, string? Next)> Ask(Uri uri, string? etag, string? lastModified, CancellationToken stop)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", options.Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5");
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        int code = (int)answer.StatusCode;
        string url = uri.AbsoluteUri;
        if (code is 301 or 302 or 303 or 307 or 308)
        {
            Uri? next = answer.Headers.Location is { } location ? new Uri(uri, location) : null;
            return next is null ? (Failed(url, "CN0006", "it redirects to nowhere"), null) : (null, next.AbsoluteUri);
        }

        if (code == 304)
        {
            return (new FetchResult(FetchState.Unchanged, url, default) { ETag = etag, LastModified = lastModified }, null);
        }

        if (code != 200)
        {
            bool isFinal = code is 400 or 401 or 402 or 403 or 404 or 405 or 406 or 410 or 451;
            string message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the server answers {code}");
            return ((isFinal ? Refused(url, "CN0007", message) : Failed(url, "CN0008", message)) with { RetryAfter = Wait(answer.Headers.RetryAfter) }, null);
        }

        byte[]? bytes = await Read(answer, stop).ConfigureAwait(false);
        return bytes is null
            ? (Refused(url, "CN0009", $"it is larger than {options.MaxBytes >> 20} MB"), null)
            : (new FetchResult(FetchState.Fetched, url, bytes) { ETag = answer.Headers.ETag?.ToString(), LastModified = answer.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) }, null);
    }

    /// <summary>The unpacked bytes, read no further than the limit; null where there are more.</summary>
    private async Task<byte[]?> Read(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentLength > options.MaxBytes)
        {
            return null;
        }

        using Stream stream = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using MemoryStream all = new();
        byte[] part = new byte[1 << 16];
        for (int read = await stream.ReadAsync(part, stop).ConfigureAwait(false); read > 0; read = await stream.ReadAsync(part, stop).ConfigureAwait(false))
        {
            all.Write(part, 0, read);
            if (all.Length > options.MaxBytes)
            {
                return null;
            }
        }

        return all.ToArray();
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta;

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        IPAddress[] addresses = IPAddress.TryParse(context.DnsEndPoint.Host, out IPAddress? literal) ? [literal] : await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop).ConfigureAwait(false);
        IPAddress[] open = options.AllowPrivate ? addresses : [.. addresses.Where(AddressGuard.IsPublic)];
        if (open.Length == 0)
        {
            throw new BlockedException(addresses.Length == 0 ? $"{context.DnsEndPoint.Host} has no address" : $"{context.DnsEndPoint.Host} is an address of a private network, which is not reached");
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static FetchResult Failed(string url, string code, string message) => new(FetchState.Failed, url, default, code, message);

    private static FetchResult Refused(string url, string code, string message) => new(FetchState.Refused, url, default, code, message);

    private sealed class BlockedException(string message) : IOException(message);
}
