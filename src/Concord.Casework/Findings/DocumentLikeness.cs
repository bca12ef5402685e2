using Concord.Casework.Stories;

namespace Concord.Casework.Findings;

/// <summary>How alike the documents of two claims are: reports of two events tell two facts in the same words ("a quake struck").</summary>
internal sealed class DocumentLikeness
{
    private readonly TermVector[] bodies;
    private readonly Dictionary<(int, int), double> known = [];

    public DocumentLikeness(CaseMaterial material)
    {
        StoryProfile[] profiles = StoryProfile.Build([.. material.Documents.Select(document => document.Document)]);
        bodies = Array.ConvertAll(profiles, profile => profile.Body);
    }

    private readonly Dictionary<(int, int), double> linked = [];

    /// <summary>Likeness of the two, or of both to a third document of the case, whichever is more.</summary>
    public double Linked(int first, int second)
    {
        if (first == second)
        {
            return 1;
        }

        (int, int) key = first < second ? (first, second) : (second, first);
        if (!linked.TryGetValue(key, out double likeness))
        {
            likeness = Of(first, second);
            for (int third = 0; third < bodies.Length; third++)
            {
                likeness = Math.Max(likeness, third == first || third == second ? 0 : Math.Min(Of(first, third), Of(third, second)));
            }

            linked[key] = likeness;
        }

        return likeness;
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
            known[key] = likeness = bodies[key.Item1].Dot(bodies[key.Item2]);
        }

        return likeness;
    }
}
