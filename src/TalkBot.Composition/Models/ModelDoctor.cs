using TalkBot.Core.Health;

namespace TalkBot.Composition.Models;

/// <summary>Whether the language model is there, without asking it anything: its service lists its models.</summary>
internal sealed class ModelDoctor(ModelOptions options, TimeProvider time) : IDoctor
{
    private const string Name = "Model";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsEnabled)
            return [Diagnosis.Well(Name, "There is none: answers are quotations.", "For answers in sentences set Model:Provider and Model:Name.")];
        var settings = ModelSettings.Of(options);
        using var listing = new ModelListing(settings.Endpoint, settings.Key);
        return [await listing.AskAsync(options.Name, time, cancellationToken) switch
        {
            ListedModel.Listed => Diagnosis.Well(Name, $"{options.Name} is served at {settings.Endpoint.Host}."),
            ListedModel.Unlisted => Diagnosis.Doubtful(Name, $"{settings.Endpoint.Host} answers, but does not list {options.Name}.", "Check Model:Name; with a deployment of one's own this may be in order."),
            ListedModel.NoList => Diagnosis.Well(Name, $"{settings.Endpoint.Host} answers; it does not say whether it serves {options.Name}."),
            ListedModel.Refused => Diagnosis.Ill(Name, $"{settings.Endpoint.Host} does not accept the key.", "Check Model:ApiKey or Model:ApiKeyFile; until then answers are quotations."),
            _ => Diagnosis.Ill(Name, $"{settings.Endpoint.Host} cannot be reached.", "Check Model:Endpoint, the network and the service; until then answers are quotations."),
        }];
    }
}
