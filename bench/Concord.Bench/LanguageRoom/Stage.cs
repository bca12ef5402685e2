using System.Diagnostics;

namespace Concord.Bench.LanguageRoom;

/// <summary>What a stage cost: seconds of processor time and of the clock, and bytes allocated on its thread.</summary>
internal readonly record struct Cost(double Cpu, double Wall, long Bytes)
{
    public static Cost operator -(Cost left, Cost right) => new(left.Cpu - right.Cpu, left.Wall - right.Wall, left.Bytes - right.Bytes);
}

/// <summary>Runs work over all documents on one thread and keeps the round that cost least.</summary>
internal static class Stage
{
    /// <summary>Costs of several pieces of work, a round of each after the other, so that a machine that drifts wrongs none of them.</summary>
    public static Cost[] Measure(int rounds, params Action[] works)
    {
        Cost[] best = new Cost[works.Length];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                Cost cost = Measure(1, works[i], warm: round == 0);
                best[i] = round == 0 ? cost : new Cost(Math.Min(best[i].Cpu, cost.Cpu), Math.Min(best[i].Wall, cost.Wall), Math.Min(best[i].Bytes, cost.Bytes));
            }
        }

        return best;
    }

    public static Cost Measure(int rounds, Action work, bool warm = true)
    {
        if (warm)
        {
            work();
        }

        Cost best = new(double.MaxValue, double.MaxValue, long.MaxValue);
        for (int i = 0; i < rounds; i++)
        {
            GC.Collect();
            long bytes = GC.GetAllocatedBytesForCurrentThread(), clock = Stopwatch.GetTimestamp();
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            work();
            Cost cost = new(
                (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
                Stopwatch.GetElapsedTime(clock).TotalSeconds,
                GC.GetAllocatedBytesForCurrentThread() - bytes);
            best = new Cost(Math.Min(best.Cpu, cost.Cpu), Math.Min(best.Wall, cost.Wall), Math.Min(best.Bytes, cost.Bytes));
        }

        return best;
    }
}
