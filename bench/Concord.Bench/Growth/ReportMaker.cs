using System.Globalization;
using System.Text;
using Concord.Reading;

namespace Concord.Bench.Growth;

/// <summary>Makes news reports in plain English of made-up developments: several outlets on each, with credits, quotations and numbers that may differ.</summary>
internal sealed class ReportMaker(int seed)
{
    private static readonly string[] Onsets = ["B", "Br", "C", "D", "Dr", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z"];
    private static readonly string[] Rimes = ["ar", "el", "en", "ia", "on", "or", "und", "ash", "ek", "im", "ova", "ani"];
    private static readonly string[] Acts =
    [
        "signed a trade accord with", "closed its border with", "recalled its ambassador from", "began joint exercises with", "lifted sanctions on",
        "agreed a ceasefire with", "sent relief supplies to", "suspended flights to", "opened talks with", "ordered gas deliveries to",
        "arrested two citizens of", "returned prisoners to", "banned grain imports from", "granted a loan to", "moved troops towards",
    ];

    private static readonly string[] Subjects =
    [
        "fisheries", "rail freight", "border crossings", "power lines", "satellite data", "river dams", "wheat prices", "visa rules", "fuel depots", "sea lanes",
        "lithium mines", "student exchanges", "port dues", "mine clearance", "air defence", "vaccine stocks", "customs posts", "water rights", "steel tariffs", "refugee camps",
    ];

    private static readonly string[] Frames =
    [
        "{A} {act} {B} on {day}, the {A} government said in {cityA}.",
        "{A} {act} {B}, the news agency {agency} reported on {day}, citing officials in {cityA}.",
        "The move followed {n} weeks of talks about {subject} in {place}.",
        "{person}, the foreign minister of {A}, said the decision on {subject} would not be reversed.",
        "\"We have waited long enough for an answer on {subject},\" {person} told reporters in {place}.",
        "{other}, a spokeswoman for {B}, denied that {n} officials had taken part in the meeting in {place}.",
        "At least {n} people were affected in {place}, according to {agency}.",
        "{B} said it would respond within {m} days.",
        "{A} will pay {n} million dollars for {subject}, according to a document seen by {agency}.",
        "It was not clear whether {other} had been told of the plan for {subject}.",
        "Neighbouring states voiced concern about {subject} and called for restraint.",
        "{B} rejected the charge and accused {A} of breaking an agreement on {subject2} reached in {year}.",
        "Analysts in {cityB} said the dispute over {subject} may last for months.",
        "{person} met {other} in {place} and discussed {subject2}.",
        "Reports that {m} soldiers were hurt near {place} could not be confirmed.",
        "The parliament in {cityB} is expected to vote on {subject} next week.",
        "{agency} said {person} had left {place} before the announcement.",
        "{A} and {B} last quarrelled over {subject2} in {year}, when {m} envoys were expelled.",
        "An adviser to {other} said a second round on {subject} was possible.",
        "Traders in {place} said prices rose by {m} percent after the news.",
    ];

    private readonly Random random = new(seed);

    /// <summary>Reports of about <paramref name="words"/> words each, event after event, 1 to 9 reports on each; days go forward with the events.</summary>
    /// <param name="count">How many.</param>
    /// <param name="words">Words of a report.</param>
    /// <param name="eventsPerDay">New events on each day.</param>
    public IEnumerable<Document> Make(int count, int words = 320, int eventsPerDay = 10)
    {
        int made = 0;
        for (int number = 0; made < count; number++)
        {
            DateOnly day = new DateOnly(2020, 1, 1).AddDays(number / eventsPerDay);
            Dictionary<string, string> facts = Facts(day);
            int reports = Math.Min(random.Next(1, 10), count - made);
            for (int i = 0; i < reports; i++, made++)
            {
                yield return Report(facts, day.AddDays(random.Next(2)), words, made);
            }
        }
    }

    private Dictionary<string, string> Facts(DateOnly day) => new(StringComparer.Ordinal)
    {
        ["A"] = Name(2), ["B"] = Name(2), ["cityA"] = Name(2), ["cityB"] = Name(2), ["place"] = Name(3), ["agency"] = Name(1) + " News Agency",
        ["person"] = Name(1) + " " + Name(2), ["other"] = Name(1) + " " + Name(3), ["act"] = Pick(Acts), ["subject"] = Pick(Subjects), ["subject2"] = Pick(Subjects),
        ["day"] = day.DayOfWeek.ToString(), ["year"] = random.Next(1960, 2015).ToString(CultureInfo.InvariantCulture),
    };

    private Document Report(Dictionary<string, string> facts, DateOnly day, int words, int number)
    {
        StringBuilder text = new();
        string title = Fill("{A} {act} {B}", facts);
        text.Append(title).Append("\n\n").Append(Fill(Frames[random.Next(2)], facts));
        int[] order = [.. Enumerable.Range(2, Frames.Length - 2)];
        random.Shuffle(order);
        for (int i = 0, said = 20; said < words; i++)
        {
            string sentence = Fill(Frames[order[i % order.Length]], facts);
            said += sentence.Count(c => c == ' ') + 1;
            text.Append(i % 3 == 2 ? "\n\n" : " ").Append(sentence);
        }

        string uri = string.Create(CultureInfo.InvariantCulture, $"https://outlet{random.Next(400)}.example/{day:yyyy/MM/dd}/{number}");
        return new Document
        {
            Id = number.ToString(CultureInfo.InvariantCulture), Uri = uri, Title = title, Text = text.ToString(), Language = "en",
            Published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private string Fill(string frame, Dictionary<string, string> facts)
    {
        StringBuilder sentence = new();
        for (int at = 0; at < frame.Length; at++)
        {
            if (frame[at] != '{')
            {
                sentence.Append(frame[at]);
                continue;
            }

            int end = frame.IndexOf('}', at);
            string slot = frame[(at + 1)..end];
            sentence.Append(slot is "n" or "m" ? random.Next(2, slot == "n" ? 900 : 60).ToString(CultureInfo.InvariantCulture) : facts[slot]);
            at = end;
        }

        return sentence.ToString();
    }

    private string Name(int syllables)
    {
        StringBuilder name = new();
        for (int i = 0; i < syllables; i++)
        {
            string onset = Pick(Onsets);
            name.Append(i == 0 ? onset : onset.ToLowerInvariant()).Append(Pick(Rimes));
        }

        return name.ToString();
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
