using Concord.Language.Vectors;

namespace Concord.Language.Tests.Vectors;

/// <summary>The shipped weights against the reference, and what every text may rely on.</summary>
public sealed class SentenceVectorsTests
{
    private const int Size = 512;

    private static readonly Lazy<SentenceVectors> Encoder = new(() => SentenceVectors.Load());

    [Fact]
    public void Vectors_are_near_the_reference()
    {
        float[] ours = Encode(Encoder.Value, ReferenceSentences.Texts);
        for (int i = 0; i < ReferenceSentences.Texts.Length; i++)
        {
            float cosine = SentenceVectors.Cosine(Row(ours, i), Row(ReferenceSentences.Vectors.Value, i));
            Assert.True(cosine > 0.998f, $"{cosine} for '{ReferenceSentences.Texts[i]}'");
        }
    }

    [Fact]
    public void Cosines_are_near_the_reference()
    {
        float[] ours = Encode(Encoder.Value, ReferenceSentences.Texts), theirs = ReferenceSentences.Vectors.Value;
        for (int i = 0; i < ReferenceSentences.Texts.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.Equal(SentenceVectors.Cosine(Row(theirs, i), Row(theirs, j)), SentenceVectors.Cosine(Row(ours, i), Row(ours, j)), 0.01f);
            }
        }
    }

    [FloatWeightsFact]
    public void Without_quantisation_vectors_equal_the_reference()
    {
        SentenceVectors exact = SentenceVectors.Load(new() { ModelPath = FloatWeightsFactAttribute.File });
        float[] ours = Encode(exact, ReferenceSentences.Texts);
        for (int i = 0; i < ours.Length; i++)
        {
            Assert.Equal(ReferenceSentences.Vectors.Value[i], ours[i], 1e-4f);
        }
    }

    [Fact]
    public void A_vector_does_not_depend_on_its_batch_or_the_threads()
    {
        string[] many = [.. Enumerable.Range(0, 7).SelectMany(i => ReferenceSentences.Texts.Select(t => i == 3 ? t : t + i))];
        float[] together = Encode(Encoder.Value, many);
        float[] threaded = Encode(SentenceVectors.Load(new() { Threads = 4 }), many);
        Assert.Equal(together, threaded);
        for (int i = 0; i < many.Length; i += 11)
        {
            Assert.Equal(Encoder.Value.Encode(many[i]), Row(together, i).ToArray());
        }
    }

    [Fact]
    public void Callers_on_many_threads_get_the_same()
    {
        float[] alone = Encode(Encoder.Value, ReferenceSentences.Texts);
        float[][] all = new float[8][];
        Parallel.For(0, all.Length, i => all[i] = Encode(Encoder.Value, ReferenceSentences.Texts));
        Assert.All(all, vectors => Assert.Equal(alone, vectors));
    }

    [Fact]
    public void Parts_of_a_text_are_encoded_like_texts_of_their_own()
    {
        const string Text = "The bridge was closed. The ferry still runs.";
        TextSpan[] parts = [new(23, 44), new(0, 22), new(5, 5)];
        float[] vectors = new float[3 * Size];
        Encoder.Value.Encode(Text, parts, vectors);
        Assert.Equal(Encode(Encoder.Value, ["The ferry still runs.", "The bridge was closed.", ""]), vectors);
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800 x")]
    [InlineData("\0\0")]
    [InlineData("\uFFFE\uFFFF\u2028")]
    [InlineData("\u0301\u0327\u0300")]
    [InlineData("")]
    public void Any_text_has_a_vector_of_length_one(string text)
    {
        float[] vector = Encoder.Value.Encode(text);
        Assert.Equal(1f, MathF.Sqrt(vector.Sum(x => x * x)), 1e-5f);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("\uD800")]
    [InlineData("e\u0301\u0327")]
    [InlineData("\u0301\u0327")]
    public void A_megabyte_is_no_trouble(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        Assert.Equal(1f, MathF.Sqrt(Encoder.Value.Encode(text).Sum(x => x * x)), 1e-5f);
    }

    [Fact]
    public void What_stands_behind_the_128th_piece_does_not_count()
    {
        string start = string.Concat(Enumerable.Repeat("one two three ", 60));
        Assert.Equal(Encoder.Value.Encode(start + "ships"), Encoder.Value.Encode(start + "trains"));
    }

    [Fact]
    public void Alike_is_nearer_than_unlike_and_a_number_hardly_counts()
    {
        float[] v = Encode(Encoder.Value,
        [
            "Forty people were killed when the bridge fell.", "Twelve people were killed when the bridge fell.",
            "The central bank left its rate where it was.",
        ]);
        Assert.True(SentenceVectors.Cosine(Row(v, 0), Row(v, 1)) > 0.9f);
        Assert.True(SentenceVectors.Cosine(Row(v, 0), Row(v, 2)) < 0.5f);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Encoder.Value.Encode(["a", "b"], new float[Size]));
        Assert.Throws<ArgumentException>(() => Encoder.Value.Encode([null!], new float[Size]));
        Assert.Throws<ArgumentException>(
            () => SentenceVectors.Load(new() { Threads = 2 }).Encode([.. Enumerable.Repeat("a", 99), null!], new float[100 * Size]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encoder.Value.Encode("a", [new TextSpan(0, 2)], new float[Size]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceVectors.Load(new() { Threads = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceVectors.Cosine([1f], [1f, 2f]));
    }

    [Fact]
    public void Cosine_of_nothing_is_zero() => Assert.Equal(0f, SentenceVectors.Cosine([0f, 0f], [1f, 2f]));

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(5000)]
    public void A_file_that_is_no_encoder_is_refused(int size)
    {
        byte[] file = new byte[size];
        if (size > 64)
        {
            BitConverter.TryWriteBytes(file, SentenceModel.Magic);
            BitConverter.TryWriteBytes(file.AsSpan(4), SentenceModel.Version);
            BitConverter.TryWriteBytes(file.AsSpan(12), 8000);
        }

        Assert.Throws<InvalidDataException>(() => SentenceModel.Read(file));
    }

    private static float[] Encode(SentenceVectors encoder, string[] texts)
    {
        float[] vectors = new float[texts.Length * Size];
        encoder.Encode(texts, vectors);
        return vectors;
    }

    private static ReadOnlySpan<float> Row(float[] vectors, int row) => vectors.AsSpan(row * Size, Size);
}
