using System.Collections.Frozen;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>Words that attribute, by part of speech.</summary>
internal static partial class CueLexicon
{
    private static readonly FrozenDictionary<string, CueEntry> Verbs = Parse(VerbTable);

    private static readonly FrozenDictionary<string, CueEntry> Nouns = Parse(NounTable);

    private static readonly FrozenDictionary<string, CueEntry> Adjectives = Parse(AdjectiveTable);

    /// <summary>The entry of a verb; a lemmatiser may drop the final e of a word that it does not know.</summary>
    public static CueEntry? Verb(string lemma) => Verbs.GetValueOrDefault(lemma) ?? Verbs.GetValueOrDefault(lemma + "e") ?? Shortened(lemma);

    // … or keep one too many, with the consonant doubled before it: "slamme", "retweete".
    private static CueEntry? Shortened(string lemma)
    {
        if (lemma.Length < 5 || lemma[^1] != 'e')
        {
            return lemma.Length > 4 && lemma[^1] == lemma[^2] ? Verbs.GetValueOrDefault(lemma[..^1]) : null;
        }

        return Verbs.GetValueOrDefault(lemma[..^1]) ?? (lemma[^2] == lemma[^3] ? Verbs.GetValueOrDefault(lemma[..^2]) : null);
    }

    public static CueEntry? Noun(string lemma) => Nouns.GetValueOrDefault(lemma);

    public static CueEntry? Adjective(string lemma) => Adjectives.GetValueOrDefault(lemma);

    /// <summary>Whether the noun tells of reports that nobody is named for: "rumours of", "the allegation that".</summary>
    public static bool IsHearsay(string noun) => noun is "report" or "rumor" or "rumour" or "allegation" or "accusation" or "speculation" or "claim" or "suggestion"
        or "complaint" or "denial" or "disclosure" or "denunciation";

    /// <summary>Whether the noun says of its subject that it takes a side: "is a critic of".</summary>
    public static bool IsSide(string noun) => noun is "supporter" or "critic" or "opponent" or "advocate" or "proponent" or "champion" or "fan" or "admirer" or "defender" or "backer";

    /// <summary>The entry of a word by its tag; participles may be tagged either way.</summary>
    public static CueEntry? Find(string lemma, Upos upos) => upos switch
    {
        Upos.Verb => Verb(lemma),
        Upos.Noun or Upos.Propn => Noun(lemma),
        Upos.Adj => Adjective(lemma),
        _ => null,
    };

    // A line: class (r report, a attitude, i intent, p appearance), frames, /prepositions, | lemmas.
    private static FrozenDictionary<string, CueEntry> Parse(string table)
    {
        Dictionary<string, CueEntry> entries = new(StringComparer.Ordinal);
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int bar = line.IndexOf('|', StringComparison.Ordinal);
            string[] head = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string prepositions = "";
            CueFrames frames = CueFrames.None;
            foreach (string part in head.AsSpan(1))
            {
                if (part[0] == '/')
                {
                    prepositions = " " + part[1..].Replace(',', ' ') + " ";
                }
                else
                {
                    frames |= FramesOf(part);
                }
            }

            foreach (string lemma in line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                entries[lemma] = entries.TryGetValue(lemma, out CueEntry? known)
                    ? known with { Frames = known.Frames | frames, Prepositions = known.Prepositions + prepositions }
                    : new CueEntry(frames, ClassOf(head[0]), prepositions);
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CueClass ClassOf(string letter) => letter switch
    {
        "a" => CueClass.Attitude,
        "i" => CueClass.Intent,
        "p" => CueClass.Appearance,
        _ => CueClass.Report,
    };

    private static CueFrames FramesOf(string letters)
    {
        CueFrames frames = CueFrames.None;
        foreach (char letter in letters)
        {
            frames |= letter switch
            {
                'Q' => CueFrames.Quotation,
                'C' => CueFrames.Clause,
                'X' => CueFrames.Infinitive,
                'O' => CueFrames.Object,
                'N' => CueFrames.Addressee,
                'A' => CueFrames.ObjectAs,
                'R' => CueFrames.Raising,
                'P' => CueFrames.PassiveRaising,
                'M' => CueFrames.Manner,
                'L' => CueFrames.Light,
                _ => CueFrames.None,
            };
        }

        return frames;
    }
}
