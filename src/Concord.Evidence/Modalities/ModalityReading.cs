using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence.Modalities;

/// <summary>How a clause is put forward, and the words that say so.</summary>
internal readonly record struct ModalityReading(Modality Modality, ImmutableArray<TextSpan> Cues)
{
    public static readonly ModalityReading Asserted = new(Modality.Asserted, []);

    /// <summary>The one that commits the speaker less; the cues of both where they agree.</summary>
    public ModalityReading Weaken(Modality modality, TextSpan cue)
    {
        int mine = Rank(Modality), other = Rank(modality);
        if (other > mine)
        {
            return new ModalityReading(modality, [cue]);
        }

        return other == mine && modality != Modality.Asserted && !Cues.Contains(cue) ? this with { Cues = Cues.Add(cue).Sort() } : this;
    }

    /// <summary>The one that commits the speaker less.</summary>
    public ModalityReading Weaken(ModalityReading other) => Rank(other.Modality) > Rank(Modality) ? other : this;

    private static int Rank(Modality modality) => modality switch
    {
        Modality.Denied => 6,
        Modality.Conditional => 5,
        Modality.Alleged => 4,
        Modality.Possible => 3,
        Modality.Intended => 2,
        Modality.Predicted => 1,
        _ => 0,
    };
}
