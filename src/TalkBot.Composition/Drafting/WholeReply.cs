using System.Text;
using TalkBot.Composition.Models;

namespace TalkBot.Composition.Drafting;

/// <summary>Asks the model for a reply that is of use only as a whole.</summary>
internal static class WholeReply
{
    /// <summary>The reply without what the model wrote for itself; null where it failed, was cut, or is longer than <paramref name="maxLength"/> characters.</summary>
    public static async Task<string?> AskAsync(ModelClient model, ModelRequest request, int maxLength, CancellationToken cancellationToken)
    {
        var reply = new StringBuilder();
        var filter = new ReasoningFilter(character => reply.Append(character), () => reply.Clear());
        await foreach (var part in model.AskAsync(request, cancellationToken))
        {
            if (part is not ModelPart.Words(var text))
            {
                filter.Complete();
                return part is ModelPart.Ended { IsTruncated: false } ? reply.ToString() : null;
            }

            foreach (var character in text)
                filter.Feed(character);
            if (reply.Length > maxLength)
                return null;
        }

        return null;
    }
}
