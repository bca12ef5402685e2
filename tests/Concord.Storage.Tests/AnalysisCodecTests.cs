using System.Collections.Immutable;
using System.Text.Json;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;
using Concord.Storage.Codec;

namespace Concord.Storage.Tests;

public sealed class AnalysisCodecTests
{
    private static readonly string[] Texts =
    [
        "Kenya and Uganda sign lake treaty\n\nKenya's president, Ruth Achieng, said on Monday, 4 May 2031, that the treaty \"ends a quarrel\". According to Reuters, citing officials, it may not enter into force before June.",
        "Émile Zola's café – naïve “quotes” – 東京 🙂 and a lone surrogate \ud800 here. It wasn't denied that 40 were killed.",
        "x",
        "",
    ];

    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    private static string Form(AnalyzedDocument document) => JsonSerializer.Serialize(document, Whole);

    private static AnalyzedDocument Document(int i)
    {
        Document read = new()
        {
            Id = "0123456789abcdef", Uri = "https://example.org/a?b=1", Text = Texts[i], Title = "Title", Byline = null, Publisher = "Post", WireCredit = "Reuters", Published = "2031-05-04T10:00:00Z",
            Modified = null, CanonicalUrl = "https://example.org/a", Section = "World", Language = "en", Omitted = i == 0 ? [new Omission(new TextSpan(0, 5), OmissionReasons.Share)] : [],
            Credits = i == 0 ? [new InlineCredit(new TextSpan(0, 5), new TextSpan(0, 2), new TextSpan(6, 9))] : [], Parts = [new DocumentPart(new TextSpan(0, 1), PartKind.LiveEntry, "Bo", null)],
            Captions = ["A boat", "A boat"], Quality = ReadQuality.Partial, QualityReason = "cut",
        };
        return StoreFixture.Pipeline.Analyze(read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_written_is_read_back_whole(int i)
    {
        AnalyzedDocument document = Document(i);
        AnalyzedDocument? back = AnalysisCodec.Read(AnalysisCodec.Write(document));
        Assert.Equal(Form(document), Form(back!));
        Assert.Equal(document.Document.Text, AnalysisCodec.ReadText(AnalysisCodec.Write(document)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(AnalysisCodec.Write(Document(0)), AnalysisCodec.Write(Document(0)));

    [Fact]
    public void Another_form_is_not_read_but_left_for_a_new_analysis()
    {
        byte[] bytes = AnalysisCodec.Write(Document(0));
        bytes[0]++;
        Assert.Null(AnalysisCodec.Read(bytes));
        Assert.Null(AnalysisCodec.Read([]));
    }

    [Fact]
    public void Damaged_bytes_are_told_and_never_read_as_something_else()
    {
        byte[] bytes = AnalysisCodec.Write(Document(0));
        int told = 0;
        Random random = new(4711);
        for (int i = 0; i < 2000; i++)
        {
            byte[] bad = [.. bytes];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                bad[random.Next(1, bad.Length)] ^= (byte)random.Next(1, 256);
            }

            try
            {
                // A change that the reader cannot see must still be readable; what it must not do is fail in another way or hang.
                _ = AnalysisCodec.Read(random.Next(4) == 0 ? bad[..random.Next(1, bad.Length)] : bad);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                told++;
            }
        }

        Assert.InRange(told, 1000, 2000);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(63L)]
    [InlineData(-64L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_of_any_size_come_back(long value)
    {
        using MemoryStream stream = new();
        new PackWriter(stream).Number(value);
        Assert.Equal(value, new PackReader(stream.ToArray()).Long());
    }

    [Fact]
    public void A_string_is_written_once()
    {
        using MemoryStream stream = new();
        PackWriter to = new(stream);
        to.Text("nsubj:pass");
        long once = stream.Length;
        to.Text("nsubj:pass");
        to.Text(null);
        Assert.Equal(once + 2, stream.Length);
        PackReader from = new(stream.ToArray());
        Assert.Equal("nsubj:pass", from.Text());
        Assert.Equal("nsubj:pass", from.Text());
        Assert.Null(from.Text());
    }

    [Fact]
    public void Arrays_of_spans_come_back()
    {
        using MemoryStream stream = new();
        ImmutableArray<TextSpan> spans = [new(3, 9), new(100_000, 100_001)];
        new PackWriter(stream).Spans(spans);
        Assert.Equal(spans.AsEnumerable(), new PackReader(stream.ToArray()).Spans());
    }
}
