using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Workbench.Web;

/// <summary>The style and the script of the pages.</summary>
internal sealed class Assets
{
    private readonly Dictionary<string, (byte[] Body, string Type, string Tag)> files = new(StringComparer.Ordinal);

    public Assets()
    {
        Add("workbench.css", "text/css; charset=utf-8", Read("report.css") + Read("workbench.css"));
        Add("workbench.js", "text/javascript; charset=utf-8", Read("workbench.js"));
    }

    public Task Answer(HttpContext context, string name)
    {
        if (!files.TryGetValue(name, out (byte[] Body, string Type, string Tag) file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch.ToString() == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.Type;
        return context.Response.Body.WriteAsync(file.Body, context.RequestAborted).AsTask();
    }

    private void Add(string name, string type, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        files.Add(name, (body, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\""));
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
