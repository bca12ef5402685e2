using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>Who says what: attributed statements by speaker, the outlets that only pass them on left out.</summary>
internal static class SpeakerSection
{
    private const int LinesOfOne = 2;

    private static readonly string[] Pointers = ["this ", "these ", "that ", "those ", "such ", "it", "he", "she", "they", "which", "who"];

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        List<(string Name, List<(Finding? Finding, CaseClaim Claim)> Said)> speakers = Speakers(index);
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        int hidden = 0;
        foreach ((string name, List<(Finding? Finding, CaseClaim Claim)> said) in speakers)
        {
            int taken = 0;
            foreach ((Finding? finding, CaseClaim claim) in said)
            {
                ClauseText text = ClauseText.Of(index.DocumentOf(claim), claim.Source);
                if (finding is not null && shown.Has(finding) || shown.Has(claim, text.Text))
                {
                    continue;
                }

                if (text.Shape == ClauseShape.Weak && !options.All || lines.Count >= options.Limit(SectionKind.Speakers)
                    || taken >= LinesOfOne && !options.All)
                {
                    hidden++;
                    continue;
                }

                shown.Add(finding, claim, text.Text);
                taken++;
                lines.Add(Line(index, shown, name, finding, claim, text));
            }
        }

        return lines.Count == 0
            ? null
            : new BriefSection(SectionKind.Speakers, "Who says what", null, Grouped(lines), hidden);
    }

    // A speaker with many statements must not push the others off the page, so the second ones come after all the first.
    private static List<(string Name, List<(Finding? Finding, CaseClaim Claim)> Said)> Speakers(CaseIndex index)
    {
        Dictionary<string, (string Name, List<(Finding? Finding, CaseClaim Claim)> Said)> byKey = new(StringComparer.Ordinal);
        List<string> order = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Finding finding in index.Case.Findings)
        {
            foreach (CaseClaim claim in index.Claims(finding.Counted))
            {
                if (index.Speaker(claim) is not { } speaker || !Speaks(speaker) || finding.IsUnknown || IsOutlet(index, speaker)
                    || index.IsFrame(claim))
                {
                    continue;
                }

                string name = NameOf(index, speaker);
                string key = speaker.Actor ?? name.ToLowerInvariant();
                if (!byKey.TryGetValue(key, out (string Name, List<(Finding? Finding, CaseClaim Claim)> Said) entry))
                {
                    entry = (name, []);
                    byKey[key] = entry;
                    order.Add(key);
                }

                if (seen.Add(key + "\n" + finding.Id))
                {
                    entry.Said.Add((finding, claim));
                }
            }
        }

        return [.. order.Select(k => byKey[k])];
    }

    // A thing that "shows" or "signals" something is no speaker; a known actor or a described person or body is.
    private static bool Speaks(Attribution speaker) =>
        speaker.Kind is SourceKind.Official or SourceKind.Expert or SourceKind.Anonymous && speaker.SourceName.Length > 0
        && (speaker.Actor is not null || char.IsUpper(speaker.SourceName[0]) || speaker.SourceName.Contains(' ') || speaker.SourceName.EndsWith('s'))
        && !Pointers.Any(p => speaker.SourceName.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    // What an outlet says is the report itself; its name stands among the origins.
    private static bool IsOutlet(CaseIndex index, Attribution speaker) =>
        speaker.Actor is not null && index.Actor(speaker.Actor) is { Type: "outlet" or "agency" };

    private static string NameOf(CaseIndex index, Attribution speaker)
    {
        Language.Actor? actor = speaker.Actor is null ? null : index.Actor(speaker.Actor);
        string name = Display.Squash(actor?.Name ?? speaker.SourceName).TrimEnd('\'', '’', ',');
        return name.Length > 0 && char.IsLower(name[0]) ? string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1)) : name;
    }

    private static BriefLine Line(CaseIndex index, Shown shown, string name, Finding? finding, CaseClaim claim, ClauseText text)
    {
        // Only the reports that have it from this speaker stand behind the line.
        ImmutableArray<BriefPassage> passages = finding is null
            ? [index.Passage(claim)]
            : [.. index.Claims(finding.Counted).Where(c => index.Speaker(c) is { } other && NameOf(index, other) == name).Select(index.Passage)];
        return new BriefLine
        {
            Id = shown.NextId(),
            Lead = name,
            Text = text.Shape == ClauseShape.Whole ? Display.Quoted(text.Text) : text.Shown,
            Tag = claim.Source.Modality switch
            {
                Modality.Denied => "denies",
                Modality.Intended => "intends",
                Modality.Alleged => "alleges",
                Modality.Predicted => "predicts",
                Modality.Possible => "holds possible",
                Modality.Conditional => "on a condition",
                _ => null,
            },
            Passages = passages,
            Why = finding?.Why ?? string.Create(CultureInfo.InvariantCulture, $"attributed in [{passages[0].Number}]"),
        };
    }

    private static ImmutableArray<BriefLine> Grouped(ImmutableArray<BriefLine>.Builder lines)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < lines.Count; i++)
        {
            first.TryAdd(lines[i].Lead!, i);
        }

        return [.. lines.OrderBy(l => first[l.Lead!])];
    }
}
