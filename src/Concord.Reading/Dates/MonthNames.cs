namespace Concord.Reading.Dates;

/// <summary>English month names and their abbreviations.</summary>
internal static class MonthNames
{
    private static readonly string[] Starts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>1 to 12; 0 where the name is none.</summary>
    public static int Number(string name)
    {
        for (int i = 0; i < Starts.Length; i++)
        {
            if (name.StartsWith(Starts[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
