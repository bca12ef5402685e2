using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>The children of each token of one text.</summary>
internal sealed class Dependents
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    public Dependents(AnalyzedText text)
    {
        Text = text;
        firstChild = new int[text.Tokens.Length];
        nextSibling = new int[text.Tokens.Length];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (int i = text.Tokens.Length - 1; i >= 0; i--)
        {
            int head = text.Tokens[i].Head;
            if (head >= 0)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
    }

    public AnalyzedText Text { get; }

    /// <summary>Children in text order.</summary>
    public IEnumerable<int> Of(int token)
    {
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child])
        {
            yield return child;
        }
    }

    /// <summary>The first child with a relation, subtypes included; -1 where there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (int child in Of(token))
        {
            if (Is(Text.Tokens[child].Deprel, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The token and everything below it, to a depth, without going through the relations named.</summary>
    public List<int> Below(int token, int depth, params ReadOnlySpan<string> barred)
    {
        List<int> found = [token];
        for (int at = 0, end = found.Count, level = 0; level < depth && at < found.Count; level++, end = found.Count)
        {
            for (; at < end; at++)
            {
                foreach (int child in Of(found[at]))
                {
                    bool stop = false;
                    foreach (string relation in barred)
                    {
                        stop |= Is(Text.Tokens[child].Deprel, relation);
                    }

                    if (!stop)
                    {
                        found.Add(child);
                    }
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Lemma of the preposition of a noun, lower case, or null.</summary>
    public string? Preposition(int token)
    {
        int mark = Child(token, "case");
        return mark < 0 ? null : Text.Tokens[mark].Lemma.ToLowerInvariant();
    }

    /// <summary>Whether a relation is the one named or a subtype of it.</summary>
    public static bool Is(string deprel, string relation) =>
        deprel.StartsWith(relation, StringComparison.Ordinal) && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
}
