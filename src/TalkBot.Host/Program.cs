using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search;

if (args is ["eval", ..])
{
    try
    {
        return await new System.CommandLine.RootCommand { TalkBot.Host.Commands.EvalCommand.Create() }.Parse(args)
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
    catch (TalkBot.Core.TalkBotException exception)
    {
        System.Console.Error.WriteLine(exception.Message);
        return 1;
    }
}

var builder = Host.CreateApplicationBuilder();
builder.Services.AddOptions<AnsweringOptions>().BindConfiguration(AnsweringOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<AnsweringOptions>>().Value);
builder.Services.AddSearch();
builder.Services.AddComposition();
builder.Services.AddSingleton<QuestionAnswerer>();
using var host = builder.Build();
await host.Services.GetRequiredService<IDocumentIndex>().UpdateAsync(null, CancellationToken.None);
var answered = await host.Services.GetRequiredService<QuestionAnswerer>().AnswerAsync(new Question(args[^1]), CancellationToken.None);
System.Console.WriteLine(answered.Answer);
return 0;
