using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Many people ask at once, each in a channel of their own; how long each waits for the first visible sign: a typing indicator or the answer.</summary>
internal sealed class FirstSigns
{
    public const long FirstQuestion = 1_700_000_000_000_000_000;
    private const long FirstChannel = 1_300_000_000_000_000_000;
    private const long FirstPerson = 1_400_000_000_000_000_000;

    private readonly ConcurrentDictionary<string, long> _signs = new();
    private readonly ConcurrentDictionary<int, long> _told = new();
    private readonly FakeDiscord _discord;

    public FirstSigns(FakeDiscord discord)
    {
        _discord = discord;
        discord.Rest.Chaos = (_, path) =>
        {
            _signs.TryAdd(path.Split('/')[2], Stopwatch.GetTimestamp());
            return null;
        };
    }

    /// <summary>A question, by its number; of the person with that number, or of another one.</summary>
    public Task AskAsync(int number, int? person = null)
    {
        _told[number] = Stopwatch.GetTimestamp();
        return _discord.Gateway.DispatchAsync(
            "MESSAGE_CREATE",
            FakeEvents.Mention(Text(FirstQuestion + number), Workspace.Answerable, Text(FirstChannel + (person ?? number)), person: Text(FirstPerson + (person ?? number))));
    }

    /// <summary>The waits of the first so many questions in milliseconds, the shortest first. An answer stands in a thread with its question's id.</summary>
    public IReadOnlyList<double> Waits(int count) =>
    [
        .. Enumerable.Range(0, count)
            .Select(number => Math.Min(At(FirstChannel + number), At(FirstQuestion + number)) is var sign && sign < long.MaxValue
                ? Stopwatch.GetElapsedTime(_told[number], sign).TotalMilliseconds
                : throw new InvalidOperationException($"Question {number} got no sign."))
            .Order(),
    ];

    private long At(long place) => _signs.GetValueOrDefault(Text(place), long.MaxValue);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
