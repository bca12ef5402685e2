using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Concord.Workbench.Rendering;

/// <summary>Renders a component to a whole page: the report file and the pages of the workbench.</summary>
internal static class PageRenderer
{
    public static async Task<string> Render<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        ServiceProvider services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                ParameterView view = ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
                return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view).ConfigureAwait(true)).ToHtmlString() + "\n").ConfigureAwait(false);
            }
        }
    }
}
