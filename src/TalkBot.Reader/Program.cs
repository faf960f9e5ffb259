using System.Diagnostics;
using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Reader;

// Files on standard input, one after the other, and a verdict on each on standard output. Whoever starts this sets the limits
// and ends what goes beyond them. The argument is for when nobody is left to do so: seconds for one file, after which this ends itself.
// Answers go first. Its other threads are begun by this one, and are told the same.
using (var self = Process.GetCurrentProcess())
    self.PriorityClass = ProcessPriorityClass.BelowNormal;

var patience = TimeSpan.FromSeconds(double.Parse(args[0], CultureInfo.InvariantCulture));
using var watch = new Timer(_ => Environment.Exit(1));
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
while (ReaderRequest.Read(input) is { } request)
{
    watch.Change(patience, Timeout.InfiniteTimeSpan);
    ReaderFrame.Write(output, FileText.Read(request));
    watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
