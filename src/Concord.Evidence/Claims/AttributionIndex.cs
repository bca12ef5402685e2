using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence.Claims;

/// <summary>Looks up which attributions cover a claim.</summary>
internal sealed class AttributionIndex
{
    private readonly (TextSpan Extent, int Index)[] _extents;
    private readonly int[] _depths;
    private readonly int _widest;

    public AttributionIndex(ImmutableArray<Attribution> attributions)
    {
        Attributions = attributions;
        _extents = new (TextSpan, int)[attributions.Length];
        _depths = new int[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            _extents[i] = (Extent(attributions[i]), i);
            _depths[i] = Depth(attributions, i);
            _widest = Math.Max(_widest, _extents[i].Extent.Length);
        }

        Array.Sort(_extents, static (left, right) => left.Extent.CompareTo(right.Extent) is int order and not 0 ? order : left.Index.CompareTo(right.Index));
    }

    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>Attributions whose content covers at least half of <paramref name="span"/>, or whose cue holds <paramref name="head"/>; outermost first.</summary>
    public ImmutableArray<int> Of(TextSpan span, TextSpan head)
    {
        List<int> found = [];
        for (int i = FirstFrom(span.Start - _widest); i < _extents.Length && _extents[i].Extent.Start < span.End; i++)
        {
            Attribution attribution = Attributions[_extents[i].Index];
            if (2 * Shared(attribution.Content, span) >= span.Length || HasCue(attribution, head))
            {
                found.Add(_extents[i].Index);
            }
        }

        found.Sort((left, right) => _depths[left].CompareTo(_depths[right]) is int order and not 0 ? order : left.CompareTo(right));
        return [.. found];
    }

    /// <summary>Whether one of the cue's spans holds <paramref name="head"/>.</summary>
    public static bool HasCue(Attribution attribution, TextSpan head)
    {
        foreach (TextSpan cue in attribution.Cue)
        {
            if (cue.Contains(head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause is no more than the words of a credit: "as detailed by the agency", "two officials confirmed".</summary>
    public bool IsCredit(TextSpan span, TextSpan head, AnalyzedText analysis)
    {
        const int SmallWords = 6;
        string text = analysis.Text;
        List<TextSpan> times = [];
        foreach (TimeExpression time in analysis.Times)
        {
            if (span.Contains(time.Span))
            {
                times.Add(time.Span);
            }
        }

        for (int i = FirstFrom(span.Start - _widest); i < _extents.Length && _extents[i].Extent.Start < span.End; i++)
        {
            Attribution attribution = Attributions[_extents[i].Index];
            if (attribution.Class != CueClass.Report || attribution.Modality != Modality.Asserted || attribution.Source.IsEmpty || !HasCue(attribution, head) || Shared(attribution.Content, span) > 0)
            {
                continue;
            }

            int letters = 0;
            for (int at = span.Start; at < span.End; at++)
            {
                letters += char.IsLetterOrDigit(text[at]) && !times.Exists(time => time.Start <= at && at < time.End) && !Covers(attribution.Cue, at) && !Covers(attribution.Source, at) ? 1 : 0;
            }

            if (letters <= SmallWords)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(ImmutableArray<TextSpan> spans, int at)
    {
        foreach (TextSpan span in spans)
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private int FirstFrom(int start)
    {
        int low = 0, high = _extents.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_extents[middle].Extent.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Shared(ImmutableArray<TextSpan> parts, TextSpan span)
    {
        int shared = 0;
        foreach (TextSpan part in parts)
        {
            shared += Math.Max(0, Math.Min(part.End, span.End) - Math.Max(part.Start, span.Start));
        }

        return shared;
    }

    private static TextSpan Extent(Attribution attribution)
    {
        TextSpan extent = attribution.Content.Length > 0 ? attribution.Content[0] : attribution.Cue[0];
        foreach (TextSpan part in attribution.Content)
        {
            extent = extent.Cover(part);
        }

        foreach (TextSpan part in attribution.Cue)
        {
            extent = extent.Cover(part);
        }

        return extent;
    }

    private static int Depth(ImmutableArray<Attribution> attributions, int index)
    {
        int depth = 0;
        for (int outer = attributions[index].Outer; outer >= 0 && depth < attributions.Length; outer = attributions[outer].Outer)
        {
            depth++;
        }

        return depth;
    }
}
