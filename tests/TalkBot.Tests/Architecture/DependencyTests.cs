using System.Reflection;
using NetArchTest.Rules;
using TalkBot.Chat.Discord;
using TalkBot.Composition;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Commands;
using TalkBot.Reader.Pdf;
using TalkBot.Search;
using TalkBot.Storage;

namespace TalkBot.Tests.Architecture;

/// <summary>What the code of a project must never use, whatever it references.</summary>
public class DependencyTests
{
    private static readonly Assembly Core = typeof(Document).Assembly;
    private static readonly Assembly Search = typeof(SearchServices).Assembly;
    private static readonly Assembly Storage = typeof(StorageServices).Assembly;
    private static readonly Assembly Composition = typeof(CompositionServices).Assembly;
    private static readonly Assembly Chat = typeof(DiscordServices).Assembly;
    private static readonly Assembly Reader = typeof(PdfText).Assembly;
    private static readonly Assembly Host = typeof(CommandLine).Assembly;

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.DirectoryInfo")]
    [InlineData("System.IO.FileSystemWatcher")]
    [InlineData("System.IO.Pipes")]
    [InlineData("System.Net")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("Microsoft.Extensions.Configuration")]
    public void Core_reaches_no_file_network_process_or_configuration(string forbidden) => AssertNoneUse([Core], forbidden);

    [Fact]
    public void Composition_reaches_no_socket_process_or_configuration() =>
        AssertNoneUse([Composition], "System.Net.Sockets", "System.Net.WebSockets", "System.Diagnostics.Process", "Microsoft.Extensions.Configuration");

    [Fact]
    public void A_model_is_offered_no_tool() => AssertNoneUse(
        [Composition],
        "Microsoft.SemanticKernel.KernelPlugin",
        "Microsoft.SemanticKernel.KernelPluginFactory",
        "Microsoft.SemanticKernel.KernelFunctionAttribute",
        "Microsoft.SemanticKernel.FunctionChoiceBehavior",
        "Microsoft.SemanticKernel.Connectors.OpenAI.ToolCallBehavior");

    [Fact]
    public void Search_reaches_no_network_or_configuration() => AssertNoneUse([Search], "System.Net.Http", "System.Net.Sockets", "System.Net.WebSockets", "Microsoft.Extensions.Configuration");

    [Fact]
    public void The_reader_reaches_no_file_network_or_process() =>
        AssertNoneUse([Reader], "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.Net", "System.Diagnostics.Process");

    [Fact]
    public void Storage_reaches_the_network_through_the_database_alone() => AssertNoneUse([Storage], "System.Net.Http", "System.Net.WebSockets", "Microsoft.Extensions.Configuration");

    [Fact]
    public void The_console_belongs_to_the_host() => AssertNoneUse([Core, Search, Storage, Composition, Chat], "System.Console");

    [Fact]
    public void Search_storage_and_composition_do_not_know_each_other()
    {
        AssertNoneUse([Search], "TalkBot.Composition", "TalkBot.Storage", "TalkBot.Host");
        AssertNoneUse([Storage], "TalkBot.Composition", "TalkBot.Search", "TalkBot.Host");
        AssertNoneUse([Composition], "TalkBot.Search", "TalkBot.Storage", "TalkBot.Host");
    }

    [Fact]
    public void The_host_does_not_see_the_libraries_of_others() =>
        AssertNoneUse([Host], "Lucene.Net", "AngleSharp", "MimeKit", "Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.SemanticKernel", "OpenAI");

    [Fact]
    public void Chat_knows_neither_the_documents_nor_who_composes() =>
        AssertNoneUse([Chat], "TalkBot.Search", "TalkBot.Storage", "TalkBot.Composition", "TalkBot.Host", "TalkBot.Core.Knowledge.IDocumentIndex", "TalkBot.Core.Answering.QuestionAnswerer", "TalkBot.Core.Moderation.ModeratorPolicy");

    [Fact]
    public void What_both_platforms_share_knows_neither() => AssertHolds(
        Types.InAssembly(Chat).That().ResideInNamespace("TalkBot.Chat.Transport").ShouldNot().HaveDependencyOnAny("TalkBot.Chat.Discord", "TalkBot.Chat.Slack"));

    [Fact]
    public void Discord_does_not_know_Slack() => AssertHolds(
        Types.InAssembly(Chat).That().ResideInNamespace("TalkBot.Chat.Discord").ShouldNot().HaveDependencyOn("TalkBot.Chat.Slack"));

    [Fact]
    public void Slack_does_not_know_Discord() => AssertHolds(
        Types.InAssembly(Chat).That().ResideInNamespace("TalkBot.Chat.Slack").ShouldNot().HaveDependencyOn("TalkBot.Chat.Discord"));

    [Fact]
    public void What_shows_answers_cannot_see_a_draft() =>
        AssertNoneUse([Host, Chat], "TalkBot.Core.Answering.Draft", "TalkBot.Core.Answering.DraftStatement", "TalkBot.Core.Answering.Quotation");

    [Fact]
    public void Classes_are_sealed_unless_they_are_abstract() => AssertHolds(
        Types.InAssemblies([Core, Search, Storage, Composition, Chat, Reader, Host]).That().AreClasses().And().AreNotAbstract().And().DoNotHaveName("Program").Should().BeSealed());

    private static void AssertNoneUse(Assembly[] assemblies, params string[] forbidden) =>
        AssertHolds(Types.InAssemblies(assemblies).ShouldNot().HaveDependencyOnAny(forbidden));

    private static void AssertHolds(ConditionList rule) =>
        Assert.Equal([], (rule.GetResult().FailingTypes ?? []).Select(type => type.FullName));
}
