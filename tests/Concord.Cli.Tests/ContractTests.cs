using System.Text.Json;

namespace Concord.Cli.Tests;

public sealed class ContractTests : IClassFixture<RunFixture>
{
    private readonly string folder;

    public ContractTests(RunFixture files)
    {
        files.File("case/1.txt", Reports.First);
        files.File("case/2.txt", Reports.Second);
        files.File("case/3.txt", Reports.Third);
        files.File("case/4.html", Reports.Page);
        folder = Path.Combine(files.Folder, "case");
    }

    [Fact]
    public void Analysis_has_the_layers_of_the_contract_and_spans_inside_the_text()
    {
        string[] lines = RunFixture.Run("analyze", folder).Output.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        foreach (string line in lines)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("document").GetProperty("text").GetString()!;
            foreach (string layer in new[] { "sentences", "entities", "times", "attributions", "claims", "events" })
            {
                Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty(layer).ValueKind);
            }

            foreach (JsonElement claim in json.RootElement.GetProperty("claims").EnumerateArray())
            {
                Assert.Equal(claim.GetProperty("quote").GetString(), text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
            }

            foreach (JsonElement sentence in json.RootElement.GetProperty("sentences").EnumerateArray())
            {
                int count = sentence.GetProperty("tokens").GetArrayLength();
                Assert.All(sentence.GetProperty("tokens").EnumerateArray(), t => Assert.InRange(t.GetProperty("head").GetInt32(), 0, count));
            }
        }
    }

    [Fact]
    public void Layers_not_asked_for_are_not_there()
    {
        using JsonDocument json = JsonDocument.Parse(RunFixture.Run("analyze", Path.Combine(folder, "1.txt"), "--layers", "times,claims").Output);
        Assert.Equal(["document", "times", "claims"], json.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void In_a_case_every_id_resolves_and_nothing_stands_without_a_claim()
    {
        using JsonDocument json = JsonDocument.Parse(RunFixture.Run("brief", folder, "-f", "json").Output);
        JsonElement root = json.RootElement;
        Assert.Equal("concord/case/1", root.GetProperty("schema").GetString());
        HashSet<string> Ids(string table) => [.. root.GetProperty(table).EnumerateArray().Select(r => r.GetProperty("id").GetString()!)];
        HashSet<string> claims = Ids("claims"), origins = Ids("origins"), documents = Ids("documents");
        Assert.Equal(4, documents.Count);
        Assert.NotEmpty(claims);
        Assert.All(root.GetProperty("claims").EnumerateArray(), c =>
        {
            Assert.Contains(c.GetProperty("document").GetString()!, documents);
            Assert.Contains(c.GetProperty("origin").GetString()!, origins);
        });
        foreach (string table in new[] { "findings", "disagreements", "events", "stances" })
        {
            Assert.All(root.GetProperty(table).EnumerateArray(), r =>
            {
                Assert.NotEqual(0, r.GetProperty("claims").GetArrayLength());
                Assert.All(r.GetProperty("claims").EnumerateArray(), c => Assert.Contains(c.GetString()!, claims));
            });
        }
    }

    [Fact]
    public void Every_document_is_in_exactly_one_story()
    {
        using JsonDocument json = JsonDocument.Parse(RunFixture.Run("stories", folder, "-f", "json").Output);
        string[] uris = [.. json.RootElement.GetProperty("stories").EnumerateArray().SelectMany(s => s.GetProperty("documents").EnumerateArray()).Select(d => d.GetString()!)];
        Assert.Equal(["1.txt", "2.txt", "3.txt", "4.html"], uris.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Raw_text_and_treebank_files_come_out_as_CoNLL_U()
    {
        string raw = RunFixture.Run("analyze", Path.Combine(folder, "1.txt"), "-f", "conllu").Output;
        string path = Path.Combine(folder, "..", "again.conllu");
        File.WriteAllText(path, raw);
        RunFixture.Result again = RunFixture.Run("analyze", "--conllu", path, "-f", "conllu");
        Assert.Equal(0, again.Code);
        static string[] Forms(string conllu) => [.. conllu.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[1])];
        Assert.NotEmpty(Forms(raw));
        Assert.Equal(Forms(raw), Forms(again.Output));
    }

    [Fact]
    public void Text_other_than_ASCII_is_written_as_it_is()
    {
        string path = Path.Combine(folder, "..", "names.txt");
        File.WriteAllText(path, "President Łukasz Żółć met Zoë Müller in Kraków on Tuesday, officials said.\n");
        Assert.Contains("Łukasz Żółć met Zoë Müller in Kraków", RunFixture.Run("read", path, "-f", "jsonl").Output, StringComparison.Ordinal);
    }
}
