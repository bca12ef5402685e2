using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>Recognises what pages show instead of their article.</summary>
internal static partial class Notices
{
    private const int LongestScriptNotice = 80;
    private const int LongestCookieNotice = 250;

    /// <summary>Whether a text only asks for JavaScript.</summary>
    public static bool AsksForScript(string text, int words) => words <= LongestScriptNotice && Script().IsMatch(text);

    /// <summary>Whether a text is about cookies and consent, and about nothing else.</summary>
    public static bool IsAboutCookies(string text, int words)
    {
        if (words > LongestCookieNotice)
        {
            return false;
        }

        int met = Cookie().Count(text);
        return met >= 2 && met * 40 >= words && Consent().IsMatch(text);
    }

    [GeneratedRegex(@"\b(?:enable|turn on|switch on|activate|allow|requires?|needs?|without)\b[\w ]{0,30}\bjavascript|\bjavascript\b[\w ]{0,20}\b(?:disabled|required|enabled|not supported|turned off|deaktiviert|aktivieren|erforderlich|désactivé|requis|desactivado|necesario|disattivato|uitgeschakeld)|\b(?:activ|habilit|attiv|включ|увімкн|aktiver|schakel)\w*[\w ]{0,20}\bjavascript", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"\bcookies?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cookie();

    [GeneratedRegex(@"\b(?:consent|accept|agree|preferences|privacy|einwillig\w+|zustimm\w+|akzeptier\w+|datenschutz\w*|consent\w+|accepte[rz]|confidentialité|acept\w+|privacidad|accett\w+|toestemming|aceit\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();
}
