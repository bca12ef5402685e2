using Concord.Reading;
using Concord.Reading.Containers;

namespace Concord.Cli.Input;

/// <summary>Tells containers from plain inputs, and takes their documents out, some at a time.</summary>
internal static class Containers
{
    private const int Sniffed = 4096, Together = 64;

    /// <summary>What a file is, by its first bytes; standard input and what cannot be opened are none.</summary>
    public static ContainerForm FormOf(InputFile file)
    {
        if (file.Path is null)
        {
            return ContainerForm.None;
        }

        try
        {
            using FileStream stream = File.OpenRead(file.Path);
            byte[] start = new byte[Sniffed];
            int read = stream.ReadAtLeast(start, Sniffed, throwOnEndOfStream: false);
            return ContainerReader.FormOf(start.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ContainerForm.None;
        }
    }

    /// <summary>Documents of a container, so many together; what is wrong with it is said.</summary>
    public static IEnumerable<IReadOnlyList<InputFile>> Open(InputFile file, ContainerForm form, Messages messages)
    {
        using FileStream stream = File.OpenRead(file.Path!);
        foreach (Contained[] some in ContainerReader.Read(stream, file.Uri, form).Chunk(Together))
        {
            foreach (ReadProblem problem in some.Select(one => one.Problem).OfType<ReadProblem>())
            {
                messages.Say(new Problem(problem.Code, problem.Uri, problem.Message, LeftOut: true));
            }

            yield return [.. some.Where(one => one.Problem is null).Select(one => new InputFile(one.Uri, null) { Content = one.Bytes })];
        }
    }
}
