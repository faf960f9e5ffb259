using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack;
using TalkBot.Composition;
using TalkBot.Core;
using TalkBot.Host.Configuration;
using TalkBot.Search;
using TalkBot.Storage;
using TalkBot.Testing;

namespace TalkBot.Tests.Architecture;

/// <summary>What operators are given fits the program.</summary>
public partial class OperationsTests
{
    private static readonly Assembly[] Product =
    [
        typeof(Telemetry).Assembly, typeof(SearchServices).Assembly, typeof(StorageServices).Assembly, typeof(CompositionServices).Assembly, typeof(SlackServices).Assembly, typeof(TalkBotHost).Assembly,
    ];

    [Fact]
    public void Every_setting_is_on_the_page_of_settings()
    {
        var page = Repository.Read("docs/configuration.md");

        Assert.Equal(
            [],
            TalkBotHost.Sections.SelectMany(section => SettingKey.Of(section.Name, section.Options))
                .Where(key => !page.Contains($"`{key.Key}`", StringComparison.Ordinal) && !page.Contains($":{key.Property.Name}`", StringComparison.Ordinal))
                .Select(key => key.Key));
    }

    [Fact]
    public void Every_instrument_is_on_the_page_of_operations()
    {
        var page = Repository.Read("docs/operations.md");
        var names = typeof(Telemetry).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<System.Diagnostics.Metrics.Instrument>().Select(instrument => instrument.Name);

        Assert.Equal([], names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal) && !page.Contains($"`{name[name.LastIndexOf('.')..]}`", StringComparison.Ordinal)));
    }

    /// <summary>A number is what an operator looks for, so it stands for one event alone.</summary>
    [Fact]
    public void Every_log_event_has_a_number_of_its_own_and_is_on_the_page_of_operations()
    {
        var numbers = Product.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(message => message.EventId).ToList();
        var explained = Repository.Read("docs/operations.md").Split('\n').Select(line => Events().Match(line).Groups["numbers"])
            .Where(cell => cell.Success).SelectMany(cell => cell.Value.Split(", ")).Select(number => int.Parse(number, CultureInfo.InvariantCulture));

        Assert.Equal(numbers.Order(), explained.Order());
    }

    [Theory]
    [InlineData("Dockerfile", "USER 1654:1654")]
    [InlineData("Dockerfile", "HEALTHCHECK ")]
    [InlineData("Dockerfile", "chiseled")]
    [InlineData("Dockerfile", "ENTRYPOINT [\"/app/talkbot\"]")]
    [InlineData("compose.yaml", "user: \"1654:1654\"")]
    [InlineData("compose.yaml", "read_only: true")]
    [InlineData("compose.yaml", "cap_drop: [ALL]")]
    [InlineData("compose.yaml", "no-new-privileges:true")]
    [InlineData("compose.yaml", "stop_grace_period: 30s")]
    [InlineData("deploy/kubernetes.yaml", "readOnlyRootFilesystem: true")]
    [InlineData("deploy/kubernetes.yaml", "runAsNonRoot: true")]
    [InlineData("deploy/kubernetes.yaml", "allowPrivilegeEscalation: false")]
    public void The_bot_is_contained_wherever_it_is_started(string file, string line) => Assert.Contains(line, Repository.Read(file), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("deploy/kubernetes.yaml")]
    public void No_image_is_whatever_is_newest_and_no_secret_is_written_down(string file)
    {
        var text = Repository.Read(file);

        Assert.DoesNotContain(":latest", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?mi)^\s*(Discord__Token|Storage__ConnectionString|POSTGRES_PASSWORD)\s*[:=][ \t]*\S", text);
    }

    [Fact]
    public void The_dashboard_and_the_alerts_look_at_metrics_that_there_are()
    {
        var page = Repository.Read("docs/operations.md");
        using var dashboard = JsonDocument.Parse(Repository.Read("deploy/grafana/talkbot.json"));
        var metrics = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)
            .Append(page[page.IndexOf("## Alerts", StringComparison.Ordinal)..])
            .SelectMany(text => Metric().Matches(text).Select(match => match.Groups["name"].Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(metrics);
        Assert.Equal([], metrics.Where(metric => !Names(page).Contains(metric)));
    }

    /// <summary>The names of the page's table as Prometheus has them, short forms made whole.</summary>
    private static HashSet<string> Names(string page)
    {
        HashSet<string> names = [];
        foreach (var row in page.Split('\n').Where(line => line.StartsWith("| `talkbot.", StringComparison.Ordinal)))
        {
            var cells = row.Split('|')[1].Split(',').Select(cell => cell.Trim(' ', '`')).ToList();
            names.Add(cells[0].Replace('.', '_'));
            foreach (var shortened in cells.Skip(1))
                names.Add((cells[0][..cells[0].LastIndexOf('.')] + shortened).Replace('.', '_'));
        }

        return names;
    }

    /// <summary>The first cell of a row of log events.</summary>
    [GeneratedRegex(@"^\| (?<numbers>\d+(, \d+)*) \| (debug|information|warning|error|critical)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Events();

    /// <summary>A metric without what Prometheus puts after its name.</summary>
    [GeneratedRegex("(?<name>talkbot_[a-z_]+?)(_seconds)?(_bucket)?(_total)?(?![a-z_])", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Metric();
}
