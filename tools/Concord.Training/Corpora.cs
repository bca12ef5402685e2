namespace Concord.Training;

/// <summary>What the corpora folder holds, as its README allows it to be used.</summary>
internal sealed class Corpora(string folder)
{
    public string Folder => folder;

    /// <summary>Genres of GUM whose texts allow weights under CC BY-SA.</summary>
    private static readonly string[] Genres =
        ["academic", "bio", "court", "interview", "news", "voyage", "conversation", "speech", "textbook", "vlog"];

    public List<TrainingSentence> EwtTrain() => ConlluCorpus.Read(Path.Combine(folder, "ud-ewt", "en_ewt-ud-train.conllu"));

    public List<TrainingSentence> EwtDev() => ConlluCorpus.Read(Path.Combine(folder, "ud-ewt", "en_ewt-ud-dev.conllu"));

    public List<TrainingSentence> GumTrain()
    {
        List<TrainingSentence> sentences =
        [
            .. ConlluCorpus.Read(Path.Combine(folder, "ud-gum", "en_gum-ud-train.conllu"))
                .Where(s => Array.IndexOf(Genres, s.Document.Split('_')[1]) >= 0),
        ];
        sentences.ForEach(GumNames.Annotate);
        return sentences;
    }

    public List<TrainingSentence> GumDev()
    {
        List<TrainingSentence> sentences = ConlluCorpus.Read(Path.Combine(folder, "ud-gum", "en_gum-ud-dev.conllu"));
        sentences.ForEach(GumNames.Annotate);
        return sentences;
    }

    /// <summary>Universal NER's dev part, for scoring alone.</summary>
    public List<TrainingSentence> NamesDev()
    {
        List<TrainingSentence> sentences = [];
        List<string[]> words = [];
        foreach (string line in File.ReadLines(Path.Combine(folder, "uner-ewt", "en_ewt-ud-dev.iob2")).Append(""))
        {
            if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(FromIob([.. words.Select(w => w[1])], [.. words.Select(w => w[2])]));
                words.Clear();
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                words.Add(line.Split('\t'));
            }
        }

        return sentences;
    }

    private static TrainingSentence FromIob(string[] forms, string[] tags)
    {
        string?[] names = new string?[forms.Length];
        Array.Fill(names, "O");
        for (int i = 0; i < tags.Length; i++)
        {
            if (tags[i][0] != 'B')
            {
                continue;
            }

            int last = i;
            while (last + 1 < tags.Length && tags[last + 1][0] == 'I')
            {
                last++;
            }

            string? type = tags[i][2..] switch { "PER" => "person", "ORG" => "organization", "LOC" => "place", _ => null };
            if (type is not null)
            {
                GumNames.Write(names, i, last, type);
            }
        }

        return new() { Forms = forms, Names = names };
    }
}
