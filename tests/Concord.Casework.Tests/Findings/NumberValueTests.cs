using Concord.Casework.Findings;

namespace Concord.Casework.Tests.Findings;

public class NumberValueTests
{
    [Theory]
    [InlineData("1,500", 1500)]
    [InlineData("3.6", 3.6)]
    [InlineData("Nine", 9)]
    [InlineData("forty-five", 45)]
    [InlineData("dozen", 12)]
    public void Numbers_are_read_as_news_writes_them(string word, double value)
    {
        Assert.True(NumberValue.TryParse(word, out double read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("forty-blue")]
    [InlineData("")]
    public void Other_words_are_no_numbers(string word) => Assert.False(NumberValue.TryParse(word, out _));
}
