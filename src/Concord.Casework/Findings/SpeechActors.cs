using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>Who performs the act of speech that a claim tells ("X condemned …"): the acts of two speakers are two facts.</summary>
internal static class SpeechActors
{
    /// <summary>The speaker, or null where the claim is no act of speech or its speaker is unknown.</summary>
    public static Actor? Of(CaseMaterial material, int claim)
    {
        AnalyzedDocument document = material.DocumentOf(claim);
        Claim source = material.ClaimAt(claim);
        TextSpan head = document.Analysis.Tokens[source.Head].Span;
        foreach (int index in source.Attributions)
        {
            Attribution attribution = document.Attributions[index];
            foreach (TextSpan cue in attribution.Cue)
            {
                if (cue.Overlaps(head) && attribution.Actor is { } id)
                {
                    foreach (Actor actor in document.Analysis.Actors)
                    {
                        if (actor.Id == id)
                        {
                            return actor;
                        }
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether two speakers cannot be one: of different countries, so that no government and its minister are parted.</summary>
    public static bool Differ(Actor? one, Actor? two) =>
        one is not null && two is not null && one.Id != two.Id && one.Country != two.Country;
}
