using TalkBot.Core.Answering;
using TalkBot.Core.Checking;

namespace TalkBot.Core.Chat;

/// <summary>What the bot says to one message. A platform's renderer makes payloads of it; it decides nothing.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>Whether it is for the asker's eyes alone, whatever the message was.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Sentences of the bot's own that stand before the rest.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The ids of the documents whose words the notes show.</summary>
    public IReadOnlyList<string> QuotedInNotes { get; init; } = [];

    /// <summary>The ids of the documents whose words it shows, in its notes and below them.</summary>
    public IEnumerable<string> QuotedDocuments => QuotedInNotes.Concat(Quoted);

    /// <summary>What is said in its place when a document that it quotes is removed before it is sent.</summary>
    public Reply Withdrawn => new Notice([WithdrawnText]) { IsPrivate = IsPrivate };

    /// <summary>In which words that is said.</summary>
    public string WithdrawnText { get; init; } = ChatText.Withdrawn;

    /// <summary>The ids of the documents whose words stand below the notes.</summary>
    protected virtual IEnumerable<string> Quoted => [];

    /// <summary>An answer, under the id that its buttons name.</summary>
    public sealed record Answered(string AnswerId, string Question, Answer Answer) : Reply
    {
        protected override IEnumerable<string> Quoted => Answer switch
        {
            Answer.Grounded grounded => grounded.Citations.Select(citation => citation.Excerpt.DocumentId),
            Answer.NotFound notFound => notFound.Nearest.Select(excerpt => excerpt.DocumentId),
            _ => [],
        };
    }

    /// <summary>A text held against the documents.</summary>
    public sealed record Checked(CheckedText Text) : Reply
    {
        /// <summary>How many sentences stood after those, and were not read: a text can be too long.</summary>
        public int NotRead { get; init; }

        protected override IEnumerable<string> Quoted => Text.Sentences.SelectMany(sentence => sentence.Excerpts).Select(excerpt => excerpt.DocumentId);
    }

    /// <summary>The passages that stand behind an answer: its quotations, each with what stands around it.</summary>
    public sealed record Passages(string Question, IReadOnlyList<Citation> Citations) : Reply
    {
        protected override IEnumerable<string> Quoted => Citations.Select(citation => citation.Excerpt.DocumentId);
    }

    /// <summary>Says what would be done, and does it when the person presses the button.</summary>
    /// <param name="Id">The key of what is to be confirmed.</param>
    /// <param name="Lines">What would be done.</param>
    /// <param name="Label">What the button says that does it.</param>
    public sealed record Confirmation(string Id, IReadOnlyList<string> Lines, string Label) : Reply;

    /// <summary>Asks for the name of a document; where the platform can, names are offered to whoever types one.</summary>
    /// <param name="Command">The command that the name completes.</param>
    /// <param name="Lines">What is asked.</param>
    public sealed record Choice(string Command, IReadOnlyList<string> Lines) : Reply;

    /// <summary>Plain sentences of the bot's own: help, a refusal, a report, or an error with its reference.</summary>
    public sealed record Notice(IReadOnlyList<string> Lines) : Reply;
}
