using System.Text.Json;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>ECB+ and MEANTIME: news whose mentions are typed but whose words are not tagged; a teacher tags them.</summary>
internal static class MentionCorpora
{
    public static List<TrainingSentence> Read(string folder, Network teacher)
    {
        List<(string Document, string[] Forms, List<(int First, int Last, string Type)> Mentions, bool Complete)> raw =
            [.. Ecb(Path.Combine(folder, "ecbplus", "ecbplus.jsonl")), .. Meantime(Path.Combine(folder, "meantime", "meantime_en.jsonl"))];
        List<TrainingSentence> bare = [.. raw.Select(r => new TrainingSentence { Forms = r.Forms })];
        Annotation[][] annotations = Evaluation.Annotate(teacher, bare);
        NetworkShape shape = teacher.Shape;
        List<TrainingSentence> tagged = [];
        for (int i = 0; i < raw.Count; i++)
        {
            Annotation[] a = annotations[i];
            tagged.Add(new TrainingSentence
            {
                Forms = raw[i].Forms,
                Mentions = raw[i].Mentions,
                Document = raw[i].Document,
                Upos = [.. a.Select(x => shape.Upos[x.Upos])],
                Xpos = [.. a.Select(x => shape.Xpos[x.Xpos])],
                Heads = [.. a.Select(x => x.Head)],
                Relations = [.. a.Select(x => shape.Relations[x.Relation])],
            });
        }

        return tagged;
    }

    /// <summary>The proper nouns of annotated mentions, as names.</summary>
    public static void Overlay(TrainingSentence s, string?[] names)
    {
        foreach ((int first, int last, string type) in s.Mentions.OrderBy(m => m.Last - m.First))
        {
            int start = first, end = last;
            while (start <= end && !Proper(s, start))
            {
                start++;
            }

            while (end >= start && !Proper(s, end))
            {
                end--;
            }

            while (type == "person" && start < end && SilverNames.IsTitle(s.Forms[start]))
            {
                start++;
            }

            int within = Enumerable.Range(start, Math.Max(0, end - start + 1)).Count(i => Proper(s, i));
            bool whole = end >= start && end - start + 1 - within <= 1 && end - start < 6
                && (start == 0 || !Proper(s, start - 1) || type == "person") && (end + 1 == s.Forms.Length || !Proper(s, end + 1));
            bool open = whole && Enumerable.Range(start, end - start + 1).All(i => names[i] is null);
            if (open)
            {
                GumNames.Write(names, start, end, type);
            }
        }
    }

    private static bool Proper(TrainingSentence s, int i) => s.Xpos[i] is "NNP" or "NNPS";

    private static IEnumerable<(string, string[], List<(int, int, string)>, bool)> Ecb(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string[][] sentences = [.. root.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!.Split(' '))];
            List<(int, int, string)>[] mentions = [.. sentences.Select(_ => new List<(int, int, string)>())];
            int[] starts = new int[sentences.Length];
            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] = starts[i - 1] + sentences[i - 1].Length;
            }

            foreach (JsonElement mention in root.GetProperty("mentions").EnumerateArray())
            {
                string? type = mention.GetProperty("type").GetString() switch
                {
                    "HUMAN_PART_PER" => "person",
                    "HUMAN_PART_ORG" or "HUMAN_PART_MET" => "organization",
                    "LOC_GEO" or "LOC_FAC" or "HUMAN_PART_GPE" => "place",
                    _ => null,
                };
                int sent = mention.GetProperty("sent").GetInt32();
                int[] tokens = [.. mention.GetProperty("tokens").EnumerateArray().Select(t => t.GetInt32() - 1 - starts[sent])];
                if (type is not null && tokens[0] >= 0 && tokens[^1] < sentences[sent].Length
                    && mention.GetProperty("text").GetString()!.StartsWith(sentences[sent][tokens[0]], StringComparison.Ordinal))
                {
                    mentions[sent].Add((tokens[0], tokens[^1], type));
                }
            }

            for (int i = 0; i < sentences.Length; i++)
            {
                yield return (root.GetProperty("doc").GetString()!, sentences[i], mentions[i], false);
            }
        }
    }

    private static IEnumerable<(string, string[], List<(int, int, string)>, bool)> Meantime(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string[][] sentences = [.. root.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!.Split(' '))];
            string[][] labels = [.. root.GetProperty("labels").EnumerateArray().Select(s => s.GetString()!.Split(' '))];
            for (int i = 0; i < sentences.Length; i++)
            {
                yield return (root.GetProperty("doc").GetString()!, sentences[i], labels[i].Length == sentences[i].Length ? Brackets(labels[i]) : [], i < 6);
            }
        }
    }

    private static List<(int, int, string)> Brackets(string[] labels)
    {
        List<(int, int, string)> mentions = [];
        List<(string Id, int Start)> open = [];
        for (int i = 0; i < labels.Length; i++)
        {
            foreach (string part in labels[i].Split('|'))
            {
                string id = part.Trim('(', ')');
                if (part.StartsWith('('))
                {
                    open.Add((id, i));
                }

                int at = part.EndsWith(')') ? open.FindLastIndex(o => o.Id == id) : -1;
                if (at >= 0)
                {
                    string? type = id.Contains("_ORG", StringComparison.Ordinal) ? "organization"
                        : id.Contains("_PER", StringComparison.Ordinal) ? "person"
                        : id.Contains("_LOC", StringComparison.Ordinal) ? "place" : null;
                    if (type is not null)
                    {
                        mentions.Add((open[at].Start, i, type));
                    }

                    open.RemoveAt(at);
                }
            }
        }

        return mentions;
    }
}
