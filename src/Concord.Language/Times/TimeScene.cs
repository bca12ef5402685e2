namespace Concord.Language.Times;

/// <summary>An expression of time found at a token.</summary>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value.</param>
/// <param name="Resolved">Whether nothing of the value is unknown.</param>
/// <param name="Anchor">Date that later words such as "a month later" count from.</param>
internal readonly record struct TimeMatch(int End, TimeType Type, string Value, bool Resolved, DateOnly? Anchor = null)
{
    public bool Found => End > 0;
}

/// <summary>The sentence that is read, and the dates that its expressions count from.</summary>
internal sealed class TimeScene(AnalyzedText text, TimeWords words, DateOnly? reference)
{
    private const int CueReach = 12;

    private static readonly string[] PastWords = ["said", "says", "told", "met", "signed", "since", "was", "were", "after", "had"];

    public AnalyzedText Text { get; } = text;

    /// <summary>Date of publication.</summary>
    public DateOnly? Reference { get; } = reference;

    /// <summary>Date by which months and years without more resolve: publication, else a full date in the text.</summary>
    public DateOnly? Near { get; set; } = reference;

    /// <summary>The last date that the text named.</summary>
    public DateOnly? Anchor { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Whether the sentence is a headline, in which "to meet" looks ahead.</summary>
    public bool Heading { get; set; }

    public bool Has(int token) => token >= Start && token < End;

    public ReadOnlySpan<char> this[int token] => Has(token) ? words.Form(token) : default;

    public bool Is(int token, string word) => Has(token) && words.Is(token, word);

    public bool IsAny(int token, ReadOnlySpan<string> any) => Has(token) && words.IsAny(token, any);

    /// <summary>Whether the words around the token speak of the future ("will meet on Friday"), by the tree where there is one.</summary>
    public bool FutureBefore(int token)
    {
        if (IsAny(token - 1, ["by", "until", "till", "beyond"]))
        {
            return !Is(token - 1, "by") || !TimeTense.IsOverBy(Text, token);
        }

        int tense = TimeTense.Of(Text, token);
        return tense > 0 || tense == 0 && FutureWordBefore(token);
    }

    /// <summary>Whether the words around the token speak of the past.</summary>
    public bool PastBefore(int token)
    {
        int tense = TimeTense.Of(Text, token);
        if (tense != 0)
        {
            return tense < 0;
        }

        for (int i = token - 1; i >= Math.Max(Start, token - CueReach); i--)
        {
            if (IsAny(i, PastWords))
            {
                return true;
            }
        }

        return false;
    }

    private bool FutureWordBefore(int token)
    {
        bool open = IsAny(token - 1, ["through", "into", "in", "next", "to"]);
        for (int i = token - 1; i >= Math.Max(Start, token - CueReach); i--)
        {
            if (IsAny(i, PastWords))
            {
                return false;
            }

            bool planned = IsAny(i, ["scheduled", "due", "expected", "plans", "planned", "plan", "planning", "slated", "set", "hopes", "intends", "wants"])
                && IsAny(i + 1, ["to", "for", "on", "in", "by", "at"]);
            bool headline = Heading && Is(i, "to") && i < token - 1;
            bool extended = open && IsAny(i, ["would", "extend", "extends", "extending", "extended"]);
            if (planned || headline || extended || IsAny(i, ["will", "'ll", "’ll", "shall", "upcoming", "ahead", "schedule", "schedules"])
                || IsAny(i, ["is", "are"]) && Is(i + 1, "to"))
            {
                return true;
            }
        }

        return false;
    }

    public static TimeMatch Date(int end, string value, DateOnly? anchor = null) =>
        new(end, TimeType.Date, value, !value.Contains('X'), anchor);
}
