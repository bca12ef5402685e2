using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>The elementwise recurrence of one direction over one sentence.</summary>
internal static unsafe class RecurrentKernel
{
    /// <summary>
    /// f = σ(F + v·c'), c = f·c' + (1-f)·tanh(Z), y = σ(O)·c over rows of gates [Z F O] at <paramref name="gates"/>.
    /// </summary>
    /// <param name="gates">Row of the first word to be read; replaced by the activated gates where <paramref name="keep"/>.</param>
    /// <param name="gateStep">Floats from one word to the next, negative for the backward direction.</param>
    /// <param name="peephole">v.</param>
    /// <param name="cells">Where c is kept, row by row like the output, or null.</param>
    /// <param name="output">Row of the first word.</param>
    /// <param name="outputStep">Floats from one output row to the next.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="hidden">Units, a multiple of eight.</param>
    /// <param name="keep">Whether the activated gates replace the raw ones, for training.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        float* gates, int gateStep, float* peephole, float* cells, float* output, int outputStep, int words, int hidden, bool keep)
    {
        // Two blocks of eight at once: one word waits for the one before, so the second block fills the wait of the first.
        int u = 0;
        for (; u + 16 <= hidden; u += 16)
        {
            Vector256<float> v0 = Vector256.Load(peephole + u), v1 = Vector256.Load(peephole + u + 8), c0 = default, c1 = default;
            float* g = gates + u;
            float* y = output + u;
            float* kept = cells + u;
            for (int t = 0; t < words; t++, g += gateStep, y += outputStep, kept += outputStep)
            {
                Step(g, hidden, v0, ref c0, y, kept, keep);
                Step(g + 8, hidden, v1, ref c1, y + 8, kept + 8, keep);
            }
        }

        for (; u < hidden; u += 8)
        {
            Vector256<float> v = Vector256.Load(peephole + u), c = default;
            float* g = gates + u;
            float* y = output + u;
            float* kept = cells + u;
            for (int t = 0; t < words; t++, g += gateStep, y += outputStep, kept += outputStep)
            {
                Step(g, hidden, v, ref c, y, kept, keep);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(float* g, int hidden, Vector256<float> v, ref Vector256<float> c, float* y, float* kept, bool keep)
    {
        Vector256<float> z = VectorMath.Tanh(Vector256.Load(g));
        Vector256<float> f = VectorMath.Sigmoid(Vector256.FusedMultiplyAdd(v, c, Vector256.Load(g + hidden)));
        Vector256<float> o = VectorMath.Sigmoid(Vector256.Load(g + (2 * hidden)));
        c = Vector256.FusedMultiplyAdd(f, c - z, z);
        Vector256.Store(o * c, y);
        if (keep)
        {
            Vector256.Store(z, g);
            Vector256.Store(f, g + hidden);
            Vector256.Store(o, g + (2 * hidden));
            Vector256.Store(c, kept);
        }
    }
}
