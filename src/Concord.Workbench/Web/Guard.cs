using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Workbench.Web;

/// <summary>Who may ask: on this machine anybody, from elsewhere who has the token; and only pages of our own may change anything.</summary>
internal sealed class Guard(string? token)
{
    private const string Cookie = "concord-token";

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Must come back with each form; another site cannot read it.</summary>
    public string FormToken => Convert.ToHexStringLower(HMACSHA256.HashData(secret, "form"u8));

    public static void Headers(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";

        // With "no-referrer" a browser would send its own forms without their origin.
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>Why the request is refused: a status and words; null where it is not.</summary>
    public (int Status, string Why)? Refusal(HttpContext context)
    {
        // A name of another site that was made to resolve to this machine must not reach the case.
        string host = context.Request.Host.Host;
        bool isHere = host is "localhost" or "127.0.0.1" or "[::1]";
        if (token is null)
        {
            return isHere ? null : (StatusCodes.Status421MisdirectedRequest, "this workbench is asked for by another name");
        }

        if (context.Request.Query.TryGetValue("token", out Microsoft.Extensions.Primitives.StringValues given) && Same(given.ToString(), token))
        {
            context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" });
            return null;
        }

        string bearer = context.Request.Headers.Authorization.ToString();
        bool isKnown = Same(context.Request.Cookies[Cookie] ?? "", token) || (bearer.StartsWith("Bearer ", StringComparison.Ordinal) && Same(bearer[7..], token));
        return isKnown ? null : (StatusCodes.Status401Unauthorized, "the address needs its token: ?token=…");
    }

    /// <summary>Whether a change comes from a page of ours.</summary>
    public bool IsOwnForm(HttpContext context, string given)
    {
        string origin = context.Request.Headers.Origin.ToString();
        bool isOwnSite = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && string.Equals(uri.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
        return isOwnSite && Same(given, FormToken);
    }

    public static bool IsLoopback(string address) => address is "localhost" || (IPAddress.TryParse(address, out IPAddress? ip) && IPAddress.IsLoopback(ip));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
