using Concord.Language.Knowledge;

namespace Concord.Language.Engine;

internal static class BatchFiller
{
    /// <summary>Adds a sentence whose words stand at <paramref name="spans"/> of <paramref name="text"/>.</summary>
    public static int Add(
        Batch batch, WordTable words, int hashedBase, bool gazetteer, string text, ReadOnlySpan<TextSpan> spans)
    {
        int first = batch.Add(spans.Length);
        int counted = 0, upper = 0, capitalised = 0, lower = 0;
        foreach (TextSpan span in spans)
        {
            SentenceStyles.Count(span.In(text), ref counted, ref upper, ref capitalised, ref lower);
        }

        SentenceStyle style = SentenceStyles.Of(counted, upper, capitalised, lower);
        for (int i = 0; i < spans.Length; i++)
        {
            WordFeatures.Fill(
                spans[i].In(text), i == 0, style, words, hashedBase, batch.FeaturesOf(first + i), out batch.Vectors[first + i]);
        }

        if (!gazetteer)
        {
            return first;
        }

        int known = hashedBase + WordFeatures.HashedRows + WordFeatures.FlagRows;
        foreach (KnowledgeMatch match in WorldKnowledge.Default.Scan(text, spans))
        {
            for (int i = 0; i < match.TokenCount; i++)
            {
                batch.FeaturesOf(first + match.FirstToken + i)[11] = known + ((int)match.Tag * 2) + (i == 0 ? 1 : 0);
            }
        }

        return first;
    }
}
