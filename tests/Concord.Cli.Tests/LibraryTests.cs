using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Cli.Tests;

/// <summary>The library as docs/library.md shows it.</summary>
public sealed class LibraryTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const string Lake =
        "Lake treaty signed\nHarbour Post\n2031-05-05\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on Monday. If either state is attacked, the other will provide military assistance under Article 4 of the treaty.\n";

    [Fact]
    public void What_the_page_shows_is_what_is_compiled()
    {
        string page = File.ReadAllText(InRepository("docs/library.md")), code = File.ReadAllText(InRepository("tests/Concord.Cli.Tests/LibraryExamples.cs"));
        string[] compiled = [.. Regex.Matches(code, @"// example: \w+\n(.*?)\n\s*// end", RegexOptions.Singleline).Select(match => Plain(match.Groups[1].Value))];
        string[] shown = [.. Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => Plain(match.Groups[1].Value))];
        Assert.Equal(4, compiled.Length);
        Assert.Equal(compiled, shown);
    }

    [Fact]
    public void What_is_compiled_does_what_the_page_says()
    {
        string file = run.File("library/a.txt", Lake);
        Assert.Contains(LibraryExamples.Picture([file]), line => line.Contains("signed a treaty on Lake Victoria", StringComparison.Ordinal));

        ConcordPipeline pipeline = ConcordPipeline.Load();
        AnalyzedDocument document = pipeline.Analyze(pipeline.Read(Encoding.UTF8.GetBytes(Lake), file).Document!);
        Case picture = pipeline.BuildCase([document]);
        Assert.Matches(@"a\.txt \[\d+, \d+\) “.+”", LibraryExamples.Passages(picture));
        Assert.StartsWith("defense: ", LibraryExamples.WhatIf(pipeline, picture), StringComparison.Ordinal);
        Assert.Equal(1, LibraryExamples.Keep(pipeline, Path.Combine(run.Folder, "library.concord"), Encoding.UTF8.GetBytes(Lake), file));
    }

    private static string Plain(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : "")).Trim();
    }

    private static string InRepository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
}
