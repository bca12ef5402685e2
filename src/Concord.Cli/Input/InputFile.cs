namespace Concord.Cli.Input;

/// <summary>One input of a run.</summary>
/// <param name="Uri">Address for the output: the path as given, with forward slashes, or <c>stdin</c>.</param>
/// <param name="Path">Where it is on disk; null for standard input.</param>
internal sealed record InputFile(string Uri, string? Path)
{
    public const string StandardInputName = "stdin";

    /// <summary>The bytes, where they have been taken out of a container; null where they are still to be read.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}
