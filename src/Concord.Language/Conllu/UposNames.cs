namespace Concord.Language.Conllu;

/// <summary>Names of the universal parts of speech as CoNLL-U writes them.</summary>
public static class UposNames
{
    private static readonly string[] Names =
    [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
    ];

    /// <summary>"NOUN" for <see cref="Upos.Noun"/>.</summary>
    public static string Of(Upos upos) => Names[(int)upos];

    /// <summary>Reads a name; <c>_</c> is <see cref="Upos.X"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Upos upos)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                upos = (Upos)i;
                return true;
            }
        }

        upos = Upos.X;
        return name is "_";
    }
}
