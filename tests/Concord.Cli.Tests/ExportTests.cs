using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>What other programs take, against the rules of each form.</summary>
public sealed class ExportTests(RunFixture run) : IClassFixture<RunFixture>
{
    private string Reports()
    {
        run.File("export/a.txt", "Lake {treaty} \"signed\" & 50% done\nHarbour, Post\n2031-05-05\n\nKenya's president, Ruth Achieng, welcomed Uganda, and signed a treaty, \"the Lake Treaty\", in Kisumu on Monday, Reuters reported.\n");
        run.File("export/b.txt", "Kenya, Uganda agree on lake\nCapital Desk\n2031-05-06\n\nKenya and Uganda signed a treaty on Lake Victoria on Monday in Kisumu.\nIt was welcomed by Tanzania.\n");
        return Path.Combine(run.Folder, "export");
    }

    private string Export(string form)
    {
        Result result = Run("export", Reports(), "--format", form);
        Assert.Equal(0, result.Code);
        Assert.Equal(result.Output, Run("export", Reports(), "--format", form).Output);
        return result.Output;
    }

    [Theory]
    [InlineData("csv-claims")]
    [InlineData("csv-findings")]
    [InlineData("csv-events")]
    [InlineData("csv-actors")]
    public void Rows_of_a_table_are_as_wide_as_its_head(string form)
    {
        List<List<string>> rows = Csv(Export(form));
        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void A_claim_in_a_table_is_verbatim()
    {
        List<List<string>> rows = Csv(Export("csv-claims"));
        Assert.All(rows.Skip(1), row =>
        {
            string text = File.ReadAllText(row[2]);
            Assert.Contains(row[6], text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void References_balance_their_braces_and_keep_the_words()
    {
        string text = Export("bibtex");
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        Assert.Equal(2, Regex.Count(text, "(?m)^@misc\\{d\\d,$"));
        Assert.Contains("\\& 50\\% done", text, StringComparison.Ordinal);
        using JsonDocument csl = JsonDocument.Parse(Export("csl"));
        Assert.All(csl.RootElement.EnumerateArray(), item =>
        {
            Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
            Assert.Equal(3, item.GetProperty("issued").GetProperty("date-parts")[0].GetArrayLength());
        });
    }

    [Fact]
    public void A_graph_has_both_ends_of_every_edge()
    {
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        XElement graph = XDocument.Parse(Export("graphml")).Root!.Element(space + "graph")!;
        HashSet<string> nodes = [.. graph.Elements(space + "node").Select(node => node.Attribute("id")!.Value)];
        Assert.NotEmpty(nodes);
        Assert.NotEmpty(graph.Elements(space + "edge"));
        Assert.All(graph.Elements(space + "edge"), edge => Assert.True(nodes.Contains(edge.Attribute("source")!.Value) && nodes.Contains(edge.Attribute("target")!.Value)));
        HashSet<string> keys = [.. XDocument.Parse(Export("graphml")).Root!.Elements(space + "key").Select(key => key.Attribute("id")!.Value)];
        Assert.All(graph.Descendants(space + "data"), data => Assert.Contains(data.Attribute("key")!.Value, keys));
    }

    [Fact]
    public void Provenance_relates_only_what_is_there()
    {
        using JsonDocument json = JsonDocument.Parse(Export("prov"));
        HashSet<string> known = [.. json.RootElement.GetProperty("entity").EnumerateObject().Concat(json.RootElement.GetProperty("agent").EnumerateObject()).Select(thing => thing.Name)];
        int relations = 0;
        foreach (string relation in (string[])["wasAttributedTo", "wasDerivedFrom", "actedOnBehalfOf"])
        {
            foreach (JsonProperty row in json.RootElement.GetProperty(relation).EnumerateObject())
            {
                Assert.StartsWith("_:", row.Name, StringComparison.Ordinal);
                Assert.All(row.Value.EnumerateObject().Where(end => end.Value.ValueKind == JsonValueKind.String), end => Assert.Contains(end.Value.GetString()!, known));
                relations++;
            }
        }

        Assert.True(relations > 6);
    }

    [Fact]
    public void A_bundle_holds_to_what_the_standard_asks_of_each_object()
    {
        using JsonDocument json = JsonDocument.Parse(Export("stix"));
        Assert.Matches("^bundle--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", json.RootElement.GetProperty("id").GetString()!);
        JsonElement[] objects = [.. json.RootElement.GetProperty("objects").EnumerateArray()];
        HashSet<string> ids = [.. objects.Select(thing => thing.GetProperty("id").GetString()!)];
        Assert.Equal(objects.Length, ids.Count);
        Dictionary<string, string[]> required = new(StringComparer.Ordinal)
        {
            ["identity"] = ["name", "identity_class"], ["report"] = ["name", "published", "object_refs"], ["note"] = ["content", "object_refs"], ["relationship"] = ["relationship_type", "source_ref", "target_ref"],
        };
        foreach (JsonElement thing in objects)
        {
            string type = thing.GetProperty("type").GetString()!;
            Assert.StartsWith(type + "--", thing.GetProperty("id").GetString()!, StringComparison.Ordinal);
            Assert.Equal("2.1", thing.GetProperty("spec_version").GetString());
            Assert.Matches("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$", thing.GetProperty("created").GetString()!);
            Assert.True(string.CompareOrdinal(thing.GetProperty("created").GetString(), thing.GetProperty("modified").GetString()) <= 0);
            Assert.All(required[type], name => Assert.True(thing.TryGetProperty(name, out _), $"{type} without {name}"));
            if (thing.TryGetProperty("object_refs", out JsonElement references))
            {
                Assert.NotEqual(0, references.GetArrayLength());
                Assert.All(references.EnumerateArray(), reference => Assert.Contains(reference.GetString()!, ids));
            }

            if (thing.TryGetProperty("confidence", out JsonElement confidence))
            {
                Assert.Contains(confidence.GetInt32(), (int[])[10, 30, 50, 70, 90]);
            }
        }

        Assert.Equal(2, objects.Count(thing => thing.GetProperty("type").GetString() == "report"));
    }

    [Fact]
    public void Events_are_records_of_known_types_with_their_words()
    {
        string[] lines = Export("plover").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        foreach (string line in lines)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            Assert.Contains(root.GetProperty("event_type").GetString(), (string[])["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);
            string text = File.ReadAllText(root.GetProperty("url").GetString()!);
            Assert.Equal(root.GetProperty("text").GetString(), text[root.GetProperty("start").GetInt32()..root.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void Only_what_an_analyst_judged_is_a_review()
    {
        using (JsonDocument none = JsonDocument.Parse(Export("claimreview")))
        {
            Assert.Equal(0, none.RootElement.GetProperty("@graph").GetArrayLength());
        }

        string file = Path.Combine(run.Folder, "review.concord");
        Assert.Equal(0, Run("ingest", Reports(), "--case", file).Code);
        Assert.Equal(0, Run("mark", "reject", "was welcomed by Tanzania", "it was Rwanda", "--case", file, "--as", "ada").Code);
        using JsonDocument json = JsonDocument.Parse(Run("export", "--case", file, "--format", "claimreview").Output);
        JsonElement review = Assert.Single(json.RootElement.GetProperty("@graph").EnumerateArray());
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(1, review.GetProperty("reviewRating").GetProperty("ratingValue").GetInt32());
        Assert.Equal("ada", review.GetProperty("author").GetProperty("name").GetString());
        Assert.NotEqual(0, review.GetProperty("itemReviewed").GetProperty("appearance").GetArrayLength());
    }

    [Fact]
    public void Of_a_form_that_is_none_it_says_so() => Assert.Equal(2, Run("export", Reports(), "--format", "docx").Code);

    private static List<List<string>> Csv(string text)
    {
        List<List<string>> rows = [];
        foreach (Match row in Regex.Matches(text, "((?:\"(?:[^\"]|\"\")*\"|[^\",\r\n]*)(?:,(?:\"(?:[^\"]|\"\")*\"|[^\",\r\n]*))*)\r\n"))
        {
            rows.Add([.. Regex.Matches("," + row.Groups[1].Value, ",(\"(?:[^\"]|\"\")*\"|[^\",\r\n]*)").Select(field => field.Groups[1].Value.StartsWith('"') ? field.Groups[1].Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups[1].Value)]);
        }

        Assert.Equal(text.Length, Regex.Matches(text, "((?:\"(?:[^\"]|\"\")*\"|[^\",\r\n]*)(?:,(?:\"(?:[^\"]|\"\")*\"|[^\",\r\n]*))*)\r\n").Sum(match => match.Length));
        return rows;
    }
}
