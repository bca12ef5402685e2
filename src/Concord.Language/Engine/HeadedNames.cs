using System.Collections.Frozen;

namespace Concord.Language.Engine;

/// <summary>
/// Names of agreements and events, which head words tell better than the few examples in training: "Treaty on Open Skies",
/// "Algiers Accords", "Battle of Kursk"; and bodies where the labels of words found nothing.
/// </summary>
internal static class HeadedNames
{
    private static readonly FrozenSet<string> Agreements = new[]
    {
        "Treaty", "Treaties", "Act", "Accord", "Accords", "Agreement", "Agreements", "Pact", "Convention", "Conventions", "Protocol", "Protocols",
        "Charter", "Memorandum", "Declaration", "Constitution", "Covenant", "Armistice", "Compact", "Statute", "Concordat", "Communiqué",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Events = new[]
    {
        "War", "Wars", "Summit", "Olympics", "Cup", "Crisis", "Revolution", "Uprising", "Championship", "Championships", "Massacre", "Genocide",
        "Intifada", "Battle", "Siege", "Festival", "Games", "Forum", "Conference", "Offensive", "Earthquake", "Marathon", "Spring",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies = new[]
    {
        "Association", "Council", "Committee", "Commission", "Ministry", "Department", "Agency", "Bureau", "Party", "Union", "Federation", "Institute",
        "University", "Center", "Centre", "Foundation", "Organization", "Organisation", "Authority", "Society", "Board", "League", "Parliament",
        "Assembly", "Secretariat", "Corporation", "Company", "Bank", "Fund", "Academy", "Brigade", "Brigades", "Corps", "Alliance", "Coalition",
        "Confederation", "Directorate", "Tribunal", "Court", "Movement", "Front",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Heads that name bodies as often; a body that was found so stays one.</summary>
    private static readonly FrozenSet<string> Unsure =
        new[] { "Conference", "Forum", "Games", "Spring", "Festival", "Convention", "Act", "Charter", "Battle", "Marathon", "Compact" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Calendar = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Find(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, List<Entity> entities)
    {
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (char.IsUpper(text[tokens[i].Span.Start]) && tokens[i].Xpos is "NNP" or "NNPS" && Kind(tokens[i].Span.Of(text)) is EntityType type)
                {
                    i = Add(text, tokens, sentence, i, type, entities);
                }
            }
        }
    }

    private static EntityType? Kind(string word) =>
        Agreements.Contains(word) ? EntityType.Agreement : Events.Contains(word) ? EntityType.Event
        : Bodies.Contains(word) ? EntityType.Organization : null;

    /// <summary>Adds the name around a head, where there is one, and returns its last token.</summary>
    private static int Add(string text, ReadOnlySpan<Token> tokens, Sentence sentence, int head, EntityType type, List<Entity> entities)
    {
        int start = sentence.FirstToken, limit = sentence.EndToken, first = head;
        bool title = IsTitle(text, tokens[start..limit]);
        while (first > start)
        {
            if (Belongs(text, tokens, first - 1, start, title))
            {
                first--;
            }
            else if (first - 2 >= start && tokens[first - 1].Span.In(text) is "and" or "&" && tokens[first - 2].Xpos is "NNP"
                && tokens[first - 2].Head >= first && tokens[first - 2].Head <= head)
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        // In a headline any word may have a capital.
        if (title && head - first > 2)
        {
            return head;
        }

        if (type == EntityType.Agreement && first < head && tokens[head].Span.In(text) is "Convention" && tokens[head - 1].Span.In(text) is "National")
        {
            type = EntityType.Event;
        }

        int next = head;
        while (next + 1 < limit && tokens[next + 1].Span.In(text) is "I" or "II" or "III" or "IV" or "V")
        {
            next++;
        }

        if (next == head && head + 1 < limit && tokens[head + 1].Xpos is "NNP" or "NNPS" && Kind(tokens[head + 1].Span.Of(text)) is null
            && tokens[head + 1].Head != head)
        {
            return head;
        }

        int end = next > head ? next + 1 : Complement(text, tokens, head, limit, type, title);
        if (first == head && end == head + 1)
        {
            return head;
        }

        int at = 0;
        while (at < entities.Count && entities[at].FirstToken + entities[at].TokenCount <= first)
        {
            at++;
        }

        int count = 0;
        for (int e = at; e < entities.Count && entities[e].FirstToken < end; e++, count++)
        {
            int entityEnd = entities[e].FirstToken + entities[e].TokenCount;
            bool whole = entities[e].FirstToken == first && entityEnd == end;
            bool piece = entities[e].FirstToken > first && entities[e].FirstToken <= head && entityEnd > head;
            if ((type == EntityType.Organization && !piece) || entities[e].FirstToken < first || entityEnd > end
                || (whole && entities[e].Type == EntityType.Organization && Unsure.Contains(tokens[head].Span.Of(text))))
            {
                return end - 1;
            }
        }

        entities.RemoveRange(at, count);
        entities.Insert(at, new Entity(tokens[first].Span.Cover(tokens[end - 1].Span), first, end - first, type));
        return end - 1;
    }

    /// <summary>Whether a word before the head is part of the name.</summary>
    private static bool Belongs(string text, ReadOnlySpan<Token> tokens, int i, int start, bool title)
    {
        char initial = text[tokens[i].Span.Start];
        if (initial is '-' or '‐' or '–')
        {
            return i > start && tokens[i].Span.Start == tokens[i - 1].Span.End && char.IsUpper(text[tokens[i - 1].Span.Start]);
        }

        return (char.IsUpper(initial) || char.IsDigit(initial))
            && (tokens[i].Xpos is "NNP" or "NNPS" || (!title && i > start && tokens[i].Xpos is "JJ" or "NN" or "CD" && char.IsUpper(initial)));
    }

    /// <summary>End of "of Versailles", "on the Non-Proliferation of Nuclear Weapons" after a head.</summary>
    private static int Complement(string text, ReadOnlySpan<Token> tokens, int head, int limit, EntityType type, bool title)
    {
        int end = head + 1;
        while (end < limit)
        {
            ReadOnlySpan<char> link = tokens[end].Span.In(text);
            bool joined = end > head + 1 && link is "and" or ",";
            if (!(link is "of" || (type == EntityType.Agreement && link is "on" or "for" or "against") || joined))
            {
                break;
            }

            int at = end + 1;
            while (at < limit && tokens[at].Span.In(text) is "the" or "all")
            {
                at++;
            }

            int run = at;
            while (run < limit && char.IsUpper(text[tokens[run].Span.Start]) && !Calendar.Contains(tokens[run].Span.Of(text))
                && (tokens[run].Xpos is "NNP" or "NNPS" || (!title && tokens[run].Xpos is "JJ" or "NN" or "NNS")))
            {
                run++;
                if (run + 1 < limit && tokens[run].Span.In(text) is "-" && tokens[run].Span.End == tokens[run + 1].Span.Start)
                {
                    run++;
                }
            }

            // A list may go on to something else; only what hangs on the complement belongs.
            if (run == at || (joined && !Hangs(tokens, at, run, head, end)))
            {
                break;
            }

            end = run;
        }

        return end;
    }

    private static bool Hangs(ReadOnlySpan<Token> tokens, int first, int end, int head, int before)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Deprel == "conj" && tokens[i].Head > head && tokens[i].Head < before)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(string text, ReadOnlySpan<Token> tokens)
    {
        int counted = 0, upper = 0, capitalised = 0, lower = 0;
        foreach (Token token in tokens)
        {
            SentenceStyles.Count(token.Span.In(text), ref counted, ref upper, ref capitalised, ref lower);
        }

        return SentenceStyles.Of(counted, upper, capitalised, lower) is SentenceStyle.Title or SentenceStyle.Upper;
    }
}
