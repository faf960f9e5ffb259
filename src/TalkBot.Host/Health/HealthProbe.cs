using System.Globalization;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Operations;
using TalkBot.Host.Service;
using TalkBot.Storage;

namespace TalkBot.Host.Health;

/// <summary>Asks every part how it is. The database is asked at most every few seconds, however often health is.</summary>
internal sealed class HealthProbe(
    IDocumentIndex index,
    IStorageMaintenance storage,
    OwnerService owner,
    IEnumerable<IChatAdapter> adapters,
    IEnumerable<IModelState> models,
    HealthOptions options,
    TimeProvider time) : IDisposable
{
    private static readonly TimeSpan StoragePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StorageInterval = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1);
    private (long At, HealthPart Part)? _storage;

    public async Task<HealthReport> AskAsync(CancellationToken cancellationToken)
    {
        HealthPart[] needed = [AskIndex(), await AskStorageAsync(cancellationToken)];
        HealthPart[] platforms = [.. adapters.Select(adapter => HealthRules.Judge(adapter.Platform, adapter.State, owner.IsOwner, time.GetUtcNow(), options.SilentAfter))];
        HealthPart[] helpful = [.. models.Select(model => model.IsAnswering
            ? new HealthPart("model", HealthStatus.Ready, "answering")
            : new HealthPart("model", HealthStatus.Degraded, "fails, and is not asked for a while; answers are made without it"))];
        return new HealthReport(HealthRules.Judge(needed, platforms, helpful), [.. needed, .. platforms, .. helpful]);
    }

    public void Dispose() => _asking.Dispose();

    private HealthPart AskIndex()
    {
        try
        {
            using var snapshot = index.Acquire();
            return new HealthPart("index", HealthStatus.Ready, string.Create(CultureInfo.InvariantCulture, $"generation {snapshot.Info.Generation}, {snapshot.Info.Documents} documents"));
        }
        catch (TalkBotException fault)
        {
            return new HealthPart("index", HealthStatus.NotReady, NameOf(fault.Fault));
        }
    }

    private async Task<HealthPart> AskStorageAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_storage is not { } known || time.GetElapsedTime(known.At) > StorageInterval)
                _storage = known = (time.GetTimestamp(), await PingStorageAsync(cancellationToken));
            return known.Part;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<HealthPart> PingStorageAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(StoragePatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await storage.PingAsync(either.Token);
            return storage.IsLasting
                ? new HealthPart("storage", HealthStatus.Ready, "answers")
                : new HealthPart("storage", HealthStatus.Degraded, "the data folder may only be read; what is said is forgotten when this process ends");
        }
        catch (TalkBotException fault)
        {
            return new HealthPart("storage", HealthStatus.NotReady, NameOf(fault.Fault));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthPart("storage", HealthStatus.NotReady, "does not answer in time");
        }
    }

    /// <summary>The code alone: a fault's sentence may name paths and hosts, which are nobody's business on a network.</summary>
    private static string NameOf(Fault fault) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString());
}
