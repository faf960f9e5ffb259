using TalkBot.Core.Library;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>Names of documents for somebody who types one, where they may read the list; for everybody else there are none.</summary>
public sealed class NameSuggestions(IDocumentLibrary library, AccessBook access)
{
    /// <summary>The ids of documents that what was typed names, in their order. Never fails.</summary>
    public IEnumerable<string> For(Platform platform, AuthorityFacts facts, string typed)
    {
        if (!ModeratorPolicy.Decide(BotAction.ListDocuments, facts, access.RulesOf(platform)).IsAllowed)
            return [];
        try
        {
            return DocumentSearch.Matching(library.Documents(), typed).Select(document => document.Id);
        }
        catch (TalkBotException)
        {
            return [];
        }
    }
}
