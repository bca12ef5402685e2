using Concord.Reading.Boilerplate;

namespace Concord.Reading.Html;

/// <summary>Cuts off what follows the article inside its own element: comments, cards of other stories, notes about the sender.</summary>
internal sealed class FootFilter(FlatPage page, int first, bool[] kept, double total)
{
    /// <summary>Clears the marks of the blocks that are no longer the article.</summary>
    public void Apply()
    {
        DropFoot();
        DropCards();
        DropAbout();
    }

    private FlatBlock Block(int i) => page.Blocks[first + i];

    // From the heading of comments or other stories on, if no more than a little prose follows.
    private void DropFoot()
    {
        double seen = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = Block(i);
            seen += kept[i] && block.IsProse ? block.Words : 0;
            if (block.Aside != Aside.None || block.Rule is not { Follow: Follow.Foot or Follow.Headlines or Follow.Paragraph } rule)
            {
                continue;
            }

            bool foot = rule.Follow == Follow.Foot ? seen > total * 0.5 : seen > total * 0.8;
            if (foot)
            {
                Array.Fill(kept, false, i, kept.Length - i);
                return;
            }
        }
    }

    // Headings that are links, where the article's own are none, head the cards of other stories.
    private void DropCards()
    {
        double seen = 0;
        int cards = -1, linked = 0, plain = -1;
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = Block(i);
            if (block.IsHeading && block.LinkDensity > 0.8 && block.Words >= 3)
            {
                if (seen < total * 0.4)
                {
                    return;
                }

                linked++;
                cards = cards >= 0 ? cards : plain >= 0 ? plain : i;
            }
            else if (kept[i] && block.IsHeading)
            {
                plain = i;
            }
            else if (kept[i] && cards < 0)
            {
                seen += block.IsProse ? block.Words : 0;
                plain = -1;
            }
        }

        if (linked >= 2)
        {
            Array.Fill(kept, false, cards, kept.Length - cards);
        }
    }

    // "About Example Corp." ends a press release, as a note on its author ends a column.
    private void DropAbout()
    {
        double seen = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            FlatBlock block = Block(i);
            seen += kept[i] && block.IsProse ? block.Words : 0;
            if (kept[i] && block.Words is >= 2 and <= 5 && !block.EndsSentence && seen > total * 0.5 && (block.IsHeading || block.Bold) && StartsAbout(block.Text))
            {
                Array.Fill(kept, false, i, kept.Length - i);
                return;
            }
        }
    }

    private static bool StartsAbout(string text)
    {
        foreach (string word in (ReadOnlySpan<string>)["About ", "Über ", "À propos ", "Acerca de ", "Sobre ", "Informazioni su ", "Over "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
