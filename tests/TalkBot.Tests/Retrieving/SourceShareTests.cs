using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

/// <summary>One document never fills all places among the passages while others hold something too.</summary>
public class SourceShareTests
{
    [Theory]
    [InlineData("aaaa", "bb", "aabb")]
    [InlineData("aaba", "c", "aabc")]
    [InlineData("aaaa", "b", "aaab")]
    [InlineData("aaaa", "", "aaaa")]
    [InlineData("aabb", "cc", "aabb")]
    [InlineData("aaa", "bb", "aaa")]
    public void What_is_more_than_half_of_the_places_makes_room_for_others(string found, string beside, string shown)
    {
        var passages = SourceShare.LeaveRoom(Passages(found), 4, (source, count) =>
        {
            Assert.Equal(("a", 4), (source, count));
            return [.. Passages(found).Where(passage => passage.Passage.DocumentId != source), .. Passages(beside).Where(passage => !Passages(found).Contains(passage))];
        });

        Assert.Equal(shown, string.Concat(passages.Select(passage => passage.Passage.DocumentId)));
    }

    [Fact]
    public void A_document_that_repeats_a_question_does_not_hide_the_one_that_answers_it()
    {
        var loud = new Document("loud", "Loud", string.Join("\n\n", Enumerable.Repeat("Who led the talks in Riyadh? Nobody led the talks in Riyadh. " + new string('x', 400), 60)));
        var index = new SearchedDocuments([loud, new Document("quiet", "Quiet", "The delegation was headed by the minister when it came to Riyadh.")]);
        using var snapshot = index.Acquire();

        var retrieval = snapshot.Retrieve(new Question("Who led the talks in Riyadh?"), 20);

        Assert.Equal(20, retrieval.Passages.Count);
        Assert.Contains(retrieval.Passages, passage => passage.Passage.DocumentId == "quiet");
    }

    private static List<RetrievedPassage> Passages(string documents) =>
        [.. documents.Select((document, place) => new RetrievedPassage(new Passage(document.ToString(), place, new TextSpan(0, 1), "x"), 1))];
}
