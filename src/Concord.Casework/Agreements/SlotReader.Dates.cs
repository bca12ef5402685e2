using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

// When each step was taken, and which was the last.
internal sealed partial class SlotReader
{
    private void AddDate(string step, int claim, int document, Claim source)
    {
        AddDate(step, claim, document, source, source.Time ?? OnlyTime(document, source, step));
    }

    private void AddDate(string step, int claim, int document, Claim source, string? value)
    {
        if (value is not null && value.StartsWith("XXXX-", StringComparison.Ordinal) && !value.StartsWith("XXXX-W", StringComparison.Ordinal) && storyYear > 0)
        {
            value = storyYear.ToString(CultureInfo.InvariantCulture) + value[4..];
        }

        // What ends lies ahead of the reports; another time of the clause is when it began.
        if (step == "ends" && storyYear > 0 && EventTime.Read(value, document, dates) is { } ending && ending.First.Year < storyYear)
        {
            value = TextIndex.TimesIn(context.Material.Documents[document].Analysis, source.Span).Select(time => time.Value)
                .FirstOrDefault(other => EventTime.Read(other, document, dates) is { } later && later.First.Year >= storyYear);
        }

        // What is new was not signed years ago: such a clause tells of a forerunner.
        if (EventTime.Read(value, document, dates) is { Precision: "day" or "month" or "year" } time
            && !(isOld && step == "announced") && (isOld || step is "ends" or "in-force" || storyYear == 0 || time.Date.StartsWith(storyYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            AddStep(step, time.Date, document, claim);
        }
    }

    private void AddStep(string step, string date, int document, int claim)
    {
        if (!steps.TryGetValue(step, out Ballot? ballot))
        {
            steps[step] = ballot = new Ballot();
        }

        ballot.Add(date, document, claim);
    }

    /// <summary>The one day that the clause, or for an announcement its sentence, gives where the verb has none of its own.</summary>
    private string? OnlyTime(int document, Claim source, string step)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        TextSpan span = step == "announced" ? text.Sentences[source.Sentence].Span : source.Span;
        List<string> values =
        [
            .. TextIndex.TimesIn(text, span).Where(time => time.Type == TimeType.Date && (step != "announced" || !source.Span.Contains(time.Span)))
                .Select(time => time.Value).Distinct(StringComparer.Ordinal),
        ];
        int governor = text.Tokens[source.Head].Head;
        if (values.Count > 1 && step == "announced" && governor >= 0)
        {
            values = [.. TextIndex.TimesIn(text, span).Where(time => context.Trees[document].Of(governor).Any(child => time.Span.Contains(text.Tokens[child].Span))).Select(time => time.Value)];
        }

        return values.Count == 1 && (step is "announced" or "ends" or "in-force") ? values[0] : null;
    }

    /// <summary>
    /// The most advanced status that is asserted. Whether an agreement is signed or only initialled is often confused: there the one
    /// that more reports give counts, unless a report denies it; the other is its rival.
    /// </summary>
    public AgreementSlot? LatestStatus()
    {
        List<(string Value, int Documents, List<int> Claims)> votes = Status.Ranked();
        int initialled = votes.FirstOrDefault(vote => vote.Value == "initialled").Documents, signed = votes.FirstOrDefault(vote => vote.Value == "signed").Documents;
        (string Value, int Documents, List<int> Claims)? best = null, rival = null;
        foreach ((string Value, int Documents, List<int> Claims) vote in votes)
        {
            if (vote.Value == "signed" && initialled > 0 && (isUnsigned || initialled > signed))
            {
                rival = vote;
            }
            else if (best is null || Array.IndexOf(Ladder, vote.Value) > Array.IndexOf(Ladder, best.Value.Value))
            {
                best = vote;
            }
        }

        return best is { } found
            ? Slot(found) with { Rivals = rival is { } other ? [Slot(other)] : [] }
            : null;

        AgreementSlot Slot((string Value, int Documents, List<int> Claims) vote) => new(vote.Value, [.. vote.Claims.Select(claim => context.ClaimIds[claim])]);
    }

    /// <summary>The date of a step: whole dates before vague ones, then the one that most reports give.</summary>
    public AgreementSlot? DateOf(string step)
    {
        if (!steps.TryGetValue(step, out Ballot? ballot))
        {
            return null;
        }

        List<AgreementSlot> ranked =
        [
            .. ballot.Ranked().OrderByDescending(vote => vote.Value.Length).ThenByDescending(vote => vote.Documents)
                .Select(vote => new AgreementSlot(vote.Value, [.. vote.Claims.Select(claim => context.ClaimIds[claim])])),
        ];
        return ranked[0] with { Rivals = [.. ranked.Skip(1).Where(other => !ranked[0].Value.StartsWith(other.Value, StringComparison.Ordinal))] };
    }

    [GeneratedRegex(@"\b(?:in force|valid|runs?|lasts?|remains?|expires?)\b.{0,30}\b(?:until|through|till)\s+(?:the end of\s+)?(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex UntilPattern();

    [GeneratedRegex(@"\bin force since\s+(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SincePattern();
}
