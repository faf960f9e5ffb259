using TalkBot.Host.Commands;
using TalkBot.Host.Rendering;

var terminal = Terminal.OfProcess();
return await new CommandLine(
    terminal,
    AskCommand.Create(terminal),
    ChatCommand.Create(terminal),
    CheckCommand.Create(terminal),
    IndexCommand.Create(terminal),
    DocumentsCommand.Create(terminal),
    DoctorCommand.Create(terminal),
    ConfigCommand.Create(terminal),
    HealthCommand.Create(terminal),
    EvalCommand.Create(terminal),
    ReportCommand.Unanswered(terminal),
    ReportCommand.Feedback(terminal),
    ReportCommand.Audit(terminal),
    BenchCommand.Create(terminal)).RunAsync(args);
