using System.Collections.Concurrent;
using CsCheck;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public class DocumentCacheTests
{
    private readonly ConcurrentQueue<string> _loaded = [];

    [Fact]
    public void A_document_is_loaded_once_and_then_the_same()
    {
        var cache = Cache(10);

        Assert.Same(cache.Find("aaa"), cache.Find("aaa"));
        Assert.Equal(["aaa"], _loaded);
    }

    [Fact]
    public void What_is_not_there_is_asked_for_again()
    {
        var cache = new DocumentCache(
            10,
            id =>
            {
                _loaded.Enqueue(id);
                return null;
            },
            _ => throw new InvalidOperationException());

        Assert.Null(cache.Find("a"));
        Assert.Null(cache.Find("a"));
        Assert.Equal(2, _loaded.Count);
    }

    [Fact]
    public void What_was_asked_for_longest_ago_makes_room()
    {
        var cache = Cache(15);
        foreach (var id in (string[])["aaa", "bbb", "ccc", "ddd", "eee", "aaa", "fff", "aaa", "bbb"])
            cache.Find(id);

        Assert.Equal(["aaa", "bbb", "ccc", "ddd", "eee", "fff", "bbb"], _loaded);
    }

    [Fact]
    public void The_last_few_are_held_however_long_they_are()
    {
        var cache = Cache(3);
        string[] last = ["aaaa", "bbbb", "cccc", "dddd"];

        foreach (var id in last.Append("a").Concat(last))
            cache.Find(id);

        Assert.Equal([.. last, "a", .. last], _loaded);
        Assert.All(last, id => cache.Find(id));
        Assert.Equal([.. last, "a", .. last], _loaded);
    }

    /// <summary>A model that remembers the order of use says what must be loaded; so nothing beyond the bound is held.</summary>
    [Fact]
    public void What_is_held_is_what_was_asked_for_last_within_the_bound_or_the_last_few() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 12].Array[0, 60]).Sample((bound, lengths) =>
        {
            var loads = 0;
            var cache = new DocumentCache(bound, id => id.Length, entry =>
            {
                loads++;
                return Load(new string((char)('a' + entry), entry));
            });
            List<int> held = [];
            var expected = 0;
            foreach (var length in lengths)
            {
                var id = new string((char)('a' + length), length);
                Assert.Equal(id, cache.Find(id)!.Document.Text);
                expected += held.Remove(length) ? 0 : 1;
                held.Insert(0, length);
                while (held.Sum() > bound && held.Count > DocumentCache.AlwaysKept)
                    held.RemoveAt(held.Count - 1);
                Assert.Equal(expected, loads);
            }
        });

    [Fact]
    public void Threads_get_what_they_ask_for()
    {
        var cache = Cache(40);

        Parallel.For(0, 20_000, i =>
        {
            var id = new string((char)('a' + (i % 11)), (i % 11) + 1);
            Assert.Equal(id, cache.Find(id)!.Document.Id);
        });
        _loaded.Clear();
        string[] last = ["aaaa", "bbbbb", "cccccc"];
        Assert.All(last.Concat(last), id => cache.Find(id));
        Assert.Equal(3, _loaded.Count);
    }

    [Fact]
    public void By_its_entry_and_by_its_id_a_document_is_the_same()
    {
        var cache = Cache(10);

        Assert.Same(cache.At(Entry("aaa")!.Value), cache.Find("aaa"));
        Assert.Same(cache.Find("bbb"), cache.At(Entry("bbb")!.Value));
        Assert.Equal(["aaa", "bbb"], _loaded);
    }

    /// <summary>A document says one letter over and over; its entry tells which and how often.</summary>
    private DocumentCache Cache(int maxCharacters) => new(maxCharacters, Entry, entry =>
    {
        var id = new string((char)('a' + (entry % 100)), entry / 100);
        _loaded.Enqueue(id);
        return Load(id);
    });

    private static int? Entry(string id) => (id.Length * 100) + id[0] - 'a';

    private static Document Load(string id) => new(id, "", id);
}
