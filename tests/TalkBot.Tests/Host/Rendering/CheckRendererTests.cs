using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host.Rendering;

public class CheckRendererTests
{
    private static readonly CheckedText Checked = new(
        [
            new CheckedClaim("Rubio led.", ClaimVerdict.Supported, 0.9123, [Some.Excerpt("Rubio led the U.S. side.")]),
            new CheckedClaim("A date was set.", ClaimVerdict.Contradicted, 0.1, [Some.Excerpt("Moscow denied that a date was set.")]),
            new CheckedClaim("Lavrov slept.", ClaimVerdict.NotFound, 0.3, [Some.Excerpt("He met Lavrov.")]),
            new CheckedClaim("Oil\u001b[2J fell.", ClaimVerdict.NotFound, 0, []),
        ],
        ["Is that so?"],
        new IndexInfo(3, 1, 9));

    [Fact]
    public void Each_sentence_has_its_verdict_and_its_quotations() => Assert.Equal(
        """
        Rubio led.
          the documents say so
          · "Rubio led the U.S. side." — Talks in Riyadh, 18 February 2025, example.org

        A date was set.
          the documents say otherwise
          · "Moscow denied that a date was set." — Talks in Riyadh, 18 February 2025, example.org

        Lavrov slept.
          not in the documents
          Nearest passage (it does not say so):
          · "He met Lavrov." — Talks in Riyadh, 18 February 2025, example.org

        Oil�[2J fell.
          not in the documents

        Not checked, since nothing is claimed: Is that so?

        This is about what the documents say, not about what is true.
        index generation 3, 1 document

        """,
        TerminalRecorder.Render(CheckRenderer.Render(Checked)).Replace('\u00A0', ' '));

    [Fact]
    public void Verdicts_stand_out_where_a_person_looks() =>
        Assert.Matches("\u001b\\[[0-9;]+mthe documents say so\u001b\\[0m", TerminalRecorder.RenderStyled(CheckRenderer.Render(Checked)));

    [Fact]
    public void A_program_gets_the_contract() => Assert.Equal(
        """
        {"sentences":[
        {"text":"Rubio led.","verdict":"supported","score":0.912,"citations":[{"document_id":"riyadh","title":"Talks in Riyadh","source":"example.org","published_at":"2025-02-18","quote":"Rubio led the U.S. side.","start":31,"end":55}],"nearest":[]},
        {"text":"Lavrov slept.","verdict":"not_found","score":0.3,"citations":[],"nearest":[{"document_id":"riyadh","title":"Talks in Riyadh","source":"example.org","published_at":"2025-02-18","quote":"He met Lavrov.","start":56,"end":70}]}
        ],"skipped":["Is that so?"],"index":{"generation":3,"documents":1,"passages":9},"elapsed_ms":3.1}
        """.ReplaceLineEndings(""),
        CheckJson.Write(Checked with { Sentences = [Checked.Sentences[0], Checked.Sentences[2]] }, TimeSpan.FromMilliseconds(3.14159)));
}
