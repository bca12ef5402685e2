using System.Collections.Concurrent;
using System.Text;

namespace Concord.Reading.Fetching;

/// <summary>Fetches as a site wishes: one request at a time, with a pause between two, and only what its robots.txt allows.</summary>
public sealed class PoliteFetcher(Fetcher fetcher, string agent, TimeProvider clock, TimeSpan pause) : IDisposable
{
    private static readonly TimeSpan RobotsKept = TimeSpan.FromHours(24), UnknownKept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Site> sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fetches an address when its site may be asked again.</summary>
    /// <param name="url">http or https.</param>
    /// <param name="etag">From the last answer.</param>
    /// <param name="lastModified">From the last answer.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<FetchResult> FetchAsync(string url, string? etag = null, string? lastModified = null, CancellationToken stop = default)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return await fetcher.FetchAsync(url, etag, lastModified, stop).ConfigureAwait(false);
        }

        Site site = sites.GetOrAdd(uri.Authority, _ => new Site());
        await site.Gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            RobotsFile robots = await Robots(site, uri, stop).ConfigureAwait(false);
            if (!robots.Allows(uri.PathAndQuery))
            {
                return new FetchResult(FetchState.Refused, url, default, "CN0010", "the site's robots.txt forbids it");
            }

            await Rest(site, robots.Delay is { } asked && asked > pause ? asked : pause, stop).ConfigureAwait(false);
            FetchResult result = await fetcher.FetchAsync(url, etag, lastModified, stop).ConfigureAwait(false);
            site.Next = clock.GetUtcNow() + (result.RetryAfter is { } wait && wait < TimeSpan.FromMinutes(2) ? wait : TimeSpan.Zero);
            site.HasAnswered = true;
            return result;
        }
        finally
        {
            site.Gate.Release();
        }
    }

    public void Dispose() => fetcher.Dispose();

    private async Task<RobotsFile> Robots(Site site, Uri uri, CancellationToken stop)
    {
        if (site.Robots is { } known && clock.GetUtcNow() < site.RobotsUntil)
        {
            return known;
        }

        FetchResult answer = await fetcher.FetchAsync($"{uri.Scheme}://{uri.Authority}/robots.txt", stop: stop).ConfigureAwait(false);
        site.Robots = answer.State switch
        {
            FetchState.Fetched => RobotsFile.Parse(Encoding.UTF8.GetString(answer.Bytes.Span), agent),

            // RFC 9309: where there is none, all is open; where the server cannot say, nothing is.
            FetchState.Refused => RobotsFile.Open,
            _ => RobotsFile.Closed,
        };
        site.RobotsUntil = clock.GetUtcNow() + (answer.State == FetchState.Failed ? UnknownKept : RobotsKept);
        return site.Robots;
    }

    private async Task Rest(Site site, TimeSpan between, CancellationToken stop)
    {
        TimeSpan left = site.HasAnswered ? site.Next + between - clock.GetUtcNow() : TimeSpan.Zero;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, stop).ConfigureAwait(false);
        }
    }

    private sealed class Site
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public RobotsFile? Robots { get; set; }

        public DateTimeOffset RobotsUntil { get; set; }

        public DateTimeOffset Next { get; set; }

        public bool HasAnswered { get; set; }
    }
}
