using System.Text;

namespace Concord.Reading.Html;

/// <summary>Writes chosen blocks as text: paragraphs apart, list items with a dash, cells of a row in a line.</summary>
internal static class BlockText
{
    public static string Write(FlatPage page, List<int> blocks)
    {
        StringBuilder text = new();
        int row = -1;
        foreach (int index in blocks)
        {
            FlatBlock block = page.Blocks[index];
            bool cell = block.Tag is "td" or "th";
            int inRow = cell ? page.Nodes[block.Node].Parent : -1;
            if (text.Length > 0)
            {
                text.Append(cell && inRow == row ? " | " : "\n\n");
            }

            row = inRow;
            text.Append(IsItem(page, block) ? "- " : "").Append(block.Text);
        }

        return text.ToString();
    }

    private static bool IsItem(FlatPage page, FlatBlock block) =>
        block.Tag == "li" || block.Tag == "p" && page.Nodes[block.Node].Parent is >= 0 and int parent
            && page.Nodes[parent].Tag == "li" && page.Nodes[parent].FirstBlock == page.Nodes[block.Node].FirstBlock;
}
