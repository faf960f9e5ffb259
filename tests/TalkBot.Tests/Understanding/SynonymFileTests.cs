using TalkBot.Search.Reading;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public sealed class SynonymFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-").FullName;
    private readonly SynonymFile _file;

    public SynonymFileTests() => _file = new SynonymFile(new DocumentsOptions { Path = _folder });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_line_is_a_group_and_a_comment_is_none()
    {
        Write("# truce, war\nblue helmets, peacekeepers\n\n,\n");

        Assert.Equal(["blue", "helmet"], Assert.Single(_file.Current.Of("peacekeep")).Terms);
        Assert.Equal(["peacekeep"], Assert.Single(_file.Current.Of("blue helmet")).Terms);
        Assert.Empty(_file.Current.Of("war"));
    }

    [Fact]
    public void It_is_read_anew_once_it_has_changed()
    {
        Assert.Empty(_file.Current.Of("fm"));

        Write("FM, foreign minister");
        var before = _file.Current;
        Assert.Single(before.Of("fm"));
        Assert.Same(before, _file.Current);

        Write("FM, foreign secretary, foreign minister");
        Assert.Equal(2, _file.Current.Of("fm").Count);

        File.Delete(Path.Combine(_folder, SynonymFile.Name));
        Assert.Empty(_file.Current.Of("fm"));
    }

    [Fact]
    public void A_huge_file_is_passed_over()
    {
        Write(string.Join('\n', Enumerable.Repeat("FM, foreign minister", 60_000)));

        Assert.Empty(_file.Current.Of("fm"));
    }

    private void Write(string content) => File.WriteAllText(Path.Combine(_folder, SynonymFile.Name), content);
}
