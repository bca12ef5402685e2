using System.Collections.Frozen;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Origins;

/// <summary>Tells cues by which somebody speaks from those that tell what somebody feels, wants or seems to do: only who speaks can be an origin.</summary>
internal static class Voices
{
    private static readonly FrozenSet<string> Acts = Set(
        "vow pledge promise swear threaten offer commit undertake criticize criticise condemn denounce decry deplore deride ridicule mock insult chide rebuke scold "
        + "castigate berate slam blast bash lambast lambaste assail reprimand admonish censure praise laud applaud commend congratulate thank welcome salute tout hail "
        + "extol defend endorse reject dismiss disavow repudiate renounce refute rebut dispute contradict protest contest downplay object agree disagree concur "
        + "express voice call urge demand warn accuse blame reiterate reaffirm characterize characterise describe brand dub label promote champion recommend advise encourage");

    /// <summary>Whether somebody, named or not, says something by <paramref name="attribution"/>.</summary>
    public static bool Speaks(AnalyzedText analysis, Attribution attribution) => attribution.Class switch
    {
        CueClass.Report => true,
        CueClass.Appearance => attribution.Source.IsEmpty && attribution.CueLemma is not ("seem" or "appear" or "unclear" or "sound" or "look"),
        _ => Acts.Contains(attribution.CueLemma) && IsVerb(analysis, attribution) && !IsInfinitive(analysis, attribution),
    };

    /// <summary>"reportedly", "is expected to": nobody is named, and it may stand in what a named source says.</summary>
    public static bool IsHedge(Attribution attribution) =>
        attribution.Class == CueClass.Appearance || attribution.CueLemma.EndsWith("ly", StringComparison.Ordinal);

    // "a promise of help" tells that there was one; "promised help" tells who speaks.
    private static bool IsVerb(AnalyzedText analysis, Attribution attribution)
    {
        foreach (TextSpan cue in attribution.Cue)
        {
            foreach (Token token in TextIndex.TokensIn(analysis, cue))
            {
                if (token.Upos == Upos.Verb)
                {
                    // "the pact under which they promised help" tells what the pact says, not who told the reporter.
                    return token.Deprel != "acl:relcl";
                }
            }
        }

        return false;
    }

    private static bool IsInfinitive(AnalyzedText analysis, Attribution attribution) =>
        attribution.Cue.Length > 0 && attribution.Cue[0].Of(analysis.Text).StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
