using System.Globalization;
using System.Text;
using Concord.Cli.Input;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Cli.Work;

/// <summary>Answers <c>/health</c> and <c>/metrics</c> on this machine while a long-running command works.</summary>
internal sealed class HealthServer : IDisposable
{
    private readonly WebApplication app;
    private readonly MetricsPage metrics;

    private HealthServer(WebApplication app, MetricsPage metrics)
    {
        this.app = app;
        this.metrics = metrics;
    }

    /// <param name="port">On 127.0.0.1; 0 starts none.</param>
    /// <param name="trouble">What is wrong now; null where nothing is.</param>
    /// <param name="messages">Where it is said that the port cannot be had; the work goes on without.</param>
    public static HealthServer? Start(int port, Func<string?> trouble, Messages messages)
    {
        if (port == 0)
        {
            return null;
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.ListenLocalhost(port));
        WebApplication app = builder.Build();
        MetricsPage metrics = new();
        app.Run(context => Answer(context, trouble, metrics));
        HealthServer server = new(app, metrics);
        try
        {
            app.StartAsync().GetAwaiter().GetResult();
            return server;
        }
        catch (IOException e)
        {
            server.Dispose();
            messages.Say(new Problem(Codes.Usage, null, string.Create(CultureInfo.InvariantCulture, $"/health cannot be answered on port {port}: {Reasons.Of(e)}"), LeftOut: false));
            return null;
        }
    }

    public void Dispose()
    {
        app.StopAsync().GetAwaiter().GetResult();
        ((IAsyncDisposable)app).DisposeAsync().AsTask().GetAwaiter().GetResult();
        metrics.Dispose();
    }

    private static async Task Answer(HttpContext context, Func<string?> trouble, MetricsPage metrics)
    {
        string? wrong = trouble();
        (int status, string body) = context.Request.Path.Value switch
        {
            "/health" => (wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, wrong is null ? "ok\n" : wrong + "\n"),
            "/metrics" => (StatusCodes.Status200OK, metrics.Text()),
            _ => (StatusCodes.Status404NotFound, "there are /health and /metrics\n"),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted).ConfigureAwait(false);
    }
}
