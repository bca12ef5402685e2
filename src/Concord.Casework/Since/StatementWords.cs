using System.Text;

namespace Concord.Casework.Since;

/// <summary>The words of a statement, by which two that share no passage are told to say the same.</summary>
internal sealed class StatementWords
{
    private const int Shortest = 4, StemLength = 6;
    private const double Alike = 0.7;

    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly bool isNegative;

    public StatementWords(string statement)
    {
        int start = 0;
        for (int i = 0; i <= statement.Length; i++)
        {
            if (i < statement.Length && (char.IsLetterOrDigit(statement[i]) || statement[i] is '\'' or '’'))
            {
                continue;
            }

            string word = statement[start..i].ToLowerInvariant();
            isNegative |= word is "no" or "not" or "never" or "none" or "nobody" or "without" or "denied" or "denies" || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);
            if (word.Length > 0 && char.IsDigit(word[0]))
            {
                numbers.Add(word);
            }
            else if (word.Length >= Shortest)
            {
                Stems.Add(word.Length > StemLength ? word[..StemLength] : word);
            }

            start = i + 1;
        }
    }

    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether both tell the same, with the same figures and not one the denial of the other.</summary>
    public bool SaysTheSame(StatementWords other)
    {
        int shared = Stems.Count(other.Stems.Contains);
        return isNegative == other.isNegative && shared >= 3 && 2.0 * shared / (Stems.Count + other.Stems.Count) >= Alike && numbers.SetEquals(other.numbers);
    }

    /// <summary>White space runs as one space.</summary>
    public static string Squash(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
