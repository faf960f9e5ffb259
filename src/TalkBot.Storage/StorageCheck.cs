using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>What the annotations of <see cref="StorageOptions"/> cannot say.</summary>
public static class StorageCheck
{
    /// <summary>A sentence for each mistake, which names the keys and says how to mend it.</summary>
    public static IEnumerable<string> FindMistakes(StorageOptions options)
    {
        if (options is { ConnectionString.Length: > 0, ConnectionStringFile.Length: > 0 })
            return ["Storage:ConnectionString and Storage:ConnectionStringFile are both set; keep one of them"];
        try
        {
            StorageTarget.Locate(options, new DataOptions());
            return [];
        }
        catch (TalkBotException fault)
        {
            return [fault.Message];
        }
    }
}
