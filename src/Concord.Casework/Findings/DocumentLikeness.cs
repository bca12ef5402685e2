using Concord.Casework.Stories;

namespace Concord.Casework.Findings;

/// <summary>How alike the documents of two claims are: reports of two events tell two facts in the same words ("a quake struck").</summary>
internal sealed class DocumentLikeness
{
    private const double Unrelated = 0.04, OneEvent = 0.2;

    private readonly TermVector[] bodies;
    private readonly Dictionary<(int, int), double> known = [];

    public DocumentLikeness(CaseMaterial material)
    {
        StoryProfile[] profiles = StoryProfile.Build([.. material.Documents.Select(document => document.Document)]);
        bodies = Array.ConvertAll(profiles, profile => profile.Body);
    }

    /// <summary>Cosine of all words, 0 to 1; 1 for a document and itself.</summary>
    public double Of(int first, int second)
    {
        if (first == second)
        {
            return 1;
        }

        (int, int) key = first < second ? (first, second) : (second, first);
        if (!known.TryGetValue(key, out double likeness))
        {
            known[key] = likeness = Math.Clamp((bodies[key.Item1].Dot(bodies[key.Item2]) - Unrelated) / (OneEvent - Unrelated), 0, 1);
        }

        return likeness;
    }
}
