namespace Concord.Workbench.Web;

/// <summary>What every page has.</summary>
/// <param name="Case">Name of the case, for the reader.</param>
/// <param name="Title">Of the page.</param>
/// <param name="Path">Of the page, without the query.</param>
/// <param name="Here">Path and query: where a form comes back to.</param>
/// <param name="FormToken">Goes with each form.</param>
public sealed record PageContext(string Case, string Title, string Path, string Here, string FormToken);
