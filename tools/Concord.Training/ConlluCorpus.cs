using System.Globalization;

namespace Concord.Training;

internal static class ConlluCorpus
{
    /// <summary>Reads the syntactic words of a CoNLL-U file.</summary>
    public static List<TrainingSentence> Read(string path)
    {
        List<TrainingSentence> sentences = [];
        List<string[]> words = [];
        string document = "";
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                document = line["# newdoc id = ".Length..];
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    sentences.Add(Build(words, document));
                    words.Clear();
                }
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                string[] columns = line.Split('\t');
                if (!columns[0].AsSpan().ContainsAny('-', '.'))
                {
                    words.Add(columns);
                }
            }
        }

        return sentences;
    }

    private static TrainingSentence Build(List<string[]> words, string document) => new()
    {
        HasTree = true,
        Document = document,
        Forms = [.. words.Select(w => w[1])],
        Lemmas = [.. words.Select(w => w[2])],
        Upos = [.. words.Select(w => w[3])],
        Xpos = [.. words.Select(w => w[4])],
        Heads = [.. words.Select(w => int.Parse(w[6], CultureInfo.InvariantCulture) - 1)],
        Relations = [.. words.Select(w => w[7])],
        Misc = [.. words.Select(w => w[9])],
    };
}
