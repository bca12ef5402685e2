using System.Globalization;
using System.Text;

namespace Concord.Bench.Copies;

/// <summary>Makes text that has the shape of news: a Zipf-like vocabulary of made-up words among common English ones, names, numbers, quotations.</summary>
internal sealed class TextMaker
{
    private static readonly string[] Common = ("the of to and a in that for on with was is as by at from it an be are has had have were not will which said this but "
        + "their after been its who would also more they than other about when two over into last some could new first after").Split(' ');

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Rimes = ["a", "an", "ar", "e", "el", "en", "er", "i", "in", "is", "o", "on", "or", "u", "un", "us", "al", "et", "ish", "ock"];

    private readonly string[] vocabulary = new string[24_000];

    public TextMaker(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < vocabulary.Length; i++)
        {
            StringBuilder word = new();
            for (int syllable = random.Next(2, 5); syllable > 0; syllable--)
            {
                word.Append(Onsets[random.Next(Onsets.Length)]).Append(Rimes[random.Next(Rimes.Length)]);
            }

            vocabulary[i] = word.ToString();
        }
    }

    /// <summary>What one event is about: words and names that every report of it uses.</summary>
    public sealed record Topic(string[] Words, string[] Names, int Number);

    public Topic MakeTopic(Random random) => new(
        [.. Enumerable.Range(0, 40).Select(_ => vocabulary[random.Next(vocabulary.Length)])],
        [.. Enumerable.Range(0, 8).Select(_ => Capital(vocabulary[random.Next(vocabulary.Length)]) + " " + Capital(vocabulary[random.Next(vocabulary.Length)]))],
        random.Next(3, 900));

    public List<string> Sentences(Random random, Topic topic, int words)
    {
        List<string> sentences = [];
        for (int made = 0; made < words;)
        {
            int length = random.Next(12, 27);
            sentences.Add(Sentence(random, topic, length));
            made += length;
        }

        return sentences;
    }

    public string Sentence(Random random, Topic topic, int length)
    {
        StringBuilder sentence = new(Capital(Word(random, topic)));
        for (int i = 1; i < length; i++)
        {
            double dice = random.NextDouble();
            string next = dice < 0.04 ? topic.Names[random.Next(topic.Names.Length)]
                : dice < 0.06 ? (topic.Number + random.Next(3)).ToString(CultureInfo.InvariantCulture)
                : dice < 0.075 ? (random.Next(2) == 0 ? "may" : "reportedly")
                : Word(random, topic);
            sentence.Append(' ').Append(next).Append(dice > 0.95 && i < length - 1 ? "," : "");
        }

        return sentence.Append('.').ToString();
    }

    public string Word(Random random, Topic topic)
    {
        double dice = random.NextDouble();
        return dice < 0.45 ? Common[random.Next(Common.Length)]
            : dice < 0.6 ? topic.Words[random.Next(topic.Words.Length)]
            : vocabulary[(int)(vocabulary.Length * Math.Pow(random.NextDouble(), 3))];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
