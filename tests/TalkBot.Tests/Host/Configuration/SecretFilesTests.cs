using System.Collections;
using TalkBot.Host.Configuration;

namespace TalkBot.Tests.Host.Configuration;

public sealed class SecretFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_of_the_folder_is_the_setting_that_its_name_says_and_its_last_newline_is_not_part_of_it()
    {
        Write("Discord__Token", "abc\n");
        Write("Model__ApiKey", "k \r\n");

        Assert.Equal([("Discord:Token", "abc"), ("Model:ApiKey", "k ")], Read().Settings.Select(setting => (setting.Key, setting.Value)).Order());
    }

    [Fact]
    public void A_variable_may_name_the_file() => Assert.Equal("abc", Read(("Discord__Token_FILE", Write("token", "abc"))).Settings["Discord:Token"]);

    [Fact]
    public void The_folder_counts_for_more_than_a_variable()
    {
        Write("Discord__Token", "from the folder");

        Assert.Equal("from the folder", Read(("Discord__Token_FILE", Write("token", "from the variable"))).Settings["Discord:Token"]);
    }

    [Theory]
    [InlineData("postgres_password")]
    [InlineData("Other__Token")]
    public void The_secrets_of_others_are_not_read(string name)
    {
        Write(name, "theirs");

        Assert.Empty(Read((name + "_FILE", "/nowhere")).Settings);
        Assert.Empty(Read((name + "_FILE", "/nowhere")).Mistakes);
    }

    [Theory]
    [InlineData(null, "is not there")]
    [InlineData("", "is empty")]
    [InlineData("long", "is too long for a setting")]
    public void A_file_that_holds_no_secret_is_named(string? content, string problem)
    {
        var path = Path.Combine(_folder, "token");
        if (content is not null)
            Write("token", content == "long" ? new string('x', 100_000) : content);

        var mistake = Assert.Single(Read(("Discord__Token_FILE", path)).Mistakes);
        Assert.Equal($"Discord:Token is to be read from {path}, which {problem}; put the value there, and see that this user may read it", mistake);
    }

    [Fact]
    public void Without_a_folder_nothing_is_read() =>
        Assert.Empty(SecretFiles.Read(new Hashtable { [SecretFiles.FolderVariable] = Path.Combine(_folder, "none") }, ["Discord"]).Settings);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private SecretFiles Read(params (string Name, string Value)[] variables)
    {
        var environment = new Hashtable { [SecretFiles.FolderVariable] = _folder };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return SecretFiles.Read(environment, ["Discord", "Model"]);
    }
}
