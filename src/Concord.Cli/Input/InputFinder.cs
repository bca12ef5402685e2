namespace Concord.Cli.Input;

/// <summary>Paths on the command line to the files they stand for, in a fixed order.</summary>
internal sealed class InputFinder
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private readonly List<InputFile> files = [];

    private readonly List<Problem> problems = [];

    private InputFinder()
    {
    }

    /// <summary>Files in the order given; the files of a folder, and of the folders in it, by ordinal name.</summary>
    public static (IReadOnlyList<InputFile> Files, IReadOnlyList<Problem> Problems) Find(IEnumerable<string> paths)
    {
        InputFinder finder = new();
        foreach (string path in paths)
        {
            finder.Add(path);
        }

        return (finder.files, finder.problems);
    }

    private void Add(string path)
    {
        if (path == "-")
        {
            Add(new InputFile(InputFile.StandardInputName, null), "-", alone: true);
        }
        else if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (File.Exists(path))
        {
            Add(new InputFile(Slashes(path), path), Path.GetFullPath(path), alone: true);
        }
        else
        {
            problems.Add(new Problem(Codes.NotFound, path, "there is no such file or folder", LeftOut: true));
        }
    }

    private void Add(InputFile file, string identity, bool alone)
    {
        if (seen.Add(identity))
        {
            files.Add(file);
        }
        else if (alone)
        {
            problems.Add(new Problem(Codes.GivenTwice, file.Uri, "is given more than once; it is read once", LeftOut: false));
        }
    }

    private void AddFolder(string folder)
    {
        List<string> paths = [];
        int before = problems.Count;
        Walk(folder, paths);
        paths.Sort(StringComparer.Ordinal);
        if (paths.Count == 0 && problems.Count == before)
        {
            problems.Add(new Problem(Codes.EmptyFolder, folder, "the folder holds no files", LeftOut: true));
        }

        foreach (string path in paths)
        {
            Add(new InputFile(Slashes(path), path), Path.GetFullPath(path), alone: false);
        }
    }

    private void Walk(string folder, List<string> paths)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                string path = Path.Combine(folder, entry.Name);
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                {
                    paths.Add(path);
                }
                else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    // A linked folder may lead back here and is not followed.
                    Walk(path, paths);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Codes.Unreadable, folder, "cannot be read: " + Reasons.Of(e), LeftOut: true));
        }
    }

    private static string Slashes(string path)
    {
        string uri = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        return uri.StartsWith("./", StringComparison.Ordinal) ? uri[2..] : uri;
    }
}
