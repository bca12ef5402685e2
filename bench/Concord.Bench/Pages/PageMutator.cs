namespace Concord.Bench.Pages;

/// <summary>Breaks pages as networks, editors and attackers do; the same seed gives the same page.</summary>
internal sealed class PageMutator(byte[][] pages)
{
    private const int Longest = 200_000;

    private static readonly string[] Hostile =
    [
        "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<style>", "<table><td>", "</p></div>", "<p", "<a href=\"", "<svg><foreignObject>", "<template>",
        "&#x0;", "&#xD800;", "&#1114112;", "&amp", "&notit;", "\0", "\uFFFE", "<textarea>", "<select><option>", "<noscript>", "<frameset>", "</html>", "<time datetime='",
        "<blockquote>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":", "<meta property='og:title' content=", "=\"'><", "<li><ul>",
    ];

    public byte[] Make(long seed, long number)
    {
        Random random = new(HashCode(seed, number));
        byte[] page = Slice(pages[random.Next(pages.Length)], random, Longest);
        for (int left = random.Next(1, 9); left > 0; left--)
        {
            page = Break(page, random);
        }

        return page.Length > Longest * 2 ? page[..(Longest * 2)] : page;
    }

    private byte[] Break(byte[] page, Random random)
    {
        int at = random.Next(page.Length + 1), length = random.Next(Math.Min(4_000, page.Length - at + 1));
        switch (random.Next(9))
        {
            case 0:
                byte[] flipped = [.. page];
                for (int i = random.Next(1, 60); i > 0 && flipped.Length > 0; i--)
                {
                    flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
                }

                return flipped;
            case 1:
                return [.. page.AsSpan(0, at), .. page.AsSpan(at + length)];
            case 2:
                return [.. page.AsSpan(0, at + length), .. page.AsSpan(at)];
            case 3:
                return page[..at];
            case 4:
                return [.. page.AsSpan(0, at), .. Slice(pages[random.Next(pages.Length)], random, 20_000), .. page.AsSpan(at)];
            case 5:
                string tag = random.Next(2) == 0 ? "<div>" : Hostile[random.Next(Hostile.Length)];
                return Insert(page, at, string.Concat(Enumerable.Repeat(tag, random.Next(1, 3_000))));
            case 6:
                return Insert(page, at, "<b " + string.Concat(Enumerable.Range(0, random.Next(1, 2_000)).Select(i => $"a{i}='{i}' ")) + ">");
            case 7:
                return Insert(page, at, new string((char)random.Next('!', '~'), random.Next(1, 20_000)));
            default:
                return Insert(page, at, Hostile[random.Next(Hostile.Length)]);
        }
    }

    private static byte[] Insert(byte[] page, int at, string text) => [.. page.AsSpan(0, at), .. System.Text.Encoding.UTF8.GetBytes(text), .. page.AsSpan(at)];

    private static byte[] Slice(byte[] page, Random random, int most)
    {
        int length = Math.Min(page.Length, random.Next(200, most));
        int start = random.Next(3) == 0 ? random.Next(page.Length - length + 1) : 0;
        return page.AsSpan(start, length).ToArray();
    }

    private static int HashCode(long seed, long number) => (int)((ulong)((seed * 1_000_003) + number) * 0x9E3779B97F4A7C15UL >> 33);
}
