using System.Text.Json;
using Concord.Casework;
using Concord.Evidence;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Tests;

public sealed class ContractTests
{
    private static readonly JsonElement Sample = Written(Samples.Fixture().Build());

    [Fact]
    public void A_case_has_the_tables_of_the_contract()
    {
        Assert.Equal("concord/case/1", Sample.GetProperty("schema").GetString());
        Assert.All(
            new[] { "documents", "claims", "origins", "findings", "disagreements", "events", "actors", "stances", "agreements" },
            table => Assert.NotEqual(0, Sample.GetProperty(table).GetArrayLength()));
    }

    [Fact]
    public void Rows_have_the_fields_of_the_contract()
    {
        Has("documents", "id", "uri", "title", "publisher", "published", "language", "text", "omitted", "story", "derivedFrom");
        Has("claims", "id", "document", "start", "end", "quote", "polarity", "modality", "attribution", "origin", "time");
        Has("origins", "id", "name", "kind", "parent");
        Has("findings", "id", "statement", "claims", "documents", "independentOrigins", "origins", "why", "state");
        Has("disagreements", "id", "kind", "about", "claims", "findings");
        Has("events", "id", "date", "precision", "description", "claims");
        Has("actors", "id", "name", "type", "country", "aliases");
        Has("stances", "actor", "toward", "stance", "claims");
        Has("agreements", "id", "name", "parties", "signatories", "signed", "place", "status", "provisions", "lineage");
    }

    [Fact]
    public void A_claim_quotes_its_document_exactly()
    {
        Dictionary<string, string> texts = Sample.GetProperty("documents").EnumerateArray()
            .ToDictionary(d => d.GetProperty("id").GetString()!, d => d.GetProperty("text").GetString()!);
        Assert.All(Sample.GetProperty("claims").EnumerateArray(), c => Assert.Equal(
            c.GetProperty("quote").GetString(),
            texts[c.GetProperty("document").GetString()!][c.GetProperty("start").GetInt32()..c.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void What_refers_to_nothing_is_left_out()
    {
        CaseFixture fixture = Samples.Fixture();
        fixture.Events.Add(new CaseEvent("e9", null, "none", "nothing", ["c99"]));
        fixture.Stances.Add(new Stance("person:nobody", "f1", "the pact", StanceKind.Neutral, ["c1"]));
        fixture.Disagreements.Add(new Disagreement("x9", DisagreementKind.Time, "when", [new("1", ["c98"]), new("2", ["c99"])], ["f99"], ""));
        JsonElement json = Written(fixture.Build());
        Assert.DoesNotContain(json.GetProperty("events").EnumerateArray(), e => e.GetProperty("id").GetString() == "e9");
        Assert.DoesNotContain(json.GetProperty("stances").EnumerateArray(), s => s.GetProperty("actor").GetString() == "person:nobody");
        Assert.DoesNotContain(json.GetProperty("disagreements").EnumerateArray(), d => d.GetProperty("id").GetString() == "x9");
    }

    [Fact]
    public void Values_are_written_in_the_words_of_the_contract()
    {
        string[] modalities = ["asserted", "possible", "alleged", "predicted", "intended", "conditional", "denied"];
        Assert.Equal(modalities, Enum.GetValues<Modality>().Select(Words.Of));
        Assert.Equal(["corroborated", "single-origin", "disputed", "alleged", "denied", "predicted"], Enum.GetValues<FindingState>().Select(Words.Of));
        Assert.Equal(["document", "publisher", "agency", "official", "expert", "anonymous"], Enum.GetValues<OriginKind>().Select(Words.Of));
        Assert.Equal(["copy", "rewrite", "quote"], Enum.GetValues<DerivationKind>().Select(Words.Of));
        Assert.Equal(["text", "reported", "disputed", "absent"], Enum.GetValues<ProvisionStanding>().Select(Words.Of));
        Assert.Equal(["supports", "opposes", "concerned", "neutral", "mixed"], Enum.GetValues<StanceKind>().Select(Words.Of));
    }

    [Fact]
    public void Text_is_written_unescaped_and_the_same_each_time()
    {
        CaseFixture fixture = new();
        FixtureDocument document = fixture.Document("Łukasz – ‘yes’ 漢字 said.");
        fixture.Finding(FindingState.SingleOrigin, fixture.Claim(document, "Łukasz – ‘yes’ 漢字 said"));
        string first = Text(fixture.Build());
        Assert.Contains("Łukasz – ‘yes’ 漢字 said", first, StringComparison.Ordinal);
        Assert.Equal(first, Text(fixture.Build()));
        Assert.DoesNotContain('\r', first);
    }

    private static void Has(string table, params string[] fields)
    {
        string[] there = [.. Sample.GetProperty(table)[0].EnumerateObject().Select(p => p.Name)];
        Assert.All(fields, f => Assert.Contains(f, there));
    }

    private static JsonElement Written(Case found) => JsonDocument.Parse(Text(found)).RootElement;

    private static string Text(Case found)
    {
        using MemoryStream stream = new();
        CaseJson.Write(stream, found);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
