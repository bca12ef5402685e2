using System.Globalization;
using Concord.Casework;
using Concord.Reading;

namespace Concord.Bench.Copies;

/// <summary>Documents with planted dependence: a third in families of copies, rewrites and shared quotations, the rest independent, some on one event.</summary>
internal sealed class Families
{
    private readonly TextMaker maker;
    private readonly Random random;
    private readonly List<Document> documents = [];
    private readonly Dictionary<(int, int), DerivationKind> planted = [];

    private Families(int seed)
    {
        maker = new TextMaker(seed);
        random = new Random(seed);
    }

    /// <summary>The documents, and what was planted by the pair of indices, the lower first.</summary>
    public static (List<Document> Documents, Dictionary<(int, int), DerivationKind> Planted) Make(int count, int seed)
    {
        Families families = new(seed);
        while (families.documents.Count < count)
        {
            families.AddEvent(Math.Min(count - families.documents.Count, families.random.Next(1, 9)));
        }

        return (families.documents, families.planted);
    }

    private void AddEvent(int size)
    {
        TextMaker.Topic topic = maker.MakeTopic(random);
        DateOnly day = new DateOnly(2024, 1, 1).AddDays(random.Next(360));
        List<string> original = maker.Sentences(random, topic, random.Next(250, 650));
        int quoted = random.Next(original.Count);
        original[quoted] = "\"" + original[quoted].TrimEnd('.') + ",\" " + topic.Names[0] + " said.";
        int root = Add(original, day, null);
        for (int i = 1; i < size; i++)
        {
            int what = random.Next(9);
            List<string> text = what switch
            {
                0 => Change(original, 0.03, 0.0),
                1 => Change(original, 0.18, 0.12),
                2 => Quote(original[quoted], topic),
                _ => maker.Sentences(random, topic, random.Next(250, 650)),
            };
            int added = Add(text, day.AddDays(random.Next(2)), what == 0 ? "Wire" : null);
            if (what <= 2)
            {
                planted.Add((root, added), what == 0 ? DerivationKind.Copy : what == 1 ? DerivationKind.Rewrite : DerivationKind.Quote);
            }
        }
    }

    /// <summary>Some words replaced, some sentences left out, two neighbours swapped.</summary>
    private List<string> Change(List<string> original, double replaced, double dropped)
    {
        TextMaker.Topic topic = maker.MakeTopic(random);
        List<string> changed = [];
        foreach (string sentence in original)
        {
            if (random.NextDouble() < dropped)
            {
                continue;
            }

            string[] words = sentence.Split(' ');
            for (int i = 1; i < words.Length - 1; i++)
            {
                words[i] = random.NextDouble() < replaced ? maker.Word(random, topic) : words[i];
            }

            changed.Add(string.Join(' ', words));
        }

        return changed;
    }

    /// <summary>An independent report with one quotation that the original has too.</summary>
    private List<string> Quote(string quote, TextMaker.Topic topic)
    {
        List<string> text = maker.Sentences(random, topic, random.Next(250, 650));
        text.Insert(random.Next(text.Count), quote);
        return text;
    }

    private int Add(List<string> sentences, DateOnly day, string? credit)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"n{documents.Count:D6}");
        documents.Add(new Document
        {
            Id = id,
            Uri = id + ".txt",
            Text = string.Join("\n\n", sentences.Chunk(3).Select(paragraph => string.Join(' ', paragraph))),
            Published = day.ToString("O", CultureInfo.InvariantCulture),
            Publisher = "Paper " + (documents.Count % 97).ToString(CultureInfo.InvariantCulture),
            WireCredit = credit,
        });
        return documents.Count - 1;
    }
}
