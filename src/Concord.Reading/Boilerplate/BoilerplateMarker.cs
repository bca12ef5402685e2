using Concord.Reading.Plain;

namespace Concord.Reading.Boilerplate;

/// <summary>Marks the lines of a text that are not content, each with its reason.</summary>
internal sealed class BoilerplateMarker
{
    private const int ScriptSample = 200_000;
    private readonly string text;
    private readonly List<TextLine> lines;
    private readonly string?[] reasons;
    private readonly LineRule?[] rules;
    private int firstProse;
    private int lastProse;

    private BoilerplateMarker(string text, List<TextLine> lines)
    {
        this.text = text;
        this.lines = lines;
        reasons = new string?[lines.Count];
        rules = new LineRule?[lines.Count];
    }

    /// <summary>The reason for each line; null where the line is content or blank.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="from">First line that is not front matter.</param>
    /// <param name="memo">Rules already looked up for this document.</param>
    /// <param name="title">Index of the line that is the title, never marked; -1 where there is none.</param>
    public static string?[] Mark(string text, List<TextLine> lines, int from, RuleMemo memo, out int title)
    {
        BoilerplateMarker marker = new(text, lines);
        marker.MatchLines(from, memo);
        title = marker.FindTitle(from);
        marker.MarkLines(from, title);
        RepeatedLines.Mark(text, lines, marker.reasons, from, title, marker.firstProse);
        FootSweep.Mark(lines, marker.reasons, marker.lastProse);
        return marker.reasons;
    }

    private void MatchLines(int from, RuleMemo memo)
    {
        (firstProse, lastProse) = (lines.Count, -1);
        for (int i = from; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            rules[i] = memo.Match(line.Span.In(text), line.Words);
            if (rules[i] is null && line.IsProse)
            {
                firstProse = Math.Min(firstProse, i);
                lastProse = i;
            }
        }
    }

    private int FindTitle(int from)
    {
        for (int i = from; i < Math.Min(firstProse, lines.Count); i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank || (rules[i] is { } rule && !(MayBeTitle(rule) && line.Words >= 4)))
            {
                continue;
            }

            bool more = firstProse < lines.Count || lines.FindIndex(i + 1, next => next.Words >= 8) > 0;
            return more && line.Words is >= 1 and <= 32 && line.Span.Length <= 300
                && !(line.EndsSentence && text[line.Span.End - 1] == '.' && line.Words > 14) ? i : -1;
        }

        return StoppedTitle(from);
    }

    // A headline that ends with a stop looks like prose; the byline or date under it tells.
    private int StoppedTitle(int from)
    {
        int first = lines.FindIndex(from, line => !line.IsBlank);
        if (first < 0 || first != firstProse || lines[first].Words > 20 || Next(first) is var under && (under >= lines.Count || rules[under]?.Reason != OmissionReasons.Byline))
        {
            return -1;
        }

        int prose = Next(first);
        while (prose < lines.Count && !(rules[prose] is null && lines[prose].IsProse))
        {
            prose = Next(prose);
        }

        if (prose >= lines.Count)
        {
            return -1;
        }

        firstProse = prose;
        return first;
    }

    // "Explainer: why …" heads a story as often as it links to one.
    private static bool MayBeTitle(LineRule rule) =>
        rule.Follow == Follow.None && rule.Reason is OmissionReasons.RelatedLinks or OmissionReasons.SourceList;

    private void MarkLines(int from, int title)
    {
        int script = Scripts.Dominant(text.AsSpan(0, Math.Min(text.Length, ScriptSample)));
        for (int i = from; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank || i == title || reasons[i] is not null)
            {
                continue;
            }

            if (line.Words == 0 && !HasLetter(line.Span.In(text)))
            {
                reasons[i] = OmissionReasons.Symbols;
            }
            else if (Scripts.IsStrange(line.Span.In(text), script))
            {
                reasons[i] = OmissionReasons.OtherScript;
            }
            else if (rules[i] is { } rule && (!rule.AtEdges || i < firstProse || i > lastProse))
            {
                reasons[i] = rule.Reason;
                FollowOn(i, rule);
            }
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (Scripts.Of(c) != 0 || char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private void FollowOn(int opener, LineRule rule)
    {
        switch (rule.Follow)
        {
            case Follow.Headlines:
                Headlines(opener, rule.Reason);
                break;
            case Follow.Foot:
                Foot(opener, rule.Reason);
                break;
            case Follow.Paragraph when opener > lastProse || Next(opener) >= lastProse:
                int next = Next(opener);
                if (next < lines.Count && opener > firstProse)
                {
                    reasons[next] = rules[next]?.Reason ?? rule.Reason;
                }

                break;
        }
    }

    private int Next(int line)
    {
        do
        {
            line++;
        }
        while (line < lines.Count && lines[line].IsBlank);
        return line;
    }

    // Headlines do not end with a stop; the first line that does is running text again, and the heading over it belongs to it.
    private void Headlines(int opener, string reason)
    {
        int last = opener, before = opener;
        for (int i = Next(opener); i < lines.Count; i = Next(i))
        {
            bool headline = rules[i] is not null || (lines[i].Words <= 22 && !lines[i].IsProse
                && !(lines[i].EndsSentence && text[lines[i].Span.End - 1] == '.' && lines[i].Words > 5));
            if (!headline)
            {
                break;
            }

            (before, last) = (last, i);
        }

        int stop = Next(last);
        bool contentFollows = stop < lines.Count && lastProse >= stop;
        if (contentFollows && last > opener && rules[last] is null && (last - before > 1 || before == opener))
        {
            last = before; // set apart by a blank line: the heading of what follows
        }

        for (int i = opener + 1; i <= last; i++)
        {
            reasons[i] ??= lines[i].IsBlank ? null : rules[i] is { AtEdges: false } own ? own.Reason : reason;
        }
    }

    private void Foot(int opener, string reason)
    {
        bool comments = reason == OmissionReasons.Comments && opener > firstProse && HasCommenter(opener);
        if (lastProse > opener && !comments)
        {
            int prose = 0;
            for (int i = opener + 1; i < lines.Count; i++)
            {
                prose += rules[i] is null && lines[i].IsProse ? 1 : 0;
            }

            // A link to the form above the story, or a story that goes on below it.
            if (prose > 1 || opener < firstProse || lines[lastProse].Words >= 25)
            {
                return;
            }
        }

        for (int i = opener + 1; i < lines.Count; i++)
        {
            reasons[i] ??= lines[i].IsBlank ? null : rules[i]?.Reason ?? reason;
        }
    }

    private bool HasCommenter(int opener)
    {
        for (int i = opener + 1; i < Math.Min(lines.Count, opener + 12); i++)
        {
            if (lines[i].Words is > 0 and < 12 && CommentPatterns.Commenter().IsMatch(lines[i].Span.In(text)))
            {
                return true;
            }
        }

        return false;
    }
}
