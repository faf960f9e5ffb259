using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Tests.Hostile;

/// <summary>What comes of a message: the reply, Discord's messages, and the terminal's lines.</summary>
internal sealed record WhatIsShown(Reply Reply, IReadOnlyList<JsonObject> Messages, string Terminal)
{
    public Answer? Answer => (Reply as Reply.Answered)?.Answer;

    public Answer.Grounded? Grounded => Answer as Answer.Grounded;

    /// <summary>The text of Discord's messages.</summary>
    public string Content => string.Join('\n', Messages.Select(message => message["content"]!.GetValue<string>()));

    /// <summary>What the answer says and quotes, as it stands in the documents.</summary>
    public string Said => Grounded is not { } grounded ? "" : string.Join('\n',
        [.. grounded.Statements.Select(AnswerText.Attributed), .. grounded.Citations.Select(citation => citation.Excerpt.Quote)]);
}
