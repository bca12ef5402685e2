using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Concord.Casework;
using Concord.Storage;
using Concord.Workbench.Brief;
using Concord.Workbench.Components;

namespace Concord.Workbench.Web;

/// <summary>The case as it was at one moment, with what its pages need; never changed.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, Finding> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Lazy<BriefModel> brief, whole;
    private readonly Lazy<ImmutableArray<BriefDocument>> documents;
    private readonly Lazy<AgreementDetail?> agreement;

    public Snapshot(Case found, ImmutableArray<Mark> marks, long version)
    {
        Case = found;
        Marks = marks;
        Version = version;
        Index = new CaseIndex(found);
        brief = new(() => BriefComposer.Compose(found));
        documents = new(() => DocumentSection.Compose(Index, []));
        agreement = new(() => AgreementDetails.Compose(Index));
        whole = new(() => BriefComposer.Compose(found, new BriefOptions { All = true }));
        foreach (Finding finding in found.Findings)
        {
            string key = KeyOf(finding);
            for (int more = 2; !byKey.TryAdd(key, finding); more++)
            {
                key = FormattableString.Invariant($"{KeyOf(finding)}-{more}");
            }

            keys[finding.Id] = key;
        }

        Links = new PageLinks(claim => Index.FindingOf(claim) is { } finding ? LinkOf(finding) : null);
    }

    public Case Case { get; }

    public ImmutableArray<Mark> Marks { get; }

    public long Version { get; }

    public CaseIndex Index { get; }

    public PageLinks Links { get; }

    public BriefModel Brief(bool all) => (all ? whole : brief).Value;

    /// <summary>All documents, without what a brief would cite of them.</summary>
    public ImmutableArray<BriefDocument> Documents => documents.Value;

    public AgreementDetail? Agreement => agreement.Value;

    /// <summary>Sections whole, each as if it stood alone.</summary>
    public ImmutableArray<BriefSection> Sections(params ReadOnlySpan<SectionKind> kinds)
    {
        BriefOptions all = new() { All = true };
        ImmutableArray<BriefSection>.Builder sections = ImmutableArray.CreateBuilder<BriefSection>();
        foreach (SectionKind kind in kinds)
        {
            BriefSection? section = kind switch
            {
                SectionKind.Timeline => TimelineSection.Compose(Index, new Shown(), all),
                SectionKind.Agreements => AgreementSection.Compose(Index, new Shown(), all),
                SectionKind.Treaty => TreatySection.Compose(Index, new Shown(), all),
                SectionKind.Dealings => DealingsSection.Compose(Index, new Shown(), all),
                SectionKind.Removal => RemovalSection.Compose(Index, new Shown(), all),
                SectionKind.Credits => CreditSection.Compose(Index, new Shown(), all),
                SectionKind.Drifts => DriftSection.Compose(Index, new Shown(), all),
                _ => null,
            };
            if (section is not null)
            {
                sections.Add(section);
            }
        }

        return sections.ToImmutable();
    }

    public Finding? Finding(string key) => byKey.GetValueOrDefault(key) ?? Case.Findings.FirstOrDefault(finding => finding.Id == key);

    /// <summary>The same for the same words of the same document, whatever else comes in.</summary>
    public string LinkOf(Finding finding) => "/findings/" + keys[finding.Id];

    private string KeyOf(Finding finding)
    {
        CaseClaim claim = Index.Claim(finding.StatementClaim)!;
        string what = FormattableString.Invariant($"{Index.DocumentOf(claim).Document.Uri}\n{claim.Source.Span.Start}\n{finding.Statement}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..12];
    }
}
