using System.Text.RegularExpressions;

namespace Concord.Reading.Boilerplate;

/// <summary>Comment forms and the readers' comments under them.</summary>
internal static partial class CommentPatterns
{
    public static readonly LineRule[] Rules =
    [
        new(OmissionReasons.CommentForm, 14, FormHead(), Follow.Foot),
        new(OmissionReasons.CommentForm, 40, FormLine()),
        new(OmissionReasons.Comments, 12, Heading(), Follow.Foot),
        new(OmissionReasons.Comments, 40, ThoughtsOn(), Follow.Foot, Needle: " on "),
        new(OmissionReasons.Comments, 30, Prompt()),
        new(OmissionReasons.Comments, 14, Signature()),
        new(OmissionReasons.Comments, 14, Ago(), AtEdges: true, Needle: " ago"),
    ];

    [GeneratedRegex(@"^(leave|post|write|add|submit|make) (a|an|your|new) (reply|comment|response|review)s?( below| here| now| to .{0,40}| on .{0,40}| cancel reply)?[.!:]?$|^(cancel reply|join the (discussion|conversation|debate)|have your say|what do you think|start (the|a) (discussion|conversation|thread)|add to the (discussion|conversation)|reader interactions|comment on this (story|article|post)|post comment)[.!?:]?( cancel reply)?$", LineRule.Options)]
    private static partial Regex FormHead();

    [GeneratedRegex(@"^your e-?mail( address)? will (not|never) be (published|shared|displayed|made public)|^required fields (are|have been) marked|^fields marked (with )?(an? )?(\*|asterisk)|^save my name,? (and )?e-?mail|^notify me (of|by|when|about|via)\b.{0,60}\b(comments?|posts?|e-?mail|replies)|^(your )?(name|e-?mail|website|comment|message|url|e-?mail address|display name|nickname)( address)? ?(\*|\(required\)|\(optional\)|\((will )?not (be )?published\))|^(post|submit|send|add|publish) (comment|reply|your comment)$|^this site uses akismet|^learn how your comment data (is|are) processed|^you must be logged in|^(please )?(log|sign)[- ]?(in|on) (or register )?to (post|leave|add|write|make|submit|view|join|reply)|^you (have to|must|need to) (be )?(log|sign|register)|^(all )?comments (are|will be) (moderated|closed|subject|reviewed)|^comments (for this (thread|article|post|story) )?(are|is) (now )?(closed|disabled|off|turned off|not (allowed|available))|^characters (left|remaining)|^you may use these html|^(we (encourage|welcome) .{0,60}comments?|please (keep|be) .{0,40}comments? )|^by (posting|submitting|commenting).{0,80}(you agree|you accept|terms)|^(the )?comments?( section)? (below )?(do|does) not (represent|reflect)", LineRule.Options)]
    private static partial Regex FormLine();

    [GeneratedRegex(@"^((there (are|is) )?(\d[\d,.]*|no|one|all|view( all)?|show( all)?|see( all)?|read|hide|latest|recent|top|newest|oldest|most recent|readers?['’]?|user|facebook|disqus|your|load( more)?|more|view \d+)) (more )?(comments?|replies)( yet| so far| found| below| \(\d+\)| (on|to) [“""‘'].{0,150})?[.!]?$|^comments?( section| thread| policy)?( ?[(:\[]? ?\d+ ?[)\]]?)?:?$|^(discussion|responses|reactions|replies) ?\(\d+\):?$|^all reactions:?.{0,12}$|^\d+ (responses|reactions|thoughts)$", LineRule.Options)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\d+|one|no) (thoughts?|responses?|comments?|replies) (on|to) [“""‘'«„].{1,300}$", LineRule.Options)]
    private static partial Regex ThoughtsOn();

    [GeneratedRegex(@"^(be the first( one| person)? to (share|comment|review|leave|post|reply|rate|like|react|write|add|start)|share your (thoughts|views|opinions?|comments?)|tell us what you think|let us know (what you think|your (thoughts|views))|(what (are|do) your|do you have (any )?) ?thoughts|got something to say|have (something|anything) to (say|add)|we(['’]d| would) (love|like) to hear (from you|your)|weigh in\b|what['’]s your (take|view|opinion)|there are no comments|no (comments|replies|responses) (yet|so far|found|here)|this (article|post|story) has (no|\d+) comments?)\b.{0,120}$", LineRule.Options)]
    private static partial Regex Prompt();

    /// <summary>The head of one reader's comment; believed only under a heading of comments.</summary>
    [GeneratedRegex(@"^.{1,40} (says|said|wrote|commented|replied)( on .{1,40}| at .{1,30})?:?$|\b(\d+|an?) (minutes?|hours?|days?|weeks?|months?|years?) ago\b", LineRule.Options)]
    public static partial Regex Commenter();

    [GeneratedRegex(@"^.{1,40}(, | on | • | · |\s-\s)?\b(\d+|an?|one) (seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago(\s.{0,12})?$", LineRule.Options)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(reply|like|report|flag|upvote|downvote|quote|permalink|edit|report (abuse|comment)|reply to .{1,40}|show replies|view replies|hide replies|see more replies)( ?[·|•] ?(reply|like|report|share|flag|edit|\d+[hdwmy]))*( ?\(?\d+\)?)?$", LineRule.Options)]
    private static partial Regex Signature();
}
