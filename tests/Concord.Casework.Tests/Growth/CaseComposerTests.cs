using System.Text;
using Concord.Evidence;

namespace Concord.Casework.Tests.Growth;

/// <summary>A case of more documents than one part holds.</summary>
public sealed class CaseComposerTests
{
    private static readonly string[] Places = ["Lisbon", "Nairobi", "Oslo", "Lima", "Hanoi", "Tunis", "Quito", "Accra", "Riga"];
    private static readonly string[] Things = ["bridge", "ferry", "dam", "refinery", "stadium", "airport", "library", "railway", "harbour"];

    private static readonly List<AnalyzedDocument> Documents = [.. Enumerable.Range(0, 81).Select(Report)];

    private static readonly Case Whole = Reports.Pipeline.BuildInParts(Documents);

    private static AnalyzedDocument Report(int i)
    {
        int story = i / 9, day = 2 + (story * 3);
        string place = Places[story], thing = Things[story];
        string text = $"{place} {thing} closed after fire\nPost {i % 9}\n2031-05-{day:00}\n\nA fire broke out at the {thing} in {place} on Monday and {12 + i} people were hurt, the mayor of {place} said. "
            + $"Reuters reported that the {thing} would stay closed for {3 + (i % 2)} weeks. Engineers in {place} inspected the {thing} on Tuesday. Police number {i} had no comment.";
        return Reports.Pipeline.Analyze(Reports.Pipeline.Read(Encoding.UTF8.GetBytes(text), $"report{i:00}.txt").Document!);
    }

    [Fact]
    public void Every_id_leads_somewhere_and_none_stands_for_two()
    {
        HashSet<string> documents = [.. Whole.Documents.Select(document => document.Id)], claims = [.. Whole.Claims.Select(claim => claim.Id)];
        HashSet<string> origins = [.. Whole.Origins.Select(origin => origin.Id)], findings = [.. Whole.Findings.Select(finding => finding.Id)];
        Assert.Equal(81, documents.Count);
        Assert.Equal(Whole.Claims.Length, claims.Count);
        Assert.Equal(Whole.Origins.Length, origins.Count);
        Assert.Equal(Whole.Findings.Length, findings.Count);
        Assert.All(Whole.Claims, claim => Assert.True(documents.Contains(claim.Document) && origins.Contains(claim.Origin)));
        Assert.All(Whole.Findings, finding => Assert.True(finding.Claims.All(claims.Contains) && finding.Origins.All(origins.Contains) && claims.Contains(finding.StatementClaim)));
        Assert.All(Whole.Events, happening => Assert.True(happening.Claims.All(claims.Contains)));
        Assert.All(Whole.Disagreements, row => Assert.True(row.Findings.All(findings.Contains) && row.Sides.All(side => side.Claims.All(claims.Contains))));
        Assert.All(Whole.Documents, document => Assert.Contains(Whole.Stories, story => story.Id == document.Story && story.Documents.Contains(document.Id)));
        Assert.All(Whole.Documents.SelectMany(document => document.DerivedFrom), derived => Assert.Contains(derived.Document, documents));
        Assert.Equal(Whole.Claims.Length, Whole.Credits!.Paths.Length);
        HashSet<string> voices = [.. Whole.Credits.Voices.Select(voice => voice.Id)];
        Assert.All(Whole.Credits.Paths.SelectMany(path => path), voice => Assert.Contains(voice, voices));
        Assert.All(Whole.Credits.Credits, credit => Assert.True(voices.Contains(credit.From) && voices.Contains(credit.To) && credit.Claims.All(claims.Contains)));
    }

    [Fact]
    public void A_claim_stands_in_its_own_document()
    {
        Dictionary<string, CaseDocument> documents = Whole.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        Assert.All(Whole.Claims, claim => Assert.Contains(claim.Source, documents[claim.Document].Source.Claims));
        Dictionary<string, CaseClaim> claims = Whole.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Assert.All(Whole.Findings, finding => Assert.InRange(finding.Documents, 1, finding.Claims.Select(claim => claims[claim].Document).Distinct().Count()));
    }

    [Fact]
    public void An_agency_that_several_developments_cite_is_one() => Assert.Single(Whole.Origins, origin => origin is { Name: "Reuters", Parent: null });

    [Fact]
    public void What_lies_in_different_parts_is_never_one_finding()
    {
        GrowingCase growing = new();
        foreach (AnalyzedDocument document in Documents)
        {
            growing.Add(document.Document);
        }

        Dictionary<string, string> partOf = Whole.Documents.ToDictionary(document => document.Id, document => growing.PartOf(DocumentKey.Of(document.Source.Document))!.Id, StringComparer.Ordinal);
        Dictionary<string, CaseClaim> claims = Whole.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Assert.True(partOf.Values.Distinct().Count() > 1);
        Assert.Contains(Whole.Findings, finding => finding.Documents >= 5);
        Assert.All(Whole.Findings, finding => Assert.Single(finding.Claims.Select(claim => partOf[claims[claim].Document]).Distinct()));
    }

    [Fact]
    public void The_whole_depends_neither_on_the_order_nor_on_the_threads()
    {
        List<AnalyzedDocument> shuffled = [.. Documents];
        new Random(5).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shuffled));
        Case other = Reports.Pipeline.BuildInParts(shuffled, threads: 4);
        Assert.Equal(Whole.Findings.Select(finding => (finding.Id, finding.Statement, string.Join(' ', finding.Claims))), other.Findings.Select(finding => (finding.Id, finding.Statement, string.Join(' ', finding.Claims))));
        Assert.Equal(Whole.Origins.Select(origin => (origin.Id, origin.Name)), other.Origins.Select(origin => (origin.Id, origin.Name)));
    }

    [Fact]
    public void Few_documents_are_the_case_that_they_are_together()
    {
        List<AnalyzedDocument> few = [.. Documents.Take(20)];
        Case parts = Reports.Pipeline.BuildInParts(few), together = Reports.Pipeline.BuildCase(few);
        Assert.Equal(together.Findings.Select(finding => finding.Statement), parts.Findings.Select(finding => finding.Statement));
    }
}
