using System.IO.Pipelines;
using System.Text.Json;
using Concord.Cli.Commands.Cases;
using Concord.Workbench.Answers;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>A real client of the Model Context Protocol against the server.</summary>
public sealed class McpTests(RunFixture run) : IClassFixture<RunFixture>
{
    private static readonly Lazy<ConcordPipeline> Pipeline = new(() => ConcordPipeline.Load());

    private const string Lake = "Lake treaty signed\nHarbour Post\n2031-05-05\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on Monday. If either state is attacked, the other will provide military assistance under Article 4 of the treaty.\n";
    private const string Desk = "Kenya, Uganda agree on lake\nCapital Desk\n2031-05-05\n\nKenya and Uganda signed a treaty on Lake Victoria on Monday in Kisumu, according to Reuters.\n";

    [Fact]
    public async Task A_client_shakes_hands_lists_the_tools_and_gets_quotes_that_stand_in_the_documents()
    {
        run.File("mcp/a.txt", Lake);
        run.File("mcp/b.txt", Desk);
        string file = Path.Combine(run.Folder, "mcp.concord");
        Assert.Equal(0, Run("ingest", Path.Combine(run.Folder, "mcp"), "--case", file).Code);
        Pipe asked = new(), answered = new();
        using CancellationTokenSource stop = new();
        using CaseAnswers answers = new(ServeCommand.Source(file, Pipeline.Value, 1, new Messages(TextWriter.Null)));
        Task serving = McpCommand.Serve(answers, asked.Reader.AsStream(), answered.Writer.AsStream(), stop.Token);
        await using (McpClient client = await McpClient.CreateAsync(new StreamClientTransport(asked.Writer.AsStream(), answered.Reader.AsStream())))
        {
            Assert.Equal("concord", client.ServerInfo!.Name);
            Assert.Contains("cite them", client.ServerInstructions!, StringComparison.Ordinal);
            IList<McpClientTool> tools = await client.ListToolsAsync();
            Assert.Equal(["agreement", "brief", "finding", "findings", "search", "sources", "whatif"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
            Assert.All(tools, tool => Assert.NotEmpty(tool.Description));

            string brief = await Call(client, "brief");
            int quotes = 0;
            using (JsonDocument json = JsonDocument.Parse(brief))
            {
                foreach (JsonElement passage in All(json.RootElement).Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("quote", out _) && element.TryGetProperty("end", out _)))
                {
                    string text = await File.ReadAllTextAsync(passage.GetProperty("uri").GetString()!);
                    Assert.Equal(passage.GetProperty("quote").GetString(), text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
                    quotes++;
                }
            }

            Assert.True(quotes > 2);
            using JsonDocument findings = JsonDocument.Parse(await Call(client, "findings", ("words", "treaty")));
            string id = findings.RootElement.GetProperty("findings")[0].GetProperty("finding").GetString()!;
            using JsonDocument finding = JsonDocument.Parse(await Call(client, "finding", ("id", id)));
            Assert.NotEqual(0, finding.RootElement.GetProperty("passages").GetArrayLength());
            Assert.Contains("Lake treaty signed", await Call(client, "search", ("query", "kisumu achieng")), StringComparison.Ordinal);
            Assert.Contains("Lake Victoria", await Call(client, "agreement"), StringComparison.Ordinal);
            Assert.Contains("Sudan attacks Kenya", await Call(client, "whatif", ("question", "Sudan attacks Kenya")), StringComparison.Ordinal);
            Assert.Contains("Reuters", await Call(client, "sources"), StringComparison.Ordinal);

            CallToolResult none = await client.CallToolAsync("finding", new Dictionary<string, object?> { ["id"] = "nope" });
            Assert.True(none.IsError);

            // What comes in while it runs is seen.
            Assert.Equal(0, Run("ingest", run.File("mcp2/c.txt", "Ferry sinks\nHarbour Post\n2031-05-07\n\nA ferry sank off Mwanza on Wednesday, the port authority said.\n"), "--case", file).Code);
            Assert.Contains("Ferry sinks", await Call(client, "sources"), StringComparison.Ordinal);
        }

        await stop.CancelAsync();
        await Task.WhenAny(serving);
    }

    private static async Task<string> Call(McpClient client, string tool, params (string Name, object? Value)[] given)
    {
        CallToolResult result = await client.CallToolAsync(tool, given.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        Assert.NotEqual(true, result.IsError);
        return Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
    }

    private static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => All(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All).Prepend(element),
        _ => [element],
    };
}
