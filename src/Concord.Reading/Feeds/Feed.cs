using System.Collections.Immutable;

namespace Concord.Reading.Feeds;

/// <summary>What form a feed has.</summary>
public enum FeedForm : byte
{
    Rss, Atom, Json, Sitemap, SitemapIndex,
}

/// <summary>A feed as it was read.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Title">As it states it; null where it does not.</param>
/// <param name="Items">In the order of the feed; each address once.</param>
/// <param name="IsCut">Whether it broke off or had more items than are read.</param>
public sealed record Feed(FeedForm Form, string? Title, ImmutableArray<FeedItem> Items, bool IsCut);

/// <summary>One article that a feed lists.</summary>
/// <param name="Url">http or https, absolute.</param>
/// <param name="Title">As stated; null where it is not.</param>
/// <param name="Published">As stated, not normalised; null where it is not.</param>
public sealed record FeedItem(string Url, string? Title, string? Published);
