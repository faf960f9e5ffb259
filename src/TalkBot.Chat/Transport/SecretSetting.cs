using TalkBot.Core;

namespace TalkBot.Chat.Transport;

/// <summary>A secret as it is set: itself, or in a file.</summary>
/// <param name="Key">Its key in the settings; that of the file has <c>File</c> behind it.</param>
/// <param name="Value">The secret; empty where a file holds it.</param>
/// <param name="File">The file's path; empty where there is none.</param>
/// <param name="Origin">Where people copy it from.</param>
internal readonly record struct SecretSetting(string Key, string Value, string File, string Origin)
{
    /// <summary>What people copy along with it, which is no part of it.</summary>
    public string Prefix { get; init; } = "";

    public bool IsSet => Value.Length > 0 || File.Length > 0;

    /// <exception cref="TalkBotException">There is none that can be used.</exception>
    public Secret Read() => FindMistake(out var secret) is { } mistake ? throw new TalkBotException(Fault.TokenUnusable, mistake) : new Secret(secret);

    /// <summary>Why what is set cannot be used, and how to mend it, without showing it; null when it can be tried.</summary>
    public string? FindMistake() => FindMistake(out _);

    private string? FindMistake(out string secret)
    {
        secret = "";
        if (Value.Length > 0 && File.Length > 0)
            return $"{Key} and {Key}File are both set; keep one of them";
        try
        {
            secret = (Value.Length > 0 ? Value : System.IO.File.ReadAllText(File)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"The file that {Key}File names cannot be read; check that it is there and that this user may read it";
        }

        if (Prefix.Length > 0 && secret.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            secret = secret[Prefix.Length..].Trim();
        return secret.Length > 0 && secret.All(character => character is > ' ' and <= '~')
            ? null
            : $"{Key} is empty or has characters that none has; copy it again from {Origin}";
    }
}
