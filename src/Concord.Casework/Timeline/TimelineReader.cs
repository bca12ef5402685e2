using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Timeline;

/// <summary>Reads dated events out of findings: when something happened, which is not when it was reported.</summary>
internal sealed class TimelineReader
{
    private const int ShortestWords = 4;

    /// <summary>Words that open a clause which leans on what went before.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["which", "who", "whom", "whose", "that", "when", "where", "since", "while", "because", "if", "as", "although", "though", "after", "before", "and", "but", "or"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reporting = FrozenSet.ToFrozenSet(
        ["say", "tell", "report", "announce", "state", "write", "note", "add", "declare", "claim", "confirm", "explain", "comment", "remark"], StringComparer.Ordinal);

    private readonly CaseMaterial material;
    private readonly StoryDates dates;
    private readonly DateOnly? now;

    private TimelineReader(CaseMaterial material, StoryMap stories)
    {
        this.material = material;
        dates = new StoryDates(material, stories);
        now = DateOnly.TryParseExact(
            StoryDates.Usual(material), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly usual) ? usual : null;
        DateOnly? published = material.Documents.Select(document => document.Document.PublishedDate).Max();
        now = published ?? now;
    }

    /// <summary>Events by date; a finding is at most one event.</summary>
    public static ImmutableArray<CaseEvent> Read(
        CaseMaterial material, StoryMap stories, ImmutableArray<Finding> findings, ImmutableArray<ImmutableArray<int>> claimsOf, ImmutableArray<string> claimIds)
    {
        TimelineReader reader = new(material, stories);
        List<(EventTime Time, CaseEvent Event)> events = [];
        for (int i = 0; i < findings.Length; i++)
        {
            if (!findings[i].IsUnknown && reader.ReadOne(findings[i], claimsOf[i], claimIds) is { } found)
            {
                events.Add(found);
            }
        }

        // Findings are in the order of their rank, so the sort must be stable.
        return [.. events.OrderBy(row => row.Time.First).ThenBy(row => row.Time.Date, StringComparer.Ordinal)
            .Select((row, i) => row.Event with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") })];
    }

    private (EventTime Time, CaseEvent Event)? ReadOne(Finding finding, ImmutableArray<int> claims, ImmutableArray<string> claimIds)
    {
        SortedDictionary<string, (EventTime Time, List<int> Claims)> byDate = new(StringComparer.Ordinal);
        foreach (int claim in claims)
        {
            if (TimeOf(claim) is { } time)
            {
                if (!byDate.TryGetValue(time.Date, out (EventTime Time, List<int> Claims) row))
                {
                    byDate[time.Date] = row = (time, []);
                }

                row.Claims.Add(claim);
            }
        }

        if (byDate.Count == 0)
        {
            return null;
        }

        // The most precise date wins, then the one that most documents give.
        (EventTime Time, List<int> Claims) best = byDate.Values
            .OrderByDescending(row => row.Time.Date.Length)
            .ThenByDescending(row => row.Claims.Select(claim => material.Places[claim].Document).Distinct().Count())
            .ThenBy(row => row.Time.Date, StringComparer.Ordinal).First();
        int stated = best.Claims.FirstOrDefault(claim => claimIds[claim] == finding.StatementClaim, -1);
        int teller = stated >= 0 ? stated : best.Claims.Find(IsReadable);
        if (stated < 0 && !best.Claims.Exists(IsReadable))
        {
            return null;
        }

        DateOnly? told = claims.Max(claim => material.DocumentOf(claim).Document.PublishedDate) ?? now;
        // "Decided to ban" of a day long past was a plan then, and is none now.
        bool ahead = claims.All(claim => material.ClaimAt(claim).Modality is Modality.Predicted or Modality.Intended or Modality.Possible)
            && !(best.Time.Last < told);
        bool planned = ahead || (best.Time.Monday ?? best.Time.First) > told;
        return (best.Time, new CaseEvent(
            "", best.Time.Date, best.Time.Precision, material.Quote(teller), [.. claims.Select(claim => claimIds[claim])], planned));
    }

    /// <summary>The time of a claim where it tells an event then.</summary>
    private EventTime? TimeOf(int claim)
    {
        Claim source = material.ClaimAt(claim);
        if (source.Time is null || IsReportAlone(claim, source) || source.Modality is Modality.Denied or Modality.Conditional || source.Polarity == Polarity.Negative || !IsReadable(claim)
            || EventTime.Read(source.Time, material.Places[claim].Document, dates) is not { } time)
        {
            return null;
        }

        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        return HappeningClause.IsOne(analysis, source) && WhenOf(claim, source, time) is { } expression
            ? dates.WithYear(material.Places[claim].Document, expression.Span.In(analysis.Text), time)
            : null;
    }

    /// <summary>"The ministry announced on Sunday" tells when something was said, and nothing of what happened.</summary>
    private bool IsReportAlone(int claim, Claim source)
    {
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        if (source.Head < 0 || source.Head >= analysis.Tokens.Length || source.Object >= 0 || !Reporting.Contains(analysis.Tokens[source.Head].Lemma.ToLowerInvariant()))
        {
            return false;
        }

        for (int i = TextIndex.FirstToken(analysis, source.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < source.Span.End; i++)
        {
            if (analysis.Tokens[i].Upos == Upos.Verb && i != source.Head)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"since 2000", "until June" and "a 1961 treaty" do not say when the clause happened.</summary>
    private TimeExpression? WhenOf(int claim, Claim source, EventTime time)
    {
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        foreach (TimeExpression expression in TextIndex.TimesIn(analysis, source.Span))
        {
            if (expression.Value != source.Time)
            {
                continue;
            }

            int first = TextIndex.FirstToken(analysis, expression.Span.Start);
            string before = first > 0 ? analysis.Tokens[first - 1].Lemma.ToLowerInvariant() : "";
            bool bounded = before is "since" or "until" or "till" or "from" or "through" or "than" or "for" or "of";
            bool attribute = first < analysis.Tokens.Length && time.Precision is "year" or "decade"
                && !(before is "in" or "by" or "during" or "early" or "late" or "mid" or "around");
            if (!bounded && !attribute && HappeningClause.Governs(analysis, source, first, time))
            {
                return expression;
            }
        }

        return null;
    }

    /// <summary>Whether a claim reads as a sentence of its own.</summary>
    private bool IsReadable(int claim)
    {
        Claim source = material.ClaimAt(claim);
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        int words = 0, first = TextIndex.FirstToken(analysis, source.Span.Start);
        bool ownSubject = source.Subject >= 0 && source.Subject < analysis.Tokens.Length && source.Span.Contains(analysis.Tokens[source.Subject].Span);
        bool opensWithNoun = first < source.Head && analysis.Tokens[first].Upos is Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num;
        if (!(ownSubject || opensWithNoun) || (first < analysis.Tokens.Length && Openers.Contains(analysis.Tokens[first].Lemma.ToLowerInvariant())))
        {
            return false;
        }

        for (int i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < source.Span.End; i++)
        {
            words += analysis.Tokens[i].Upos == Upos.Punct ? 0 : 1;
        }

        return words >= ShortestWords;
    }
}
