using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Concord.Language.Engine;

namespace Concord.Casework.Findings;

/// <summary>A term that can tell the same as another.</summary>
internal readonly record struct Neighbour(int Term, double Similarity);

/// <summary>For each term of a case the terms near to it: by classes of near-synonyms, and by word vectors where the weights carry them.</summary>
internal static class TermNeighbours
{
    private const double NearSynonym = 0.75;

    /// <summary>Cosines of this and below say nothing; the similarity rises from 0 here to <see cref="MostByVector"/> at cosine 1.</summary>
    private const double LeastCosine = 0.45;
    private const double MostByVector = 0.6;

    /// <summary>A similarity below this is not worth its cost.</summary>
    private const double LeastSimilarity = 0.1;

    /// <summary>Vectors are compared among this many of the commonest terms of a case.</summary>
    private const int MostCompared = 4000;

    /// <summary>By term: its neighbours by ascending number, itself left out.</summary>
    public static Neighbour[][] Find(TermVocabulary vocabulary)
    {
        SortedDictionary<int, double>[] found = new SortedDictionary<int, double>[vocabulary.Count];
        for (int term = 0; term < found.Length; term++)
        {
            found[term] = [];
        }

        AddClasses(vocabulary, found);
        if (WordVectors.Default is { } vectors)
        {
            AddVectors(vocabulary, vectors, found);
        }

        return Array.ConvertAll(found, near =>
        {
            Neighbour[] row = new Neighbour[near.Count];
            int n = 0;
            foreach ((int term, double similarity) in near)
            {
                row[n++] = new Neighbour(term, similarity);
            }

            return row;
        });
    }

    private static void AddClasses(TermVocabulary vocabulary, SortedDictionary<int, double>[] found)
    {
        SortedDictionary<int, List<int>> byClass = [];
        for (int term = 0; term < found.Length; term++)
        {
            foreach (int number in vocabulary.Lexicon.Classes(vocabulary.Key(term)))
            {
                (byClass.TryGetValue(number, out List<int>? terms) ? terms : byClass[number] = []).Add(term);
            }
        }

        foreach (List<int> terms in byClass.Values)
        {
            foreach (int first in terms)
            {
                foreach (int second in terms)
                {
                    Note(found, first, second, NearSynonym);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddVectors(TermVocabulary vocabulary, WordVectors vectors, SortedDictionary<int, double>[] found)
    {
        int size = WordVectors.Size;
        List<int> compared = [];
        for (int term = 0; term < found.Length; term++)
        {
            if (char.IsAsciiLetterLower(vocabulary.Key(term)[0]) && !vocabulary.IsTime(term))
            {
                compared.Add(term);
            }
        }

        compared.Sort((x, y) => vocabulary.ClaimsWith(x) != vocabulary.ClaimsWith(y)
            ? vocabulary.ClaimsWith(y).CompareTo(vocabulary.ClaimsWith(x)) : x.CompareTo(y));
        compared.RemoveRange(Math.Min(compared.Count, MostCompared), Math.Max(0, compared.Count - MostCompared));
        float[] rows = new float[compared.Count * size];
        for (int i = 0; i < compared.Count; i++)
        {
            if (!vectors.TryRead(vocabulary.Key(compared[i]), rows.AsSpan(i * size, size)))
            {
                rows.AsSpan(i * size, size).Clear();
            }
        }

        for (int i = 0; i < compared.Count; i++)
        {
            ReadOnlySpan<float> row = rows.AsSpan(i * size, size);
            for (int j = i + 1; j < compared.Count; j++)
            {
                double cosine = TensorPrimitives.Dot(row, rows.AsSpan(j * size, size));
                double similarity = MostByVector * (cosine - LeastCosine) / (1 - LeastCosine);
                if (similarity > LeastSimilarity)
                {
                    Note(found, compared[i], compared[j], similarity);
                    Note(found, compared[j], compared[i], similarity);
                }
            }
        }
    }

    private static void Note(SortedDictionary<int, double>[] found, int first, int second, double similarity)
    {
        if (first != second && similarity > found[first].GetValueOrDefault(second))
        {
            found[first][second] = similarity;
        }
    }
}
