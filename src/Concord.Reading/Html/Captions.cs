using System.Collections.Immutable;

namespace Concord.Reading.Html;

/// <summary>Takes the captions of the pictures that stand inside the article.</summary>
internal static class Captions
{
    private const int FewestWords = 4;

    public static ImmutableArray<string> Of(FlatPage page, List<int> chosen)
    {
        if (chosen.Count == 0)
        {
            return [];
        }

        HashSet<int> text = [.. chosen];
        List<string> captions = [];
        for (int i = Math.Max(0, chosen[0] - 3); i < Math.Min(page.Blocks.Count, chosen[^1] + 1); i++)
        {
            FlatBlock block = page.Blocks[i];
            bool caption = (block.Aside & Aside.Figure) != 0 && (block.Aside & Aside.Hidden) == 0 && block.Words >= FewestWords && block.LinkDensity < 0.5;
            if (caption && !text.Contains(i) && !captions.Contains(block.Text, StringComparer.Ordinal))
            {
                captions.Add(block.Text);
            }
        }

        return [.. captions];
    }
}
