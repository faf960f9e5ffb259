using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat.Channels;

/// <summary>Shows and changes the settings of the channel that a moderator is in. Every try is in the audit log before anybody hears of it.</summary>
public sealed class ChannelActions(ChannelBook channels, IDocumentIndex index, IAuditLog audit, TimeProvider time)
{
    public async Task<Handled> RunAsync(ChannelChange change, IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        var (facts, platform) = (message.Author.Facts, message.Key.Platform);
        var before = channels.SettingsOf(platform, facts.ChannelId);
        var entry = new AuditEntry(platform, facts.SpaceId, facts.UserId, BotAction.ConfigureChannel, decision.Denied, before.ToString(), null, time.GetUtcNow());
        await audit.AppendAsync(entry, cancellationToken);
        if (!decision.IsAllowed)
            return Handled.Privately(ChatText.NotAllowed);
        if (facts.ChannelId is not { Length: > 0 } channel)
            return Handled.Privately(ChatText.ChannelUnknown);
        if (change.Setting == ChannelSetting.Show)
            return Handled.Privately(ChatText.Channel(before), ChatText.ChannelUsage);
        if (change.Setting == ChannelSetting.Documents && FindUnknown(change.Documents) is { } unknown)
            return Handled.Privately(ChatText.NoSuchDocument(unknown));

        var after = await channels.SetAsync(platform, channel, change.ApplyTo(before), cancellationToken);
        await audit.AppendAsync(entry with { After = after.ToString(), At = time.GetUtcNow() }, cancellationToken);
        return Handled.Privately(ChatText.Channel(after));
    }

    private string? FindUnknown(IReadOnlyList<string> documents)
    {
        using var snapshot = index.Acquire();
        return documents.FirstOrDefault(id => snapshot.FindDocument(id) is null);
    }
}
