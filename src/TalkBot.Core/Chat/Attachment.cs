namespace TalkBot.Core.Chat;

/// <summary>A file that stands with a message, as the platform told of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where it is to be had: an address from outside, which is checked before anybody asks there.</param>
/// <param name="Size">How many bytes it is said to have; 0 where nothing is said.</param>
public sealed record Attachment(string Name, string Url, long Size);
