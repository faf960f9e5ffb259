using System.Diagnostics.Metrics;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Operations;
using TalkBot.Host.Health;
using TalkBot.Host.Service;

namespace TalkBot.Host.Observing;

/// <summary>What can be read off the service at any time, besides what is counted as it happens.</summary>
internal sealed class ServiceGauges : IDisposable
{
    private readonly Meter _meter = new(Telemetry.Name);

    public ServiceGauges(
        IEnumerable<IChatAdapter> adapters, OwnerService owner, Inbox inbox, IDocumentIndex index, IEnumerable<IModelState> models, HealthOptions options, TimeProvider time)
    {
        _meter.CreateObservableGauge("talkbot.owner", () => owner.IsOwner ? 1 : 0, description: "1 while this process is on the chat platforms.");
        _meter.CreateObservableGauge("talkbot.inbox.unfinished", () => inbox.Unfinished, "{message}", "Messages that wait or are in work.");
        _meter.CreateObservableGauge("talkbot.index.generation", () => InfoOf(index).Select(info => new Measurement<int>(info.Generation)), description: "The generation of the index that serves.");
        _meter.CreateObservableGauge("talkbot.index.documents", () => InfoOf(index).Select(info => new Measurement<int>(info.Documents)), "{document}", "How many documents it holds.");
        _meter.CreateObservableGauge("talkbot.model.answering", () => models.Select(model => new Measurement<int>(model.IsAnswering ? 1 : 0)), description: "0 while the model is not asked because it fails.");
        _meter.CreateObservableGauge("talkbot.platform.ready", () => Parts().Select(part => Of(part, part.Status == HealthStatus.Ready ? 1.0 : 0)), description: "1 while the platform is connected and heard of.");
        _meter.CreateObservableGauge(
            "talkbot.platform.silence", () => Parts().Where(part => part.HeardSecondsAgo is not null).Select(part => Of(part, part.HeardSecondsAgo!.Value)), "s", "How long ago the platform said anything.");

        IEnumerable<HealthPart> Parts() => adapters.Select(adapter => HealthRules.Judge(adapter.Platform, adapter.State, owner.IsOwner, time.GetUtcNow(), options.SilentAfter));
    }

    public void Dispose() => _meter.Dispose();

    private static Measurement<double> Of(HealthPart part, double value) => new(value, Telemetry.Tag("platform", part.Name));

    private static IEnumerable<IndexInfo> InfoOf(IDocumentIndex index)
    {
        IndexInfo info;
        try
        {
            using var snapshot = index.Acquire();
            info = snapshot.Info;
        }
        catch (TalkBotException)
        {
            yield break;
        }

        yield return info;
    }
}
