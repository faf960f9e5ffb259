using Microsoft.Extensions.Hosting;

namespace TalkBot.Host.Service;

/// <summary>Ends the service in order, to begin anew within the same process: nothing of the old one is left to be mended.</summary>
internal sealed class Restart(IHostApplicationLifetime lifetime)
{
    public bool IsWanted { get; private set; }

    public void Request()
    {
        IsWanted = true;
        lifetime.StopApplication();
    }
}
