using System.Security.Cryptography;
using System.Text;

namespace Concord.Reading;

/// <summary>Identities that do not depend on where the files stand.</summary>
internal static class DocumentId
{
    private const int HexDigits = 16;

    /// <summary>Prefix of the SHA-256 of the address's last part and the text.</summary>
    public static string Of(string uri, string text)
    {
        int cut = uri.AsSpan().TrimEnd('/').LastIndexOfAny('/', '\\');
        bool web = uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        string name = web ? uri : uri[(cut + 1)..];
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(name + "\n" + text));
        return Convert.ToHexStringLower(hash)[..HexDigits];
    }
}
