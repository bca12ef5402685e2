using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Agreements;
using Concord.Casework.Copies;
using Concord.Casework.Dealings;
using Concord.Casework.Disagreements;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Casework.Sources;
using Concord.Casework.Stances;
using Concord.Casework.Stories;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Reading;

namespace Concord.Casework;

/// <summary>Builds a case from analysed documents. The order of the documents does not matter.</summary>
public sealed class CaseBuilder(CaseOptions options)
{
    public CaseOptions Options { get; } = options;

    /// <summary>Builds the case.</summary>
    /// <param name="documents">Reports.</param>
    /// <param name="treaties">Full texts of treaties: no reports, but what reports are held against.</param>
    public Case Build(IReadOnlyList<AnalyzedDocument> documents, IReadOnlyList<AnalyzedDocument>? treaties = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ImmutableArray<AnalyzedDocument> sorted = [.. documents.Order(Comparer<AnalyzedDocument>.Create(
            static (x, y) => DocumentOrder.Instance.Compare(x.Document, y.Document)))];
        CaseMaterial material = new(sorted);
        ImmutableArray<Document> texts = [.. sorted.Select(document => document.Document)];
        ImmutableArray<string> claimIds = Ids("c", material.Places.Length);

        ActorRegistry actors = ActorRegistry.Build(material);
        StoryMap byWords = StoryGrouper.Map(texts);
        ImmutableArray<ClaimCluster> clusters = ClaimAligner.Cluster(material, byWords, Options);
        StoryMap stories = StoryMerger.Merge(material, byWords, clusters);
        ImmutableArray<CopyLink> copies = CopyFinder.Find(texts, stories);
        OriginMap origins = OriginGraph.Build(material, actors, copies, stories, clusters, Options);
        List<DisagreementDraft> disagreements = DisagreementFinder.Find(material, actors, stories, copies, clusters, origins);

        (ImmutableArray<Finding> findings, ImmutableArray<int> clusterOf) = WriteFindings(material, stories, origins, clusters, disagreements, claimIds);
        string?[] findingOf = FindingOfCluster(clusterOf, findings);
        SourceJudge judge = new(material, actors, origins, Options, claimIds);
        ImmutableArray<ClaimCluster> ordered = [.. clusterOf.Select(cluster => clusters[cluster].Firm)];
        findings = judge.Rate(findings, ordered, disagreements);
        ImmutableArray<Agreement> agreements = AgreementReader.Read(material, actors, claimIds, new StoryDates(material, stories));
        ImmutableArray<Dependents> trees = [.. material.Documents.Select(document => new Dependents(document.Analysis))];
        Dictionary<int, Finding> findingOfClaim = [];
        for (int i = 0; i < findings.Length; i++)
        {
            foreach (int claim in clusters[clusterOf[i]].Claims)
            {
                findingOfClaim[claim] = findings[i];
            }
        }

        return new Case
        {
            Documents = WriteDocuments(material, stories, copies),
            Claims = WriteClaims(material, origins, claimIds),
            Stories = WriteStories(texts, stories),
            Origins = judge.Origins(),
            Credits = origins.Credits,
            Findings = findings,
            Drifts = new DriftFinder(material, origins, copies).Find(findings, ordered, claimIds),
            Removal = judge.Remove(findings, ordered),
            Disagreements = WriteDisagreements(disagreements, findingOf, claimIds),
            Events = TimelineReader.Read(material, stories, findings, [.. clusterOf.Select(cluster => clusters[cluster].Core)], claimIds),
            Actors = actors.Actors,
            Stances = StanceFinder.Find(
                material, actors, claimIds,
                claim => findingOfClaim.TryGetValue(claim, out Finding? finding) ? (finding.Id, finding.Statement) : null,
                agreements.IsEmpty ? null : agreements[0]),
            Agreements = agreements,
            Transfers = new TransferReader(material, actors, claimIds, trees).Read(),
            Sanctions = new SanctionReader(material, actors, claimIds, trees).Read(),
            Treaties = ReadTreaties(material, claimIds, agreements, treaties ?? []),
        };
    }

    private static ImmutableArray<TreatyText> ReadTreaties(
        CaseMaterial material, ImmutableArray<string> claimIds, ImmutableArray<Agreement> agreements, IReadOnlyList<AnalyzedDocument> treaties) =>
    [
        .. treaties.OrderBy(treaty => treaty.Document, DocumentOrder.Instance).Select(treaty => TreatyReader.Read(treaty.Document, treaty.Analysis))
            .Select(text => agreements.IsEmpty ? text : text with { Checks = new TreatyChecker(material, claimIds, text).Check(agreements[0]) }),
    ];

    private static (ImmutableArray<Finding> Findings, ImmutableArray<int> ClusterOf) WriteFindings(
        CaseMaterial material, StoryMap stories, OriginMap origins, ImmutableArray<ClaimCluster> clusters,
        List<DisagreementDraft> disagreements, ImmutableArray<string> claimIds)
    {
        HashSet<int> disputed = [];
        foreach (DisagreementDraft draft in disagreements)
        {
            // "Stated here, alleged there" leaves open what is so; it does not make it disputed.
            if (draft.Kind != DisagreementKind.Modality)
            {
                disputed.UnionWith(draft.Clusters);
            }
        }

        FindingWriter writer = new(material, origins, claimIds);
        ImmutableArray<Finding> drafts = [.. clusters.Select((cluster, i) => writer.Write(cluster, disputed.Contains(i)))];
        List<(int Cluster, double Rank)> order = new FindingRank(material, stories, origins).Order(clusters, drafts);
        return (
            [.. order.Select((row, i) => drafts[row.Cluster] with { Id = Id("f", i), Rank = row.Rank })],
            [.. order.Select(row => row.Cluster)]);
    }

    private static string?[] FindingOfCluster(ImmutableArray<int> clusterOf, ImmutableArray<Finding> findings)
    {
        string?[] ids = new string?[clusterOf.Length];
        for (int i = 0; i < clusterOf.Length; i++)
        {
            ids[clusterOf[i]] = findings[i].Id;
        }

        return ids;
    }

    private static ImmutableArray<CaseDocument> WriteDocuments(CaseMaterial material, StoryMap stories, ImmutableArray<CopyLink> copies)
    {
        ILookup<int, CopyLink> byDocument = copies.ToLookup(copy => copy.Document);
        return
        [
            .. material.Documents.Select((document, i) => new CaseDocument(
                Id("d", i), document, Id("s", stories.GroupOf[i]),
                [.. byDocument[i].Select(copy => new Derivation(Id("d", copy.From), copy.Share, copy.Kind, copy.Shared, copy.Changes))])),
        ];
    }

    private static ImmutableArray<CaseClaim> WriteClaims(CaseMaterial material, OriginMap origins, ImmutableArray<string> claimIds) =>
    [
        .. material.Places.Select((place, i) => new CaseClaim(
            claimIds[i], Id("d", place.Document), material.ClaimAt(i), origins.Origins[origins.OfClaim[i]].Id)),
    ];

    private static ImmutableArray<Story> WriteStories(ImmutableArray<Document> texts, StoryMap stories) =>
    [
        .. stories.Groups.Select((group, i) => new Story(Id("s", i), stories.TitleOf(group, texts), [.. group.Select(document => Id("d", document))])),
    ];

    private static ImmutableArray<Disagreement> WriteDisagreements(
        List<DisagreementDraft> drafts, string?[] findingOf, ImmutableArray<string> claimIds) =>
    [
        .. drafts.Select((draft, i) => new Disagreement(
            Id("x", i), draft.Kind, draft.About,
            [.. draft.Sides.Select(side => new DisagreementSide(side.Value, [.. side.Claims.Select(claim => claimIds[claim])]))],
            [.. draft.Clusters.Select(cluster => findingOf[cluster]!)], draft.Why)),
    ];

    private static ImmutableArray<string> Ids(string letter, int count) => [.. Enumerable.Range(0, count).Select(i => Id(letter, i))];

    private static string Id(string letter, int index) => letter + (index + 1).ToString(CultureInfo.InvariantCulture);
}
