using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Cli.Input;

/// <summary>The file given to <c>--since</c>.</summary>
internal static class EarlierFile
{
    /// <summary>The earlier case, or why there is none.</summary>
    public static (EarlierCase? Case, Problem? Problem) Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return (EarlierCaseJson.Read(stream), null);
        }
        catch (FormatException e)
        {
            return (null, Bad(path, e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, Bad(path, Reasons.Of(e)));
        }
    }

    private static Problem Bad(string path, string why) => new(Codes.BadEarlier, path, "the earlier output cannot be read: " + why, LeftOut: false);
}
