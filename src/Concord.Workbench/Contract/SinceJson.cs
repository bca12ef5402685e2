using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>The <c>since</c> part of the case: what changed since an earlier output.</summary>
internal static class SinceJson
{
    public static void Write(Utf8JsonWriter json, CaseComparison since)
    {
        json.WriteStartObject("since");
        json.WriteStartObject("documents");
        json.Strings("added", since.Added);
        json.Strings("revised", since.Revised);
        json.Strings("removed", since.Removed);
        json.WriteEndObject();
        json.WriteNumber("unchanged", since.Unchanged);
        json.WriteStartArray("changes");
        foreach (CaseChange change in since.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(change.Kind));
            json.Optional("finding", change.Finding);
            json.Optional("earlierFinding", change.EarlierFinding);
            json.WriteString("statement", change.Statement);
            json.WriteNumber("independentOriginsBefore", change.OriginsBefore);
            json.WriteNumber("independentOrigins", change.OriginsNow);
            json.Optional("stateBefore", change.StateBefore is { } then ? Words.Of(then) : null);
            json.Optional("state", change.StateNow is { } now ? Words.Of(now) : null);
            json.Strings("claims", change.Claims);
            json.WriteStartArray("lost");
            foreach (EarlierPassage passage in change.Lost)
            {
                json.WriteStartObject();
                json.WriteString("uri", passage.Uri);
                json.WriteNumber("start", passage.Start);
                json.WriteNumber("end", passage.End);
                json.WriteString("quote", passage.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("why", change.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
