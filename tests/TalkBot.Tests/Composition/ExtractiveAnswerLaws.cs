using CsCheck;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Tests.Retrieving;

namespace TalkBot.Tests.Composition;

public class ExtractiveAnswerLaws
{
    private static readonly string[] Pieces =
    [
        "He said it. ", "Such talk is not new. ", "The U.S. and Russia met. ", "Rubio led talks in Riyadh. ", "They refused. ", "“We will not,” he said. ",
        "It cost $5 million", "1,000 soldiers", "talks", " ", " ", "  ", ". ", "? ", "\n", "\n\n", "\t", "—", "“", "”", "\"", "...", "…", "ﬁnd", "e\u0301", "\u200B", "\u00AD",
        "😀", "会谈。", "- item\n", "# Heading\n", "| a | b |\n", "no", "if", "not ", "allegedly ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 50].Select(string.Concat);

    private static readonly AnsweringOptions Options = new() { DeclineBelow = 0 };

    [Fact]
    public Task Every_quotation_of_a_draft_is_words_of_the_document_and_verifies() =>
        Gen.Select(Texts, Gen.Int[0, 100].Array[1, 8]).SampleAsync(async (text, picks) =>
        {
            var document = new Document("id", "", text);
            if (document.Sentences.Count == 0)
                return;
            var retrieval = Found.Sentences(document, [.. picks.Select((pick, i) => (pick % document.Sentences.Count, 1 - (i / 100.0)))]);

            var draft = await Found.ComposeAsync(retrieval, Options);
            var verification = Draft.Verify(draft, id => id == "id" ? document : null);

            Assert.Empty(verification.Rejected);
            Assert.Equal(draft.OfType<DraftStatement>().Count(), verification.Statements.Count);
            Assert.InRange(draft.OfType<DraftStatement>().Count(), 0, Options.MaxStatements);
        });

    [Fact]
    public Task No_answer_has_a_citation_that_is_not_the_documents_own_words() =>
        Gen.Select(Texts.Array[1, 4], Texts).SampleAsync(async (texts, question) =>
        {
            using var documents = SearchedDocuments.Of(texts);
            var answerer = Draft.Answerer(documents, Options, new ExtractiveAnswerComposer(Options));

            var (answer, _) = await answerer.AnswerAsync(new Question(question), null, CancellationToken.None);

            var shown = answer switch
            {
                Answer.Grounded grounded => grounded.Citations.Select(citation => citation.Excerpt),
                Answer.NotFound notFound => notFound.Nearest,
                _ => [],
            };
            Assert.All(shown, excerpt => Assert.Equal(texts[excerpt.DocumentId[0] - '0'].Substring(excerpt.Span.Start, excerpt.Span.Length), excerpt.Quote));
            if (answer is Answer.Grounded { Statements: var statements, Provenance: var provenance })
            {
                Assert.All(statements, statement => Assert.NotEmpty(statement.Citations));
                Assert.Equal(provenance.QuotationsChecked, provenance.QuotationsFound);
            }
        }, iter: 30);
}
