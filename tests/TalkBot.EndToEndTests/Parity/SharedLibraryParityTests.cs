namespace TalkBot.EndToEndTests.Parity;

/// <summary>The same where others are, too: who may not, and who did not ask.</summary>
public abstract class SharedLibraryParityTests<TPlatform>(TPlatform platform) : LibraryParityTests<TPlatform>(platform)
    where TPlatform : SharedPlatform
{
    private const string Refused = "You may not do that here.";

    [Fact]
    public async Task Nobody_confirms_for_another()
    {
        var asked = await Platform.AddAsync("other.txt", "Other\n\nThe lynx sleeps in Quessia.\n");

        Holds(asked, "1 added: added/other.txt.");
        Holds(await Platform.PressAsStrangerAsync(asked, Buttons.Confirm), Refused);
        Holds(await Platform.PressAsync(asked, Buttons.Cancel), "Nothing was done.");
    }

    [Fact]
    public async Task Who_does_not_moderate_is_refused()
    {
        foreach (var command in (string[])["undo", "remove talks", "restore talks", "changes", "add"])
            Holds(await Platform.AskAsStrangerAsync(command), Refused);
    }
}
