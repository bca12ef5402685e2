using System.Text;
using Concord.Language;

namespace Concord.Reading.Html;

/// <summary>Writes chosen blocks as text: paragraphs apart, list items with a dash, cells of a row in a line.</summary>
internal static class BlockText
{
    /// <param name="page">The page.</param>
    /// <param name="blocks">Indices of its chosen blocks, in order.</param>
    /// <param name="spans">Where each of them stands in the text.</param>
    public static string Write(FlatPage page, List<int> blocks, out TextSpan[] spans)
    {
        StringBuilder text = new();
        spans = new TextSpan[blocks.Count];
        int row = -1;
        for (int i = 0; i < spans.Length; i++)
        {
            FlatBlock block = page.Blocks[blocks[i]];
            bool cell = block.Tag is "td" or "th";
            int inRow = cell ? page.Nodes[block.Node].Parent : -1;
            if (text.Length > 0)
            {
                text.Append(cell && inRow == row ? " | " : "\n\n");
            }

            row = inRow;
            int start = text.Length;
            text.Append(IsItem(page, block) ? "- " : "").Append(block.Text);
            spans[i] = new(start, text.Length);
        }

        return text.ToString();
    }

    /// <summary>Whether a block begins an item of a list.</summary>
    public static bool IsItem(FlatPage page, FlatBlock block) =>
        block.Tag == "li" || block.Tag == "p" && page.Nodes[block.Node].Parent is >= 0 and int parent
            && page.Nodes[parent].Tag == "li" && page.Nodes[parent].FirstBlock == page.Nodes[block.Node].FirstBlock;
}
