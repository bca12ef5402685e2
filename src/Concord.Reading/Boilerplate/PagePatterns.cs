using System.Text.RegularExpressions;

namespace Concord.Reading.Boilerplate;

/// <summary>The machinery of a page: error texts, script notices, ratings, polls, players.</summary>
internal static partial class PagePatterns
{
    public static readonly LineRule[] Rules = [new(OmissionReasons.Navigation, 40, Machinery())];

    [GeneratedRegex(@"^(please )?(enable|turn on|activate) javascript\b.{0,160}$|^(javascript|js) (is|must be|needs to be|seems to be)\b.{0,160}$|^(you need to|this (site|page|website|app|feature|content) (requires?|needs|works best with))\b.{0,30}\bjavascript\b.{0,120}$|^(your browser|this browser|you are using an? (outdated|unsupported|old) browser)\b.{0,140}$|^(this (video|content|tweet|post|embed|image|player|media) (is|can(not|['’]t)|could not|has been|may)( not)?( be)? (available|load|loaded|displayed|removed|unavailable|playable|shown|no longer).{0,120})$|^(rate this (article|story|post)|average rating|click to rate|vote|poll|quiz|results|submit( a correction)?|thank you for your (vote|feedback|comment|rating))[.!:]?$|^(error( \d{3})?|something went wrong|page not found|404( error)?)[.!]?$|^(watch|listen|video|audio|podcast|live|gallery|photos?|slideshow|infographic|interactive|premium|exclusive|sponsored|opinion|analysis|explainer)( (now|player|live))?:?$|^\d{1,2}:\d{2}( ?/ ?\d{1,2}:\d{2})?$|^(now playing|playing next|video (unavailable|duration:? .{0,12}|player is loading\.?)|duration:? ?\d.{0,12}|play video|current time.{0,20}|remaining time.{0,20}|live stream)$|^powered by .{1,40}$|^(theme|designed|developed|built|hosted|web design) by .{1,50}$|^proudly powered by .{1,40}$|^(print(er)?[- ]friendly( version)?|printable version|pdf version|e-?paper|mobile version|desktop version|view desktop site)$", LineRule.Options)]
    private static partial Regex Machinery();
}
