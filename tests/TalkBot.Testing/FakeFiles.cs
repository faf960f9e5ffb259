using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing;

/// <summary>Files that people attached to messages, on a fake platform's own host.</summary>
public sealed class FakeFiles
{
    public const string Path = "/files";

    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>Puts a file there; where it is, below the host.</summary>
    public string Add(string name, byte[] content)
    {
        var path = $"{Path}/{_files.Count}/{name}";
        _files[path] = content;
        return path;
    }

    internal async Task AnswerAsync(HttpContext context)
    {
        if (_files.TryGetValue(context.Request.Path.Value ?? "", out var content))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
