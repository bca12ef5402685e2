namespace Concord.Reading.Html;

/// <summary>Chooses the element that holds the article: where runs of prose stand close together.</summary>
internal sealed class ArticleFinder
{
    private const int FarthestAncestor = 8;

    private readonly FlatPage page;
    private readonly ArticleWeights weights;
    private readonly double[] prose;
    private readonly double[] other;

    private ArticleFinder(FlatPage page, Aside excluded, ArticleWeights weights)
    {
        (this.page, this.weights) = (page, weights);
        prose = new double[page.Blocks.Count + 1];
        other = new double[page.Blocks.Count + 1];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            FlatBlock block = page.Blocks[i];
            bool counted = (block.Aside & excluded) == 0;
            bool isProse = counted && block.IsProse;
            prose[i + 1] = prose[i] + (isProse ? block.Words * (1 - block.LinkDensity) : 0);
            other[i + 1] = other[i] + (counted && !isProse && !block.IsHeading ? block.Words : 0);
        }
    }

    /// <summary>Index of the chosen element; -1 where the page has no prose outside what is excluded.</summary>
    public static int Find(FlatPage page, Aside excluded, ArticleWeights weights, out double words)
    {
        ArticleFinder finder = new(page, excluded, weights);
        int best = finder.Best(excluded);
        best = best < 0 ? -1 : finder.Climb(best);
        words = best < 0 ? 0 : finder.ProseOf(best);
        return best;
    }

    private double ProseOf(int node) => prose[page.Nodes[node].EndBlock] - prose[page.Nodes[node].FirstBlock];

    private double OtherOf(int node) => other[page.Nodes[node].EndBlock] - other[page.Nodes[node].FirstBlock];

    private int Best(Aside excluded)
    {
        double[] score = new double[page.Nodes.Count];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            FlatBlock block = page.Blocks[i];
            if ((block.Aside & excluded) != 0 || !block.IsProse)
            {
                continue;
            }

            double share = Math.Min(block.Words, 120) * (1 - block.LinkDensity);
            FlatNode holder = page.Nodes[block.Node];
            int at = holder.Tag is "p" or "li" or "blockquote" or "pre" or "td" ? holder.Parent : block.Node;
            for (int up = 0; at >= 0 && up < FarthestAncestor; up++, at = page.Nodes[at].Parent)
            {
                score[at] += share;
                share *= weights.Decay;
            }
        }

        int best = -1;
        double most = 0;
        for (int i = 0; i < score.Length; i++)
        {
            double prior = page.Nodes[i].IsBody ? 1.5 : page.Nodes[i].Hint > 0 ? weights.Named : page.Nodes[i].Hint < 0 ? weights.Beside : page.Nodes[i].Tag is "article" or "main" ? weights.Named : 1;
            if (score[i] * prior > most)
            {
                (best, most) = (i, score[i] * prior);
            }
        }

        return best;
    }

    // A container grows to its parent while that brings in much prose and little else.
    private int Climb(int node)
    {
        int top = node;
        for (int at = node; page.Nodes[at].Parent >= 0;)
        {
            int parent = page.Nodes[at].Parent;
            if (page.Nodes[at].Tag == "article" && HasOtherArticle(parent, at))
            {
                break;
            }

            double gain = Reachable(parent, top);
            double cost = OtherOf(parent) - OtherOf(top);
            double have = ProseOf(top);
            bool close = gain >= weights.Gain * have && gain >= 30 && gain > cost * weights.Cost;
            if (close)
            {
                top = parent;
            }

            at = parent;
        }

        return top;
    }

    // Prose of the outer element that is not cut off from the inner one by the heading of comments or of other stories.
    private double Reachable(int outer, int inner)
    {
        FlatNode around = page.Nodes[outer], core = page.Nodes[inner];
        double before = prose[core.FirstBlock] - prose[around.FirstBlock];
        int end = core.EndBlock;
        while (end < around.EndBlock && !Cuts(page.Blocks[end]))
        {
            end++;
        }

        return before + prose[end] - prose[core.EndBlock];
    }

    private static bool Cuts(FlatBlock block) => block.Rule is { Follow: Boilerplate.Follow.Foot or Boilerplate.Follow.Headlines };

    private bool HasOtherArticle(int parent, int child)
    {
        for (int i = parent + 1; i < page.Nodes.Count && page.Nodes[i].Depth > page.Nodes[parent].Depth; i++)
        {
            if (i != child && page.Nodes[i].Tag == "article" && !page.IsWithin(i, child) && ProseOf(i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
