using System.Text;

namespace Concord.Reading.Tests;

public sealed class EncodingTests
{
    private const string French = "Les ministres ont signé l’accord à Genève après de longues négociations, a déclaré le président. L’été sera décisif.";
    private const string Russian = "Министры подписали соглашение в Женеве после долгих переговоров, сообщил представитель правительства.";

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { "utf-8", French, true }, { "utf-8", French, false },
        { "utf-16", French, true }, { "utf-16", French, false }, { "utf-16BE", French, true }, { "utf-16BE", Russian, false },
        { "utf-16", Russian, false }, { "utf-32", French, true },
        { "windows-1252", French, false }, { "windows-1251", Russian, false }, { "koi8-r", Russian, false },
        { "shift_jis", "外相は月曜日にジュネーブで合意文書に署名したと発表した。会談は三時間におよんだ。", false },
        { "euc-kr", "외무장관은 월요일 제네바에서 합의문에 서명했다고 발표했다. 회담은 세 시간 동안 이어졌다.", false },
        { "gb18030", "外交部长星期一在日内瓦签署了协议，会谈持续了三个小时。双方表示，这是一个重要的进展。", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void ReadsPlainTextExactly(string name, string text, bool mark)
    {
        Encoding encoding = Named(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        Assert.Equal(text, Reads.Bytes(bytes).Document!.Text);
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=\"windows-1251\">")]
    [InlineData("windows-1251", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    [InlineData("koi8-r", "<meta charset=koi8-r>")]
    public void HonoursTheDeclaredEncodingOfAPage(string name, string meta)
    {
        byte[] page = Named(name).GetBytes($"<html><head>{meta}</head><body><p>{Russian} {Russian}</p></body></html>");

        Assert.Contains(Russian, Reads.Bytes(page, "page.html").Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReplacesBrokenUtf8AndSaysWhere()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Genève, 3 mars"), 0xE2, 0x82];

        ReadResult result = Reads.Bytes(bytes);

        Assert.Equal("Genève, 3 mars\uFFFD", result.Document!.Text);
        ReadProblem problem = Assert.Single(result.Problems);
        Assert.Equal("CR0201", problem.Code);
        Assert.False(problem.IsFatal);
        Assert.Contains("15", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatAnEncodingWasGuessed() =>
        Assert.Equal(["CR0202"], Reads.Codes(Reads.Bytes(Named("windows-1252").GetBytes(French))));

    [Fact]
    public void SaysThatADeclaredEncodingIsUnknown()
    {
        byte[] page = Named("windows-1252").GetBytes($"<html><head><meta charset='x-nobody'></head><body><p>{French}</p></body></html>");

        Assert.Equal("CR0204", Reads.Codes(Reads.Bytes(page, "p.html")).First());
    }

    [Theory]
    [InlineData("\uFEFFThe talks ended.", "The talks ended.")]
    [InlineData("Line one.\r\nLine two.\rLine three.\n\n", "Line one.\r\nLine two.\rLine three.\n\n")]
    [InlineData("  Spaces stay.\t", "  Spaces stay.\t")]
    public void ChangesNothingButTheMark(string written, string read) => Assert.Equal(read, Reads.Text(written).Text);
}
