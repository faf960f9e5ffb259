namespace TalkBot.Tests;

/// <summary>Tests that look at what the whole process does, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcess
{
    public const string Name = "Whole process";
}
