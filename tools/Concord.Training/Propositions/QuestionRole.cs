namespace Concord.Training.Propositions;

/// <summary>What a question of QA-SRL asks for, from its fixed forms.</summary>
internal static class QuestionRole
{
    private static readonly string[] Prepositions = ["to", "with", "from", "for", "about", "in", "on", "of", "at", "by", "into", "against"];

    private static readonly string[] Auxiliaries =
        ["did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "would", "could", "can", "might", "should", "may", "must"];

    private static readonly string[] Beings = ["is", "was", "were", "are", "been", "be", "being"];

    /// <summary>"subject", "object", "oblique" for who and what; else the question word.</summary>
    public static string Of(string question)
    {
        string[] words = question.ToLowerInvariant().TrimEnd('?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] is not ("who" or "what"))
        {
            return words.FirstOrDefault("");
        }

        // "What did someone sign?": who acts stands after the auxiliary.
        int other = Array.FindIndex(words, 1, word => word is "someone" or "something");
        if (other is 2 or 3 && Auxiliaries.Contains(words[1]) && Auxiliaries.Contains(words[other - 1]))
        {
            return Prepositions.Contains(words[^1]) ? "oblique" : "object";
        }

        bool passive = words.Skip(1).Any(Beings.Contains) && !words.Skip(1).Any(word => word.EndsWith("ing", StringComparison.Ordinal));
        return passive ? "object" : "subject";
    }
}
