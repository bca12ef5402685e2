namespace Concord.Cli.Input;

/// <summary>Why the system refused, in words that do not depend on its language.</summary>
internal static class Reasons
{
    public static string Of(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        PathTooLongException => "the path is too long",
        IOException e => e.Message,
        _ => error.Message,
    };
}
