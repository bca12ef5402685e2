using Concord.Reading.Plain;

namespace Concord.Reading.Boilerplate;

/// <summary>Fragments between boilerplate lines after the last running text.</summary>
internal static class FootSweep
{
    private const int LongestFragment = 7;

    public static void Mark(List<TextLine> lines, string?[] reasons, int lastProse)
    {
        if (lastProse < 0)
        {
            return;
        }

        string? above = null;
        for (int i = lastProse + 1; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (reasons[i] is { } reason)
            {
                above = reason is OmissionReasons.Symbols or OmissionReasons.Repeated ? above : reason;
            }
            else if (above is not null && lines[i].Words <= LongestFragment && !lines[i].EndsSentence)
            {
                reasons[i] = OmissionReasons.Navigation;
            }
            else
            {
                above = null;
            }
        }
    }
}
