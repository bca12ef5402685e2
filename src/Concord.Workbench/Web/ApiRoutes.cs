using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Workbench.Answers;
using Concord.Workbench.Contract;
using Microsoft.AspNetCore.Http;

namespace Concord.Workbench.Web;

/// <summary>The case over HTTP as JSON, under <c>/api/v1</c>; described in <c>/api/v1/openapi.json</c>. Errors are problem details (RFC 9457).</summary>
internal sealed class ApiRoutes(LiveCase live, CaseAnswers answers)
{
    public const string Root = "/api/v1";

    private const int MostHits = 100, LongestAsked = 800;

    public async Task Answer(HttpContext context)
    {
        string[] parts = (context.Request.Path.Value ?? "")[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        IQueryCollection query = context.Request.Query;
        if (parts is ["openapi.json"])
        {
            await Send(context, "application/json", Description()).ConfigureAwait(false);
            return;
        }

        // Whatever a resource says follows from the case alone, so one tag tells whether anything changed.
        Snapshot now = await live.Refresh(context.RequestAborted).ConfigureAwait(false);
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{now.Version}\"");
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        string asked = (parts is ["whatif"] ? query["question"] : query["q"]).ToString();
        if (asked.Length > LongestAsked)
        {
            await Problem(context, StatusCodes.Status400BadRequest, "Too long", "at most 800 characters are taken").ConfigureAwait(false);
            return;
        }

        if (!TryNumber(query["first"], 0, out int first) || !TryNumber(query["most"], 20, out int most))
        {
            await Problem(context, StatusCodes.Status400BadRequest, "Not a number", "first and most are whole numbers, not negative").ConfigureAwait(false);
            return;
        }

        switch (parts)
        {
            case ["case"]:
                using (MemoryStream whole = new())
                {
                    CaseJson.Write(whole, now.Case);
                    await Send(context, "application/json", Encoding.UTF8.GetString(whole.ToArray())).ConfigureAwait(false);
                }

                break;
            case ["brief"]:
                await Send(context, "application/json", answers.Brief()).ConfigureAwait(false);
                break;
            case ["findings"]:
                await Send(context, "application/json", answers.Findings(asked, first)).ConfigureAwait(false);
                break;
            case ["findings", var id] when answers.Finding(id) is { } finding:
                await Send(context, "application/json", finding).ConfigureAwait(false);
                break;
            case ["agreements"]:
                await Send(context, "application/json", answers.Agreements()).ConfigureAwait(false);
                break;
            case ["sources"]:
                await Send(context, "application/json", answers.Sources()).ConfigureAwait(false);
                break;
            case ["documents", var id] when answers.Document(id) is { } document:
                await Send(context, "application/json", document).ConfigureAwait(false);
                break;
            case ["search"] when asked.Trim().Length > 0:
                await Send(context, "application/json", answers.Search(asked, Math.Clamp(most, 1, MostHits))).ConfigureAwait(false);
                break;
            case ["whatif"] when asked.Trim().Length > 0:
                await Send(context, "application/json", answers.WhatIf(asked)).ConfigureAwait(false);
                break;
            case ["search"] or ["whatif"]:
                await Problem(context, StatusCodes.Status400BadRequest, "Nothing was asked", "search takes q, whatif takes question").ConfigureAwait(false);
                break;
            default:
                await Problem(context, StatusCodes.Status404NotFound, "Not here", "nothing stands at this address; see /api/v1/openapi.json").ConfigureAwait(false);
                break;
        }
    }

    public static Task Problem(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.Remove("ETag");
        context.Response.StatusCode = status;
        string body = $"{{\"type\":\"about:blank\",\"title\":\"{JsonEncodedText.Encode(title)}\",\"status\":{status.ToString(CultureInfo.InvariantCulture)},\"detail\":\"{JsonEncodedText.Encode(detail)}\"}}";
        return Send(context, "application/problem+json", body);
    }

    private static Task Send(HttpContext context, string type, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static bool TryNumber(string? given, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(given) || int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Description()
    {
        using Stream stream = typeof(ApiRoutes).Assembly.GetManifestResourceStream("openapi.json")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
