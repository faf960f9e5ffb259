namespace TalkBot.Host.Service;

/// <summary>What is to be tried again, before anything else of its lane.</summary>
/// <param name="Item">The item, with what the attempt has taught.</param>
/// <param name="After">How long to wait.</param>
internal sealed record Again<TItem>(TItem Item, TimeSpan After);
