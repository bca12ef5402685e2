namespace Concord.Cli;

/// <summary>What the program tells its caller; documented in docs/cli.md.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The output was written, but something was left out of it.</summary>
    public const int Incomplete = 1;

    public const int Usage = 2;

    public const int NothingRead = 3;

    public const int OutputFailed = 4;

    public const int ModelFailed = 5;

    /// <summary>The case cannot be opened, read or written.</summary>
    public const int StoreFailed = 6;

    /// <summary>128 + SIGINT, as shells count it.</summary>
    public const int Interrupted = 130;
}
