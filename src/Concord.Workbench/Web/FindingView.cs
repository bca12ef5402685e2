using System.Collections.Immutable;
using Concord.Casework;
using Concord.Language;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Web;

/// <summary>A passage of a finding in its context.</summary>
/// <param name="Passage">The claim's own words.</param>
/// <param name="Before">Text before it, to the beginning of its paragraph or less.</param>
/// <param name="After">Text after it.</param>
/// <param name="Document">Its document.</param>
/// <param name="Path">Who has it from whom, from the publisher inwards.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="IsNear">Whether it is only near the statement and does not count.</param>
internal sealed record PassageCard(BriefPassage Passage, string Before, string After, BriefDocument Document, ImmutableArray<string> Path, string Modality, bool IsNear);

/// <summary>A voice and those who have it from there.</summary>
internal sealed record OriginBranch(string Name, string Kind, ImmutableArray<OriginBranch> Children, ImmutableArray<int> Documents);

/// <summary>Everything about one finding.</summary>
internal sealed record FindingView(Finding Finding, string Link, ImmutableArray<PassageCard> Passages, ImmutableArray<OriginBranch> Origins, ImmutableArray<Disagreement> Disagreements, ImmutableArray<Finding> Alike)
{
    private const int Around = 280, MostAlike = 8;

    public static FindingView Of(Snapshot snapshot, Finding finding)
    {
        CaseIndex index = snapshot.Index;
        Dictionary<string, int> positions = [];
        for (int i = 0; i < snapshot.Case.Claims.Length; i++)
        {
            positions[snapshot.Case.Claims[i].Id] = i;
        }

        Dictionary<string, CreditVoice> voices = (snapshot.Case.Credits?.Voices ?? []).ToDictionary(voice => voice.Id, StringComparer.Ordinal);
        ImmutableArray<PassageCard>.Builder cards = ImmutableArray.CreateBuilder<PassageCard>();
        List<(ImmutableArray<CreditVoice> Path, int Document)> paths = [];
        foreach (CaseClaim claim in index.Claims(finding.Claims))
        {
            BriefPassage passage = index.Passage(claim);
            string text = index.DocumentOf(claim).Document.Text;
            ImmutableArray<CreditVoice> path = snapshot.Case.Credits is { } credits && positions[claim.Id] < credits.Paths.Length
                ? [.. credits.Paths[positions[claim.Id]].Where(voices.ContainsKey).Select(id => voices[id])] : [];
            paths.Add((path, passage.Number));
            cards.Add(new PassageCard(
                passage, Before(text, passage.Span), After(text, passage.Span), snapshot.Documents[passage.Number - 1], [.. path.Select(voice => Display.Squash(voice.Name))],
                Words.Of(claim.Source.Modality), finding.Near.Contains(claim.Id)));
        }

        return new FindingView(
            finding, snapshot.LinkOf(finding), cards.ToImmutable(), Branches([.. paths.Select(row => (row.Path.Reverse().ToImmutableArray(), row.Document))], 0),
            [.. snapshot.Case.Disagreements.Where(row => row.Findings.Contains(finding.Id))], AlikeOf(snapshot, finding));
    }

    /// <summary>From the roots outwards: who is at this depth, who has it from there, and which reports end here.</summary>
    private static ImmutableArray<OriginBranch> Branches(ImmutableArray<(ImmutableArray<CreditVoice> Path, int Document)> paths, int depth) =>
    [
        .. paths.Where(row => row.Path.Length > depth).GroupBy(row => row.Path[depth].Id, StringComparer.Ordinal).Select(group => new OriginBranch(
            Display.Squash(group.First().Path[depth].Name), Words.Of(group.First().Path[depth].Kind), Branches([.. group], depth + 1),
            [.. group.Where(row => row.Path.Length == depth + 1).Select(row => row.Document).Distinct().Order()])),
    ];

    /// <summary>Findings that share most words with this one, which an analyst may hold to say the same.</summary>
    private static ImmutableArray<Finding> AlikeOf(Snapshot snapshot, Finding finding)
    {
        HashSet<string> own = WordsOf(finding.Statement);
        return
        [
            .. snapshot.Case.Findings.Where(other => other.Id != finding.Id)
                .Select(other => (Finding: other, Shared: WordsOf(other.Statement) is var words && words.Count > 0 ? words.Count(own.Contains) / Math.Sqrt((double)words.Count * own.Count) : 0))
                .Where(row => row.Shared > 0.3).OrderByDescending(row => row.Shared).ThenBy(row => row.Finding.Id, StringComparer.Ordinal).Take(MostAlike).Select(row => row.Finding),
        ];
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Display.Key(word)).Where(word => word.Length > 3)];

    private static string Before(string text, TextSpan span)
    {
        int paragraph = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1, start = Math.Max(paragraph, span.Start - Around);
        start = start > paragraph && text.IndexOf(' ', start) is var space && space >= 0 && space < span.Start ? space + 1 : Math.Min(start, span.Start);
        return (start > paragraph ? "… " : "") + text[start..span.Start];
    }

    private static string After(string text, TextSpan span)
    {
        int paragraph = text.IndexOf('\n', span.End);
        paragraph = paragraph < 0 ? text.Length : paragraph;
        int end = Math.Min(paragraph, span.End + Around);
        end = end < paragraph && text.LastIndexOf(' ', end) is var space && space > span.End ? space : end;
        return text[span.End..end] + (end < paragraph ? " …" : "");
    }
}
