using System.Text;

namespace Concord.Bench;

/// <summary>Inputs made from the samples of the repository, larger by repetition.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    /// <summary>The plain-text samples, in ordinal order of their names.</summary>
    public static List<(string Uri, byte[] Bytes)> Reports(string sample)
    {
        string[] files = Directory.GetFiles(Path.Combine(Root, "samples", sample));
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(file => (file, File.ReadAllBytes(file)))];
    }

    /// <summary>A page around the paragraphs of a text, with navigation and a comment form as sites have them.</summary>
    public static byte[] Page(string text)
    {
        StringBuilder page = new("<!DOCTYPE html><html lang=\"en\"><head><title>Sample</title></head><body><nav>");
        for (int i = 0; i < 40; i++)
        {
            page.Append("<a href=\"/section/").Append(i).Append("\">Section ").Append(i).Append("</a> ");
        }

        page.Append("</nav><main><article>");
        foreach (string paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append("<p>").Append(System.Net.WebUtility.HtmlEncode(paragraph)).Append("</p>");
        }

        page.Append("</article></main><section class=\"comments\"><form><textarea></textarea></form></section></body></html>");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Run inside a checkout: no Concord.slnx above the program.");
    }
}
