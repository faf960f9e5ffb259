using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Chat;

/// <summary>What moderators do to the documents: the whole way, as every platform has it.</summary>
public class LibraryActionsTests
{
    private const string Another = "4001";

    private readonly Conversing _bot = new(new AccessRules { ModeratorUsers = new HashSet<string> { "4000", Another } });
    private int _presses;

    [Fact]
    public async Task Reading_the_folder_again_shows_what_would_change_and_does_it_once_it_is_confirmed()
    {
        _bot.Library.Reread = new DocumentChanges(["one", "two"], ["talks"], []);

        var asked = await AskAsync("reindex");
        Assert.Empty(_bot.Library.Applied);
        var done = await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Equal(["Reading the folder again would change this:", "2 added: one, two.", "1 changed: talks."], asked.Lines);
        Assert.Equal("Done: generation 4 serves, with 1 document: 2 added, 1 changed, 0 removed.", done.Lines[0]);
        Assert.Equal(["Reading the documents: 1 of 2…"], _bot.Progress);
        Assert.Equal((new LibraryChange.Reindex(), asked.Id), Assert.Single(_bot.Library.Applied));
        Assert.Equal([null, null, done.Lines[0]], _bot.Audit.Entries.Select(entry => entry.After));
        Assert.All(_bot.Audit.Entries, entry => Assert.Equal((BotAction.Reindex, null), (entry.Action, entry.Denied)));
    }

    [Fact]
    public async Task Whoever_removes_a_document_is_told_that_the_folder_is_taken_in_along_with_it()
    {
        Assert.DoesNotContain(LibraryText.FolderIsTakenIn, (await AskAsync("remove talks")).Lines);
        _bot.Library.FolderHasChanged = true;
        Assert.Equal(LibraryText.FolderIsTakenIn, (await AskAsync("remove talks")).Lines[^1]);
    }

    [Fact]
    public async Task Where_nothing_has_changed_there_is_nothing_to_confirm() =>
        Assert.Equal(["Nothing has changed; there is nothing to do."], (await SayAsync("reindex")).Lines);

    [Theory]
    [InlineData(ButtonKind.Confirm)]
    [InlineData(ButtonKind.Cancel)]
    public async Task Another_moderator_is_refused_privately_and_the_first_may_still_confirm(ButtonKind kind)
    {
        var asked = await AskAsync("remove talks");

        var refused = await PressAsync(kind, asked.Id, Another);

        Assert.True(refused.IsPrivate);
        Assert.Equal(["You may not do that here."], refused.Lines);
        Assert.Equal((BotAction.DeleteDocument, DenialReason.ConfirmedByAnother, Another), (_bot.Audit.Entries[^1].Action, _bot.Audit.Entries[^1].Denied, _bot.Audit.Entries[^1].UserId));
        await PressAsync(ButtonKind.Confirm, asked.Id);
        Assert.Single(_bot.Library.Applied);
    }

    [Fact]
    public async Task What_is_cancelled_is_not_done_and_cannot_be_confirmed_any_more()
    {
        var asked = await AskAsync("remove talks");

        Assert.Equal(["Nothing was done."], (await PressAsync(ButtonKind.Cancel, asked.Id)).Lines);
        Assert.Equal(["That is no longer open; send the command again."], (await PressAsync(ButtonKind.Confirm, asked.Id)).Lines);

        Assert.Empty(_bot.Library.Applied);
        Assert.Contains(_bot.Audit.Entries, entry => entry.After == "cancelled");
    }

    [Theory]
    [InlineData("00:10:00", true)]
    [InlineData("00:10:00.0000001", false)]
    public async Task A_confirmation_is_good_for_ten_minutes(string age, bool isGood)
    {
        var asked = await AskAsync("remove talks");
        _bot.Time.Advance(TimeSpan.Parse(age, System.Globalization.CultureInfo.InvariantCulture));

        await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Equal(isGood ? 1 : 0, _bot.Library.Applied.Count);
    }

    [Fact]
    public async Task Who_is_no_moderator_any_more_is_refused_at_the_second_press()
    {
        var asked = await AskAsync("remove talks");
        var message = Pressed(ButtonKind.Confirm, asked.Id, "4000");

        await _bot.HearAsync(message with { Author = message.Author with { Facts = message.Author.Facts with { IsMember = false } } });

        Assert.Equal(DenialReason.NotAMember, _bot.Audit.Entries[^1].Denied);
        Assert.Empty(_bot.Library.Applied);
    }

    [Fact]
    public async Task The_same_press_after_a_restart_is_the_same_change()
    {
        var asked = await AskAsync("remove talks");
        var press = Pressed(ButtonKind.Confirm, asked.Id, "4000");

        await _bot.HearAsync(press);
        await _bot.HearAsync(press);

        Assert.Equal([asked.Id, asked.Id], _bot.Library.Applied.Select(applied => applied.Id));
    }

    [Theory]
    [InlineData("reindex", BotAction.Reindex)]
    [InlineData("undo", BotAction.Undo)]
    [InlineData("add", BotAction.Upload)]
    [InlineData("remove talks", BotAction.DeleteDocument)]
    [InlineData("remove", BotAction.DeleteDocument)]
    [InlineData("restore talks", BotAction.Upload)]
    [InlineData("changes", BotAction.ListDocuments)]
    public async Task Who_is_no_moderator_is_refused_privately_and_on_record(string text, BotAction action)
    {
        var bot = new Conversing();

        var handled = await bot.HearAsync(Conversing.Said(text));

        var notice = Assert.IsType<Reply.Notice>(handled.Reply);
        Assert.True(notice.IsPrivate);
        Assert.Equal(["You may not do that here."], notice.Lines);
        Assert.Equal((action, DenialReason.NotAModerator), (Assert.Single(bot.Audit.Entries).Action, bot.Audit.Entries[0].Denied));
    }

    [Fact]
    public async Task What_is_removed_is_named_with_its_hash_and_comes_back_by_undo()
    {
        var removed = await AskAsync("remove: TALKS");
        await PressAsync(ButtonKind.Confirm, removed.Id);
        Assert.Empty(_bot.Library.Documents());

        var undo = await AskAsync("undo");
        await PressAsync(ButtonKind.Confirm, undo.Id);

        var hash = Assert.Single(_bot.Library.Documents()).Hash;
        Assert.Equal($"This document would be removed: Talks (talks, content {hash[..12]}).", removed.Lines[0]);
        Assert.Equal(["Undo puts the documents of generation 3 back:", "1 added: talks."], undo.Lines);
        Assert.Contains(_bot.Audit.Entries, entry => entry.Before == $"generation 3, remove talks {hash[..12]}");
    }

    [Fact]
    public async Task Without_an_earlier_generation_there_is_nothing_to_undo() =>
        Assert.Equal(["There is nothing to undo: no earlier generation that is kept holds other documents."], (await SayAsync("undo")).Lines);

    [Fact]
    public async Task What_is_not_there_is_not_removed_and_what_comes_near_is_named() =>
        Assert.Equal(["No document is called alk; documents lists those there are.", "Perhaps: talks"], (await SayAsync("remove alk")).Lines);

    [Fact]
    public async Task Where_no_name_is_said_it_is_asked_for()
    {
        var choice = Assert.IsType<Reply.Choice>((await _bot.HearAsync(Conversing.Said("remove"))).Reply);

        Assert.Equal(("remove", LibraryText.WhichToRemove, true), (choice.Command, Assert.Single(choice.Lines), choice.IsPrivate));
        Assert.Equal((BotAction.DeleteDocument, null), (Assert.Single(_bot.Audit.Entries).Action, _bot.Audit.Entries[0].Denied));
    }

    [Fact]
    public async Task An_attached_file_is_shown_as_it_reads_and_added_once_that_is_confirmed()
    {
        _bot.Files.Files["https://files.example/1"] = new FetchedAttachment.Fetched("The walrus\nwaits."u8.ToArray());

        var asked = await AskAsync("add", new Attachment("note.txt", "https://files.example/1", 10));
        Assert.Empty(_bot.Library.Applied);
        await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Contains("It reads: The walrus waits.", asked.Lines);
        Assert.Contains("1 added: added/note.txt.", asked.Lines);
        Assert.Contains(_bot.Library.Documents(), document => document.Id == "added/note.txt");
        var file = Assert.Single(Assert.IsType<LibraryChange.Add>(_bot.Library.Applied[0].Change).Files);
        Assert.Equal(("Discord", "4000"), (file.Origin, file.AddedBy));
    }

    [Theory]
    [InlineData("large", 101, "Cannot be added: note.txt is larger than 100 bytes; split it, or put it into the documents folder.")]
    [InlineData("larger than it says", 10, "Cannot be added: note.txt is larger than 100 bytes; split it, or put it into the documents folder.")]
    [InlineData("elsewhere", 10, "Cannot be added: note.txt is not kept by this platform itself; attach the file.")]
    [InlineData("gone", 10, "Cannot be added: note.txt could not be fetched; try again in a while.")]
    public async Task A_file_that_cannot_be_had_is_not_added(string kind, long size, string said)
    {
        _bot.Files.Files["larger than it says"] = new FetchedAttachment.TooLarge();
        _bot.Files.Files["elsewhere"] = new FetchedAttachment.Elsewhere();
        _bot.Files.Files["gone"] = new FetchedAttachment.Failed();

        Assert.Equal([said], (await SayAsync("add", new Attachment("note.txt", kind, size))).Lines);
    }

    [Fact]
    public async Task Where_nothing_is_attached_it_says_how() => Assert.Equal([LibraryText.NothingAttached], (await SayAsync("add")).Lines);

    [Theory]
    [InlineData(Fault.DiskFull, "Nothing was done: the disk is full.")]
    [InlineData(Fault.IndexNotWritable, "Nothing was done: the folder of the data may not be written.")]
    [InlineData(Fault.IndexDamaged, "Nothing was done: the index could not be built.")]
    public async Task Where_a_change_cannot_be_made_it_says_why_without_a_path(Fault fault, string said)
    {
        var asked = await AskAsync("remove talks");
        _bot.Library.Fault = new TalkBotException(fault, "/srv/secret/index cannot be written");

        var notice = await PressAsync(ButtonKind.Confirm, asked.Id);

        Assert.Equal(said, notice.Lines[0]);
        Assert.DoesNotContain(notice.Lines, line => line.Contains("/srv", StringComparison.Ordinal));
        Assert.Equal(said, _bot.Audit.Entries[^1].After);
    }

    private async Task<Reply.Confirmation> AskAsync(string text, params IReadOnlyList<Attachment> attachments) =>
        Assert.IsType<Reply.Confirmation>((await _bot.HearAsync(Conversing.Said(text) with { Attachments = attachments })).Reply);

    private async Task<Reply.Notice> SayAsync(string text, params IReadOnlyList<Attachment> attachments)
    {
        var notice = Assert.IsType<Reply.Notice>((await _bot.HearAsync(Conversing.Said(text) with { Attachments = attachments })).Reply);
        Assert.True(notice.IsPrivate);
        return notice;
    }

    private async Task<Reply.Notice> PressAsync(ButtonKind kind, string id, string user = "4000") => Assert.IsType<Reply.Notice>((await _bot.HearAsync(Pressed(kind, id, user))).Reply);

    private IncomingMessage Pressed(ButtonKind kind, string id, string user)
    {
        var message = Conversing.Said("") with { Button = new ButtonAction(kind, id), Key = new MessageKey(Platform.Discord, "3000", $"press {++_presses}") };
        return message with { Author = new Author(user, message.Author.Facts with { UserId = user }) };
    }
}
