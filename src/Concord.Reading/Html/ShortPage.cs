namespace Concord.Reading.Html;

/// <summary>What to keep of a page that has no running text: whatever is neither a link nor boilerplate.</summary>
internal static class ShortPage
{
    public static List<int> Blocks(FlatPage page)
    {
        List<int> chosen = [];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            FlatBlock block = page.Blocks[i];
            if (block.Aside == Aside.None && block.Rule is null && block.LinkDensity < 0.5 && block.Words >= 2 && (block.EndsSentence || block.Words >= 8))
            {
                chosen.Add(i);
            }
        }

        return chosen;
    }
}
