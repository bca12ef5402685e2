using System.Text.RegularExpressions;

namespace Concord.Reading.Boilerplate;

/// <summary>Links to other stories, lists of sources, navigation.</summary>
internal static partial class LinkPatterns
{
    public static readonly LineRule[] Rules =
    [
        new(OmissionReasons.RelatedLinks, 9, RelatedHead(), Follow.Headlines),
        new(OmissionReasons.RelatedLinks, 34, RelatedLine()),
        new(OmissionReasons.SourceList, 30, SourceItem()),
        new(OmissionReasons.SourceList, 5, SourceHead(), Follow.Headlines),
        new(OmissionReasons.Navigation, 26, Address()),
        new(OmissionReasons.Navigation, 30, Navigation()),
        new(OmissionReasons.Navigation, 40, Tags()),
    ];

    [GeneratedRegex(@"^((see |view |read |find |explore |check out |discover )?((more|other|our|the|latest|top|most|recent|similar|popular|trending|editors?['’]?s?|must|best|also|you may|you might|recommended|suggested|featured|further) )*(related|recommended|trending|popular|similar|latest|recent|read|viewed|shared|commented|picks?|choice|like|top|more|further|featured|suggested|other)( (to this|on this|on [\w ]{1,30}|for you|in [\w ]{1,30}|from [\w .'’&]{1,40}|by [\w .'’]{1,30}|today|this week|now|topics?))?( ?(news|stor(y|ies)|articles?|posts?|reads?|reading|coverage|content|topics?|links?|videos?|headlines|items|pages|analysis|picks?|searches|tags|reports))+( (on this|for you|from [\w .'’&]{1,40}|today|this week|now|you may like|you might like))?)( ?\(\d+\))?:?$|^(related|read more|read next|up next|also read|read also|see also|more on this( story| topic)?|more from [\w .'’&-]{1,50}|more about [\w .'’&-]{1,40}|more like this|more in [\w .'’&-]{1,40}|most (read|popular|viewed|shared|commented)|must reads?|trending( now)?|popular( now)?|recommended( for you| by| reading)?|you (may|might|could) (also|like|be interested|enjoy|have missed).{0,30}|don['’]t miss( this| it)?|in case you missed it|what to read next|what['’]s next|keep reading|continue reading|further reading|next in .{1,30}|around the web|from (around )?the web|elsewhere on .{1,30}|(today['’]s )?top (stories|news|headlines)|editor['’]?s['’]? (picks?|choice)|sponsored (links|stories)|promoted (links|stories|content)|in this (story|section)|key (links|stories)|latest( news| updates)?|breaking news|more stories|more news|more headlines|more coverage)( ?[:>»…]| ?\.\.\.)*$", LineRule.Options)]
    private static partial Regex RelatedHead();

    [GeneratedRegex(@"^(related( (story|stories|article|articles|news|coverage|content|post|posts|video|reading|link|links|topic|topics))?|also read|read also|read more( (on|about|at|from|here|in) ?[^:]{0,40})?|read( the full (story|article|report)( here)?)?|see also|see more|must[- ]read|more( on this| here)?|further reading|recommended( reading)?|don['’]t miss|watch( now| also| live| more)?|also watch|listen( now)?|next (article|story|post|up)|previous (article|story|post)|prev(ious)?|up next|trending( now)?|opinion piece|explainer|in pictures|in photos|photos|in case you missed it|icymi|click here|full story|editor['’]?s['’]? picks?|you (may|might) also like) ?[:|>»→] ?\S.{0,220}$|^(click|tap|go|head|scroll down)( here)? (here )?(to|for) (read|see|view|watch|subscribe|join|follow|more|the (full|rest|latest)|sign|download|check|find)\b.{0,120}$|^(read|see|view|watch|load|show|find|get|explore) (more|all|the full (story|article|report)|full (story|article))( (stories|articles|news|posts|videos|comments|here|on|at|from|about|in|of) ?.{0,40})?[ .…>»→]*$|^(continue reading|keep reading|read the (full|whole|original|complete) (story|article|report|post|piece|text)|read more (at|on|from|in|about))\b.{0,80}$", LineRule.Options)]
    private static partial Regex RelatedLine();

    [GeneratedRegex(@"^(source|reference|citation) ?#?\d{1,3} ?[:)–-] ?\S|^\[\d{1,3}\]:? .{0,30}https?://|^(sources?|references?|via|originally from|h/t|source link|news source|source url)( ?[:=]| ?-) ?[^.!?]{1,120}(\.[a-z]{2,6}\S*)?$", LineRule.Options)]
    private static partial Regex SourceItem();

    [GeneratedRegex(@"^(sources?|references?|citations|bibliography|external links|works cited|footnotes|sources (and|&) references|list of sources):?$", LineRule.Options)]
    private static partial Regex SourceHead();

    [GeneratedRegex(@"^(url ?[:=] ?|link ?[:=] ?)?<?(https?://|www\.)[^\s<>]+>?$|^pic\.twitter\.com/\w+$|^[\w.+-]+@[\w-]+(\.[\w-]+)+$|^@\w{2,30}$", LineRule.Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(skip to (main )?(content|navigation|article|search|footer)|jump to (content|navigation|section)|back to (top|home|article|all .{1,20}|news|results|menu)|return to (top|home ?page)|go to (top|home ?page)|scroll to (top|continue)|toggle (navigation|menu|search).{0,20}|(main |site |mobile |primary )?(menu|navigation|nav)|search( for| this site| here)?:?( \.\.\.|…)?|close( menu| this| ad| search)?|open (menu|search|navigation)|home( ?page)?|next|previous|prev|next page|previous page|load more|show more|view more|see more|page \d+( of \d+)?|\d+ of \d+|continue|more|expand|collapse|table of contents|contents|on this page|in this article|quick links|useful links|site ?map|about( us)?|contact( us)?|advertise( with us)?|careers|privacy( policy)?|terms( of (use|service))?( (and|&) (conditions|privacy policy))?|rss( feeds?)?|archives?|categories|tags|topics|follow topics?|select (language|region|edition)|change (language|region|edition)|loading\.*|please wait\.*|play( video| audio)?|pause|mute|unmute|listen( to (this )?(article|story))?( now)?( ?\(?\d+ ?min(utes?)?\)?)?|listen to article|your browser does not support .{1,60}|\d+[- ]min(ute)?s?( read| listen)?|(estimated )?read(ing)? time:? .{0,20}|\d+ (views|shares|reads|likes|comments?|retweets|followers)|views:? ?[\d,.]+[km]?|shares:? ?[\d,.]+|text size:? ?.{0,12}|font size:? ?.{0,12}|(increase|decrease) (font|text) size|a\+|a-|view (in )?(full ?screen|gallery|slideshow|comments|original|image in .{1,20}|larger)|download (pdf|(the|our) .{0,20}app)|open in app|get the app|[\w’'&. ]{2,25}( ?[>»›→] ?[\w’'&. -]{2,45}){1,6}( ?[>»›])?)$", LineRule.Options)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^(tags?|tagged( (with|under|as|in))?|topics?|filed (under|in|to)|categor(y|ies)|keywords?|posted in|published in|in categories|labels|more (on|about)|explore more( on)?|follow (us )?on topics|find more( on)?|related (topics|tags)|hashtags?|section)( ?[:|]| [–-] | #)\s?[^.!?]{1,300}$|^(#\w+[ ,]*){1,30}$|^(filed under|posted in|tagged( (with|under|as))?) [^.!?]{1,200}$", LineRule.Options)]
    private static partial Regex Tags();
}
