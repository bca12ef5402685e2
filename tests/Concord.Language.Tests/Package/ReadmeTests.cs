namespace Concord.Language.Tests.Package;

/// <summary>What the README of the package shows compiles and prints what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_is_the_one_that_is_compiled()
    {
        string code = Between(Resource("package-example"), "// example\n", "        // end");
        string shown = Between(Resource("package-readme"), "```csharp\n", "```");
        Assert.Equal(code.Replace("\n        ", "\n", StringComparison.Ordinal).Trim(), shown.Trim());
    }

    [Fact]
    public void The_example_prints_what_the_readme_says()
    {
        using StringWriter output = new();
        ReadmeExample.Run(output);
        string[] lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        string readme = Resource("package-readme");
        Assert.Contains("`said say Verb root`", readme, StringComparison.Ordinal);
        Assert.Contains("said say Verb root", lines);
        Assert.Contains($"`{lines[^2]}`", readme, StringComparison.Ordinal);
        Assert.Contains($"`{lines[^1]}`", readme, StringComparison.Ordinal);
    }

    private static string Between(string text, string from, string to)
    {
        int start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
