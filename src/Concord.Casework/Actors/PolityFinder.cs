using System.Collections.Frozen;
using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Casework.Actors;

/// <summary>
/// Finds names that have a government, a parliament or a border: small, new or unrecognised states and regions that no table
/// lists, which a name reader takes for persons.
/// </summary>
internal static class PolityFinder
{
    private const string PersonPrefix = "person:", OrganizationPrefix = "org:";

    /// <summary>Of so many mentions one at least must be as of a state.</summary>
    private const int Rare = 12;

    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        ("government parliament president premier minister prime foreign king queen emperor sultan army navy military troop troops force forces border territory republic kingdom "
        + "ambassador embassy constitution diplomat cabinet opposition capital negotiator delegation").Split(' '), StringComparer.Ordinal);

    /// <summary>What else an adjective of a state stands before.</summary>
    private static readonly FrozenSet<string> Belongings = FrozenSet.ToFrozenSet(
        "official authority lawmaker side bank state soldier officer pilot citizen farmer factory market company fisherman waters coast leader envoy".Split(' '), StringComparer.Ordinal);

    private const int LeastStem = 4;

    private static readonly string[] Endings = ["n", "an", "ian", "i", "ish", "ese"];

    /// <summary>What a place does only where it stands for its government.</summary>
    private static readonly FrozenSet<string> Acts = FrozenSet.ToFrozenSet(
        "sign grant ratify initial conclude annex invade recognise recognize extradite expel".Split(' '), StringComparer.Ordinal);

    /// <summary>States by lower-case name: ids of actors that they were taken for, and how the name is written.</summary>
    public static SortedDictionary<string, Polity> Find(CaseMaterial material, SortedDictionary<string, List<Actor>> groups)
    {
        IReadOnlyCollection<string> ids = groups.Keys;
        HashSet<string> listed = new(StringComparer.OrdinalIgnoreCase);
        foreach (Actor actor in groups.Values.SelectMany(group => group).Where(actor => actor.Type == "state"))
        {
            listed.Add(actor.Name);
            listed.UnionWith(actor.Aliases);
        }

        SortedDictionary<string, (int Seen, int Governed, string Shown, SortedSet<string> Actors)> names = new(StringComparer.Ordinal);
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            AnalyzedText text = document.Analysis;
            HashSet<int> mentioned = [];
            foreach (ActorMention mention in text.Mentions)
            {
                mentioned.Add(mention.HeadToken);
                if (IsCandidate(mention.Actor))
                {
                    Count(names, text, mention.HeadToken, mention.Actor);
                }
            }

            foreach (Entity entity in text.Entities)
            {
                if (entity is { Type: EntityType.Place, TokenCount: 1 } && !mentioned.Contains(entity.FirstToken))
                {
                    Count(names, text, entity.FirstToken, null);
                }
            }
        }

        AddDemonyms(material, names);

        // "Tarvia and Selonia": what stands beside a state is one too.
        HashSet<string> known = new(names.Where(row => row.Value.Governed > 0 && row.Value.Governed * Rare >= row.Value.Seen && !listed.Contains(row.Key)).Select(row => row.Key), StringComparer.OrdinalIgnoreCase);
        HashSet<string> beside = Beside(material, known);

        SortedDictionary<string, Polity> polities = new(StringComparer.Ordinal);
        foreach ((string name, (int seen, int count, string shown, SortedSet<string> actors)) in names)
        {
            // "Merkel's government" stands beside "Angela Merkel"; a state's name is no surname.
            bool isSurname = ids.Any(other => other.StartsWith(PersonPrefix, StringComparison.Ordinal) && other.EndsWith("-" + name, StringComparison.Ordinal));
            bool isDemonym = names.Keys.Any(other => other.Length < name.Length && name.Length - other.Length <= 3 && name.StartsWith(other, StringComparison.Ordinal));
            bool isState = (count > 0 && count * Rare >= seen) || (beside.Contains(name) && seen > 1);
            if (isState && !isSurname && !isDemonym && !listed.Contains(name) && !name.Contains('.', StringComparison.Ordinal) && shown.Any(char.IsLower))
            {
                polities[name] = new Polity("state:" + name, shown, actors);
            }
        }

        AddCapitals(material, polities);
        return polities;
    }

    /// <summary>"The Tervian capital Brod", "Brod, Tervia's capital": the town's name stands for the state.</summary>
    private static void AddCapitals(CaseMaterial material, SortedDictionary<string, Polity> polities)
    {
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            AnalyzedText text = document.Analysis;
            for (int token = 0; polities.Count > 0 && token < text.Tokens.Length; token++)
            {
                if (text.Tokens[token].Lemma != "capital")
                {
                    continue;
                }

                string? state = null, town = null;
                for (int near = Math.Max(0, token - 3); near < Math.Min(text.Tokens.Length, token + 4); near++)
                {
                    string name = char.IsUpper(text.Form(near)[0]) ? text.Form(near).ToString().ToLowerInvariant() : "";
                    state ??= name.Length == 0 ? null : polities.Keys.FirstOrDefault(key => key == name && (near == token - 2 || near == token + 2)) ?? (near == token - 1 ? polities.Keys.FirstOrDefault(key => IsDemonymOf(name, key)) : null);
                    bool isBehind = near == token + 1 || (near == token + 2 && text.Form(token + 1) is ",");
                    town = isBehind && name.Length > 0 && text.Tokens[near].Upos == Upos.Propn ? name : town;
                }

                if (state is not null && town is not null && town != state)
                {
                    polities.Remove(town);
                    polities[town] = polities[state] with { Actors = [PersonPrefix + town, .. polities[state].Actors] };
                }
            }
        }
    }

    /// <summary>"Tervia" is a state where reports speak of the Tervian government or of Tervian soldiers.</summary>
    private static void AddDemonyms(CaseMaterial material, SortedDictionary<string, (int Seen, int Governed, string Shown, SortedSet<string> Actors)> names)
    {
        ILookup<string, string> byStem = names.Keys.Where(name => name.Length >= LeastStem && !WorldKnowledge.Default.TryFindPlace(name, out _)).ToLookup(name => name[..(LeastStem - 1)], StringComparer.Ordinal);
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            AnalyzedText text = document.Analysis;
            for (int token = 0; token < text.Tokens.Length; token++)
            {
                Token word = text.Tokens[token];
                bool isOf = word.Upos is Upos.Adj or Upos.Propn && word.Deprel is "amod" or "compound" && word.Head > token && text.Tokens[word.Head].Lemma.ToLowerInvariant() is { } owned && (Offices.Contains(owned) || Belongings.Contains(owned));
                string form = isOf ? text.Form(token).ToString() : "";
                if (form.Length <= LeastStem || !char.IsUpper(form[0]))
                {
                    continue;
                }

                string demonym = form.ToLowerInvariant();
                foreach (string name in byStem[demonym[..(LeastStem - 1)]].Where(name => IsDemonymOf(demonym, name)))
                {
                    (int Seen, int Governed, string Shown, SortedSet<string> Actors) row = names[name];
                    names[name] = row with { Governed = row.Governed + 1 };
                }
            }
        }
    }

    private static bool IsDemonymOf(string word, string name)
    {
        foreach (string ending in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> stem = word.AsSpan(0, word.Length - ending.Length);
                ReadOnlySpan<char> rest = name.AsSpan().StartsWith(stem, StringComparison.Ordinal) ? name.AsSpan(stem.Length) : "none";
                if (stem.Length >= LeastStem - 1 && rest is "" or "a" or "e" or "y" or "ia" or "ey")
                {
                    return name.Length >= LeastStem;
                }
            }
        }

        return false;
    }

    private static HashSet<string> Beside(CaseMaterial material, HashSet<string> known)
    {
        HashSet<string> beside = new(StringComparer.OrdinalIgnoreCase);
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            AnalyzedText text = document.Analysis;
            for (int token = 0; token < text.Tokens.Length; token++)
            {
                int head = text.Tokens[token].Head;
                bool isPair = head >= 0 && text.Tokens[token].Deprel == "conj" && text.Tokens[token].Upos == Upos.Propn && text.Tokens[head].Upos == Upos.Propn && head == token - 2;
                bool isAlone = isPair && (token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Upos != Upos.Propn) && (head == 0 || text.Tokens[head - 1].Upos != Upos.Propn);
                if (isAlone && known.Contains(text.Form(head).ToString()))
                {
                    beside.Add(text.Form(token).ToString());
                }
                else if (isAlone && known.Contains(text.Form(token).ToString()))
                {
                    beside.Add(text.Form(head).ToString());
                }
            }
        }

        return beside;
    }

    private static void Count(
        SortedDictionary<string, (int Seen, int Governed, string Shown, SortedSet<string> Actors)> names, AnalyzedText text, int token, string? actor)
    {
        string shown = text.Form(token).ToString(), name = shown.ToLowerInvariant();
        if (text.Tokens[token].Upos != Upos.Propn || !char.IsUpper(shown[0]) || (actor is not null && !actor.EndsWith(":" + name, StringComparison.Ordinal)))
        {
            return;
        }

        (int Seen, int Governed, string Shown, SortedSet<string> Actors) row = names.GetValueOrDefault(name, (0, 0, shown, new SortedSet<string>(StringComparer.Ordinal)));
        if (actor is not null)
        {
            row.Actors.Add(actor);
        }

        bool isCapitals = row.Shown.Length > 1 && char.IsUpper(row.Shown[1]);
        names[name] = (row.Seen + 1, row.Governed + (IsGoverned(text, token) ? 1 : 0), isCapitals ? shown : row.Shown, row.Actors);
    }

    private static bool IsCandidate(string id) =>
        (id.StartsWith(PersonPrefix, StringComparison.Ordinal) || id.StartsWith(OrganizationPrefix, StringComparison.Ordinal)) && !id.Contains('-', StringComparison.Ordinal);

    /// <summary>"Norland's parliament", "the parliament of Norland", "the Norland government".</summary>
    private static bool IsGoverned(AnalyzedText text, int token)
    {
        Token name = text.Tokens[token];
        if (token + 1 < text.Tokens.Length && text.Tokens[token + 1].Head == token && text.Tokens[token + 1].Deprel.StartsWith("flat", StringComparison.Ordinal))
        {
            return false;
        }

        if (name.Upos == Upos.Propn && name.Head >= 0 && name.Deprel == "nsubj" && Acts.Contains(text.Tokens[name.Head].Lemma.ToLowerInvariant()) && IsPlace(text, token)
            && (token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Upos != Upos.Propn))
        {
            return true;
        }

        // "Petr Halas signed for Tervia".
        if (name.Upos == Upos.Propn && name.Head >= 0 && name.Deprel.StartsWith("obl", StringComparison.Ordinal) && text.Tokens[name.Head].Lemma is "sign" or "initial" && HasMark(text, token, "for"))
        {
            return true;
        }

        if (name.Upos != Upos.Propn || name.Head < 0 || !Offices.Contains(text.Tokens[name.Head].Lemma.ToLowerInvariant()))
        {
            return false;
        }

        // "President Norland" has a title before it; "the Norland president" and "Norland's president" have it behind.
        bool isOwner = name.Deprel == "nmod:poss" && HasMark(text, token, "'s", "’s", "'", "’");
        bool isComplement = name.Deprel.StartsWith("nmod", StringComparison.Ordinal) && HasMark(text, token, "of", "from");
        return isOwner || isComplement || (name.Deprel == "compound" && name.Head > token && text.Tokens[name.Head].Upos == Upos.Noun);
    }

    private static bool IsPlace(AnalyzedText text, int token) => text.Entities.Any(entity => entity.Type == EntityType.Place && entity.FirstToken == token);

    private static bool HasMark(AnalyzedText text, int token, params ReadOnlySpan<string> marks)
    {
        for (int i = Math.Max(0, token - 4); i < Math.Min(text.Tokens.Length, token + 3); i++)
        {
            if (text.Tokens[i].Head == token && text.Tokens[i].Deprel == "case")
            {
                foreach (string mark in marks)
                {
                    if (text.Form(i).Equals(mark, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}

/// <summary>A state that no table lists.</summary>
/// <param name="Id">"state:" and its lower-case name.</param>
/// <param name="Name">As written.</param>
/// <param name="Actors">Ids of the actors that it was taken for.</param>
internal sealed record Polity(string Id, string Name, SortedSet<string> Actors);
