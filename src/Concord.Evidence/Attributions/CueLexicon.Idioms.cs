using System.Collections.Frozen;

namespace Concord.Evidence;

internal static partial class CueLexicon
{
    // verb noun preposition: together one cue.
    private const string IdiomTable = """
        take issue with,over
        take aim at
        take exception to
        take umbrage at,over
        take offense at,to
        take offence at,to
        take credit for
        take responsibility for
        take pride in
        take comfort in
        take note of
        take shot at
        take swipe at
        take dig at
        take jab at
        take stand against,on,for
        take stance on,against
        take position on
        take side with
        take heart in,from
        make fun of
        make light of
        make mention of
        make mockery of
        make case for,against
        make pitch for
        make reference to
        make joke about
        make comment about,on
        make argument for,against,about
        make point about,of
        make plea for,to
        make remark about,on
        make push for
        make call for
        make issue of
        make claim about,of
        make accusation of,about,against
        make pledge of
        poke fun at
        poke hole in
        pay tribute to
        pay homage to
        pay lip service to
        throw support behind
        throw weight behind
        throw cold water on
        lend support to,for
        give credit to,for
        give support to
        give speech on,about
        give blessing to
        give backing to
        heap praise on,upon
        heap scorn on,upon
        heap criticism on,upon
        pour scorn on
        shower praise on
        call attention to
        draw attention to
        draw distinction between
        draw comparison between,with,to
        draw parallel between,with,to
        draw contrast with,between
        draw line at,between
        pay attention to
        cast doubt on,upon,over
        cast vote for,against
        cast ballot for,against
        raise question about,over,on,of
        raise doubt about,over
        raise concern about,over,of
        raise alarm about,over
        raise eyebrow at
        raise possibility of
        raise prospect of
        raise specter of
        raise spectre of
        raise issue of,with
        raise objection to
        raise fear of,about
        raise suspicion of,about
        sound alarm about,over,on
        sound warning about,on
        set sight on
        place blame on
        put blame on
        lay blame on
        pin blame on
        pin hope on
        put pressure on
        put faith in
        put emphasis on
        place emphasis on
        show support for
        show sympathy for
        show respect for
        show interest in
        show enthusiasm for
        show disdain for
        show contempt for
        express interest in
        express support for
        express regret for,over
        express sympathy for,with
        express solidarity with
        express condolence to,for
        express admiration for
        express confidence in
        voice support for
        voice opposition to
        signal support for
        declare support for
        announce support for
        find fault with
        have faith in
        have confidence in
        have doubt about
        have reservation about
        have misgiving about
        have regret about
        have qualm about
        have issue with
        have problem with
        have sympathy for
        have respect for
        have disdain for
        have contempt for
        have interest in
        launch attack on,against
        launch tirade against
        level criticism at,against
        level charge at,against
        level accusation at,against
        unleash attack on,against
        lob insult at
        hurl insult at
        offer support for,to
        offer praise for
        offer condolence to
        offer critique of
        offer defense of
        offer apology for,to
        issue apology for,to
        issue warning about,on
        seek support from,for
        feel sympathy for
        deny claim of
        deny report of
        """;

    private static readonly FrozenDictionary<string, string> Idioms = ParseIdioms();

    /// <summary>Prepositions, each in blanks, that a verb and its object take as one cue: "take issue" with; null where they are none.</summary>
    public static string? Idiom(string verb, string noun) => Idioms.GetValueOrDefault(verb + " " + noun);

    private static FrozenDictionary<string, string> ParseIdioms()
    {
        Dictionary<string, string> idioms = new(StringComparer.Ordinal);
        foreach (string line in IdiomTable.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int last = line.LastIndexOf(' ');
            idioms[line[..last]] = " " + line[(last + 1)..].Replace(',', ' ') + " ";
        }

        return idioms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
