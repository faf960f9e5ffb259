namespace TalkBot.Storage.Json;

/// <summary>A value as it is stored, with the version of its notation.</summary>
internal sealed record Versioned<T>(int Version, T Value);

/// <summary>What is read first.</summary>
internal sealed record VersionAlone(int Version);
