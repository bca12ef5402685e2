using Concord.Language.Segmentation;

namespace Concord.Language.Tests.Segmentation;

public class TokenizerTests
{
    [Theory]
    [InlineData("They don't sign.", "They do|n't sign .")]
    [InlineData("It cannot hold.", "It can|not hold .")]
    [InlineData("Kenya's minister", "Kenya|'s minister")]
    [InlineData("Kenya’s ministers’ talks", "Kenya|’s ministers|’ talks")]
    [InlineData("a well-known non-aligned state", "a well - known non-aligned state")]
    [InlineData("the mid-1990s and mid-June", "the mid-1990s and mid-June")]
    [InlineData("U.S. and U.K. envoys", "U.S. and U.K. envoys")]
    [InlineData("J. K. Osei met Dr. Lund, e.g. twice", "J. K. Osei met Dr. Lund , e.g. twice")]
    [InlineData("$5m, 10,000 tonnes, 3.5% and US$20", "$ 5 m , 10,000 tonnes , 3.5 % and US$ 20")]
    [InlineData("at 5pm on 2024-06-19", "at 5 pm on 2024-06-19")]
    [InlineData("the 2019-2021 talks", "the 2019 - 2021 talks")]
    [InlineData("see https://example.org/a-b?c=1.", "see https://example.org/a-b?c=1 .")]
    [InlineData("write to desk@news.example.com, please", "write to desk@news.example.com , please")]
    [InlineData("\"Yes,\" she said...", "\" Yes , \" she said ...")]
    [InlineData("‘Never’, he said (twice).", "‘ Never ’ , he said ( twice ) .")]
    [InlineData("and/or the 20th-century AT&T", "and / or the 20th - century AT&T")]
    [InlineData("the 1990s, the '90s", "the 1990s , the '90s")]
    [InlineData("five o'clock with O'Neill", "five o'clock with O'Neill")]
    [InlineData("Good :-) really!!", "Good :-) really !!")]
    [InlineData("Acme Inc. No. 7", "Acme Inc. No. 7")]
    [InlineData("He said no.", "He said no .")]
    [InlineData("border—then back", "border — then back")]
    public void SplitsAsTheTreebanksDo(string text, string expected) => Assert.Equal(expected, Show(text));

    private static string Show(string text)
    {
        SegmentedText result = TextSegmenter.Segment(text);
        return string.Concat(result.Tokens.Select((token, i) =>
            (i == 0 ? "" : token.JoinsPrevious ? "|" : " ") + token.Span.Of(text)));
    }
}
