using System.Text;
using Concord.Evidence;
using Concord.Reading;

namespace Concord.Casework.Tests;

public sealed class ReadMeTests
{
    [Fact]
    public void Code_of_the_readme_builds_a_case()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<html><body><article><h1>Pact signed</h1><p>Kenya and Somalia signed a pact in Nairobi on Monday.</p></article></body></html>");

        ConcordPipeline pipeline = ConcordPipeline.Load();
        ReadResult read = pipeline.Read(bytes, "report.html");
        AnalyzedDocument analyzed = pipeline.Analyze(read.Document!);
        Case picture = pipeline.BuildCase([analyzed]);

        Assert.Contains(picture.Findings, finding => finding.Statement.Contains("signed a pact", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_shows_that_code()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "README.md"));

        foreach (string line in new[]
        {
            "ConcordPipeline pipeline = ConcordPipeline.Load();",
            "ReadResult read = pipeline.Read(bytes, \"report.html\");",
            "AnalyzedDocument analyzed = pipeline.Analyze(read.Document!);",
            "Case picture = pipeline.BuildCase([analyzed]);",
        })
        {
            Assert.Contains(line, readme, StringComparison.Ordinal);
        }
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
