using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Training;

/// <summary>Adam with decoupled decay for matrices; sparse for the embedding table.</summary>
internal sealed unsafe class Adam(TrainingModel model)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f;
    private int _step;

    public float Decay { get; init; } = 0.01f;

    /// <summary>Greatest norm of the dense gradient.</summary>
    public float Clip { get; init; } = 2f;

    public void Step(Gradients gradients, float rate)
    {
        _step++;
        double norm = 0;
        foreach (Parameter p in model.All)
        {
            if (!p.Sparse)
            {
                float* g = gradients[p.Name];
                for (int i = 0; i < p.Size; i++)
                {
                    norm += g[i] * g[i];
                }
            }
        }

        float scale = (float)Math.Min(1.0, Clip / (Math.Sqrt(norm) + 1e-6));
        float first = 1f - MathF.Pow(Beta1, _step), second = 1f - MathF.Pow(Beta2, _step);
        foreach (Parameter p in model.All)
        {
            fixed (float* m = p.First, v = p.Second)
            {
                if (!p.Sparse)
                {
                    Update(p.Pointer, gradients[p.Name], m, v, p.Size, scale, rate, first, second, p.Rows > 1 ? Decay * rate : 0f);
                    continue;
                }

                foreach (int row in gradients.Rows)
                {
                    long at = (long)row * p.Columns;
                    Update(p.Pointer + at, gradients[p.Name] + at, m + at, v + at, p.Columns, scale, rate, first, second, 0f);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(
        float* w, float* g, float* m, float* v, int count, float scale, float rate, float first, float second, float decay)
    {
        // Arrays carry sixteen floats of slack, so the last vector may reach past the end of a dense block.
        Vector256<float> s = Vector256.Create(scale), keep = Vector256.Create(1f - decay), step = Vector256.Create(rate / first);
        Vector256<float> unbias = Vector256.Create(1f / second), epsilon = Vector256.Create(1e-8f);
        for (int i = 0; i < count; i += 8)
        {
            Vector256<float> x = Vector256.Load(g + i) * s;
            Vector256<float> a = (Vector256.Load(m + i) * Beta1) + (x * (1f - Beta1));
            Vector256<float> b = (Vector256.Load(v + i) * Beta2) + (x * x * (1f - Beta2));
            Vector256.Store(a, m + i);
            Vector256.Store(b, v + i);
            Vector256.Store((Vector256.Load(w + i) * keep) - (step * a / (Vector256.Sqrt(b * unbias) + epsilon)), w + i);
        }
    }
}
