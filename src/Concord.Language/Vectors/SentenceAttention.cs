using Concord.Language.Engine;

namespace Concord.Language.Vectors;

/// <summary>Attention of the pieces of one sentence to each other.</summary>
internal sealed unsafe class SentenceAttention
{
    private readonly FloatBuffer _packed = new(), _scores = new();

    /// <summary>
    /// <paramref name="rows"/> holds query (already scaled), key and value of each piece, each <paramref name="width"/> wide.
    /// </summary>
    public void Run(float* rows, int count, int width, int heads, float* output)
    {
        int size = width / heads, stride = 3 * width, padded = (count + 7) / 8 * 8;
        float* packed = _packed.Ensure(Math.Max(MatrixKernels.PackedSize(size, count), MatrixKernels.PackedSize(count, size)));
        float* scores = _scores.Ensure(count * padded);
        for (int h = 0; h < heads; h++)
        {
            float* query = rows + (h * size), key = query + width, value = key + width;
            MatrixKernels.Pack(key, size, count, 1, stride, packed);
            MatrixKernels.Multiply(query, stride, 1, packed, scores, padded, count, size, count, false);
            for (int r = 0; r < count; r++)
            {
                RowMath.Softmax(scores + (r * padded), count);
            }

            MatrixKernels.Pack(value, count, size, stride, 1, packed);
            MatrixKernels.Multiply(scores, padded, 1, packed, output + (h * size), width, count, count, size, false);
        }
    }
}
