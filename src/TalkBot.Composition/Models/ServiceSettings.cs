namespace TalkBot.Composition.Models;

/// <summary>Where a web service is and with what key it is asked, as a section of the settings has it.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Endpoint">The address.</param>
/// <param name="ApiKey">The key itself, or empty.</param>
/// <param name="ApiKeyFile">The file that holds the key, or empty.</param>
internal sealed record ServiceSettings(string Section, string Endpoint, string ApiKey, string ApiKeyFile)
{
    public bool HasKey => ApiKey.Length > 0 || ApiKeyFile.Length > 0;

    /// <summary>The key; null where none is sent.</summary>
    public Secret? ReadKey() => Read() is { Length: > 0 } key ? new Secret(key) : null;

    /// <summary>What is wrong with the address, and how to mend it; null where it can be used.</summary>
    public string? FindMistakeInEndpoint()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return $"{Section}:Endpoint is not the address of a web service; it begins with https:// or http://, for example https://api.openai.com/v1";
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return $"{Section}:Endpoint holds a user, a query or a fragment; give the bare address, and the key by the environment variable {Section}__ApiKey";
        return uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback && HasKey
            ? $"{Section}:Endpoint is http:// on another machine ({uri.Host}), where the key could be read on the way; use https://, or leave the key away"
            : null;
    }

    /// <summary>What is wrong with the key, and how to mend it, without showing it; null where it can be used, or there is none.</summary>
    public string? FindMistakeInKey()
    {
        if (ApiKey.Length > 0 && ApiKeyFile.Length > 0)
            return $"{Section}:ApiKey and {Section}:ApiKeyFile are both set; keep one of them";
        if (!HasKey)
            return null;

        string key;
        try
        {
            key = Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{Section}:ApiKeyFile names {ApiKeyFile}, which cannot be read; check that the file is there and that this user may read it";
        }

        return key.Length == 0 ? $"{Section}:ApiKeyFile names {ApiKeyFile}, which is empty; write the key into it"
            : key.All(character => character is > ' ' and <= '~') ? null
            : $"The model's key holds white space or letters that no key has; copy it again into {Section}:ApiKey or the file of {Section}:ApiKeyFile";
    }

    private string Read() => (ApiKeyFile.Length > 0 ? File.ReadAllText(ApiKeyFile) : ApiKey).Trim();
}
