using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Concord.Casework.Findings;

/// <summary>The terms of a case by number, with what is near to each and how many claims hold it.</summary>
internal sealed class TermVocabulary(NewsLexicon lexicon)
{
    private const double NameRarity = 0.3;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly List<double> rarities = [];
    private readonly List<int> claims = [];
    private readonly List<bool> names = [];
    private Neighbour[][] neighbours = [];

    public int Count => keys.Count;

    /// <summary>Claims counted by <see cref="CountClaim"/>.</summary>
    public int ClaimCount { get; private set; }

    public NewsLexicon Lexicon => lexicon;

    /// <summary>The word family, or an actor as <c>@id</c>, a number as <c>#600</c>, a date as <c>t:2024</c>.</summary>
    public string Key(int term) => keys[term];

    public bool IsTime(int term) => keys[term].StartsWith("t:", StringComparison.Ordinal);

    /// <summary>Whether a term names somebody or something somewhere in the case.</summary>
    public bool IsName(int term) => names[term];

    /// <summary>Number of a word's family.</summary>
    public int AddWord(string lemma)
    {
        string family = lexicon.Family(lemma);
        return Add(family, lexicon.Rarity(family));
    }

    /// <summary>Number of a word that is part of a name. Names tell who, not what, and so weigh little among the words.</summary>
    public int AddName(string lemma)
    {
        int term = AddWord(lemma);
        names[term] = true;
        return term;
    }

    public int AddActor(string id)
    {
        int term = Add('@' + id, 1);
        names[term] = true;
        return term;
    }

    /// <summary>Number of a number or date.</summary>
    public int AddValue(string key, double rarity) => Add(key, rarity);

    /// <summary>Notes that one more claim holds these distinct terms.</summary>
    public void CountClaim(ReadOnlySpan<int> terms)
    {
        ClaimCount++;
        foreach (int term in terms)
        {
            claims[term]++;
        }
    }

    /// <summary>How many counted claims hold a term.</summary>
    public int ClaimsWith(int term) => claims[term];

    /// <summary>How much a term tells in this case, above 0 and at most 1.</summary>
    public double Weight(int term)
    {
        double inCase = Math.Log(1 + ((double)ClaimCount / Math.Max(1, claims[term]))) / Math.Log(1 + ClaimCount);
        double rarity = names[term] ? Math.Min(NameRarity, rarities[term]) : rarities[term];
        return Math.Max(0.02, rarity * Math.Min(1, inCase));
    }

    /// <summary>Looks up which terms are near to one another; call once all claims are counted.</summary>
    public void Complete() => neighbours = TermNeighbours.Find(this);

    /// <summary>Terms near to one, by ascending number.</summary>
    public ReadOnlySpan<Neighbour> Near(int term) => neighbours[term];

    /// <summary>1 for the same term, less for near ones, 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Similarity(int first, int second)
    {
        if (first == second)
        {
            return 1;
        }

        ReadOnlySpan<Neighbour> near = neighbours[first];
        int low = 0, high = near.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (near[middle].Term == second)
            {
                return near[middle].Similarity;
            }

            if (near[middle].Term < second)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return 0;
    }

    private int Add(string key, double rarity)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool known);
        if (!known)
        {
            number = keys.Count;
            keys.Add(key);
            rarities.Add(rarity);
            claims.Add(0);
            names.Add(false);
        }

        return number;
    }
}
