using TalkBot.Chat.Discord.Rest;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>What came of the last call that was to make a message visible.</summary>
/// <param name="Result">Discord's answer.</param>
/// <param name="Place">Where the message stands, unless the answer says otherwise.</param>
/// <param name="IsRepeatable">Whether the call can be made again without showing the message twice.</param>
internal readonly record struct Delivery(ApiResult Result, string Place, bool IsRepeatable);
