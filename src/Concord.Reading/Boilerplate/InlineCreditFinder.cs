using System.Text.RegularExpressions;
using Concord.Language;
using Concord.Reading.Plain;

namespace Concord.Reading.Boilerplate;

/// <summary>Finds credits that a machine glued before a sentence: "www.example.com noted, The pact …".</summary>
internal static partial class InlineCreditFinder
{
    private const int LongestLine = 50_000;
    private const int LongestSentence = 2_000;

    public static List<InlineCredit> Find(string text, List<TextLine> lines, string?[] reasons)
    {
        List<InlineCredit> credits = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (reasons[i] is not null || lines[i].Words < 4 || lines[i].Span.Length > LongestLine)
            {
                continue;
            }

            TextSpan line = lines[i].Span;
            foreach (Regex pattern in (ReadOnlySpan<Regex>)[Site(), Outlet()])
            {
                for (Match match = pattern.Match(text, line.Start, line.Length); match.Success; match = match.NextMatch())
                {
                    Group whole = match.Groups["credit"], source = match.Groups["source"];
                    int end = whole.Index + whole.Length;
                    credits.Add(new(
                        new(whole.Index, end),
                        new(source.Index, source.Index + source.Length),
                        new(end, SentenceEnd(text, end, line.End))));
                }
            }
        }

        credits.Sort((a, b) => a.Span.CompareTo(b.Span));
        for (int i = credits.Count - 1; i > 0; i--)
        {
            if (credits[i].Span.Overlaps(credits[i - 1].Span))
            {
                credits.RemoveAt(i);
            }
        }

        return credits;
    }

    private static int SentenceEnd(string text, int start, int lineEnd)
    {
        int limit = Math.Min(lineEnd, start + LongestSentence);
        for (int i = start; i < limit; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            int after = i + 1;
            while (after < lineEnd && text[after] is '"' or '”' or '’' or '\'' or ')' or ']')
            {
                after++;
            }

            int next = after;
            while (next < lineEnd && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            bool opens = next >= lineEnd || (next > after && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“' or '‘' or '(' or '-'));
            if (opens && !(text[i] == '.' && next < lineEnd && IsAbbreviation(text, start, i)))
            {
                return after;
            }
        }

        return lineEnd;
    }

    // "U.S.", "J." and titles before a name end no sentence.
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        int from = stop;
        while (from > start && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        ReadOnlySpan<char> word = text.AsSpan(from, stop - from);
        return word.Length == 1 && char.IsUpper(word[0])
            || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "Gen" or "Col" or "Lt" or "Maj" or "Capt" or "Adm" or "Sgt"
                or "Sen" or "Rep" or "Gov" or "Pres" or "St" or "Jr" or "Sr" or "No" or "vs" or "Inc" or "Corp" or "Ltd" or "Co"
                or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sept" or "Sep" or "Oct" or "Nov" or "Dec" or "Amb" or "Hon" or "Rev";
    }

    private const string Verbs = @"(?:has |have |had )?(?:also |further |additionally |later |recently )?(?:reported|noted|said|stated|wrote|added|claimed|confirmed|announced|mentioned|observed|highlighted|explained|revealed|indicated|emphasi[sz]ed|pointed out|writes|reports|notes|says|states|adds)";

    // A site's name, its verb, a comma or colon, and then a sentence that begins of its own.
    [GeneratedRegex(@"(?:^|(?<=[.!?][""”’')\]]{0,2}\s{1,3}))[\s•*–—-]{0,6}(?<credit>(?<source>(?i:(?:https?://)?(?:[a-z0-9][a-z0-9-]{0,40}\.){1,4}[a-z]{2,12})(?:/[\w./-]{0,80})?)\s{1,2}" + Verbs + @"\s?[,:]\s{0,3})(?=[""“‘'(]?[A-Z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    // The same with an outlet's name: only before a word that could not go on the sentence with a capital.
    [GeneratedRegex(@"(?:^|(?<=[.!?][""”’')\]]{0,2}\s{1,3}))[\s•*–—-]{0,6}(?<credit>(?<source>(?:The )?(?:[A-Z][\w&'’-]{0,20} ){0,4}(?:News|Times|Post|Herald|Guardian|Journal|Reuters|AFP|BBC|CNN|Press|Tribune|Telegraph|Agency|Today|Bloomberg|Politico|Axios|NPR|Jazeera|Standard|Independent|Chronicle|Gazette|Observer|Daily|Newsweek|Economist|DW|TASS|Xinhua|Yonhap|Kyodo|NHK))\s" + Verbs + @",\s{1,3})(?=(?:The|This|These|Those|That|It|In|On|At|A|An|As|While|After|Before|Although|Since|During|Following|Beyond|With|For|By|Both|Its|Their|His|Her|He|She|They|There|But|However|Under|According|New)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Outlet();
}
