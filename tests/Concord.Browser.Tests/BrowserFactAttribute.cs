namespace Concord.Browser.Tests;

/// <summary>A test that needs Chromium: skipped on a laptop without one, failing in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Path is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "Chromium is not on this machine";

    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
