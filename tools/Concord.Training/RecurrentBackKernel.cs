using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Training;

/// <summary>Backward pass of <see cref="Language.Engine.RecurrentKernel"/>, from the word read last to the first.</summary>
internal static unsafe class RecurrentBackKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        float* gates, float* delta, int gateStep, float* peephole, float* peepholeDelta, float* cells, float* upper, int step, int words,
        int hidden)
    {
        Vector256<float> one = Vector256<float>.One;
        for (int u = 0; u < hidden; u += 8)
        {
            Vector256<float> v = Vector256.Load(peephole + u), carried = default, vDelta = default;
            float* g = gates + u;
            float* d = delta + u;
            float* y = upper + u;
            float* kept = cells + u;
            for (int t = 0; t < words; t++, g += gateStep, d += gateStep, y += step, kept += step)
            {
                Vector256<float> z = Vector256.Load(g), f = Vector256.Load(g + hidden), o = Vector256.Load(g + (2 * hidden));
                Vector256<float> c = Vector256.Load(kept), before = t + 1 < words ? Vector256.Load(kept + step) : default;
                Vector256<float> up = Vector256.Load(y);
                Vector256<float> cDelta = carried + (up * o);
                Vector256<float> fDelta = cDelta * (before - z) * f * (one - f);
                Vector256.Store(cDelta * (one - f) * (one - (z * z)), d);
                Vector256.Store(fDelta, d + hidden);
                Vector256.Store(up * c * o * (one - o), d + (2 * hidden));
                vDelta += fDelta * before;
                carried = (cDelta * f) + (fDelta * v);
            }

            Vector256.Store(Vector256.Load(peepholeDelta + u) + vDelta, peepholeDelta + u);
        }
    }
}
