using Concord.Language.Vectors;

namespace Concord.Training.Sentences;

/// <summary>Turns the package's tensors into the matrices that the encoder multiplies by.</summary>
internal static class SentenceConversion
{
    private const int Width = 256, Wide = 512, Hidden = 1536, Heads = 4, Positions = 128;

    public static byte[] Convert(string folder, bool quantize)
    {
        SentencePackage package = SentencePackage.Read(folder);
        return quantize ? Write(package, SentenceCalibration.Run(SentenceModel.Read(Write(package, null)), package.Pieces)) : Write(package, null);
    }

    private static byte[] Write(SentencePackage package, SentenceCalibration? calibration)
    {
        PieceTrieBuilder trie = new(package.Pieces);
        float[] embeddings = package["Embeddings_en"];
        SentenceShape shape = new()
        {
            Quantized = calibration is not null,
            Pieces = package.Pieces.Length,
            Nodes = trie.Nodes,
            EmbeddingRows = embeddings.Length / Width,
            Width = Width,
            Wide = Wide,
            Hidden = Hidden,
            Heads = Heads,
            Positions = Positions,
        };
        SentenceModelWriter writer = new(shape);
        writer.Section(trie.FirstChild);
        writer.Section(trie.Characters);
        writer.Section(trie.Pieces);
        writer.Section(Array.ConvertAll(package.Pieces, piece => piece.Score));
        writer.Section(Array.ConvertAll(package.Pieces, piece => (byte)piece.Text.Length));
        writer.Section(Timing(package["TimingSignal"]));

        // The graph adds the embedding twice: as it is, and with the timing signal.
        writer.Embeddings(Array.ConvertAll(embeddings, value => 2 * value));
        int number = 0;
        foreach ((float[] matrix, float[] bias) in Matrices(package))
        {
            if (calibration is null)
            {
                writer.Matrix(matrix, bias);
            }
            else
            {
                writer.Matrix(matrix, bias, calibration.Products(number), calibration.Means(number));
            }

            number++;
        }

        return writer.ToArray();
    }

    private static IEnumerable<(float[] Matrix, float[] Bias)> Matrices(SentencePackage package)
    {
        yield return (package["Layer_0", "dense/kernel"], package["Layer_0", "dense/bias"]);
        foreach (string layer in (string[])["Layer_0", "Layer_1"])
        {
            string[] norm = ["Encode/" + layer, "TransformerLayer/layer_prepostprocess"];
            string[] inner = ["Encode/" + layer, "TransformerLayer/FFN/layer_prepostprocess"];
            (float[] attention, float[] shift) = Fold(package[layer, "qkv_transform_single/kernel"], package[layer, "qkv_transform_single/bias"],
                package[[.. norm, "scale"]], package[[.. norm, "bias"]]);
            ScaleQueries(attention, shift);
            yield return (attention, shift);
            yield return (package[layer, "output_transform_single/kernel"], package[layer, "output_transform_single/bias"]);
            yield return Fold(package[layer, "FFN/conv1/Tensordot"], package["Encode/" + layer, "FFN/conv1/bias"],
                package[[.. inner, "scale"]], package[[.. inner, "bias"]]);
            yield return (package[layer, "FFN/conv2/Tensordot"], package["Encode/" + layer, "FFN/conv2/bias"]);
        }

        yield return (package["tanh_layer_0/weights"], package["tanh_layer_0/bias"]);
    }

    /// <summary>Takes the gain and shift of a norm into the matrix behind it.</summary>
    private static (float[] Matrix, float[] Bias) Fold(float[] matrix, float[] bias, float[] gain, float[] shift)
    {
        int outputs = bias.Length;
        float[] folded = new float[matrix.Length];
        double[] moved = Array.ConvertAll(bias, value => (double)value);
        for (int i = 0; i < gain.Length; i++)
        {
            for (int j = 0; j < outputs; j++)
            {
                double weight = matrix[(i * outputs) + j];
                folded[(i * outputs) + j] = (float)(weight * gain[i]);
                moved[j] += weight * shift[i];
            }
        }

        return (folded, Array.ConvertAll(moved, value => (float)value));
    }

    /// <summary>Divides queries by the square root of a head's width.</summary>
    private static void ScaleQueries(float[] matrix, float[] bias)
    {
        int outputs = bias.Length, width = outputs / 3;
        float factor = 1f / MathF.Sqrt(width / Heads);
        for (int j = 0; j < width; j++)
        {
            bias[j] *= factor;
            for (int i = j; i < matrix.Length; i += outputs)
            {
                matrix[i] *= factor;
            }
        }
    }

    /// <summary>Sines and cosines of each position at falling rates.</summary>
    private static float[] Timing(float[] rates)
    {
        float[] table = new float[Positions * Width];
        for (int position = 0; position < Positions; position++)
        {
            for (int i = 0; i < rates.Length; i++)
            {
                table[(position * Width) + i] = (float)Math.Sin(position * rates[i]);
                table[(position * Width) + rates.Length + i] = (float)Math.Cos(position * rates[i]);
            }
        }

        return table;
    }
}
