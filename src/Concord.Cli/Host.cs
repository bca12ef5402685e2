namespace Concord.Cli;

/// <summary>The world outside a run: streams, terminal, environment. Tests give their own.</summary>
internal sealed class Host
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 0 where there is none.</summary>
    public int Width { get; init; }

    /// <summary>Value of NO_COLOR; any value but the empty one switches colour off (no-color.org).</summary>
    public string? NoColor { get; init; }

    /// <summary>Value of TERM.</summary>
    public string? Term { get; init; }

    public bool UsesColor => OutputIsTerminal && string.IsNullOrEmpty(NoColor) && Term != "dumb";

    public static Host System() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = StandardError(),
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 0 : TerminalWidth(),
        NoColor = Environment.GetEnvironmentVariable("NO_COLOR"),
        Term = Environment.GetEnvironmentVariable("TERM"),
    };

    // The console's own encoding follows the locale; messages quote any name, so they are always UTF-8.
    private static StreamWriter StandardError() =>
        new(Console.OpenStandardError(), new global::System.Text.UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }
}
