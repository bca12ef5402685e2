using System.Globalization;
using Concord.Language;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>Scores a model file on gold words.</summary>
internal static class Evaluation
{
    public static Annotation[][] Annotate(Network network, IReadOnlyList<TrainingSentence> sentences)
    {
        Annotator annotator = new(network);
        Batch batch = new();
        Annotation[][] all = new Annotation[sentences.Count][];
        for (int at = 0; at < sentences.Count;)
        {
            batch.Clear();
            int from = at;
            while (at < sentences.Count && (at == from || batch.Rows < 512))
            {
                (string text, TextSpan[] spans) = LabelSets.Join(sentences[at++].Forms);
                BatchFiller.Add(batch, network.Words, network.Shape.WordRows, network.Shape.Gazetteer, text, spans);
            }

            Annotation[] result = new Annotation[batch.Lengths.Sum()];
            annotator.Run(batch, result, true, true);
            int word = 0;
            for (int s = from; s < at; s++)
            {
                all[s] = result[word..(word + sentences[s].Forms.Length)];
                word += sentences[s].Forms.Length;
            }
        }

        return all;
    }

    public static string Trees(Network network, IReadOnlyList<TrainingSentence> sentences)
    {
        NetworkShape shape = network.Shape;
        int words = 0, upos = 0, xpos = 0, lemma = 0, unlabelled = 0, labelled = 0, full = 0;
        Annotation[][] all = Annotate(network, sentences);
        for (int s = 0; s < sentences.Count; s++)
        {
            TrainingSentence gold = sentences[s];
            for (int i = 0; i < gold.Forms.Length; i++)
            {
                Annotation a = all[s][i];
                words++;
                upos += shape.Upos[a.Upos] == gold.Upos[i] ? 1 : 0;
                xpos += shape.Xpos[a.Xpos] == gold.Xpos[i] ? 1 : 0;
                lemma += gold.Lemmas[i] == "_" || LemmaScript.Apply(shape.Lemmas[a.Lemma], gold.Forms[i]) == gold.Lemmas[i] ? 1 : 0;
                if (a.Head == gold.Heads[i])
                {
                    unlabelled++;
                    labelled += shape.Relations[a.Relation].Split(':')[0] == gold.Relations[i].Split(':')[0] ? 1 : 0;
                    full += shape.Relations[a.Relation] == gold.Relations[i] ? 1 : 0;
                }
            }
        }

        string P(int right) => (100.0 * right / words).ToString("F2", CultureInfo.InvariantCulture);
        return $"UPOS {P(upos)} XPOS {P(xpos)} lemma {P(lemma)} UAS {P(unlabelled)} LAS {P(labelled)} full {P(full)}";
    }

    /// <summary>The name label of each word.</summary>
    public static Dictionary<TrainingSentence, string[]> NameLabels(Network network, IReadOnlyList<TrainingSentence> sentences)
    {
        Annotation[][] all = Annotate(network, sentences);
        return Enumerable.Range(0, sentences.Count)
            .ToDictionary(i => sentences[i], i => all[i].Select(a => network.Shape.Names[a.Name]).ToArray());
    }

    /// <summary>Names as spans, by type; a sentence with a word whose label is unknown is passed over.</summary>
    public static string Names(Network network, IReadOnlyList<TrainingSentence> all, params string[] types)
    {
        List<TrainingSentence> sentences = [.. all.Where(s => s.Names is not null && Array.IndexOf(s.Names, null) < 0)];
        Dictionary<string, (int Right, int System, int Gold)> counts = new(StringComparer.Ordinal);
        Annotation[][] found = Annotate(network, sentences);
        for (int s = 0; s < sentences.Count; s++)
        {
            HashSet<(int, int, string)> gold = Spans(sentences[s].Names!);
            HashSet<(int, int, string)> system = Spans([.. found[s].Select(a => network.Shape.Names[a.Name])]);
            foreach (string type in types)
            {
                (int r, int y, int g) = counts.GetValueOrDefault(type);
                counts[type] = (r + gold.Count(e => e.Item3 == type && system.Contains(e)), y + system.Count(e => e.Item3 == type),
                    g + gold.Count(e => e.Item3 == type));
            }
        }

        string F(IEnumerable<(int Right, int System, int Gold)> c)
        {
            (int r, int y, int g) = c.Aggregate((0, 0, 0), (a, b) => (a.Item1 + b.Right, a.Item2 + b.System, a.Item3 + b.Gold));
            return string.Create(CultureInfo.InvariantCulture, $"P {(double)r / Math.Max(1, y):F3} R {(double)r / Math.Max(1, g):F3} F1 {2.0 * r / Math.Max(1, y + g):F4}");
        }

        return $"micro {F(counts.Values)} | " + string.Join(" | ", counts.Select(c => $"{c.Key} {F([c.Value])}"));
    }

    /// <summary>Lines that say which names were missed and which were invented.</summary>
    public static IEnumerable<string> NameErrors(Network network, IReadOnlyList<TrainingSentence> sentences)
    {
        Annotation[][] all = Annotate(network, sentences);
        for (int s = 0; s < sentences.Count; s++)
        {
            HashSet<(int, int, string)> gold = Spans(sentences[s].Names!);
            HashSet<(int, int, string)> system = Spans([.. all[s].Select(a => network.Shape.Names[a.Name])]);
            system.RemoveWhere(e => e.Item3 is "event" or "agreement");
            foreach ((int first, int last, string type) in gold.Where(e => !system.Contains(e)))
            {
                yield return $"missed {type} {string.Join(' ', sentences[s].Forms[first..(last + 1)])}";
            }

            foreach ((int first, int last, string type) in system.Where(e => !gold.Contains(e)))
            {
                yield return $"wrong {type} {string.Join(' ', sentences[s].Forms[first..(last + 1)])}";
            }
        }
    }

    private static HashSet<(int Start, int End, string Type)> Spans(string?[] labels)
    {
        HashSet<(int, int, string)> spans = [];
        int start = -1;
        for (int i = 0; i < labels.Length; i++)
        {
            char kind = labels[i]![0];
            start = kind is 'B' or 'U' ? i : start;
            if (kind is 'L' or 'U')
            {
                spans.Add((start, i, labels[i]![2..]));
            }
        }

        return spans;
    }
}
