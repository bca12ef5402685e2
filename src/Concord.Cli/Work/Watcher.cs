using System.Diagnostics;
using Concord.Reading.Feeds;
using Concord.Reading.Fetching;
using Concord.Storage;

namespace Concord.Cli.Work;

/// <summary>
/// Asks feeds for what is new and takes it into a case. A feed that hangs holds up nobody else; what failed is asked again, later each time,
/// and a feed that is dead is parked and told of.
/// </summary>
internal sealed class Watcher(ConcordPipeline pipeline, Engine engine, ICaseStore store, PoliteFetcher web, Messages messages, TimeProvider clock, Random random)
{
    private const int AtOnce = 128, FailuresToPark = 10, MostDoublings = 6;

    /// <summary>Longer than asking a feed and taking in what it lists takes, short enough that a watcher that died is soon replaced.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    // The store and the analysis of one document are for one at a time; the network is not.
    private readonly Lock desk = new();

    public required string Who { get; init; }

    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Documents taken in.</summary>
    public int Taken { get; private set; }

    /// <summary>Asks all feeds that are due, once.</summary>
    public async Task RoundAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        StoredFeed[] due = [.. store.Feeds().Where(feed => !feed.IsParked && feed.Due <= now)];
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (feed, cancelled) => await Ask(feed, cancelled).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Takes one page in, or what a feed lists; what goes wrong is said.</summary>
    public async Task<bool> TakeAsync(string url, CancellationToken stop)
    {
        FetchResult answer = await web.FetchAsync(url, stop: stop).ConfigureAwait(false);
        if (answer.State != FetchState.Fetched)
        {
            messages.Say(new Problem(answer.Code ?? "CN0005", url, answer.Message ?? "nothing came", LeftOut: true));
            return false;
        }

        if (FeedReader.Read(answer.Bytes, answer.Url) is { Form: not FeedForm.SitemapIndex } feed)
        {
            return await TakeItems(feed, stop).ConfigureAwait(false);
        }

        Keep(answer);
        return true;
    }

    private async Task Ask(StoredFeed feed, CancellationToken stop)
    {
        bool isMine = false;
        At(() => isMine = store.ClaimFeed(feed, clock.GetUtcNow() + Claim));
        if (!isMine)
        {
            return;
        }

        using Activity? asking = ConcordTelemetry.Source.StartActivity("feed.ask");
        FetchResult answer = await web.FetchAsync(feed.Address, feed.ETag, feed.Modified, stop).ConfigureAwait(false);
        asking?.SetTag("feed", feed.Address);
        ConcordTelemetry.Feeds.Add(1, new KeyValuePair<string, object?>("outcome", answer.State.ToString().ToLowerInvariant()));
        if (answer.State is FetchState.Failed or FetchState.Refused)
        {
            Failed(feed, $"{answer.Code} {answer.Message}", answer.RetryAfter);
            return;
        }

        bool isWhole = true;
        string? title = feed.Title;
        if (answer.State == FetchState.Fetched)
        {
            if (FeedReader.Read(answer.Bytes, answer.Url) is not { } listed)
            {
                Failed(feed, "CN0011 it is no RSS, Atom, JSON Feed or sitemap", null);
                return;
            }

            title = listed.Title ?? title;
            isWhole = await TakeItems(listed, stop).ConfigureAwait(false);
        }

        // Only when everything that it lists is taken in may the next answer be "unchanged".
        At(() => store.PutFeed(feed with
        {
            Title = title, ETag = isWhole ? answer.ETag : null, Modified = isWhole ? answer.LastModified : null, Due = clock.GetUtcNow() + Jittered(Every), Failures = 0, Error = null, Worked = clock.GetUtcNow(),
        }));
    }

    private async Task<bool> TakeItems(Feed feed, CancellationToken stop)
    {
        bool isWhole = !feed.IsCut;
        foreach (FeedItem item in feed.Items)
        {
            bool isKnown = false;
            At(() => isKnown = store.Find(item.Url) is not null);
            if (isKnown)
            {
                continue;
            }

            FetchResult page = await web.FetchAsync(item.Url, stop: stop).ConfigureAwait(false);
            if (page.State == FetchState.Fetched)
            {
                Keep(page);
            }
            else
            {
                messages.Say(new Problem(page.Code ?? "CN0005", item.Url, page.Message ?? "nothing came", LeftOut: true));
                isWhole &= page.State == FetchState.Refused;
            }
        }

        return isWhole;
    }

    private void Keep(FetchResult page)
    {
        At(() =>
        {
            Outcome outcome = engine.Analyze(page.Bytes, page.Url);
            messages.Say(outcome.Problems);
            if (outcome.Analyzed is not { } analysis)
            {
                Engine.Count("failed");
                return;
            }

            AddOutcome kept = store.Add(new NewDocument(page.Bytes, analysis, pipeline.Model, Who)).Outcome;
            Engine.Count(kept);
            Taken += kept is AddOutcome.Added or AddOutcome.Replaced ? 1 : 0;
        });
    }

    private void Failed(StoredFeed feed, string error, TimeSpan? retryAfter)
    {
        int failures = feed.Failures + 1;
        TimeSpan wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, Every.Ticks << Math.Min(failures, MostDoublings)));
        bool isParked = failures >= FailuresToPark;
        At(() => store.PutFeed(feed with
        {
            Failures = failures, Error = error, IsParked = isParked, Due = clock.GetUtcNow() + Jittered(retryAfter > wait ? retryAfter.Value : wait),
        }));
        messages.Say(new Problem(error[..6], feed.Address, error[7..] + (isParked ? $"; it failed {failures} times and is parked" : ""), LeftOut: true));
    }

    private void At(Action work)
    {
        lock (desk)
        {
            work();
        }
    }

    /// <summary>A tenth more or less, so that feeds do not all come due together.</summary>
    private TimeSpan Jittered(TimeSpan span)
    {
        lock (random)
        {
            return span * (0.9 + (0.2 * random.NextDouble()));
        }
    }
}
