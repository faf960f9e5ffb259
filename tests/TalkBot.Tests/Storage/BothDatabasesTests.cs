namespace TalkBot.Tests.Storage;

/// <summary>What holds on one database holds on the other.</summary>
public class BothDatabasesTests
{
    public static TheoryData<Type> Suites =>
        [.. typeof(StorageTests).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StorageTests)))];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Every_suite_is_run_on_both(Type suite) => Assert.Equal(
        [$"PostgreSql{suite.Name}", $"Sqlite{suite.Name}"],
        suite.Assembly.GetTypes().Where(type => type.BaseType == suite).Select(type => type.Name).Order(StringComparer.Ordinal));
}
