using System.Collections.Immutable;
using Concord.Casework.Findings;
using Concord.Casework.Origins;

namespace Concord.Casework.Sources;

/// <summary>Takes sources out of the case and sees what is left of each finding. Findings keep their claims; nothing is aligned anew.</summary>
internal sealed class RemovalTest(CaseMaterial material, OriginMap origins, SourceNames names, FindingWriter writer)
{
    /// <param name="sources">Names of the sources to take out.</param>
    /// <param name="findings">Findings in their final order.</param>
    /// <param name="clusters">By finding: its claims.</param>
    /// <param name="disputed">By finding: whether a disagreement bears on it.</param>
    public Removal Run(IReadOnlyList<string> sources, ImmutableArray<Finding> findings, IReadOnlyList<ClaimCluster> clusters, IReadOnlyList<bool> disputed)
    {
        bool[] documents = new bool[material.Documents.Length];
        for (int document = 0; document < documents.Length; document++)
        {
            documents[document] = sources.Any(source => names.Means(source, document));
        }

        bool[] voices = [.. origins.VoiceNodes.Select(voice => sources.Any(source => names.Means(source, voice)))];
        bool[] removed = new bool[material.Places.Length];
        for (int claim = 0; claim < removed.Length; claim++)
        {
            removed[claim] = documents[material.Places[claim].Document] || origins.VoicePaths[claim].Any(voice => voices[voice]);
        }

        ImmutableArray<RemovalEffect>.Builder effects = ImmutableArray.CreateBuilder<RemovalEffect>();
        for (int i = 0; i < findings.Length; i++)
        {
            ImmutableArray<int> left = [.. clusters[i].Claims.Where(claim => !removed[claim])];
            if (left.Length < clusters[i].Claims.Length)
            {
                effects.Add(Effect(findings[i], clusters[i], left, disputed[i]));
            }
        }

        return new Removal(
            [.. sources],
            [.. Enumerable.Range(0, documents.Length).Where(document => FallsWhole(document, documents, voices)).Select(DocumentRoots.Id)],
            [.. Enumerable.Range(0, removed.Length).Where(claim => removed[claim]).Select(claim => "c" + (claim + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))],
            effects.ToImmutable(),
            findings.Length - effects.Count);
    }

    private bool FallsWhole(int document, bool[] documents, bool[] voices) =>
        documents[document] || (origins.OwnVoice[document] is >= 0 and int own && voices[own]);

    private RemovalEffect Effect(Finding finding, ClaimCluster cluster, ImmutableArray<int> left, bool isDisputed)
    {
        if (left.IsEmpty)
        {
            return new RemovalEffect(finding.Id, RemovalOutcome.Falls, finding.IndependentOrigins, 0, null);
        }

        int representative = left.Contains(cluster.Representative) ? cluster.Representative : left[0];
        Finding rest = writer.Write(cluster with { Claims = left, Representative = representative }, isDisputed);
        bool weaker = rest.IndependentOrigins < finding.IndependentOrigins || (finding.State == FindingState.Corroborated && rest.State != FindingState.Corroborated);
        return new RemovalEffect(
            finding.Id, weaker ? RemovalOutcome.Weakens : RemovalOutcome.Stands, finding.IndependentOrigins, rest.IndependentOrigins, rest.State);
    }
}
