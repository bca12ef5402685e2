using Concord.Casework.Stories;

namespace Concord.Casework.Findings;

/// <summary>
/// How alike the documents of two claims are: reports of two events tell two facts in the same words ("a quake struck").
/// One per case and thread: it remembers what it was asked.
/// </summary>
internal sealed class DocumentLikeness
{
    private readonly StoryMap stories;
    private readonly List<int>[] linkedTo;
    private readonly Dictionary<(int, int), (double Direct, double Linked)> known = [];

    public DocumentLikeness(StoryMap stories)
    {
        this.stories = stories;
        linkedTo = [.. stories.Bodies.Select(_ => new List<int>())];
        foreach (StoryLink link in stories.Links)
        {
            linkedTo[link.First].Add(link.Second);
            linkedTo[link.Second].Add(link.First);
        }
    }

    /// <summary>Cosine of all words of the two, and the same or, where more, the lesser of both to a third document; 0 to 1 each.</summary>
    public (double Direct, double Linked) Of(int first, int second)
    {
        if (first == second)
        {
            return (1, 1);
        }

        (int, int) key = first < second ? (first, second) : (second, first);
        if (!known.TryGetValue(key, out (double Direct, double Linked) likeness))
        {
            double direct = Cosine(first, second);
            double linked = Math.Max(Through(first, second, direct), Through(second, first, direct));
            known[key] = likeness = (direct, linked);
        }

        return likeness;
    }

    private double Through(int first, int second, double least)
    {
        foreach (int third in linkedTo[first])
        {
            least = third == second ? least : Math.Max(least, Math.Min(Cosine(first, third), Cosine(third, second)));
        }

        return least;
    }

    private double Cosine(int first, int second) => stories.Bodies[first].Dot(stories.Bodies[second]);
}
