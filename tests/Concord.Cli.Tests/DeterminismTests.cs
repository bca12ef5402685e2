using System.Globalization;

namespace Concord.Cli.Tests;

public sealed class DeterminismTests : IClassFixture<RunFixture>
{
    private readonly string[] paths;

    public DeterminismTests(RunFixture files) => paths =
    [
        files.File("case/1.txt", Reports.First), files.File("case/2.txt", Reports.Second), files.File("case/3.txt", Reports.Third),
        files.File("case/4.html", Reports.Page),
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_brief_is_the_same_whatever_the_order_and_the_number_of_threads(string format)
    {
        string first = Brief(format, "1", paths);
        Assert.Equal(first, Brief(format, "2", [.. paths.Reverse()]));
        Assert.Equal(first, Brief(format, "4", [paths[2], paths[0], paths[3], paths[1]]));
    }

    [Fact]
    public void A_brief_is_the_same_whatever_the_culture()
    {
        string expected = Brief("json", "1", paths) + Brief("text", "1", paths) + Brief("html", "1", paths);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Cultures cannot be had by name where globalization is invariant, so the parts that bite are set by hand.
            CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "−";
            odd.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            odd.DateTimeFormat.DateSeparator = ".";
            odd.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
            CultureInfo.CurrentCulture = odd;
            CultureInfo.CurrentUICulture = odd;
            Assert.Equal(expected, Brief("json", "1", paths) + Brief("text", "1", paths) + Brief("html", "1", paths));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Brief(string format, string threads, string[] paths)
    {
        RunFixture.Result result = RunFixture.Run(["brief", .. paths, "--format", format, "--threads", threads]);
        Assert.Equal(0, result.Code);
        return result.Output;
    }
}
