using System.Globalization;
using System.Text;

namespace Concord.Casework.Tests.Reference;

public sealed class AtopReaderTests
{
    private const string Alliances = "atopid,begyr,begmo,begday,endyr,endmo,endday,defense,offense,neutral,nonagg,consul\r\n"
        + "9001,1921,3,1,1935,,,1,0,0,0,1\r\n9002,1950,0,0,0,0,0,0,0,1,1,0\r\n9003,1961,7,6,1996,9,10,1,1,0,0,0\r\n";

    private const string Members = "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul\n"
        + "9001,290,1921,3,1,1935,,,1,0,0,0,1\n9001,360,1921,3,1,1935,,,1,0,0,0,1\n9003,731,1961,7,6,1996,9,10,1,0,0,0,0\n9003,999,1961,7,6,1996,9,10,1,0,0,0,0\n";

    private static (List<ReferenceAlliance> Rows, IReadOnlyList<ReferenceProblem> Problems) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<ReferenceAlliance> Rows, IReadOnlyList<ReferenceProblem> Problems) Read(byte[] bytes)
    {
        AtopReader reader = new();
        List<ReferenceAlliance> rows = [.. reader.Read(new MemoryStream(bytes))];
        return (rows, reader.Problems);
    }

    private static string Written(IEnumerable<ReferenceAlliance> alliances)
    {
        using MemoryStream stream = new();
        ReferenceStore.Write(stream, alliances);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Alliances_keep_dates_as_precise_as_coded_and_their_obligations()
    {
        (List<ReferenceAlliance> rows, IReadOnlyList<ReferenceProblem> problems) = Read(Alliances);
        Assert.Empty(problems);
        Assert.Equal(["1921-03-01", "1950", "1961-07-06"], rows.Select(row => row.Begin));
        Assert.Equal(["1935", null, "1996-09-10"], rows.Select(row => row.End));
        Assert.Equal(["defense consultation", "neutrality nonaggression", "defense offense"], rows.Select(row => string.Join(' ', row.Obligations)));
    }

    [Fact]
    public void Members_are_states_and_an_unknown_number_is_kept_and_said_once()
    {
        (List<ReferenceAlliance> rows, IReadOnlyList<ReferenceProblem> problems) = Read(Members + "9002,999,1950,,,,,,0,0,1,1,0\n");
        Assert.Equal(["state:PL", "state:RO", "state:KP", "cow:999", "cow:999"], rows.Select(row => row.Members[0].Actor));
        Assert.Equal("CF0007", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("", "CF0001", 1)]
    [InlineData("name,year\nx,1\n", "CF0002", 1)]
    [InlineData("atopid,begyr\nabc,1950\n", "CF0004", 2)]
    [InlineData("atopid,begyr\n1,1950\n2,95\n", "CF0005", 3)]
    [InlineData("atopid,member,yrent\n1,none,1950\n", "CF0006", 2)]
    [InlineData("atopid,begyr\n1,\"1950\n", "CF0003", 2)]
    public void What_is_wrong_is_said_with_its_row_and_the_rest_goes_on(string text, string code, int row)
    {
        (_, IReadOnlyList<ReferenceProblem> problems) = Read(text);
        ReferenceProblem problem = Assert.Single(problems);
        Assert.Equal((code, row), (problem.Code, problem.Row));
    }

    [Theory]
    [InlineData("atopid;begyr;defense\n7;1950;1\n")]
    [InlineData("atopid\tbegyr\tdefense\n7\t1950\t1\n")]
    [InlineData("\uFEFF\"ATOPID\",\"BEGYR\",\"Defense\"\r\n\"7\",\"1950\",\"1\"\r\n\r\n")]
    [InlineData("note,atopid,begyr,defense\n\"a, \"\"b\"\"\nc\",7,1950,1")]
    public void Delimiters_quotes_and_line_breaks_of_any_usual_kind(string text)
    {
        (List<ReferenceAlliance> rows, IReadOnlyList<ReferenceProblem> problems) = Read(text);
        Assert.Empty(problems);
        ReferenceAlliance row = Assert.Single(rows);
        Assert.Equal(("atop:7", "1950", "defense"), (row.Id, row.Begin, string.Join(' ', row.Obligations)));
    }

    [Fact]
    public void Both_layouts_complete_each_other_and_a_second_import_changes_nothing()
    {
        List<ReferenceAlliance> once = [.. ReferenceStore.Merge(Read(Alliances).Rows, Read(Members).Rows)];
        Assert.Equal(3, once.Count);
        Assert.Equal(["state:PL", "state:RO"], once[0].Members.Select(member => member.Actor));
        Assert.Equal("1921-03-01", once[0].Begin);
        string written = Written(once);
        List<ReferenceAlliance> again = [.. ReferenceStore.Merge(ReferenceStore.Read(new MemoryStream(Encoding.UTF8.GetBytes(written))), Read(Members).Rows.Concat(Read(Alliances).Rows))];
        Assert.Equal(written, Written(again));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"begin\":\"1950\"}")]
    public void A_store_that_is_none_is_refused(string line) =>
        Assert.Throws<InvalidDataException>(() => ReferenceStore.Read(new MemoryStream(Encoding.UTF8.GetBytes(line))).ToList());

    [Fact]
    public void Any_bytes_are_read_to_an_end_without_an_exception()
    {
        Random random = new(5);
        byte[] seed = Encoding.UTF8.GetBytes(Alliances + Members);
        for (int i = 0; i < 400; i++)
        {
            byte[] bytes = [.. seed];
            for (int change = random.Next(1, 40); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            (List<ReferenceAlliance> rows, _) = Read(bytes[..random.Next(bytes.Length)]);
            Assert.InRange(rows.Count, 0, 400);
        }
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        static long Held(int rows)
        {
            StringBuilder text = new("atopid,begyr,defense\n");
            for (int i = 1; i <= rows; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{i},{1800 + (i % 200)},1\n");
            }

            using MemoryStream stream = new(Encoding.UTF8.GetBytes(text.ToString()));
            text.Clear().Capacity = 16;
            long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
            int seen = 0;
            foreach (ReferenceAlliance row in new AtopReader().Read(stream))
            {
                if (++seen % 20_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }

            Assert.Equal(rows, seen);
            return most;
        }

        // Other tests run beside it and hold memory of their own: the least of three measurements counts.
        long least = new[] { Held(200_000), Held(200_000), Held(200_000) }.Min();
        Assert.InRange(least, long.MinValue, 12_000_000);
    }
}
