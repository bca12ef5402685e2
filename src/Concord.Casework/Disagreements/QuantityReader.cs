using System.Collections.Frozen;
using Concord.Casework.Findings;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Disagreements;

/// <summary>Reads the numbers of a claim with their units; dates, ages, article numbers and parts of names are passed over.</summary>
internal static class QuantityReader
{
    private const double AboutTolerance = 0.25;

    private static readonly FrozenSet<string> Updates = Set("rise climb grow increase update revise reach pass jump swell mount fall drop decline now");
    private static readonly FrozenSet<string> Labels = Set("article chapter section resolution paragraph annex protocol number no. group top flight route page part phase level");
    private static readonly FrozenSet<string> Attributes = Set("magnitude depth height turnout population");
    private static readonly FrozenSet<string> Measures = Set("year month week day hour minute second kilometer kilometre km mile meter metre centimeter degree time");

    private static readonly FrozenDictionary<string, (double Low, double High)> Vague = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["dozens"] = (20, 200), ["scores"] = (30, 300), ["hundreds"] = (150, 2000), ["thousands"] = (1500, 200_000),
        ["millions"] = (1_500_000, 1e9), ["billions"] = (1.5e9, 1e12),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Quantities in text order.</summary>
    public static List<Quantity> Read(AnalyzedDocument document, Claim claim)
    {
        AnalyzedText analysis = document.Analysis;
        List<Quantity> found = [];
        int first = TextIndex.FirstToken(analysis, claim.Span.Start);
        bool update = false;
        for (int i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < claim.Span.End; i++)
        {
            update |= analysis.Tokens[i].Upos is Upos.Verb or Upos.Adv && Updates.Contains(analysis.Tokens[i].Lemma);
        }

        for (int i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < claim.Span.End; i++)
        {
            if (ReadAt(analysis, first, ref i, claim.Span.End, update) is { } quantity)
            {
                found.Add(quantity);
            }
        }

        return found;
    }

    private static Quantity? ReadAt(AnalyzedText analysis, int first, ref int i, int end, bool update)
    {
        int start = i;
        string form = analysis.Form(i).ToString().ToLowerInvariant();
        bool vague = Vague.TryGetValue(form, out (double Low, double High) range);
        double value = 0;
        if (!vague && form != "tens" && (analysis.Tokens[i].Upos != Upos.Num || !NumberValue.TryParse(form, out value)))
        {
            return null;
        }

        if (TextIndex.IsInTime(analysis, i) || TextIndex.IsInName(analysis, i) || (i > 0 && Labels.Contains(analysis.Tokens[i - 1].Lemma.ToLowerInvariant())) || IsAge(analysis, i))
        {
            return null;
        }

        // "Tens of thousands" is one number.
        if (form is "tens" or "hundreds" or "dozens" && i + 2 < analysis.Tokens.Length && analysis.Form(i + 1) is "of"
            && Vague.ContainsKey(analysis.Form(i + 2).ToString().ToLowerInvariant()))
        {
            double step = analysis.Form(i + 2).ToString().ToLowerInvariant() switch { "thousands" => 1e3, "millions" => 1e6, _ => 1e9 };
            range = form == "hundreds" ? (150 * step, 999 * step) : (12 * step, 120 * step);
            vague = true;
            i += 2;
        }
        else if (form == "tens")
        {
            return null;
        }

        while (!vague && i + 1 < analysis.Tokens.Length && analysis.Tokens[i + 1].Span.Start < end
            && NumberValue.Scale(analysis.Form(i + 1).ToString().ToLowerInvariant()) is > 0 and double scale)
        {
            value *= scale;
            i++;
        }

        // "Another 12" and "12 more" add to a number that is not here.
        if (Adds(analysis, start, i, first))
        {
            return null;
        }

        string unit = UnitOf(analysis, start, i, end);
        if (unit.Length == 0 || (unit is not ("percent" or "money") && value is >= 1900 and <= 2100 && form.Length == 4))
        {
            return null;
        }

        (int from, string bound) = Bound(analysis, start, first);
        (double low, double high) = vague ? range : RangeOf(value, form, bound);
        string words = analysis.Text[analysis.Tokens[from].Span.Start..analysis.Tokens[i].Span.End];
        return new Quantity(low, high, unit, words, from, start, update);
    }

    private static bool Adds(AnalyzedText analysis, int start, int last, int first) =>
        (start > first && analysis.Tokens[start - 1].Lemma.ToLowerInvariant() is "another" or "further" or "additional")
        || (last + 1 < analysis.Tokens.Length && analysis.Tokens[last + 1].Lemma.ToLowerInvariant() is "more" or "other" or "others" or "further" or "additional");

    /// <summary>"at least", "more than", "about" … before the number, and where they start.</summary>
    private static (int From, string Bound) Bound(AnalyzedText analysis, int at, int first)
    {
        int currency = at > first && analysis.Form(at - 1) is "$" or "€" or "£" or "¥" ? 1 : 0;
        int before = at - 1 - currency;
        string one = before >= first ? analysis.Form(before).ToString().ToLowerInvariant() : "";
        string two = before - 1 >= first ? analysis.Form(before - 1).ToString().ToLowerInvariant() + " " + one : "";
        switch (two)
        {
            case "at least" or "more than" or "no fewer" or "no less" or "upwards of" or "in excess" or "not fewer" or "as many":
                return (before - 1, two == "as many" ? "up to" : "least");
            case "fewer than" or "less than" or "up to" or "at most":
                return (before - 1, "most");
        }

        if (one == "as" && before >= first + 2 && analysis.Form(before - 1) is "many" or "much")
        {
            return (before - 2, "most");
        }

        if (one == "than" && before - 1 >= first && analysis.Form(before - 1) is "fewer" or "less" or "more")
        {
            return (Math.Max(first, before - 2), analysis.Form(before - 1) is "more" ? "least" : before - 2 >= first && analysis.Form(before - 2) is "no" or "not" ? "least" : "most");
        }

        if (before >= first && analysis.Tokens[before].Lemma.ToLowerInvariant() is "pass" or "exceed" or "top" or "surpass" or "reach")
        {
            return (before, "least");
        }

        return one switch
        {
            "over" or "exceeding" or "above" => (before, "least"),
            "under" or "below" => (before, "most"),
            "nearly" or "almost" or "about" or "around" or "some" or "roughly" or "approximately" or "estimated" or "circa" => (before, "about"),
            _ => (at - currency, ""),
        };
    }

    private static (double Low, double High) RangeOf(double value, string form, string bound)
    {
        double step = Step(value, form);
        return bound switch
        {
            "least" => (value - step, double.PositiveInfinity),
            "most" or "up to" => (0, value + step),
            "about" => (value * (1 - AboutTolerance), value * (1 + AboutTolerance)),
            _ => (value - step, value + step),
        };
    }

    /// <summary>Half the last digit that the writer gave: 50.7 may round 50.73, and 200,000 any number near it.</summary>
    private static double Step(double value, string form)
    {
        int point = form.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            double digit = Math.Pow(10, -(form.Length - point - 1));
            double scale = double.TryParse(form, System.Globalization.CultureInfo.InvariantCulture, out double plain) && plain > 0 ? value / plain : 1;
            return digit * scale / 2;
        }

        double unit = 1;
        while (value >= 100 && value % (unit * 10) == 0 && unit * 10 <= value)
        {
            unit *= 10;
        }

        return unit > 1 ? unit / 2 : 0;
    }

    private static string UnitOf(AnalyzedText analysis, int first, int last, int end)
    {
        if (first > 0 && analysis.Form(first - 1) is "$" or "€" or "£" or "¥")
        {
            return "money";
        }

        if (last + 1 < analysis.Tokens.Length && analysis.Tokens[last + 1].Lemma.ToLowerInvariant() is "%" or "percent" or "per")
        {
            return "percent";
        }

        Token number = analysis.Tokens[last];
        int noun = -1;
        foreach (int token in new[] { first, last })
        {
            int head = analysis.Tokens[token].Head;
            if (noun < 0 && head > last && analysis.Tokens[token].Deprel.StartsWith("nummod", StringComparison.Ordinal)
                && analysis.Tokens[head].Upos is Upos.Noun or Upos.Propn)
            {
                noun = head;
            }
        }

        for (int i = last + 1; noun < 0 && i <= last + 3 && i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < end; i++)
        {
            if (analysis.Tokens[i].Upos == Upos.Noun && (i + 1 >= analysis.Tokens.Length || analysis.Tokens[i + 1].Upos != Upos.Noun))
            {
                noun = i;
            }
            else if (analysis.Tokens[i].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn))
            {
                break;
            }
        }

        // "a magnitude of 7.2", "magnitude 6.8"
        int before = first - 1 - (first > 1 && analysis.Form(first - 1) is "of" or "at" ? 1 : 0);
        if (noun < 0 && before >= 0 && Attributes.Contains(analysis.Tokens[before].Lemma.ToLowerInvariant()))
        {
            noun = before;
        }

        string lemma = noun < 0 ? "it" : analysis.Tokens[noun].Lemma.ToLowerInvariant();
        return Measures.Contains(lemma) ? "" : lemma is "dollar" or "euro" or "pound" or "yen" or "yuan" or "ruble" or "rouble" or "rupee" ? "money" : lemma;
    }

    /// <summary>"nine-year-old" and other numbers inside a hyphened word.</summary>
    private static bool IsAge(AnalyzedText analysis, int token)
    {
        int end = analysis.Tokens[token].Span.End;
        return end < analysis.Text.Length && analysis.Text[end] == '-';
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
