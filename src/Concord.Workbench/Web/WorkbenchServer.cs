using System.Globalization;
using System.Net;
using System.Text;
using Concord.Storage;
using Concord.Workbench.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Workbench.Web;

/// <summary>The workbench: one case as pages, on this machine or, with a token, for others.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    private const int LongestForm = 64 * 1024;

    private readonly LiveCase live;
    private readonly Guard guard;
    private readonly PageRoutes pages;
    private readonly CaseAnswers answers;
    private readonly ApiRoutes api;
    private readonly Assets assets = new();
    private readonly CancellationTokenSource stop = new();
    private readonly WebApplication app;
    private readonly string who;
    private Task following = Task.CompletedTask;

    private WorkbenchServer(WorkbenchCase source, string who, IPAddress address, int port, string? token)
    {
        this.who = who;
        live = new LiveCase(source);
        guard = new Guard(token);
        pages = new PageRoutes(live, guard);
        answers = new CaseAnswers(live);
        api = new ApiRoutes(live, answers);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LongestForm;
            options.Listen(address, port);
        });
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>Where it answers.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts a workbench.</summary>
    /// <param name="source">The case.</param>
    /// <param name="who">In whose name marks are kept.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="port">0 takes any that is free.</param>
    /// <param name="token">Asked of everybody; null only on a loopback address.</param>
    /// <param name="clock">Drives the looks for changes.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkbenchServer> Start(WorkbenchCase source, string who, IPAddress address, int port, string? token, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(address);
        if (token is null && !IPAddress.IsLoopback(address))
        {
            throw new ArgumentException("an address that others reach needs a token", nameof(token));
        }

        WorkbenchServer server = new(source, who, address, port, token);
        await server.app.StartAsync().ConfigureAwait(false);
        server.following = server.live.Follow(clock ?? TimeProvider.System, server.stop.Token);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        answers.Dispose();
        live.Dispose();
        stop.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        Guard.Headers(context.Response);
        if (guard.Refusal(context) is { } refused)
        {
            await Write(context, refused.Status, "text/plain; charset=utf-8", refused.Why + "\n").ConfigureAwait(false);
            return;
        }

        try
        {
            await Route(context).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            await Write(context, StatusCodes.Status503ServiceUnavailable, "text/plain; charset=utf-8", $"{e.Code} {e.Message}\n").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || stop.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
    }

    private async Task Route(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (path == "/marks" && HttpMethods.IsPost(context.Request.Method))
        {
            await Mark(context).ConfigureAwait(false);
        }
        else if (!isRead)
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Write(context, StatusCodes.Status405MethodNotAllowed, "text/plain; charset=utf-8", "pages are only read\n").ConfigureAwait(false);
        }
        else if (path.StartsWith(ApiRoutes.Root + "/", StringComparison.Ordinal))
        {
            await api.Answer(context).ConfigureAwait(false);
        }
        else if (path.StartsWith("/assets/", StringComparison.Ordinal))
        {
            await assets.Answer(context, path[8..]).ConfigureAwait(false);
        }
        else if (path == "/health")
        {
            await Write(context, StatusCodes.Status200OK, "text/plain; charset=utf-8", "ok\n").ConfigureAwait(false);
        }
        else if (path == "/events")
        {
            await Events(context).ConfigureAwait(false);
        }
        else if (await pages.Page(context).ConfigureAwait(false) is { } page)
        {
            await Write(context, StatusCodes.Status200OK, "text/html; charset=utf-8", page).ConfigureAwait(false);
        }
        else
        {
            string lost = await pages.Message(context, "Not here", "Nothing stands at this address. A finding moves when its statement changes; a document when others are taken in or out.").ConfigureAwait(false);
            await Write(context, StatusCodes.Status404NotFound, "text/html; charset=utf-8", lost).ConfigureAwait(false);
        }
    }

    /// <summary>Tells a page when the case has changed.</summary>
    private async Task Events(HttpContext context)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop.Token);
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("retry: 5000\n\n", either.Token).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
        while (!either.IsCancellationRequested)
        {
            await live.Changed.WaitAsync(either.Token).ConfigureAwait(false);
            long version = (await live.Now(either.Token).ConfigureAwait(false)).Version;
            await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: changed\ndata: {version}\n\n"), either.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps what an analyst holds, builds the case again and goes back to the page.</summary>
    private async Task Mark(HttpContext context)
    {
        IFormCollection? form = null;
        try
        {
            form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            // Told below: what cannot be read is no form of ours.
        }

        if (form is null || !guard.IsOwnForm(context, form["form"].ToString()))
        {
            await Write(context, StatusCodes.Status403Forbidden, "text/plain; charset=utf-8", "only the workbench's own forms change a case\n").ConfigureAwait(false);
            return;
        }

        string kind = form["kind"].ToString(), target = form["target"].ToString(), value = form["value"].ToString(), back = form["return"].ToString();
        using (ICaseStore store = live.Source.Open())
        {
            if (kind == "withdraw" && long.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out long mark))
            {
                store.Withdraw(mark, who);
            }
            else if (kind is "confirm" or "reject" or "note" or "join" or "split" && target.Trim().Length > 0 && (kind is "confirm" or "reject" || value.Trim().Length > 0))
            {
                store.AddMark(Enum.Parse<MarkKind>(kind, ignoreCase: true), target, value.Trim(), who);
            }
            else
            {
                await Write(context, StatusCodes.Status400BadRequest, "text/plain; charset=utf-8", "a note needs words\n").ConfigureAwait(false);
                return;
            }
        }

        await live.Refresh(context.RequestAborted).ConfigureAwait(false);
        bool isOwn = back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) && !back.Any(char.IsControl);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = isOwn ? Uri.EscapeDataString(back).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal) : "/";
    }

    private static async Task Write(HttpContext context, int status, string type, string body)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
