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

    public Snapshot(Case found, ImmutableArray<Mark> marks, long version)
    {
        Case = found;
        Marks = marks;
        Version = version;
        Index = new CaseIndex(found);
        brief = new(() => BriefComposer.Compose(found));
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

    public BriefModel Documents => whole.Value;

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
