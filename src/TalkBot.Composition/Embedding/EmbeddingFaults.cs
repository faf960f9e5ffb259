using System.Globalization;
using System.Net;
using TalkBot.Core;

namespace TalkBot.Composition.Embedding;

/// <summary>What keeps vectors from being made, in words for whoever runs the program. What the server wrote is not repeated: it may hold the text it was sent.</summary>
internal static class EmbeddingFaults
{
    public static TalkBotException Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => new TalkBotException(
            Fault.EmbeddingRefused, $"The embedding endpoint refused a text ({Code(status)}); check Embedding:Name, and that the model takes texts of this length or cuts them."),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Failed($"did not accept the key ({Code(status)}); check Embedding:ApiKey"),
        HttpStatusCode.NotFound => Failed($"does not know the address or the model ({Code(status)}); check Embedding:Endpoint and Embedding:Name"),
        HttpStatusCode.TooManyRequests => Failed($"takes no more requests ({Code(status)}); check the limits and the credit of the account"),
        < HttpStatusCode.BadRequest => Failed($"sends on to another address ({Code(status)}); check Embedding:Endpoint"),
        _ => Failed($"failed ({Code(status)}); check the service"),
    };

    public static TalkBotException TimedOut(TimeSpan limit) => Failed(string.Create(
        CultureInfo.InvariantCulture, $"did not answer within {limit.TotalSeconds:0.###} s; check the service, or raise Embedding:Timeout and Embedding:QuestionTimeout"));

    public static TalkBotException Unreachable(Exception inner) => Failed("cannot be reached; check Embedding:Endpoint and the service", inner);

    public static TalkBotException Garbage(string what, Exception? inner = null) => Failed($"answered with {what}; check Embedding:Endpoint and Embedding:Name", inner);

    public static TalkBotException Unusable(string modelPath, string reason, Exception? inner = null) => new(
        Fault.EmbeddingFailed, $"The embedding model {modelPath} cannot be used ({reason}); check Embedding:ModelPath and Embedding:VocabularyPath.", inner);

    private static TalkBotException Failed(string how, Exception? inner = null) => new(Fault.EmbeddingFailed, $"The embedding endpoint {how}.", inner);

    private static string Code(HttpStatusCode status) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}");
}
