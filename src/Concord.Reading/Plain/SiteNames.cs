namespace Concord.Reading.Plain;

/// <summary>Names of sites as far as an address tells them.</summary>
internal static class SiteNames
{
    /// <summary>The host of an address without "www." and the like; null where it has none.</summary>
    public static string? Host(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return null;
        }

        string host = uri.Host.ToLowerInvariant();
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "amp.", "m.", "mobile.", "edition."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
            {
                host = host[prefix.Length..];
            }
        }

        return host;
    }
}
