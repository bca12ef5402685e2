using System.Collections.Frozen;

namespace Concord.Language.Engine;

/// <summary>Finds companies by their legal form, "Ostrava Steel, a.s." or "Bergholt Ltd.", where the labels of words miss them.</summary>
internal static class CompanyNames
{
    private static readonly FrozenSet<string> Forms = new[]
    {
        "Inc", "Inc.", "LLC", "L.L.C.", "Ltd", "Ltd.", "Corp", "Corp.", "L.P.", "LLP", "PLC", "plc", "S.A.", "GmbH", "AG", "N.V.", "S.p.A.", "Oyj",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsForm(ReadOnlySpan<char> form) => Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    public static void Find(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, List<Entity> entities)
    {
        int next = 0;
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (!IsForm(tokens[i].Span.In(text)))
                {
                    continue;
                }

                int first = tokens[i - 1].Span.In(text) is "," ? i - 1 : i;
                while (first > sentence.FirstToken && tokens[first - 1].Xpos is "NNP" or "NNPS" && char.IsUpper(text[tokens[first - 1].Span.Start]))
                {
                    first--;
                }

                while (next < entities.Count && entities[next].FirstToken + entities[next].TokenCount <= first)
                {
                    next++;
                }

                bool named = tokens[first].Xpos is "NNP" or "NNPS" && !IsForm(tokens[first].Span.In(text));
                if (named && first < i && (next == entities.Count || entities[next].FirstToken > i))
                {
                    TextSpan span = tokens[first].Span.Cover(tokens[i].Span);
                    entities.Insert(next, new Entity(span, first, i - first + 1, EntityType.Organization));
                }
            }
        }
    }
}
