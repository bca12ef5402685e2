using System.Text.Json;

namespace Concord.Training.Propositions;

/// <summary>A proposition as a question and its answer (QA-SRL): a predicate and one of its arguments.</summary>
/// <param name="Verb">Token of the predicate, from 0.</param>
/// <param name="First">First token of the answer.</param>
/// <param name="Last">Last token of the answer.</param>
/// <param name="Question">"Who signed something?".</param>
internal sealed record Proposition(int Verb, int First, int Last, string Question);

/// <summary>Two tokenised sentences of two texts, their propositions, and which of these a person aligned.</summary>
/// <param name="Tokens">Of the first sentence and of the second.</param>
/// <param name="Propositions">The same way.</param>
/// <param name="Gold">Numbers of aligned propositions.</param>
/// <param name="Unmatched">Alignments of propositions that are not among the given ones: always missed.</param>
internal sealed record PropositionPair(string[][] Tokens, Proposition[][] Propositions, HashSet<(int First, int Second)> Gold, int Unmatched)
{
    /// <summary>Reads JSON lines {tokens: [[…], […]], propositions: [[{verb, first, last, question}], […]], gold: [[first, second]], unmatched}.</summary>
    public static List<PropositionPair> Read(string path)
    {
        List<PropositionPair> pairs = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            pairs.Add(new PropositionPair(
                [.. root.GetProperty("tokens").EnumerateArray().Select(side => side.EnumerateArray().Select(one => one.GetString()!).ToArray())],
                [.. root.GetProperty("propositions").EnumerateArray().Select(side => side.EnumerateArray().Select(ReadOne).ToArray())],
                [.. root.GetProperty("gold").EnumerateArray().Select(one => (one[0].GetInt32(), one[1].GetInt32()))],
                root.GetProperty("unmatched").GetInt32()));
        }

        return pairs;
    }

    private static Proposition ReadOne(JsonElement json) => new(
        json.GetProperty("verb").GetInt32(), json.GetProperty("first").GetInt32(), json.GetProperty("last").GetInt32(), json.GetProperty("question").GetString()!);
}
