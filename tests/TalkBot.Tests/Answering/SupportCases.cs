using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Answering;

/// <summary>Statements that say what a quotation says, in other words, as a model that keeps close to its source writes them.</summary>
internal static class SupportCases
{
    private const string Invented =
        """
        On 14 March the delegations of Norvania and Sudland met at the Lake House in the port city of Elmsund. The Norvanian spokesperson said the meeting lasted four hours. Sudland's foreign ministry described the talks as "useful but incomplete". Both sides said that a second round is planned for April.

        The Elmsund Wire reported on 2 February that a draft on shipping inspections had been exchanged. A Sudland official, speaking on condition of anonymity, said inspections would take place at sea. Norvania has not confirmed the draft.

        At the briefing of 9 May the mediator said that 120 names had been exchanged. Norvania's delegation gave a figure of 118. The difference was not explained at the briefing.

        According to the Harbour Times of 21 January, the proposed truce would cover power stations only. Sudland asked that pipelines be included. No date was set.

        The commission met for the third time on 30 August. Item 4 was adjourned at the request of Norvania. The next session is to be chaired by Sudland.

        Minister Ost arrived in Elmsund on Monday. He told reporters that the harbour must stay open to ships of all flags. "We tried everything. The convoy reached the harbour after nine days. We go on," the minister said.

        Exports of grain grew by 3.5 percent to $40 million in May, the trade office announced. The United States praised Norvania for releasing 21 prisoners. Norvania was criticised by the European Union over new tariffs on steel. Talks on fishing rights, which began in 2019, were suspended in June because both capitals recalled their envoys.

        Nearly 300 trucks crossed the border on Sunday. Some officials in Sudland reportedly oppose the agreement. If the ceasefire holds, the consulates reopen in June. The parliament of Sudland approved the treaty by 212 votes to 98. Norvania denied that its navy had entered the strait.
        """;

    public static Document Fixture { get; } = new("fixture", "Lake House", Invented);

    public static Document Seed { get; } = new("seed", "Talks", File.ReadAllText(Path.Combine(Testing.Repository.Root, "seeds", "us-russia-riyadh-talks.txt")));

    public static IReadOnlyList<(string Quotation, string Text, string? Speaker)> Faithful { get; } =
    [
        // The first document.
        ("The meeting, held in Riyadh", "The meeting was held in Riyadh.", null),
        ("The meeting, held in Riyadh", "The meeting was held in Riyadh under the leadership of Marco Rubio and Sergey Lavrov.", null),
        ("The meeting, held in Riyadh", "Rubio and Lavrov led the meeting.", null),
        ("The meeting, held in Riyadh", "Ukraine was absent from these discussions.", null),
        ("The meeting, held in Riyadh", "The meeting indicated plans to reopen diplomatic missions in both nations.", null),
        ("U.S. and Russian officials have", "U.S. and Russian officials engaged in high-level talks.", null),
        ("U.S. and Russian officials have", "American and Russian officials have engaged in talks aimed at addressing the Ukraine conflict.", null),
        ("President Trump implicated", "President Trump implicated Ukraine in the war's inception.", null),
        ("President Trump implicated", "Trump implicated Ukraine in the inception of the war.", null),
        ("Both countries aim", "Both countries aim to establish working groups for peace talks.", null),
        ("Ukrainian allies have", "Ukrainian allies have voiced concerns about their exclusion from potential peace negotiations.", null),
        ("Ukrainian allies have", "Ukraine's allies voiced concerns about their exclusion from potential peace negotiations.", null),
        ("During the talks", "Trump said that Ukraine bears responsibility for the prolonged war.", null),
        ("During the talks", "During the talks, Donald Trump expressed his perspective that Ukraine bears responsibility for the war.", null),
        ("During the talks", "Ukraine bears responsibility for the prolonged war.", "President Donald Trump"),
        ("He emphasized", "Trump emphasized that Ukraine should have taken measures to negotiate with Russia earlier.", null),
        ("He emphasized", "President Donald Trump said Ukraine should have taken measures to negotiate with Russia earlier.", null),
        ("The bilateral discussions", "The discussions led to agreements aimed at restoring diplomatic channels.", null),
        ("The bilateral discussions", "The bilateral discussions led to agreements, including the swift appointment of ambassadors.", null),
        ("Plans are in place", "Plans are in place to establish working groups on a negotiated settlement.", null),
        ("Plans are in place", "Plans are in place to establish working groups focusing on a negotiated settlement to the conflict in Ukraine.", null),
        ("Top U.S. officials", "Top U.S. officials said discussions will center on security guarantees and territorial considerations.", null),
        ("Top U.S. officials", "According to top U.S. officials, discussions will center on security guarantees.", null),
        ("Top U.S. officials", "Discussions will center on security guarantees and territorial considerations.", "Top U.S. officials"),
        ("Notably, Russia", "Russia has rejected the presence of NATO troops in any peacekeeping mission.", null),
        ("Notably, Russia", "Russia firmly rejected the presence of NATO troops in any peacekeeping mission, citing security concerns.", null),
        ("However, President", "President Zelenskyy has expressed his discontent with exclusion from pivotal discussions.", null),
        ("However, President", "President Zelensky publicly expressed his discontent with his exclusion from pivotal discussions.", null),
        ("The possibility of", "The possibility of lifting U.S. sanctions against Russia has been discussed.", null),
        ("The possibility of", "Rubio indicated that future concessions will be required from all parties.", null),
        ("The possibility of", "Rubio said future concessions will be required from all parties for any resolution.", null),
        ("Moreover, potential", "Potential joint ventures in energy cooperation have been proposed, should the conflict reach a peaceful conclusion.", null),

        // Invented passages.
        ("On 14 March", "The delegations of Norvania and Sudland met at the Lake House on 14 March.", null),
        ("On 14 March", "Norvania's and Sudland's delegations met in Elmsund on March 14.", null),
        ("On 14 March", "On 14 March, the delegations met at the Lake House in Elmsund.", null),
        ("The Norvanian spokesperson", "The Norvanian spokesperson said the meeting lasted 4 hours.", null),
        ("The Norvanian spokesperson", "According to the Norvanian spokesperson, the meeting lasted four hours.", null),
        ("The Norvanian spokesperson", "The meeting lasted four hours, according to Norvania.", null),
        ("The Norvanian spokesperson", "The meeting lasted four hours.", "Norvanian spokesperson"),
        ("The Norvanian spokesperson", "Four hours, according to the Norvanian spokesperson.", null),
        ("Sudland's foreign ministry", "Sudland's foreign ministry called the talks \"useful but incomplete\".", null),
        ("Sudland's foreign ministry", "The foreign ministry of Sudland described the talks as \"useful but incomplete\".", null),
        ("Sudland's foreign ministry", "The talks were described as \"useful but incomplete\" by Sudland's foreign ministry.", null),
        ("Both sides said", "Both sides said a second round is planned for April.", null),
        ("Both sides said", "A second round is planned for April, both sides said.", null),
        ("The Elmsund Wire", "The Elmsund Wire reported that a draft on shipping inspections had been exchanged.", null),
        ("A Sudland official", "A Sudland official said inspections would take place at sea.", null),
        ("A Sudland official", "Inspections would take place at sea, a Sudland official said.", null),
        ("Norvania has not", "Norvania has not confirmed the draft.", null),
        ("Norvania has not", "The draft has not been confirmed by Norvania.", null),
        ("At the briefing", "The mediator said 120 names had been exchanged.", null),
        ("At the briefing", "At the briefing of 9 May, the mediator said that 120 names were exchanged.", null),
        ("Norvania's delegation", "Norvania's delegation gave a figure of 118.", null),
        ("According to the Harbour", "The proposed truce would cover power stations only, according to the Harbour Times.", null),
        ("Sudland asked", "Sudland asked that pipelines be included.", null),
        ("Item 4 was", "Item 4 was adjourned at Norvania's request.", null),
        ("The next session", "The next session is to be chaired by Sudland.", null),
        ("The next session", "Sudland is to chair the next session.", null),
        ("He told reporters", "Minister Ost told reporters that the harbour must stay open to ships of all flags.", null),
        ("He told reporters", "Ost said the harbour must stay open to ships of all flags.", null),
        ("The convoy reached", "The minister said the convoy reached the harbour after nine days.", null),
        ("Exports of grain", "Exports of grain grew by 3.5% to 40 million dollars in May, the trade office said.", null),
        ("The United States praised", "The U.S. praised Norvania for releasing 21 prisoners.", null),
        ("The United States praised", "Norvania was praised by the United States for releasing twenty-one prisoners.", null),
        ("Norvania was criticised", "The European Union criticised Norvania over new tariffs on steel.", null),
        ("Talks on fishing", "Talks on fishing rights were suspended in June because both capitals recalled their envoys.", null),
        ("Talks on fishing", "Talks on fishing rights began in 2019.", null),
        ("Nearly 300", "Nearly 300 trucks crossed the border on Sunday.", null),
        ("Some officials", "Some officials in Sudland reportedly oppose the agreement.", null),
        ("If the ceasefire", "The consulates reopen in June if the ceasefire holds.", null),
        ("The parliament of", "Sudland's parliament approved the treaty by 212 votes to 98.", null),
        ("Norvania denied", "Norvania denied that its navy had entered the strait.", null),
    ];

    /// <summary>The sentence that begins so, and its document.</summary>
    public static (Document Document, string Sentence) Find(string beginning)
    {
        foreach (var document in new[] { Fixture, Seed })
        {
            foreach (var sentence in document.Sentences)
            {
                if (sentence.In(document.Text).TrimStart('"').StartsWith(beginning, StringComparison.Ordinal))
                    return (document, sentence.In(document.Text));
            }
        }

        throw new ArgumentException($"No sentence begins with “{beginning}”.", nameof(beginning));
    }
}
