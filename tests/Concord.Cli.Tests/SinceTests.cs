using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

public sealed class SinceTests(RunFixture run) : IClassFixture<RunFixture>
{
    [Fact]
    public void The_brief_tells_what_came_in()
    {
        string earlier = Earlier("in", Reports.First, Reports.Second);
        run.File("in/reports/third.txt", Reports.Third);
        string folder = Path.Combine(run.Folder, "in/reports");
        Result result = Run("brief", folder, "--since", earlier);
        Assert.Equal(0, result.Code);
        Assert.Contains("SINCE THE EARLIER OUTPUT", result.Output, StringComparison.Ordinal);
        Assert.Contains("new:", result.Output, StringComparison.Ordinal);
        Assert.All(["markdown", "html"], form => Assert.Contains("Since the earlier output", Run("brief", folder, "--since", earlier, "--format", form).Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_toll_contradicts_and_both_are_cited()
    {
        string earlier = Earlier("toll", "A ferry sank off Tarn on Monday. The accident killed 40 people, the coast guard said.\n");
        run.File("toll/reports/other.txt", "A ferry sank off Tarn on Monday. The accident killed 12 people, the harbour police said.\n");
        string output = Run("brief", Path.Combine(run.Folder, "toll/reports"), "--since", earlier).Output;
        Assert.Contains("Contradicted", output, StringComparison.Ordinal);
        Assert.Contains("against:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_holds_each_change_with_its_passages()
    {
        string earlier = Earlier("json", Reports.First, Reports.Second);
        run.File("json/reports/third.txt", Reports.Third);
        File.Delete(Path.Combine(run.Folder, "json/reports/r1.txt"));
        using JsonDocument json = JsonDocument.Parse(Run("brief", Path.Combine(run.Folder, "json/reports"), "--since", earlier, "--format", "json").Output);
        JsonElement since = json.RootElement.GetProperty("since");
        HashSet<string> claims = [.. json.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)];
        JsonElement[] changes = [.. since.GetProperty("changes").EnumerateArray()];
        Assert.Contains(changes, change => change.GetProperty("kind").GetString() == "new");
        Assert.Contains(changes, change => change.GetProperty("kind").GetString() == "dropped");
        Assert.All(changes, change => Assert.NotEqual(0, change.GetProperty("claims").GetArrayLength() + change.GetProperty("lost").GetArrayLength()));
        Assert.All(changes.SelectMany(change => change.GetProperty("claims").EnumerateArray()), claim => Assert.Contains(claim.GetString()!, claims));
        Assert.Single(since.GetProperty("documents").GetProperty("added").EnumerateArray());
        Assert.Single(since.GetProperty("documents").GetProperty("removed").EnumerateArray());
    }

    [Fact]
    public void The_same_reports_bring_nothing()
    {
        string earlier = Earlier("same", Reports.First, Reports.Second);
        Result result = Run("brief", Path.Combine(run.Folder, "same/reports"), "--since", earlier);
        Assert.Contains("Nothing changed", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("", "not JSON")]
    [InlineData("[1]", "no output of")]
    [InlineData("{\"stories\":[]}", "no output of")]
    [InlineData("{\"schema\":\"concord/case/9\"}", "concord/case/9")]
    [InlineData("{\"schema\":\"concord/case/1\",\"documents\":[{\"id\":1}]}", "missing or of another kind")]
    public void A_file_that_is_no_earlier_output_is_wrong_use(string content, string says)
    {
        string report = run.File("bad/report.txt", Reports.First);
        Result result = Run("brief", report, "--since", run.File("bad.json", content));
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0016", result.Error, StringComparison.Ordinal);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_use()
    {
        Result result = Run("brief", run.File("gone/report.txt", Reports.First), "--since", Path.Combine(run.Folder, "no such file"));
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0016", result.Error, StringComparison.Ordinal);
    }

    private string Earlier(string name, params string[] reports)
    {
        for (int i = 0; i < reports.Length; i++)
        {
            run.File($"{name}/reports/r{i}.txt", reports[i]);
        }

        string earlier = Path.Combine(run.Folder, name + ".json");
        Assert.Equal(0, Run("brief", Path.Combine(run.Folder, name + "/reports"), "--format", "json", "--out", earlier).Code);
        return earlier;
    }
}
