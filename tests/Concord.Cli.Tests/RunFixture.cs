using System.Text;

namespace Concord.Cli.Tests;

/// <summary>Runs the program in process, in a folder of its own.</summary>
public sealed class RunFixture : IDisposable
{
    public RunFixture() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "concord-" + Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public static Result Run(params string[] args) => RunWith([], args);

    public static Result RunWith(byte[] input, params string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        using MemoryStream standardInput = new(input);
        int code = CommandRunner.Run(args, new Host { Input = standardInput, Output = output, Error = error });
        return new Result(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public sealed record Result(int Code, string Output, string Error);
}
