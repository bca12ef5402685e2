using System.Text.Json;

namespace Concord.Training.Coreference;

/// <summary>An event marked by hand.</summary>
/// <param name="Sentence">Its sentence, from 0.</param>
/// <param name="First">Its first token inside the sentence, from 0.</param>
/// <param name="Last">Its last token inside the sentence.</param>
/// <param name="Chain">The event that it names, across documents; a chain of its own where none is given.</param>
internal sealed record EventMention(int Sentence, int First, int Last, string Chain);

/// <summary>A tokenised text with its events.</summary>
internal sealed record EventText(string Name, string[][] Sentences, List<EventMention> Mentions);

/// <summary>Texts whose events are compared with one another.</summary>
internal sealed record EventTopic(string Name, List<EventText> Texts)
{
    /// <summary>Reads ECB+ (Cybulska and Vossen 2014) as JSON lines: events of sentences whose annotation was checked, by topic.</summary>
    public static List<EventTopic> ReadEcb(string path)
    {
        SortedDictionary<int, EventTopic> topics = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string topic = json.RootElement.GetProperty("topic").GetString()!;
            int number = int.Parse(topic, System.Globalization.CultureInfo.InvariantCulture);
            if (!topics.TryGetValue(number, out EventTopic? known))
            {
                topics[number] = known = new EventTopic(topic, []);
            }

            known.Texts.Add(Read(json.RootElement));
        }

        foreach (EventTopic topic in topics.Values)
        {
            topic.Texts.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        }

        return [.. topics.Values];
    }

    private static EventText Read(JsonElement json)
    {
        string name = json.GetProperty("doc").GetString()!;
        string[][] sentences = [.. json.GetProperty("sentences").EnumerateArray().Select(one => one.GetString()!.Split(' '))];
        HashSet<int> validated = [.. json.GetProperty("validated_sentences").EnumerateArray().Select(one => one.GetInt32())];
        List<EventMention> mentions = [];
        foreach (JsonElement mention in json.GetProperty("mentions").EnumerateArray())
        {
            int sentence = mention.GetProperty("sent").GetInt32();
            if (!mention.GetProperty("type").GetString()!.Contains("ACTION", StringComparison.Ordinal) || !validated.Contains(sentence))
            {
                continue;
            }

            // Tokens are counted from 1 over the whole text; where one was split since, its word is looked for nearby.
            int before = 1 + sentences.Take(sentence).Sum(one => one.Length);
            int[] tokens = [.. mention.GetProperty("tokens").EnumerateArray().Select(one => one.GetInt32() - before)];
            string[] words = mention.GetProperty("text").GetString()!.Split(' ');
            int moved = Nearest(sentences[sentence], words[0], tokens[0]) - tokens[0];
            int last = tokens[^1] + moved;
            if (last >= sentences[sentence].Length)
            {
                continue;
            }

            string own = $"{name}:{mention.GetProperty("id").GetString()}";
            string chain = mention.TryGetProperty("chain", out JsonElement given) ? given.GetString()! : own;
            mentions.Add(new EventMention(sentence, tokens[0] + moved, last, chain));
        }

        return new EventText(name, sentences, mentions);
    }

    private static int Nearest(string[] sentence, string word, int expected)
    {
        int best = -1;
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == word && (best < 0 || Math.Abs(i - expected) < Math.Abs(best - expected)))
            {
                best = i;
            }
        }

        return best < 0 ? expected : best;
    }
}
