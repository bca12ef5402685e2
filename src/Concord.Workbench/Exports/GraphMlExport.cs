using System.Globalization;
using System.Text;
using System.Xml;
using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>Who has what from whom as a directed graph (GraphML 1.0): voices, and credits with their number of claims.</summary>
internal static class GraphMlExport
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
        [("name", "node", "string"), ("kind", "node", "string"), ("document", "node", "string"), ("deadEnd", "node", "boolean"), ("claims", "edge", "int")];

    public static void Write(Case found, Stream output)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("graphml", Space);
        foreach ((string id, string on, string type) in Keys)
        {
            xml.WriteStartElement("key", Space);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", on);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "origins");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (CreditVoice voice in found.Credits?.Voices ?? [])
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", voice.Id);
            Data(xml, "name", voice.Name);
            Data(xml, "kind", Words.Of(voice.Kind));
            if (voice.Document is not null)
            {
                Data(xml, "document", voice.Document);
            }

            Data(xml, "deadEnd", voice.IsDeadEnd ? "true" : "false");
            xml.WriteEndElement();
        }

        foreach (Credit credit in found.Credits?.Credits ?? [])
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", credit.From);
            xml.WriteAttributeString("target", credit.To);
            Data(xml, "claims", credit.Claims.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);

        // XML has no way to write most control characters.
        xml.WriteString(string.Concat(value.Select((c, i) => XmlConvert.IsXmlChar(c) || IsPaired(value, i) ? c : '\ufffd')));
        xml.WriteEndElement();
    }

    private static bool IsPaired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
