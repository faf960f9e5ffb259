using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>What is kept of people.</summary>
public interface IPersonalData
{
    /// <summary>Deletes what is kept of a person on a platform: words, answers, feedback, and the memory of conversations they took part in.</summary>
    /// <param name="platform">Where they are.</param>
    /// <param name="userId">Who.</param>
    /// <param name="current">The message in work, by which they asked for it: it still gets its reply.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ForgottenData> ForgetAsync(Platform platform, string userId, MessageKey current, CancellationToken cancellationToken);
}
