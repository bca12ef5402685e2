namespace Concord.Language.Knowledge;

/// <summary>An actor or place of the world tables.</summary>
/// <param name="Id">As <see cref="Actor.Id"/>; places have <c>place:name</c>.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Type">state, organization, outlet, agency (news agency), or place.</param>
/// <param name="Country">ISO 3166 alpha-2 code of the home state, where there is one.</param>
/// <param name="Ownership">Of outlets and agencies: state, public or private.</param>
public sealed record KnownActor(string Id, string Name, string Type, string? Country = null, string? Ownership = null);

/// <summary>What a word of a text belongs to in the world tables; features for finding names.</summary>
public enum GazetteerTag : byte
{
    None,

    /// <summary>Name of a state.</summary>
    State,

    /// <summary>Adjective or noun of nationality.</summary>
    Demonym,

    /// <summary>City, region, sea or site, capitals among them.</summary>
    Place,

    /// <summary>Organisation, institute, company, armed group, or a government by its seat ("Kremlin").</summary>
    Organization,

    /// <summary>News outlet or agency.</summary>
    Outlet,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Office, rank or role.</summary>
    Title,

    /// <summary>A kind of body that states have ("foreign ministry", "parliament").</summary>
    Body,
}

/// <summary>In what way words name their actor.</summary>
public enum NameUse : byte
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>A state by its capital ("Nairobi").</summary>
    Capital,

    /// <summary>A state by an adjective or noun of nationality.</summary>
    Demonym,

    /// <summary>A government by its seat or house ("Downing Street").</summary>
    Government,
}

/// <summary>Words of a text that the world tables know; the longest that fit at their place.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="TokenCount">At least one.</param>
/// <param name="Tag">What they are.</param>
/// <param name="Use">How they name their actor.</param>
/// <param name="Actor">Who or what they name; null for given names, titles and bodies.</param>
/// <param name="Key">Of bodies and titles: their kind ("foreign-ministry", "spokesperson"); otherwise null.</param>
public readonly record struct KnowledgeMatch(
    int FirstToken, int TokenCount, GazetteerTag Tag, NameUse Use, KnownActor? Actor, string? Key)
{
    /// <summary>Index after the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
