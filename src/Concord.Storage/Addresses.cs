namespace Concord.Storage;

/// <summary>One address for the ways in which a page is linked: without fragment, tracking parameters, default port.</summary>
public static class Addresses
{
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid", "at_medium", "at_campaign", "ns_source", "ns_campaign", "ns_mchannel", "ito", "smid"];

    /// <summary>The address of a document: its canonical one where it states one, else that it was read from.</summary>
    public static string Of(string uri, string? canonical) => Normal(canonical is { Length: > 0 } && IsWeb(canonical) ? canonical : uri);

    /// <summary>Whether it is an address of the web.</summary>
    public static bool IsWeb(string uri) =>
        uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Host of an address of the web, lower case, without "www."; empty for any other.</summary>
    public static string HostOf(string uri)
    {
        string host = IsWeb(uri) && Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) ? parsed.IdnHost.ToLowerInvariant() : "";
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Normal(string uri)
    {
        if (!IsWeb(uri) || !Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed))
        {
            return uri;
        }

        string[] kept = [.. parsed.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !Array.Exists(Tracking, name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
        string path = parsed.AbsolutePath.Length > 1 ? parsed.AbsolutePath.TrimEnd('/') : "/";
        string port = parsed.IsDefaultPort ? "" : ":" + parsed.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{parsed.Scheme}://{parsed.IdnHost.ToLowerInvariant()}{port}{path}{(kept.Length > 0 ? "?" + string.Join('&', kept) : "")}";
    }
}
