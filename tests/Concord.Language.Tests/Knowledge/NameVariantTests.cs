using System.Text;
using Concord.Language.Knowledge;

namespace Concord.Language.Tests.Knowledge;

public class NameVariantTests
{
    public static TheoryData<string, string, bool> Pairs()
    {
        TheoryData<string, string, bool> pairs = [];
        using Stream stream = typeof(NameVariantTests).Assembly.GetManifestResourceStream("names.tsv")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                pairs.Add(columns[0], columns[1], columns[2] == "same");
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void SpellingsAreTiedOrKeptApart(string one, string other, bool same)
    {
        Assert.Equal(same, NameVariants.Same(one, other));
        Assert.Equal(same, NameVariants.Same(other.ToUpperInvariant(), one));
    }

    [Fact]
    public void NothingIsNoName()
    {
        Assert.False(NameVariants.Same("", ""));
        Assert.False(NameVariants.Same("—", "Al"));
        Assert.Equal("", NameVariants.Key("’"));
    }

    [Fact]
    public void OneKeyForLevelledSpellings() => Assert.Equal(NameVariants.Key("Zelenskyy"), NameVariants.Key("zelensky"));
}
