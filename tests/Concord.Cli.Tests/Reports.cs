namespace Concord.Cli.Tests;

/// <summary>Short invented reports of one event.</summary>
internal static class Reports
{
    public const string First =
        "Velmora and Ostrany sign river treaty\n\nVelmora and Ostrany signed a treaty on the use of the Kesten river on Tuesday, May 4, 2021. "
        + "The treaty bans new dams and covers fishing and trade. \"This ends a long quarrel,\" said Velmoran Foreign Minister Mara Lindt. "
        + "The full text of the treaty has not been published.\n";

    public const string Second =
        "River treaty concluded after years of talks\n\nThe governments of Velmora and Ostrany signed a treaty on the Kesten river on Tuesday. "
        + "Officials in Ostrany said 40 villages would be affected. Critics fear that the treaty could harm farmers.\n";

    public const string Third =
        "Treaty on the Kesten signed\n\nOstrany and Velmora signed a river treaty on Tuesday, according to the Ostrany News Agency. "
        + "Some 60 villages would be affected, the agency said. The treaty replaces an accord of 1987.\n";

    public const string Page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Kesten treaty – the Herald</title><meta name=\"date\" content=\"2021-05-05\"></head><body>"
        + "<nav><a href=\"/\">Home</a></nav><article><h1>Kesten treaty signed</h1><p>Velmora and Ostrany signed a treaty on the river Kesten on "
        + "Tuesday. The treaty bans new dams, the two governments said in a joint statement after the ceremony in the border town.</p><p>The "
        + "opposition in Velmora denied that it had been consulted before the treaty was signed on the bridge over the river.</p></article></body></html>";
}
