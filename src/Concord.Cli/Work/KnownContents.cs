using System.Security.Cryptography;
using Concord.Storage;

namespace Concord.Cli.Work;

/// <summary>Which bytes a case has already, so that they are not analysed again. Safe to share between threads.</summary>
internal sealed class KnownContents
{
    private readonly ILookup<string, string> hosts;

    public KnownContents(ICaseStore store) => hosts = store.Documents().ToLookup(document => document.Content, document => Addresses.HostOf(document.Address), StringComparer.Ordinal);

    /// <summary>Whether taking them in would change nothing: the same bytes from the same site, or from a file.</summary>
    public bool Has(ReadOnlyMemory<byte> bytes, string uri)
    {
        if (hosts.Count == 0)
        {
            return false;
        }

        string host = Addresses.HostOf(uri);
        return hosts[Convert.ToHexStringLower(SHA256.HashData(bytes.Span))].Any(known => known == host || known.Length == 0 || host.Length == 0);
    }
}
