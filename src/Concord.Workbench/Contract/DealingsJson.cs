using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>Transfers and sanctions of a case, each with its claims.</summary>
internal static class DealingsJson
{
    public static void Write(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("transfers");
        foreach (Transfer transfer in found.Transfers)
        {
            json.WriteStartObject();
            json.WriteString("id", transfer.Id);
            json.WriteString("supplier", transfer.Supplier);
            json.Optional("recipient", transfer.Recipient);
            json.Strings("items", transfer.Items);
            json.Strings("told", CaseIds.Known(transfer.Told, ids.Claims));
            json.Strings("alleged", CaseIds.Known(transfer.Alleged, ids.Claims));
            json.Strings("denied", CaseIds.Known(transfer.Denied, ids.Claims));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sanctions");
        foreach (Sanction sanction in found.Sanctions)
        {
            json.WriteStartObject();
            json.WriteString("id", sanction.Id);
            json.WriteString("act", Words.Of(sanction.Act));
            json.Optional("actor", sanction.Actor);
            json.Optional("target", sanction.Target);
            json.Optional("resolution", sanction.Resolution);
            json.WriteString("text", sanction.Text);
            json.Strings("claims", CaseIds.Known(sanction.Claims, ids.Claims));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
