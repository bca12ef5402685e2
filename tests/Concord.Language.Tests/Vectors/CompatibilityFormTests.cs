using System.Text;
using Concord.Language.Vectors;

namespace Concord.Language.Tests.Vectors;

/// <summary>Normalisation form KC, as far as word pieces can tell.</summary>
public sealed class CompatibilityFormTests
{
    private static readonly Lazy<CompatibilityForm> Form = new(CompatibilityForm.Load);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("a\u0327\u0301", "\u00E1\u0327")]
    [InlineData("a\u0301\u0327", "\u00E1\u0327")]
    [InlineData("u\u0308\u0301", "\u01D8")]
    [InlineData("\u1E9B\u0323", "\u1E69")]
    [InlineData("\uFB01x", "fix")]
    [InlineData("\u00A0", " ")]
    [InlineData("\u2026", "...")]
    [InlineData("\uFF21\uFF11", "A1")]
    [InlineData("\u00BD", "1\u20442")]
    [InlineData("\u1FCE", " \u0313\u0301")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("\uD835\uDC00", "A")]
    [InlineData("\u212B\u2126", "\u00C5\u03A9")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uD83D\uDE80\uD800", "\uD83D\uDE80\uD800")]
    public void Characters_are_brought_to_one_form(string text, string expected) => Assert.Equal(expected, Normal(text));

    [Fact]
    public void Normal_text_stays_as_it_is()
    {
        foreach ((string text, _) in ReferenceSentences.Strange.Value)
        {
            string once = Normal(text);
            Assert.Equal(once, Normal(once));
        }
    }

    [Fact]
    public void Text_that_is_said_not_to_change_does_not()
    {
        for (int code = 0; code < 0x20000; code++)
        {
            if (!char.IsSurrogate((char)code) || code > 0xFFFF)
            {
                string text = "a" + new Rune(code) + "b";
                Assert.True(Form.Value.MayChange(text) || Normal(text) == text, $"U+{code:X}");
            }
        }
    }

    private static string Normal(string text)
    {
        CompositionBuffer buffer = new();
        Form.Value.Append(text, buffer);
        return buffer.Text.ToString();
    }
}
