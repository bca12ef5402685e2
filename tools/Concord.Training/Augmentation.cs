namespace Concord.Training;

/// <summary>Forms as other writers might have put them: cases of headlines, quotes, a missing full stop.</summary>
internal static class Augmentation
{
    public static string[] Vary(TrainingSentence sentence, FastRandom random, out int length)
    {
        string[] forms = sentence.Forms;
        length = forms.Length;
        int n = forms.Length;
        if (n > 3 && random.Chance(0.06f) && forms[n - 1] is "." && Array.IndexOf(sentence.Heads, n - 1) < 0)
        {
            length = n - 1;
        }

        if (random.Chance(0.3f))
        {
            forms = [.. forms.Select(Curl)];
        }

        uint dice = random.Next() % 100;
        return dice switch
        {
            < 2 => [.. forms.Select(f => f.ToUpperInvariant())],
            < 4 => [.. forms.Select(f => f.ToLowerInvariant())],
            < 8 => [.. forms.Select((f, i) => Title(f, i, sentence))],
            _ => forms,
        };
    }

    private static string Curl(string form) => form switch
    {
        "\"" or "``" or "''" => "”",
        _ when form.Contains('\'', StringComparison.Ordinal) => form.Replace('\'', '’'),
        _ => form,
    };

    private static string Title(string form, int index, TrainingSentence sentence)
    {
        bool small = index > 0 && sentence.HasTree && sentence.Upos[index] is "ADP" or "DET" or "CCONJ" or "PART";
        return small || form.Length == 0 ? form : char.ToUpperInvariant(form[0]) + form[1..];
    }
}
