using System.Collections.Immutable;
using Concord.Evidence.Modalities;
using Concord.Language;

namespace Concord.Evidence.Claims;

/// <summary>What the verb of an attribution adds to the modality of what it reports.</summary>
internal static class AttributedModality
{
    /// <summary>"shall" in the words of a treaty or a law lays down a duty; it foretells nothing.</summary>
    public static ModalityReading Oblige(ModalityReading reading, ImmutableArray<int> chain, ImmutableArray<Attribution> attributions, AnalyzedText text)
    {
        if (reading.Modality != Modality.Predicted || reading.Cues.Length != 1
            || !reading.Cues[0].Of(text.Text).Equals("shall", StringComparison.OrdinalIgnoreCase))
        {
            return reading;
        }

        foreach (int index in chain)
        {
            if (attributions[index].Kind == SourceKind.Text)
            {
                return ModalityReading.Asserted;
            }
        }

        return reading;
    }

    /// <summary>"X said" adds nothing; "X alleged" and "X denied" do, where the claim is the content and not the act of speaking.</summary>
    public static ModalityReading Apply(ModalityReading reading, ImmutableArray<int> chain, ImmutableArray<Attribution> attributions, TextSpan head)
    {
        foreach (int index in chain)
        {
            Attribution attribution = attributions[index];
            if (!AttributionIndex.HasCue(attribution, head) && attribution.Cue.Length > 0
                && ModalityWords.OverContent.TryGetValue(attribution.CueLemma, out Modality modality)
                && modality is Modality.Alleged or Modality.Denied or Modality.Predicted)
            {
                reading = reading.Weaken(modality, attribution.Cue[0]);
            }
        }

        return reading;
    }
}
