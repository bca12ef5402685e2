using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>Something that one actor supplies to another, as told, alleged or denied.</summary>
/// <param name="Id">t1, t2 …</param>
/// <param name="Supplier">Id of the actor that supplies.</param>
/// <param name="Recipient">Id of the actor that receives; null where no report names one.</param>
/// <param name="Items">What, verbatim, most told first.</param>
/// <param name="Told">Claims that tell it on the report's own word or a party's.</param>
/// <param name="Alleged">Claims that give it as alleged, possible or predicted, or on the word of a third party.</param>
/// <param name="Denied">Claims that deny it.</param>
public sealed record Transfer(
    string Id, string Supplier, string? Recipient, ImmutableArray<string> Items, ImmutableArray<string> Told, ImmutableArray<string> Alleged, ImmutableArray<string> Denied);

/// <summary>What is done about sanctions.</summary>
public enum SanctionAct : byte
{
    Imposed, Lifted, Extended, Vetoed, Violated, Enforced,
}

/// <summary>An act concerning sanctions.</summary>
/// <param name="Id">n1, n2 …</param>
/// <param name="Act">What is done.</param>
/// <param name="Actor">Id of the actor that does it; null where none is named.</param>
/// <param name="Target">Id of the actor that the sanctions are aimed at; null where none is named.</param>
/// <param name="Resolution">Number of the resolution, where told.</param>
/// <param name="Text">The clause, verbatim.</param>
/// <param name="Claims">Ids; at least one.</param>
public sealed record Sanction(string Id, SanctionAct Act, string? Actor, string? Target, string? Resolution, string Text, ImmutableArray<string> Claims);
