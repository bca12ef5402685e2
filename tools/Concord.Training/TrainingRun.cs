using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>Size of a network and length of its training.</summary>
internal sealed record StageOptions
{
    public int Width { get; init; } = 160;

    public int Hidden { get; init; } = 128;

    public string Layers { get; init; } = "CCRRR";

    public int TagDepth { get; init; } = 3;

    public int Arc { get; init; } = 192;

    public int Label { get; init; } = 96;

    public int Epochs { get; init; } = 22;

    public float Dropout { get; init; } = 0.33f;

    public float Rate { get; init; } = 0.002f;

    /// <summary>Every how many sentences of ECB+ and MEANTIME are used.</summary>
    public int Thin { get; init; } = 2;

    public int Seed { get; init; } = 1;

    /// <summary>A small, quick network that tags news and judges names for the next stage.</summary>
    public static StageOptions Teacher => new()
    {
        Width = 96, Hidden = 64, Layers = "CCR", TagDepth = 2, Arc = 64, Label = 32, Epochs = 5, Dropout = 0.25f, Rate = 0.0025f, Thin = 1,
    };
}

/// <summary>From corpora to weights: a teacher on treebanks, a teacher that has seen news, the model itself.</summary>
internal sealed class TrainingRun(Corpora corpora, string vectorFile)
{
    /// <summary>The commonest words; 60,000 more gain 0.2 points of names and cost 8 MB.</summary>
    private const int VectorCount = 80000;

    private readonly List<TrainingSentence> _ewt = corpora.EwtTrain();
    private readonly List<TrainingSentence> _gum = corpora.GumTrain();
    private PretrainedVectors? _vectors;

    public void All(StageOptions options, string target)
    {
        Stage(StageOptions.Teacher, null, target + ".teacher1");
        Stage(StageOptions.Teacher, target + ".teacher1", target + ".teacher2");
        Stage(options, target + ".teacher2", target);
    }

    public void Stage(StageOptions options, string? teacher, string target)
    {
        List<TrainingSentence> sentences = Sentences(options, teacher);
        _vectors ??= PretrainedVectors.Read(vectorFile, VectorCount);
        LabelSets labels = new(sentences, 3);
        List<string> vocabulary = LabelSets.Vocabulary(sentences, 2);
        WordEntry[] table = LabelSets.Table(vocabulary, _vectors.Words);
        NetworkShape shape = new()
        {
            Width = options.Width,
            Hidden = options.Hidden,
            Layers = options.Layers,
            TagDepth = options.TagDepth,
            Arc = options.Arc,
            Label = options.Label,
            WordRows = vocabulary.Count,
            Vectors = _vectors.Words.Length,
            Slots = table.Length,
            Gazetteer = true,
            Upos = labels.Upos,
            Xpos = labels.Xpos,
            Lemmas = labels.Lemmas,
            Names = labels.Names,
            Relations = labels.Relations,
        };
        Console.WriteLine($"{target}: {sentences.Count} sentences, {sentences.Sum(s => s.Forms.Length)} words, {vocabulary.Count} in the vocabulary, "
            + $"{shape.Parameters().Sum(p => p.Size)} dense weights");
        Fit(new TrainingModel(shape, table, _vectors.Values, options.Seed), labels, options, sentences, target);
    }

    private void Fit(TrainingModel start, LabelSets labels, StageOptions options, List<TrainingSentence> sentences, string target)
    {
        TrainingOptions training = new()
        {
            Epochs = options.Epochs,
            Seed = options.Seed,
            Rate = options.Rate,
            Dropout = options.Dropout,
            AfterEpoch = (_, model) =>
            {
                Save(model.Export(), target);
                Report(target, Path.ChangeExtension(target, ".scores.txt"));
            },
        };
        new Trainer(start, labels, training).Run(sentences, Console.Out);
    }

    /// <summary>Prints scores on dev data, and writes them to <paramref name="scores"/> where it is given.</summary>
    public void Report(string model, string? scores = null)
    {
        using Network network = Network.Load(model)!;
        string[] lines =
        [
            "  ewt dev  " + Evaluation.Trees(network, corpora.EwtDev()),
            "  gum dev  " + Evaluation.Trees(network, corpora.GumDev()),
            "  names    " + Evaluation.Names(network, corpora.NamesDev(), "person", "organization", "place"),
            "  gum names " + Evaluation.Names(network, corpora.GumDev(), "person", "organization", "place", "event", "agreement"),
        ];
        Array.ForEach(lines, Console.WriteLine);
        Console.Out.Flush();
        if (scores is not null)
        {
            File.WriteAllText(scores, string.Join('\n', lines.Select(l => l.Trim())) + "\n");
        }
    }

    private static void Save(byte[] bytes, string target)
    {
        File.WriteAllBytes(target + ".draft", bytes);
        File.Move(target + ".draft", target, true);
    }

    /// <summary>The treebanks with silver names, and sentences of news with names where a teacher can tag them.</summary>
    private List<TrainingSentence> Sentences(StageOptions options, string? teacher)
    {
        SilverNames silver = new(new NameLexicon());
        using Network? network = teacher is null ? null : Network.Load(teacher);
        List<TrainingSentence> news = network is null ? [] : MentionCorpora.Read(corpora.Folder, network);
        List<TrainingSentence> open = [.. _ewt, .. news];
        Dictionary<TrainingSentence, string[]>? opinions = network is null ? null : Evaluation.NameLabels(network, open);
        foreach (IGrouping<string, TrainingSentence> document in open.GroupBy(s => s.Document))
        {
            silver.Annotate([.. document], opinions is null ? null : s => opinions[s]);
        }

        return
        [
            .. _ewt, .. _gum,
            .. news.Where(s => s.Names!.Any(n => n is not null && n[0] is 'B' or 'U')).Where((_, i) => i % options.Thin == 0),
        ];
    }
}
