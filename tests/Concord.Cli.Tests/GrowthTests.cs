using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>A kept case that grows: what was built is used again, and the brief is the same as one built anew.</summary>
public sealed class GrowthTests(RunFixture run) : IClassFixture<RunFixture>
{
    private static readonly string[] Places = ["Lisbon", "Nairobi", "Oslo", "Lima", "Hanoi", "Tunis", "Quito", "Accra", "Riga"];
    private static readonly string[] Things = ["bridge", "ferry", "dam", "refinery", "stadium", "airport", "library", "railway", "harbour"];

    private void Write(string folder, int i)
    {
        string place = Places[i / 9], thing = Things[i / 9];
        run.File(
            $"{folder}/report{i:00}.txt",
            $"{place} {thing} closed after fire\nPost {i % 9}\n2031-05-{2 + (i / 9 * 3):00}\n\nA fire broke out at the {thing} in {place} on Monday and {12 + i} people were hurt, the mayor of {place} said. "
            + $"Reuters reported that the {thing} would stay closed for {3 + (i % 2)} weeks. Engineers in {place} inspected the {thing} on Tuesday. Police number {i} had no comment.\n");
    }

    private static string Brief(string file, out (int Built, int Kept) parts)
    {
        Result result = Run("brief", "--case", file, "--format", "json", "--log", "json");
        Assert.Equal(0, result.Code);
        parts = default;
        foreach (string line in result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Assert.True(json.RootElement.GetProperty("time").TryGetDateTimeOffset(out _));

            // Other tests of this process are heard too; this case alone has more than eighty documents.
            if (json.RootElement.TryGetProperty("span", out JsonElement span) && span.GetString() == "case.build" && Number(json, "built") + Number(json, "kept") > 3)
            {
                parts = (Number(json, "built"), Number(json, "kept"));
            }
        }

        return result.Output;
    }

    private static int Number(JsonDocument json, string name) => int.Parse(json.RootElement.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void An_addition_builds_only_what_it_touches_and_gives_what_a_rebuild_gives()
    {
        for (int i = 0; i < 80; i++)
        {
            Write("grown", i);
        }

        string input = Path.Combine(run.Folder, "grown"), file = Path.Combine(run.Folder, "grown.concord"), anew = Path.Combine(run.Folder, "anew.concord");
        Assert.Equal(0, Run("ingest", input, "--case", file).Code);
        string first = Brief(file, out (int Built, int Kept) all);
        string again = Brief(file, out (int Built, int Kept) nothing);
        Assert.True(all is { Built: > 1, Kept: 0 });
        Assert.Equal((0, all.Built), nothing);
        Assert.Equal(first, again);

        Write("grown", 80);
        Assert.Equal(0, Run("ingest", input, "--case", file).Code);
        string grown = Brief(file, out (int Built, int Kept) one);
        Assert.InRange(one.Built, 1, 3);
        Assert.InRange(one.Kept, all.Built - 3, all.Built);
        Assert.Equal(0, Run("ingest", input, "--case", anew).Code);
        Assert.Equal(Brief(anew, out _), grown);

        // What is erased stands in no part that is kept.
        Assert.Equal(0, Run("forget", "d81", "--case", file).Code);
        Assert.Equal(first, Brief(file, out (int Built, int Kept) rebuilt));
        Assert.Equal(0, rebuilt.Kept);
    }

    [Fact]
    public void Two_passages_are_one_finding_or_two_as_the_analyst_says_and_the_word_can_be_taken_back()
    {
        const string Ended = "The ceasefire in Lund ended on Friday", Broke = "Fighting broke out in the port again";
        run.File("hand/a.txt", $"Truce over\nHarbour Post\n2031-05-05\n\n{Ended}.\n");
        run.File("hand/b.txt", $"Guns in the port\nCapital Desk\n2031-05-05\n\n{Broke}.\n");
        string file = Path.Combine(run.Folder, "hand.concord");
        Assert.Equal(0, Run("ingest", Path.Combine(run.Folder, "hand"), "--case", file).Code);
        int before = Findings(file, Ended, Broke);
        Assert.Equal(2, before);

        Assert.Equal(0, Run("mark", "join", Ended, Broke, "--case", file, "--as", "ada").Code);
        Assert.Equal(1, Findings(file, Ended, Broke));
        Assert.Contains("by hand", Run("brief", "--case", file, "--format", "json").Output, StringComparison.Ordinal);

        Assert.Equal(0, Run("mark", "split", Broke, Ended, "--case", file, "--as", "bo").Code);
        Assert.Equal(2, Findings(file, Ended, Broke));
        Assert.Equal(0, Run("mark", "withdraw", "m2", "--case", file).Code);
        Assert.Equal(1, Findings(file, Ended, Broke));

        Assert.Equal(0, Run("mark", "split", "words that nobody wrote", Ended, "--case", file).Code);
        Assert.Contains("words that nobody wrote", Run("brief", "--case", file).Error, StringComparison.Ordinal);
    }

    /// <summary>How many findings the claims with these words are in.</summary>
    private static int Findings(string file, params string[] quotes)
    {
        using JsonDocument json = JsonDocument.Parse(Run("brief", "--case", file, "--format", "json").Output);
        HashSet<string?> claims = [.. json.RootElement.GetProperty("claims").EnumerateArray()
            .Where(claim => quotes.Contains(claim.GetProperty("quote").GetString())).Select(claim => claim.GetProperty("id").GetString())];
        Assert.Equal(quotes.Length, claims.Count);
        return json.RootElement.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("claims").EnumerateArray().Any(claim => claims.Contains(claim.GetString())));
    }
}
