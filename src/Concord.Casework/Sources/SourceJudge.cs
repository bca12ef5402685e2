using System.Collections.Immutable;
using Concord.Casework.Actors;
using Concord.Casework.Disagreements;
using Concord.Casework.Findings;
using Concord.Casework.Origins;

namespace Concord.Casework.Sources;

/// <summary>What the case makes of its sources: credibility of findings, the user's reliability, and what falls without a source.</summary>
internal sealed class SourceJudge(CaseMaterial material, ActorRegistry actors, OriginMap origins, CaseOptions options, ImmutableArray<string> claimIds)
{
    private readonly SourceNames names = new(material, actors);
    private readonly Dictionary<string, SourceReliability> given = ByVoice(new SourceNames(material, actors), origins, options.Reliability);

    /// <summary>The origins with the reliability that the user gives them.</summary>
    public ImmutableArray<Origin> Origins()
    {
        ImmutableArray<Origin>.Builder all = ImmutableArray.CreateBuilder<Origin>(origins.Origins.Length);
        foreach (Origin origin in origins.Origins)
        {
            all.Add(ReliabilityOf(origin) is { } judged ? origin with { Reliability = judged } : origin);
        }

        return all.MoveToImmutable();
    }

    /// <summary>The findings with their credibility and the best reliability among their origins.</summary>
    public ImmutableArray<Finding> Rate(ImmutableArray<Finding> findings, ImmutableArray<ClaimCluster> clusters, IReadOnlyList<DisagreementDraft> disagreements)
    {
        Dictionary<string, Origin> byId = origins.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        CredibilityRater rater = new(material, origins);
        return
        [
            .. findings.Select((finding, i) => finding with
            {
                Credibility = rater.Rate(finding, clusters[i], disagreements),
                Reliability = finding.Origins.Select(id => ReliabilityOf(byId[id])?.Grade).Where(grade => grade is not null).Min(),
            }),
        ];
    }

    /// <summary>The source-removal test, or null where the user asks for none.</summary>
    public Removal? Remove(ImmutableArray<Finding> findings, ImmutableArray<ClaimCluster> clusters) => options.Without.Count == 0
        ? null
        : new RemovalTest(material, origins, names, new FindingWriter(material, origins, claimIds)).Run(
            options.Without, findings, clusters, [.. findings.Select(finding => finding.State == FindingState.Disputed)]);

    private SourceReliability? ReliabilityOf(Origin origin) => origin.Parent is null ? given.GetValueOrDefault(origin.Name) : null;

    private static Dictionary<string, SourceReliability> ByVoice(SourceNames names, OriginMap origins, IReadOnlyList<SourceReliability> judgements)
    {
        Dictionary<string, SourceReliability> byVoice = new(StringComparer.Ordinal);
        foreach (SourceReliability judgement in judgements)
        {
            foreach (OriginNode voice in origins.VoiceNodes)
            {
                if (names.Means(judgement.Source, voice))
                {
                    byVoice.TryAdd(voice.Name, judgement);
                }
            }
        }

        return byVoice;
    }
}
