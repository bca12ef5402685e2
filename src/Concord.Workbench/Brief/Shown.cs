using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>What the brief has said already, so that nothing is said twice.</summary>
internal sealed class Shown
{
    private readonly HashSet<string> findings = new(StringComparer.Ordinal);
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly List<CaseClaim> claims = [];
    private int lines;

    public string NextId() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"l{++lines}");

    public bool Has(Finding finding) => findings.Contains(finding.Id);

    /// <summary>Whether this text, or a clause that covers most of the same words of the same document, was shown.</summary>
    public bool Has(CaseClaim claim, string text) => texts.Contains(Display.Key(text)) || claims.Exists(c => Covers(c, claim));

    public void Add(Finding? finding, CaseClaim? claim, string text)
    {
        if (finding is not null)
        {
            findings.Add(finding.Id);
        }

        if (claim is not null)
        {
            claims.Add(claim);
        }

        texts.Add(Display.Key(text));
    }

    private static bool Covers(CaseClaim shown, CaseClaim claim)
    {
        if (!string.Equals(shown.Document, claim.Document, StringComparison.Ordinal))
        {
            return false;
        }

        int shared = Math.Min(shown.Source.Span.End, claim.Source.Span.End) - Math.Max(shown.Source.Span.Start, claim.Source.Span.Start);
        return shared * 10 > 7 * Math.Min(shown.Source.Span.Length, claim.Source.Span.Length);
    }
}
