using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

public sealed class SourceTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const string First =
        "The ferry Aurora sank off Tarn on Monday, the coast guard said.\n\nNine people were rescued, according to the Tarn Gazette, citing the harbour police.";

    private const string Second = "Nine people were rescued when a ferry sank off Tarn, the harbour police said on Tuesday.";

    [Fact]
    public void The_brief_tells_what_rests_on_a_source()
    {
        string folder = Folder("rests");
        Result result = Run("brief", folder, "--without", "harbour police");
        Assert.Equal(0, result.Code);
        Assert.Contains("WITHOUT HARBOUR POLICE", result.Output, StringComparison.Ordinal);
        Assert.Contains("falls", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_holds_voices_paths_and_the_removal()
    {
        string folder = Folder("voices");
        using JsonDocument json = JsonDocument.Parse(Run("brief", folder, "--without", "harbour police", "--format", "json").Output);
        JsonElement root = json.RootElement;
        HashSet<string> voices = [.. root.GetProperty("credits").GetProperty("voices").EnumerateArray().Select(voice => voice.GetProperty("id").GetString()!)];
        HashSet<string> claims = [.. root.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)];
        Assert.NotEmpty(voices);
        Assert.All(root.GetProperty("claims").EnumerateArray(), claim =>
        {
            Assert.NotEqual(0, claim.GetProperty("path").GetArrayLength());
            Assert.All(claim.GetProperty("path").EnumerateArray(), voice => Assert.Contains(voice.GetString()!, voices));
        });
        Assert.All(
            root.GetProperty("credits").GetProperty("credits").EnumerateArray().SelectMany(credit => credit.GetProperty("claims").EnumerateArray()),
            claim => Assert.Contains(claim.GetString()!, claims));
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding => Assert.InRange(finding.GetProperty("credibility").GetProperty("grade").GetInt32(), 1, 6));
        Assert.NotEqual(0, root.GetProperty("removal").GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public void A_file_of_sources_is_read_and_its_bad_lines_are_told()
    {
        string folder = Folder("file");
        string sources = run.File("sources.csv", "# what we know\nreliability, harbour police, b, \"on the spot, always\"\nreliability, coast guard, G\nsame, one\n\n");
        Result result = Run("brief", folder, "--sources", sources, "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.Contains("CC0015", result.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", result.Error, StringComparison.Ordinal);
        Assert.Contains("line 4", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"reliabilityWhy\": \"on the spot, always\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_sources_that_is_not_there_is_wrong_use()
    {
        Result result = Run("brief", Folder("missing"), "--sources", Path.Combine(run.Folder, "no such file"));
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0015", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_nobody_names_is_told()
    {
        Result result = Run("brief", Folder("nobody"), "--without", "The Moon Herald");
        Assert.Contains("CC0012", result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing in this case comes by way of it", result.Output, StringComparison.Ordinal);
    }

    private string Folder(string name)
    {
        run.File(name + "/a.txt", First);
        return Path.GetDirectoryName(run.File(name + "/b.txt", Second))!;
    }
}
