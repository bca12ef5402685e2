using Concord.Evidence;

namespace Concord.Casework.Tests.CaseBuilder;

public sealed class CaseBuilderTests
{
    private static AnalyzedDocument[] Bridge() =>
    [
        new FakeReport("b-post.txt", "A bridge over the Orla river collapsed on Monday. Engineers had warned of cracks. The ministry denied neglect.")
            .Source("engineers", SourceKind.Expert).Source("ministry", SourceKind.Official)
            .Claim("A bridge over the Orla river collapsed on Monday", "collapsed", "bridge")
            .Claim("had warned of cracks", "warned", sources: 0)
            .Claim("neglect", "neglect", modality: Modality.Denied, sources: 1).Build(),
        new FakeReport("a-times.txt", "The bridge over the Orla river collapsed on Monday. Repairs may take two years.")
            .Claim("The bridge over the Orla river collapsed on Monday", "collapsed", "bridge")
            .Claim("Repairs may take two years", "take", "Repairs", modality: Modality.Possible).Build(),
        new FakeReport("c-globe.txt", "The bridge over the river Orla collapsed on Monday. A new one will open in 2031.")
            .Claim("The bridge over the river Orla collapsed on Monday", "collapsed", "bridge")
            .Claim("A new one will open in 2031", "open", "one", modality: Modality.Predicted).Build(),
    ];

    private static string Show(Case found) => string.Join('\n',
    [
        .. found.Documents.Select(row => $"{row.Id} {row.Source.Document.Uri} {row.Story}"),
        .. found.Claims.Select(row => $"{row.Id} {row.Document} {row.Source.Span} {row.Origin}"),
        .. found.Origins.Select(row => row.ToString()),
        .. found.Findings.Select(row => $"{row.Id} {row.Statement} {row.State} {row.Why} {row.Rank:R} {string.Join(',', row.Claims)}"),
        .. found.Events.Select(row => row.ToString()),
        .. found.Disagreements.Select(row => row.ToString()),
    ]);

    [Fact]
    public void Documents_come_in_the_order_of_their_names_whatever_the_order_given()
    {
        AnalyzedDocument[] documents = Bridge();
        Casework.CaseBuilder builder = new(new CaseOptions());
        Case found = builder.Build(documents);
        Assert.Equal(["a-times.txt", "b-post.txt", "c-globe.txt"], found.Documents.Select(row => row.Source.Document.Uri));
        Assert.Equal(["d1", "d2", "d3"], found.Documents.Select(row => row.Id));
        Assert.Equal(Show(found), Show(builder.Build([documents[2], documents[0], documents[1]])));
    }

    [Fact]
    public void What_three_reports_assert_is_corroborated_and_comes_first()
    {
        Case found = new Casework.CaseBuilder(new CaseOptions()).Build(Bridge());
        Finding first = found.Findings[0];
        Assert.Equal("f1", first.Id);
        Assert.Contains("collapsed", first.Statement, StringComparison.Ordinal);
        Assert.Equal(FindingState.Corroborated, first.State);
        Assert.Equal(3, first.IndependentOrigins);
        Assert.Equal(3, first.Documents);
        Assert.StartsWith("3 claims in 3 documents, 3 independent origins: a-times.txt (d1);", first.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_claim_is_in_one_finding_and_every_id_resolves()
    {
        Case found = new Casework.CaseBuilder(new CaseOptions()).Build(Bridge());
        Assert.Equal(found.Claims.Select(row => row.Id).Order(StringComparer.Ordinal), found.Findings.SelectMany(row => row.Claims).Order(StringComparer.Ordinal));
        HashSet<string> origins = [.. found.Origins.Select(row => row.Id)];
        Assert.All(found.Claims, row => Assert.Contains(row.Origin, origins));
        Assert.All(found.Findings, row => Assert.All(row.Origins, id => Assert.Contains(id, origins)));
        Assert.All(found.Origins.Where(row => row.Parent is not null), row => Assert.Contains(row.Parent!, origins));
        Assert.Equal(found.Findings.Select(row => row.Rank).OrderDescending(), found.Findings.Select(row => row.Rank));
    }

    [Fact]
    public void Modality_sets_the_state_of_what_nobody_asserts()
    {
        Case found = new Casework.CaseBuilder(new CaseOptions()).Build(Bridge());
        FindingState StateOf(string words) => found.Findings.Single(row => row.Statement.Contains(words, StringComparison.Ordinal)).State;
        Assert.Equal(FindingState.Alleged, StateOf("may take"));
        Assert.Equal(FindingState.Predicted, StateOf("will open"));
        Assert.Equal(FindingState.Denied, StateOf("neglect"));
        Assert.Equal(FindingState.SingleOrigin, StateOf("warned"));
    }

    [Fact]
    public void Nothing_read_makes_an_empty_case() => Assert.Empty(new Casework.CaseBuilder(new CaseOptions()).Build([]).Findings);
}
