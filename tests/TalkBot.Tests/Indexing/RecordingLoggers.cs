using Microsoft.Extensions.Logging;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

/// <summary>Keeps warnings, and calls back at each step of a build: a test may look at the disk there, or fail.</summary>
internal sealed class RecordingLoggers : ILoggerFactory, ILogger
{
    public List<string> Warnings { get; } = [];

    public Action<BuildStep> OnStep { get; set; } = _ => { };

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning)
            Warnings.Add(formatter(state, exception));
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.Select(value => value.Value).OfType<BuildStep>().ToList() is [var step])
            OnStep(step);
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
