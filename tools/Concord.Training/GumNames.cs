using System.Text.RegularExpressions;

namespace Concord.Training;

/// <summary>
/// Reduces GUM's entities, which are whole noun phrases, to names: the stretch of proper-noun tags around the head,
/// without titles and determiners.
/// </summary>
internal static partial class GumNames
{
    private static readonly string[] Links = ["of", "the", "and", "&", "for", "-", "–", "'s", "’s", ",", "de", "on", "in", "to", "."];

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Prof.", "Professor", "President", "Vice", "Senator", "Sen.", "Rep.",
        "Representative", "Congressman", "Congresswoman", "Governor", "Gov.", "Mayor", "Minister", "Prime", "Secretary", "General", "Gen.",
        "Colonel", "Col.", "Captain", "Capt.", "Lieutenant", "Lt.", "Sergeant", "Sgt.", "Major", "Maj.", "Admiral", "Judge", "Justice",
        "Chief", "King", "Queen", "Prince", "Princess", "Sir", "Lord", "Lady", "Pope", "Saint", "Chancellor", "Chairman", "Director",
        "Ambassador", "Speaker", "Reverend", "Rev.", "Father", "Brother", "Sister", "Uncle", "Aunt", "Officer", "Former", "Foreign", "State",
        "Premier", "Sheikh", "Shaikh", "Ayatollah", "Emperor", "Empress", "Coach", "Counselor", "Counsel", "Attorney", "Deputy",
    };

    [GeneratedRegex(@"\b(Treaty|Treaties|Act|Accord|Accords|Agreement|Pact|Convention|Protocol|Constitution|Amendment|Charter|Code|Law)\b")]
    private static partial Regex AgreementWords();

    public static void Annotate(TrainingSentence sentence)
    {
        int n = sentence.Forms.Length;
        List<(int Start, int End, string Type)> spans = [];
        List<(string Id, string Type, int Start)> open = [];
        for (int i = 0; i < n; i++)
        {
            string? field = Array.Find(sentence.Misc[i].Split('|'), f => f.StartsWith("Entity=", StringComparison.Ordinal));
            if (field is null)
            {
                continue;
            }

            foreach (Match match in EntityMarks().Matches(field["Entity=".Length..]))
            {
                string mark = match.Value;
                if (mark[0] == '(')
                {
                    string[] parts = mark.TrimStart('(').TrimEnd(')').Split('-');
                    if (mark[^1] == ')')
                    {
                        spans.Add((i, i + 1, parts[1]));
                    }
                    else
                    {
                        open.Add((parts[0], parts[1], i));
                    }
                }
                else
                {
                    int at = open.FindLastIndex(o => o.Id == mark.TrimEnd(')'));
                    if (at >= 0)
                    {
                        spans.Add((open[at].Start, i + 1, open[at].Type));
                        open.RemoveAt(at);
                    }
                }
            }
        }

        sentence.Names = new string?[n];
        Array.Fill(sentence.Names, "O");
        foreach ((int start, int end, string type) in spans.OrderByDescending(s => s.End - s.Start).ThenBy(s => s.Start))
        {
            Mark(sentence, start, end, type);
        }
    }

    [GeneratedRegex(@"\(\d+-[^()]*\)?|\d+\)")]
    private static partial Regex EntityMarks();

    private static bool Proper(TrainingSentence s, int i) => s.Xpos[i] is "NNP" or "NNPS";

    private static void Mark(TrainingSentence s, int start, int end, string type)
    {
        int head = -1;
        for (int i = start; i < end; i++)
        {
            if (s.Heads[i] < start || s.Heads[i] >= end)
            {
                head = i;
                break;
            }
        }

        if (head < 0 || !Proper(s, head))
        {
            return;
        }

        int first = head, last = head;
        while (first > start)
        {
            if (Proper(s, first - 1) || (s.Relations[first - 1] is "nummod" or "compound" && char.IsUpper(s.Forms[first - 1][0])))
            {
                first--;
            }
            else if (first - 2 >= start && Array.IndexOf(Links, s.Forms[first - 1]) >= 0 && s.Forms[first - 1] != "," && Proper(s, first - 2)
                && s.Heads[first - 2] >= start && s.Relations[first] != "appos")
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        while (last + 1 < end)
        {
            if (Proper(s, last + 1) && s.Relations[last + 1] != "appos")
            {
                last++;
            }
            else if (last + 2 < end && Array.IndexOf(Links, s.Forms[last + 1]) >= 0 && s.Forms[last + 1] != ","
                && (Proper(s, last + 2) || (last + 3 < end && s.Forms[last + 2] == "the" && Proper(s, last + 3)))
                && (type != "person") && s.Relations[last + 2] != "conj" && s.Relations[last + 2] != "appos")
            {
                last += Proper(s, last + 2) ? 2 : 3;
            }
            else if (last + 2 == end && s.Relations[last + 1] == "nummod")
            {
                last++;
            }
            else
            {
                break;
            }
        }

        while (type == "person" && first < last && Titles.Contains(s.Forms[first]))
        {
            first++;
        }

        string text = string.Join(' ', s.Forms[first..(last + 1)]);
        string? name = type switch
        {
            "person" => Titles.Contains(text) || (first == last && s.Upos[first] != "PROPN") ? null : "person",
            "organization" => "organization",
            "place" => "place",
            "event" => "event",
            "abstract" => AgreementWords().IsMatch(text) ? "agreement" : null,
            _ => null,
        };
        for (int i = first; name is not null && i <= last; i++)
        {
            if (s.Names![i] != "O")
            {
                return;
            }
        }

        if (name is not null)
        {
            Write(s.Names!, first, last, name);
        }
    }

    /// <summary>Writes a name from first to last, both included.</summary>
    public static void Write(string?[] names, int first, int last, string type)
    {
        if (first == last)
        {
            names[first] = "U-" + type;
            return;
        }

        for (int i = first; i <= last; i++)
        {
            names[i] = (i == first ? "B-" : i == last ? "L-" : "I-") + type;
        }
    }
}
