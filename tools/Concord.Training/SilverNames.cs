using Concord.Language.Knowledge;

namespace Concord.Training;

/// <summary>
/// Names in sentences whose tags are known but whose names are not annotated: every run of proper nouns gets a type where
/// titles, endings, lexicons or the rest of its document make it plain, and stays unscored where they do not.
/// </summary>
internal sealed class SilverNames(NameLexicon lexicon)
{
    /// <summary>Shares of organisations' names, tried on the last word and on a word before "of".</summary>
    private static readonly HashSet<string> Organizations = new(StringComparer.Ordinal)
    {
        "inc", "inc.", "corp", "corp.", "corporation", "co.", "company", "ltd", "ltd.", "llc", "llp", "plc", "group", "bank", "university", "college",
        "school", "institute", "committee", "commission", "council", "association", "agency", "department", "ministry", "party", "union",
        "federation", "league", "court", "senate", "congress", "parliament", "army", "navy", "force", "forces", "police", "bureau", "center",
        "centre", "foundation", "fund", "society", "club", "team", "news", "times", "post", "press", "journal", "herald", "tribune", "hospital",
        "clinic", "church", "ministries", "airlines", "airways", "motors", "energy", "partners", "associates", "capital", "systems", "services",
        "industries", "international", "organization", "organisation", "authority", "board", "brigade", "brigades", "front", "movement", "assembly",
        "administration", "academy", "guard", "network", "alliance", "coalition", "command", "corps", "office", "trust", "securities",
    };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "city", "county", "island", "islands", "river", "lake", "mountain", "mountains", "bay", "valley", "beach", "park", "street", "st.", "avenue",
        "ave", "road", "rd", "boulevard", "highway", "airport", "square", "bridge", "desert", "sea", "ocean", "gulf", "strait", "province",
        "district", "peninsula", "canyon", "forest", "hills", "heights", "springs", "plaza", "tower", "palace", "hotel", "peak", "coast", "strip",
        "village", "town", "republic", "kingdom", "embassy",
    };

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof.", "professor", "president", "senator", "sen.", "rep.", "governor", "gov.",
        "mayor", "minister", "secretary", "general", "gen.", "colonel", "col.", "captain", "capt.", "lieutenant", "lt.", "sgt.", "sergeant", "maj.",
        "major", "admiral", "judge", "justice", "king", "queen", "prince", "princess", "sir", "lord", "pope", "sheikh", "shaikh", "ayatollah",
        "chancellor", "premier", "congressman", "congresswoman", "grand", "uncle", "aunt", "father", "rev.", "hon.", "ambassador", "chairman",
        "spokesman", "spokeswoman", "director", "officer", "vice", "prime", "foreign", "defense", "defence", "chief", "ex-president", "attorney",
    };

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sep.", "sept.", "oct.", "nov.",
        "dec.", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
        "fri", "sat", "sun", "winter", "summer", "spring", "autumn", "fall", "christmas", "easter", "thanksgiving", "halloween", "english", "spanish",
        "french", "german", "arabic", "chinese", "japanese", "russian", "hebrew", "islam", "christianity", "buddhism", "hinduism", "god", "lord",
        "internet", "web", "am", "pm", "est", "pst", "gmt", "tv", "dvd", "pc", "mr.", "mrs.", "president", "dr.", "dr",
    };

    /// <summary>Sets <see cref="TrainingSentence.Names"/> of consecutive sentences of one document.</summary>
    /// <param name="document">Sentences in order.</param>
    /// <param name="opinion">What an earlier model calls each word, for runs that the rules leave open; null for none.</param>
    public void Annotate(IReadOnlyList<TrainingSentence> document, Func<TrainingSentence, string[]>? opinion = null)
    {
        List<(TrainingSentence Sentence, int First, int Last, string? Type)> runs = [];
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach (TrainingSentence sentence in document)
        {
            sentence.Names = new string?[sentence.Forms.Length];
            Array.Fill(sentence.Names, "O");
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                if (!Proper(sentence, i))
                {
                    continue;
                }

                int last = Last(sentence, i);
                int first = i;
                i = last;
                bool titled = false;
                bool whole = lexicon.Has("seed-organization", Text(sentence, first, last)) || lexicon.Has("organization", Text(sentence, first, last));
                while (!whole && first < last && Titles.Contains(Lower(sentence, first)))
                {
                    first++;
                    titled = true;
                }

                titled |= first > 0 && Titles.Contains(Lower(sentence, first - 1));
                string? type = Type(sentence, first, last, titled);
                runs.Add((sentence, first, last, type));
                if (type is not null and not "O")
                {
                    known.TryAdd(Text(sentence, first, last), type);
                    if (type == "person")
                    {
                        known.TryAdd(Lower(sentence, last), type);
                    }
                }
            }
        }

        Dictionary<TrainingSentence, string?[]> mentioned = [];
        foreach (TrainingSentence sentence in document.Where(s => s.Mentions.Count > 0))
        {
            MentionCorpora.Overlay(sentence, mentioned[sentence] = new string?[sentence.Forms.Length]);
        }

        foreach ((TrainingSentence sentence, int first, int last, string? type) in runs)
        {
            if (type is null && mentioned.TryGetValue(sentence, out string?[]? names)
                && !names.AsSpan(first, last - first + 1).ContainsAny([null]))
            {
                names.AsSpan(first, last - first + 1).CopyTo(sentence.Names.AsSpan(first));
                continue;
            }

            string? found = type ?? known.GetValueOrDefault(Text(sentence, first, last)) ?? Opinion(opinion?.Invoke(sentence), first, last);
            if (found is null)
            {
                sentence.Names.AsSpan(first, last - first + 1).Clear();
            }
            else if (found != "O")
            {
                GumNames.Write(sentence.Names!, first, last, found);
            }
        }
    }

    public static bool IsTitle(string form) => Titles.Contains(form.ToLowerInvariant());

    /// <summary>The type of a run that the model takes as one name, "O" where it sees none in it, else null.</summary>
    private static string? Opinion(string[]? labels, int first, int last)
    {
        if (labels is null)
        {
            return null;
        }

        string start = labels[first], end = labels[last];
        bool single = first == last ? start[0] == 'U' : start[0] == 'B' && end[0] == 'L' && Array.IndexOf(labels, end, first) == last;
        return single ? end[2..] : labels.AsSpan(first, last - first + 1).ContainsAnyExcept("O") ? null : "O";
    }

    private static bool Proper(TrainingSentence s, int i) => s.Xpos[i] is "NNP" or "NNPS";

    private static string Lower(TrainingSentence s, int i) => s.Forms[i].ToLowerInvariant();

    private static string Text(TrainingSentence s, int first, int last) => string.Join(' ', s.Forms[first..(last + 1)]).ToLowerInvariant();

    private static int Last(TrainingSentence s, int first)
    {
        int last = first;
        while (last + 1 < s.Forms.Length)
        {
            bool joined = Proper(s, last + 1) && s.Relations[last + 1] is not ("appos" or "conj" or "nsubj" or "obj" or "obl" or "parataxis");
            if (joined)
            {
                last++;
            }
            else if (last + 2 < s.Forms.Length && Proper(s, last + 2) && Linked(s, first, last))
            {
                last += 2;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Whether the proper noun after next continues the name: "al - Sadr", "X of Y and Z", "X &amp; Y", "X , Inc.".</summary>
    private static bool Linked(TrainingSentence s, int first, int last)
    {
        int next = last + 2;
        bool near = (s.Heads[next] >= first && s.Heads[next] <= last) || s.Heads[last] == next;
        return s.Forms[last + 1] switch
        {
            "-" or "–" => near || s.Heads[next] == s.Heads[last],
            "of" => near && s.Relations[next].StartsWith("nmod", StringComparison.Ordinal),
            "&" => true,
            "," => Lower(s, next) is "inc" or "inc." or "llc" or "ltd" or "ltd." or "corp." or "l.p." or "llp",
            "and" => s.Relations[next] == "conj" && Array.IndexOf(s.Forms, "of", first, last - first + 1) >= 0 && near,
            "'s" or "’s" => near && s.Relations[last].StartsWith("nmod", StringComparison.Ordinal) && s.Heads[last] == next && last == first,
            _ => false,
        };
    }

    private string? Type(TrainingSentence s, int first, int last, bool titled)
    {
        string text = Text(s, first, last), end = Lower(s, last), start = Lower(s, first);
        if (Never.Contains(text) || lexicon.Has("none", text) || (first == last && (end.Length == 1 || Titles.Contains(end))))
        {
            return "O";
        }

        foreach (string kind in new[] { "person", "organization", "place" })
        {
            if (lexicon.Has("seed-" + kind, text))
            {
                return kind;
            }
        }

        if (titled)
        {
            return last - first < 3 ? "person" : null;
        }

        if (lexicon.Has("place", text))
        {
            return lexicon.Has("given", text) || lexicon.Has("surname", text) ? InPlace(s, last) : "place";
        }

        if (lexicon.Has("organization", text))
        {
            return "organization";
        }

        string name = string.Join(' ', s.Forms[first..(last + 1)]);
        if (WorldKnowledge.Default.TryFindOrganization(name, out _) || WorldKnowledge.Default.TryFindOutletByNameOrDomain(name, out _))
        {
            return "organization";
        }

        if (WorldKnowledge.Default.TryFindPlace(name, out _))
        {
            return "place";
        }

        int of = Array.IndexOf(s.Forms, "of", first, last - first + 1);
        string main = of > first ? Lower(s, of - 1) : end;
        if (first < last && Organizations.Contains(main))
        {
            return "organization";
        }

        if (first < last && Places.Contains(main))
        {
            return "place";
        }

        if (lexicon.Has("person", text) || (first < last && last - first < 3 && lexicon.Has("given", start) && !lexicon.Has("place", end)))
        {
            return "person";
        }

        if (lexicon.Has("demonym", text) || (end.EndsWith('s') && lexicon.Has("demonym", end[..^1])))
        {
            return "O";
        }

        if (first == last && lexicon.Has("given", text) && !lexicon.Has("place", text))
        {
            return "person";
        }

        return InPlace(s, last);
    }

    /// <summary>"in X" and "X, Texas" are places; more is not plain.</summary>
    private string? InPlace(TrainingSentence s, int last)
    {
        bool inside = Array.Exists(Enumerable.Range(0, last).ToArray(), i => s.Heads[i] == last && s.Relations[i] == "case" && Lower(s, i) == "in");
        bool before = last + 2 < s.Forms.Length && s.Forms[last + 1] == "," && lexicon.Has("place", Lower(s, last + 2)) && Proper(s, last + 2);
        return inside || before ? "place" : null;
    }
}
