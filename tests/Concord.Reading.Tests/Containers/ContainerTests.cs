using System.IO.Compression;
using System.Text;
using Concord.Reading.Containers;

namespace Concord.Reading.Tests.Containers;

public sealed class ContainerTests
{
    private const string Page = "<html><head><title>Ferry late</title></head><body><p>The ferry left late, the port said.</p></body></html>";

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Record(string type, string uri, byte[] body, string media = "application/http") =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nContent-Type: {media}\r\nContent-Length: {body.Length}\r\n\r\n{Encoding.Latin1.GetString(body)}\r\n\r\n";

    private static string Answer(string uri, string body, string headers = "Content-Type: text/html\r\n", string status = "200 OK") => Record("response", uri, Bytes($"HTTP/1.1 {status}\r\n{headers}\r\n{body}"));

    private static List<Contained> Read(byte[] bytes, string name = "box")
    {
        ContainerForm form = ContainerReader.FormOf(bytes);
        return [.. ContainerReader.Read(new MemoryStream(bytes), name, form)];
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }

    [Fact]
    public void A_web_archive_gives_its_pages_and_nothing_else()
    {
        string archive = Record("warcinfo", "", Bytes("software: x"), "application/warc-fields") + Record("request", "https://example.org/a", Bytes("GET /a HTTP/1.1\r\n\r\n"))
            + Answer("https://example.org/a", Page) + Answer("https://example.org/p.png", "PNG", "Content-Type: image/png\r\n") + Answer("https://example.org/gone", "no", status: "404 Not Found")
            + Record("resource", "https://example.org/b", Bytes(Page), "text/html") + Answer("file:///etc/passwd", Page)
            + Answer("https://example.org/c", "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n");
        List<Contained> found = Read(Bytes(archive));
        Assert.Equal(["https://example.org/a", "https://example.org/b", "https://example.org/c"], found.Select(one => one.Uri));
        Assert.Equal(Page, Encoding.UTF8.GetString(found[0].Bytes.Span));
        Assert.Equal("hello!", Encoding.UTF8.GetString(found[2].Bytes.Span));
    }

    [Fact]
    public void A_packed_archive_of_packed_records_is_read_alike()
    {
        byte[] zippedPage = Zipped(Bytes(Page));
        string record = Answer("https://example.org/z", Encoding.Latin1.GetString(zippedPage), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
        List<Contained> found = Read([.. Zipped(Bytes(Answer("https://example.org/a", Page))), .. Zipped(Bytes(record))]);
        Assert.Equal(["https://example.org/a", "https://example.org/z"], found.Select(one => one.Uri));
        Assert.All(found, one => Assert.Equal(Page, Encoding.UTF8.GetString(one.Bytes.Span)));
    }

    [Fact]
    public void What_came_before_a_break_in_an_archive_is_kept()
    {
        byte[] whole = Bytes(Answer("https://example.org/a", Page) + Answer("https://example.org/b", Page));
        List<Contained> found = Read(whole[..^60]);
        Assert.Equal("https://example.org/a", found[0].Uri);
        Assert.Equal("CR0109", found[1].Problem?.Code);
    }

    [Fact]
    public void A_record_that_unpacks_without_end_is_left_out()
    {
        byte[] bomb = Zipped(new byte[40 * 1024 * 1024]);
        string record = Answer("https://example.org/bomb", Encoding.Latin1.GetString(bomb), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
        Assert.Equal("https://example.org/a", Assert.Single(Read(Bytes(record + Answer("https://example.org/a", Page)))).Uri);
    }

    [Fact]
    public void A_saved_page_has_its_own_address_and_letters()
    {
        byte[] saved = Bytes("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/caf=E9\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"B\"\r\n\r\n"
            + "--B\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/cafe\r\n\r\n<html><body><p>Caf=E9 =\r\nopen</p></body></html>\r\n--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/p.png\r\n\r\niVBORw0=\r\n--B--\r\n");
        Assert.Equal(ContainerForm.Mhtml, ContainerReader.FormOf(saved));
        Contained page = Assert.Single(Read(saved));
        Assert.Equal("https://example.org/cafe", page.Uri);
        Assert.Contains("Café open", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_is_its_text_under_its_subject()
    {
        byte[] mail = Bytes("Received: by mx\r\nFrom: \"Harbour Post\" <news@example.org>\r\nTo: ada@example.org\r\nSubject: =?utf-8?Q?Caf=C3=A9_talks?=\r\nDate: Mon, 05 May 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n"
            + "--B\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nVGFsa3Mgb3BlbmVkIG9uIE1vbmRheS4=\r\n--B\r\nContent-Type: text/html\r\n\r\n<p>Talks</p>\r\n--B--\r\n");
        Assert.Equal(ContainerForm.Mail, ContainerReader.FormOf(mail));
        Contained one = Assert.Single(Read(mail, "a.eml"));
        Assert.Equal("a.eml", one.Uri);
        Assert.Equal("Café talks\nHarbour Post\n2031-05-05\n\nTalks opened on Monday.", Encoding.UTF8.GetString(one.Bytes.Span).Trim());
    }

    [Fact]
    public void A_mail_without_text_is_told()
    {
        byte[] mail = Bytes("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n");
        Assert.Equal("CR0110", Assert.Single(Read(mail)).Problem?.Code);
    }

    [Theory]
    [InlineData("Talks opened on Monday.\n\nThe envoy said so.")]
    [InlineData("From: our correspondent\nThe talks opened on Monday: all came.\n\nMore.")]
    [InlineData("<html><body><p>From: a</p></body></html>")]
    [InlineData("Source: KCNA\nDate: Monday\n\nThe report.")]
    [InlineData("")]
    public void A_report_is_no_container(string text) => Assert.Equal(ContainerForm.None, ContainerReader.FormOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Changed_bytes_never_fail_otherwise()
    {
        byte[][] seeds =
        [
            Bytes(Answer("https://example.org/a", Page) + Answer("https://example.org/c", "5\r\nhello\r\n0\r\n\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")), Zipped(Bytes(Answer("https://example.org/a", Page))),
            Bytes("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n"),
        ];
        Random random = new(3);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = [.. seeds[i % seeds.Length]];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            byte[] part = bytes[..random.Next(1, bytes.Length)];
            foreach (ContainerForm form in new[] { ContainerForm.Warc, ContainerForm.Mail })
            {
                Assert.InRange(ContainerReader.Read(new MemoryStream(part), "x", form).Count(), 0, 4);
            }
        }
    }
}
