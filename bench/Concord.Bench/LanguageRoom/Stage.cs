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
    public static Cost Measure(int rounds, Action work)
    {
        work();
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
