namespace Concord.Reading.Html;

/// <summary>Drops from the chosen element what stands in it but is not the article.</summary>
internal sealed class ArticleFilter
{
    private readonly ArticleWeights weights;
    private readonly FlatPage page;
    private readonly int root;
    private readonly int first;
    private readonly bool[] kept;
    private readonly double total;

    private ArticleFilter(FlatPage page, int root, Aside excluded, ArticleWeights weights)
    {
        (this.page, this.root, this.weights) = (page, root, weights);
        first = page.Nodes[root].FirstBlock;
        kept = new bool[page.Nodes[root].EndBlock - first];
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = page.Blocks[first + i];
            kept[i] = (block.Aside & excluded) == 0 && !(block.Text is ['<', .., '>']) && block.Rule is null or { AtEdges: true };
            total += kept[i] && block.IsProse ? block.Words : 0;
        }
    }

    /// <summary>Indices of the blocks that are the article, in order.</summary>
    public static List<int> Keep(FlatPage page, int root, Aside excluded, string? title, ArticleWeights weights)
    {
        ArticleFilter filter = new(page, root, excluded, weights);
        filter.DropTitle(title);
        filter.DropRepeats();
        filter.DropSections();
        filter.DropLinkBlocks();
        new FootFilter(page, filter.first, filter.kept, filter.total).Apply();
        filter.TrimEdges();
        filter.DropBareHeadings();
        return filter.Result();
    }

    private List<int> Result()
    {
        List<int> result = [];
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i])
            {
                result.Add(first + i);
            }
        }

        return result;
    }

    private FlatBlock Block(int i) => page.Blocks[first + i];

    private void DropTitle(string? title)
    {
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = Block(i);
            bool same = title is not null && block.Words >= 3 && block.Words <= 40 && Similar(block.Text, title);
            kept[i] &= block.Tag != "h1" && !(same && (block.IsHeading || i < kept.Length / 4));
        }
    }

    private static bool Similar(string text, string title) =>
        title.StartsWith(text, StringComparison.OrdinalIgnoreCase) && text.Length * 2 > title.Length
        || text.StartsWith(title, StringComparison.OrdinalIgnoreCase) && text.Length < title.Length * 2;

    // A gallery prints its captions once for the picture and once for the list.
    private void DropRepeats()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] &= Block(i).Words < 8 || seen.Add(Block(i).Text);
        }
    }

    // Elements inside the article whose words are mostly links, or that stand beside it by tag or name and hold little of its prose.
    private void DropSections()
    {
        FlatNode top = page.Nodes[root];
        double pictured = 0;
        for (int n = root + 1; n < page.Nodes.Count && page.Nodes[n].Depth > top.Depth; n++)
        {
            FlatNode node = page.Nodes[n];
            int words = 0, links = 0, blocks = 0, linkBlocks = 0;
            double prose = 0;
            bool quoted = true;
            int proseBlocks = 0;
            for (int b = node.FirstBlock; b < node.EndBlock; b++)
            {
                if (!kept[b - first])
                {
                    continue;
                }

                FlatBlock block = page.Blocks[b];
                blocks++;
                linkBlocks += block.LinkDensity > 0.8 && !IsSentence(block) ? 1 : 0;
                quoted &= block.Tag == "blockquote" || page.Nodes[page.Nodes[block.Node].Parent].Tag == "blockquote";
                words += block.Words;
                proseBlocks += block.IsProse ? 1 : 0;
                links += IsSentence(block) ? block.LinkWords / 2 : block.LinkWords;
                prose += block.IsProse || IsSentence(block) ? block.Words : 0;
            }

            if (blocks == 0 || prose > total * weights.Own)
            {
                continue;
            }

            bool linkList = node.Tag is not ("p" or "blockquote" or "td" or "h2" or "h3" or "h4")
                && words > 0 && (links * 2 > words || linkBlocks * 3 > blocks * 2 && linkBlocks > 1) && prose * 2 < words;
            bool beside = node.Hint < 0 && prose < total * weights.Small && !quoted;

            // A box of one picture and one paragraph is the picture's caption, unless the whole article is made of such.
            bool caption = node.EndImage > node.FirstImage && node.Tag is not ("p" or "li" or "blockquote" or "td") && words <= 80 && proseBlocks <= 1 && pictured + prose <= total * 0.25;
            pictured += caption ? prose : 0;
            if (linkList || beside || caption)
            {
                for (int b = node.FirstBlock; b < node.EndBlock; b++)
                {
                    kept[b - first] = false;
                }
            }
        }
    }

    // A sentence that begins with a link is a sentence.
    private static bool IsSentence(FlatBlock block) => block.EndsSentence && block.Words >= 12 && block.LinkDensity < 0.85 && block.Rule is null;

    private void DropLinkBlocks()
    {
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = Block(i);
            kept[i] &= block.Words > 0 && !(block.LinkDensity > 0.85 && block.Tag != "td" && !block.IsHeading && !(block.EndsSentence && block.Words >= 8));
        }
    }

    private void TrimEdges()
    {
        int start = 0, end = kept.Length - 1;
        while (start <= end && !(kept[start] && IsBody(Block(start))))
        {
            start++;
        }

        Array.Fill(kept, false, 0, start);
        while (end > start && !(kept[end] && IsBody(Block(end)) && Block(end).Rule is null))
        {
            kept[end--] = false;
        }
    }

    private static bool IsBody(FlatBlock block) =>
        block.IsProse || block.Rule is null && !block.IsHeading && (block.Words >= 6 && block.EndsSentence || block.Tag is "li" or "td" or "th" && block.Words >= 2 && block.LinkDensity < 0.5);

    private void DropBareHeadings()
    {
        bool follows = false;
        int level = 0;
        for (int i = kept.Length - 1; i >= 0; i--)
        {
            if (!kept[i])
            {
                continue;
            }

            FlatBlock block = Block(i);
            if (!block.IsHeading)
            {
                (follows, level) = (true, 9);
            }
            else if (!follows && block.Tag[1] - '0' >= level)
            {
                kept[i] = false;
            }
            else
            {
                (follows, level) = (false, block.Tag[1] - '0');
            }
        }
    }
}
