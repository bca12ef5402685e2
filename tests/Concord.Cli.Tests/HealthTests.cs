using System.Net;
using System.Net.Sockets;
using Concord.Cli.Work;

namespace Concord.Cli.Tests;

/// <summary>What a long-running command tells of itself.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task It_is_well_until_something_is_wrong_and_again_after()
    {
        int port = FreePort();
        string? trouble = null;
        using HealthServer server = HealthServer.Start(port, () => trouble, new Messages(TextWriter.Null))!;
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        Assert.Equal("ok\n", await client.GetStringAsync("/health"));
        trouble = "CK0006 the server is away";
        using HttpResponseMessage bad = await client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, bad.StatusCode);
        Assert.Contains("CK0006", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        trouble = null;
        Assert.Equal("ok\n", await client.GetStringAsync("/health"));
        using HttpResponseMessage other = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task What_is_counted_can_be_read()
    {
        int port = FreePort();
        using HealthServer server = HealthServer.Start(port, static () => null, new Messages(TextWriter.Null))!;
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Engine.Count("parked");
        ConcordTelemetry.AnalysisTime.Record(0.25);
        string text = await client.GetStringAsync("/metrics");
        Assert.Contains("# TYPE concord_documents_total counter", text, StringComparison.Ordinal);
        Assert.Contains("concord_documents_total{outcome=\"parked\"} ", text, StringComparison.Ordinal);
        Assert.Contains("concord_analysis_duration_seconds_count ", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[a-z]+\"(,[a-z]+=\"[a-z]+\")*\\})? [0-9.Ee+-]+)$", line));
    }

    [Fact]
    public void A_port_that_is_taken_is_told_and_stops_nothing()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using StringWriter said = new();
        Assert.Null(HealthServer.Start(port, static () => null, new Messages(said)));
        Assert.Contains($"port {port}", said.ToString(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
