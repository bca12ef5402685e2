using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Concord.Language.Fuzz;

/// <summary>Seconds of processor time of the calling thread, so that a busy machine makes no input slow; by the wall clock where there is none.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Seconds =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadCpuTime, out TimeSpec time) == 0
            ? time.Seconds + (time.Nanoseconds * 1e-9)
            : (double)Stopwatch.GetTimestamp() / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
