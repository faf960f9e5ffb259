using TalkBot.Core.Health;

namespace TalkBot.Host.Health;

/// <summary>Has every doctor look, all at once, since some of them wait for the network.</summary>
internal static class Examination
{
    /// <summary>What they found, in the order of the doctors.</summary>
    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(IEnumerable<IDoctor> doctors, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(doctors.Select(doctor => Task.Run(() => ExamineAsync(doctor, cancellationToken), cancellationToken)))).SelectMany(found => found)];

    /// <summary>A doctor that fails must not keep the findings of the others back. What an exception says may hold a secret, so its kind has to do.</summary>
    private static async Task<IReadOnlyList<Diagnosis>> ExamineAsync(IDoctor doctor, CancellationToken cancellationToken)
    {
        try
        {
            return await doctor.ExamineAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return [Diagnosis.Ill(doctor.GetType().Name, $"It could not be examined ({exception.GetType().Name}).", "Run the command again with --verbose, and report it.")];
        }
    }
}
