using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Concord.Browser.Tests;

/// <summary>One browser for all tests; each test has a case and a workbench of its own, started as a user starts them.</summary>
public sealed partial class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "concord-" + Path.GetRandomFileName());

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        if (BrowserFactAttribute.Path is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-quic"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A workbench on these reports, and a page that tells of whatever goes wrong in it.</summary>
    public async Task<Bench> Open(string name, params string[] reports)
    {
        string folder = Path.Combine(Folder, name), file = Path.Combine(Folder, name + ".concord");
        Directory.CreateDirectory(folder);
        for (int i = 0; i < reports.Length; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"r{i}.txt"), reports[i]);
        }

        using (Process ingest = Start("ingest", folder, "--case", file))
        {
            await ingest.StandardError.ReadToEndAsync();
            await ingest.WaitForExitAsync();
            Assert.Equal(0, ingest.ExitCode);
        }

        return await Serve(file);
    }

    public async Task<Bench> Serve(string file)
    {
        Process serve = Start("serve", "--case", file, "--port", "0", "--as", "ada");
        string said = await serve.StandardError.ReadLineAsync() ?? "";
        IBrowserContext context = await (browser ?? throw new InvalidOperationException("Chromium is not on this machine")).NewContextAsync(new BrowserNewContextOptions { BaseURL = Address().Match(said).Value });
        return new Bench(serve, context, await context.NewPageAsync());
    }

    private static Process Start(params string[] args)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "concord.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Address();

    public sealed class Bench : IAsyncDisposable
    {
        private static readonly Lazy<string> Axe = new(ReadAxe);

        private readonly Process serve;
        private readonly IBrowserContext context;

        internal Bench(Process serve, IBrowserContext context, IPage page)
        {
            this.serve = serve;
            this.context = context;
            Page = page;
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                {
                    Troubles.Add($"{page.Url}: {message.Text}");
                }
            };
            page.PageError += (_, error) => Troubles.Add($"{page.Url}: {error}");
            page.Dialog += (_, dialog) =>
            {
                Troubles.Add($"{page.Url}: a dialog says {dialog.Message}");
                _ = dialog.DismissAsync();
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    Troubles.Add($"{page.Url} asks for {request.Url}");
                }
            };
        }

        public IPage Page { get; }

        /// <summary>Console errors, exceptions, dialogs and requests to elsewhere.</summary>
        public List<string> Troubles { get; } = [];

        /// <summary>What axe-core holds against the page, by WCAG 2.2 A and AA.</summary>
        public async Task<string> Violations()
        {
            await Page.EvaluateAsync(Axe.Value);
            return await Page.EvaluateAsync<string>(
                "async () => { const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }); return found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')).join('\\n'); }");
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            serve.Kill(entireProcessTree: true);
            serve.Dispose();
        }

        private static string ReadAxe()
        {
            Assembly assembly = typeof(Deque.AxeCore.Commons.AxeResult).Assembly;
            string name = assembly.GetManifestResourceNames().First(resource => resource.EndsWith("axe.min.js", StringComparison.Ordinal));
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
