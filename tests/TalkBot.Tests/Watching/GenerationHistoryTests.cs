using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;

namespace TalkBot.Tests.Watching;

public class GenerationHistoryTests
{
    private static readonly IReadOnlyList<GenerationRecord> History =
    [
        Record(6, new DocumentChanges([], ["b"], ["a"])),
        Record(5, new DocumentChanges(["b"], [], [])),
        Record(4, null),
    ];

    [Theory]
    [InlineData(4, "b / b / a")]
    [InlineData(5, " / b / a")]
    [InlineData(6, " /  / ")]
    [InlineData(3, null)]
    public void What_differs_is_all_that_changed_on_the_way(int generation, string? changes) =>
        Assert.Equal(changes, History.Since(generation) is { } since ? $"{string.Join(',', since.Added)} / {string.Join(',', since.Changed)} / {string.Join(',', since.Removed)}" : null);

    private static GenerationRecord Record(int generation, DocumentChanges? changes) =>
        new(new IndexInfo(generation, 1, 1), DateTimeOffset.UnixEpoch, ChangeKind.Update, changes);
}
