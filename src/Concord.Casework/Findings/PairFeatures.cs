using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Concord.Evidence;

namespace Concord.Casework.Findings;

/// <summary>What speaks for and against two claims saying the same, as named figures. One per thread: it keeps working space.</summary>
internal sealed class PairFeatures(TermVocabulary vocabulary, DocumentLikeness documents)
{
    // By term: its weight in the claim looked at, 0 for all others.
    private readonly double[] weightOf = new double[vocabulary.Count];

    /// <summary>Names in the order of the figures; the weights file uses the same names.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "bias", "overlap_mean", "overlap_smaller", "overlap_larger", "shared_mass", "rarest_shared",
        "predicate", "predicate_elsewhere", "subject", "subject_conflict", "object", "object_conflict",
        "names", "number_same", "number_conflict", "time_same", "time_conflict", "polarity_differs", "modality_differs",
        "unknown_differs", "quotation", "same_document", "same_sentence", "length_differs",
        "predicate_and_subject", "predicate_and_object", "predicate_and_overlap", "overlap_without_predicate",
        "documents_unlike", "documents", "predicate_and_documents", "context",
        "shared_one", "shared_two", "beyond_predicate",
    ];

    private static readonly int NumberConflict = Names.IndexOf("number_conflict");

    /// <summary>Weight below which a shared word tells nothing.</summary>
    private const double LeastShared = 0.08;

    public static int Count => Names.Length;

    /// <summary>Whether the filled figures say that the claims count one thing differently.</summary>
    public static bool ValuesDiffer(ReadOnlySpan<double> f) => f[NumberConflict] > 0;

    /// <summary>Fills <paramref name="f"/>, which holds <see cref="Count"/> figures, mostly 0 to 1. Symmetric in the two claims.</summary>
    public void Fill(ClaimProfile a, ClaimProfile b, Span<double> f)
    {
        Covered ofA = Cover(a, b), ofB = Cover(b, a);
        double predicate = Best(a.Predicates, b.Predicates, vocabulary);
        double elsewhere = Math.Max(Elsewhere(a, b, vocabulary), Elsewhere(b, a, vocabulary));
        double subject = Best(a.Subject, b.Subject, vocabulary);
        double obj = Math.Max(Best(a.Object, b.Object, vocabulary), Math.Max(Best(a.Object, b.Subject, vocabulary), Best(a.Subject, b.Object, vocabulary)) * 0.5);
        double mean = (ofA.Share + ofB.Share) / 2;
        int i = 0;
        f[i++] = 1;
        f[i++] = mean;
        f[i++] = Math.Min(ofA.Share, ofB.Share);
        f[i++] = Math.Max(ofA.Share, ofB.Share);
        f[i++] = 1 - Math.Exp(-ofA.Mass);
        f[i++] = ofA.Rarest;
        f[i++] = predicate;
        f[i++] = (1 - predicate) * elsewhere;
        f[i++] = subject;
        f[i++] = NamesConflict(a.Subject, b.Subject, vocabulary) ? 1 : 0;
        f[i++] = obj;
        f[i++] = a.Object.Length > 0 && b.Object.Length > 0 && Best(a.Object, b.Object, vocabulary) == 0 ? 1 : 0;
        f[i++] = NameOverlap(a.Names, b.Names);
        (f[i], f[i + 1]) = Numbers(a, b, predicate > 0.5, vocabulary);
        i += 2;
        (f[i], f[i + 1]) = Times(a.Source.Time, b.Source.Time);
        i += 2;
        f[i++] = a.Source.Polarity != b.Source.Polarity ? 1 : 0;
        f[i++] = ModalityDistance(a.Source.Modality, b.Source.Modality);
        f[i++] = a.Source.IsUnknown != b.Source.IsUnknown ? 1 : 0;
        f[i++] = a.Quoted.Length > 0 && (a.Quoted == b.Quoted || Within(a.Quoted, b.Quoted) || Within(b.Quoted, a.Quoted)) ? 1 : 0;
        f[i++] = a.Document == b.Document ? 1 : 0;
        f[i++] = a.Document == b.Document && a.Source.Sentence == b.Source.Sentence ? 1 : 0;
        f[i++] = Math.Abs(Math.Log((0.3 + a.Mass) / (0.3 + b.Mass)));
        f[i++] = predicate * subject;
        f[i++] = predicate * obj;
        f[i++] = predicate * mean;
        f[i++] = Math.Max(predicate, elsewhere) == 0 ? mean : 0;
        (double direct, double linked) = documents.Of(a.Document, b.Document);
        double alike = Ramp(direct, 0.1, 0.3);
        f[i++] = 1 - Ramp(linked, 0.05, 0.2);
        f[i++] = alike;
        f[i++] = predicate * alike;
        f[i++] = ContextOverlap(a, b);
        int words = Math.Min(ofA.Words, ofB.Words);
        f[i++] = words <= 1 ? 1 : 0;
        f[i++] = words == 2 ? 1 : 0;
        f[i] = 1 - Math.Exp(-Math.Min(ofA.Beyond, ofB.Beyond));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Covered Cover(ClaimProfile a, ClaimProfile b)
    {
        foreach (WeightedTerm term in b.Terms)
        {
            weightOf[term.Term] = term.Weight;
        }

        double mass = 0, rarest = 0, beyond = 0;
        int words = 0;
        foreach (WeightedTerm term in a.Terms)
        {
            double best = Shared(term.Weight, weightOf[term.Term], 1);
            foreach (Neighbour near in vocabulary.Near(term.Term))
            {
                best = Math.Max(best, Shared(term.Weight, weightOf[near.Term], near.Similarity));
            }

            mass += best;
            rarest = Math.Max(rarest, best);
            words += best > LeastShared ? 1 : 0;
            beyond += best > 0 && Array.IndexOf(a.Predicates, term.Term) < 0 ? best : 0;
        }

        foreach (WeightedTerm term in b.Terms)
        {
            weightOf[term.Term] = 0;
        }

        return new Covered(a.Mass > 0 ? mass / a.Mass : 0, mass, rarest, words, beyond);
    }

    private static double Ramp(double value, double low, double high) => Math.Clamp((value - low) / (high - low), 0, 1);

    /// <summary>Cosine of the words around the two claims.</summary>
    private double ContextOverlap(ClaimProfile a, ClaimProfile b)
    {
        double shared = 0, first = 0, second = 0;
        foreach (WeightedTerm term in b.Context)
        {
            weightOf[term.Term] = term.Weight;
            second += term.Weight * term.Weight;
        }

        foreach (WeightedTerm term in a.Context)
        {
            shared += term.Weight * weightOf[term.Term];
            first += term.Weight * term.Weight;
        }

        foreach (WeightedTerm term in b.Context)
        {
            weightOf[term.Term] = 0;
        }

        return shared > 0 ? shared / Math.Sqrt(first * second) : 0;
    }

    // A word that one side only mentions in passing counts for no more than it does there, or half of what it does here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Shared(double own, double other, double similarity) =>
        other == 0 ? 0 : similarity * Math.Min(own, Math.Max(other, own / 2));

    private static double Best(int[] first, int[] second, TermVocabulary vocabulary)
    {
        double best = 0;
        foreach (int x in first)
        {
            foreach (int y in second)
            {
                best = Math.Max(best, vocabulary.Similarity(x, y));
            }
        }

        return best;
    }

    /// <summary>Whether a claim's predicate is told by another word of the other claim ("exchanged gifts", "exchange of gifts").</summary>
    private static double Elsewhere(ClaimProfile a, ClaimProfile b, TermVocabulary vocabulary)
    {
        double best = 0;
        foreach (int predicate in a.Predicates)
        {
            foreach (WeightedTerm term in b.Terms)
            {
                best = Math.Max(best, vocabulary.Similarity(predicate, term.Term));
            }
        }

        return best;
    }

    private static bool NamesConflict(int[] first, int[] second, TermVocabulary vocabulary)
    {
        bool anyFirst = false, anySecond = false;
        foreach (int x in first)
        {
            if (vocabulary.IsName(x))
            {
                anyFirst = true;
                if (Array.BinarySearch(second, x) >= 0)
                {
                    return false;
                }
            }
        }

        foreach (int y in second)
        {
            anySecond |= vocabulary.IsName(y);
        }

        return anyFirst && anySecond;
    }

    private static double NameOverlap(int[] first, int[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return 0;
        }

        int shared = 0;
        foreach (int name in first)
        {
            shared += Array.BinarySearch(second, name) >= 0 ? 1 : 0;
        }

        return (double)shared / Math.Min(first.Length, second.Length);
    }

    /// <summary>Whether the claims count the same thing alike, and whether they count it differently.</summary>
    private static (double Same, double Conflict) Numbers(ClaimProfile a, ClaimProfile b, bool sameAct, TermVocabulary vocabulary)
    {
        double same = 0, conflict = 0;
        foreach (CountedValue x in a.Numbers)
        {
            bool met = false, clash = false;
            foreach (CountedValue y in b.Numbers)
            {
                bool sameUnit = x.Unit >= 0 && y.Unit >= 0 && vocabulary.Similarity(x.Unit, y.Unit) > 0;
                bool equal = Math.Abs(x.Value - y.Value) <= 0.02 * Math.Max(x.Value, y.Value);
                met |= equal && (sameUnit || x.Value > ProfileBuilder.SmallNumber);
                bool sameObject = sameAct && x.IsObject && y.IsObject && (x.Unit < 0 || y.Unit < 0);
                clash |= !equal && (sameUnit || sameObject);
            }

            same = met ? 1 : same;
            conflict = clash && !met ? 1 : conflict;
        }

        return (same, conflict);
    }

    private static (double Same, double Conflict) Times(string? first, string? second)
    {
        if (first is null || second is null)
        {
            return (0, 0);
        }

        bool compatible = first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
        return compatible ? (1, 0) : (0, char.IsAsciiDigit(first[0]) && char.IsAsciiDigit(second[0]) ? 1 : 0);
    }

    private static double ModalityDistance(Modality first, Modality second)
    {
        if (first == second)
        {
            return 0;
        }

        bool denied = first == Modality.Denied || second == Modality.Denied;
        bool asserted = first == Modality.Asserted || second == Modality.Asserted;
        return denied ? 1 : asserted ? 0.5 : 0.25;
    }

    private static bool Within(string part, string whole) =>
        part.Length > 0 && whole.Contains(part, StringComparison.Ordinal);

    /// <summary>What of a claim another covers.</summary>
    /// <param name="Share">Share of its weight.</param>
    /// <param name="Mass">The weight shared.</param>
    /// <param name="Rarest">The heaviest term shared.</param>
    /// <param name="Words">How many terms are shared that tell something.</param>
    /// <param name="Beyond">The weight shared by terms that do not tell what happens.</param>
    private readonly record struct Covered(double Share, double Mass, double Rarest, int Words, double Beyond);
}
