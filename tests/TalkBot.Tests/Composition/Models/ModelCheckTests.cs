using TalkBot.Composition.Models;
using TalkBot.Testing;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Models;

public class ModelCheckTests
{
    private static readonly string Missing = Path.Combine(Path.GetTempPath(), "no-such-folder", "key");

    [Theory]
    [InlineData("", "", "Model:Endpoint is not the address", "ftp://models.example.invalid/v1")]
    [InlineData("", "", "Model:Endpoint is not the address", "models")]
    [InlineData("", "", "Model:Endpoint holds a user, a query or a fragment", "https://me:secret-word@models.example.invalid/v1")]
    [InlineData("", "", "Model:Endpoint holds a user, a query or a fragment", "https://models.example.invalid/v1?key=secret-word")]
    [InlineData("secret-word", "", "Model:Endpoint is http:// on another machine (models.example.invalid)", "http://models.example.invalid/v1")]
    [InlineData("", "", "Model:ApiKey is empty, and this provider asks for a key", "")]
    [InlineData("secret-word", "some-file", "Model:ApiKey and Model:ApiKeyFile are both set", "")]
    [InlineData("secret-word\nand", "", "The model's key holds white space", "")]
    [InlineData("secret-wörd", "", "The model's key holds white space", "")]
    public void A_mistake_says_how_to_mend_it_and_shows_no_key(string key, string file, string says, string endpoint)
    {
        var mistake = Assert.Single(ModelCheck.FindMistakes(Options(model => (model.ApiKey, model.ApiKeyFile, model.Endpoint) = (key, file, endpoint))));

        Assert.StartsWith(says, mistake, StringComparison.Ordinal);
        Assert.Contains(';', mistake);
        Assert.DoesNotContain("secret-w", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", "https://models.example.invalid/v1", "")]
    [InlineData("openai", "http://127.0.0.1:8080/v1", "key")]
    [InlineData("openai", "", "key")]
    [InlineData("azure-openai", "https://name.openai.azure.com/openai/v1/", "key")]
    [InlineData("ollama", "", "")]
    [InlineData("ollama", "http://ollama:11434/v1", "")]
    public void Settings_that_can_be_used_are_no_mistake(string provider, string endpoint, string key) =>
        Assert.Empty(ModelCheck.FindMistakes(Options(model => (model.Provider, model.Endpoint, model.ApiKey) = (provider, endpoint, key))));

    [Fact]
    public void All_mistakes_are_found_at_once() => Assert.Equal(
        6, ModelCheck.FindMistakes(Options(model => (model.Name, model.Endpoint, model.ApiKeyFile, model.PromptsPath) = ("", "models", Missing, Path.GetDirectoryName(Missing)!))).Count());

    [Fact]
    public void Without_a_model_nothing_is_looked_at() =>
        Assert.Empty(ModelCheck.FindMistakes(new ModelOptions { Endpoint = "models", ApiKeyFile = Missing, PromptsPath = Missing }));

    [Fact]
    public void Azure_must_be_told_where_it_is() =>
        Assert.StartsWith("Model:Endpoint is empty", Assert.Single(ModelCheck.FindMistakes(Options(model => (model.Provider, model.ApiKey) = ("azure-openai", "key")))), StringComparison.Ordinal);

    [Fact]
    public async Task The_key_is_read_from_a_file_whose_line_break_is_no_part_of_it()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, ScriptedModel.Key + "\n", TestContext.Current.CancellationToken);
        var options = Options(model => model.ApiKeyFile = file);

        Assert.Empty(ModelCheck.FindMistakes(options));
        Assert.Equal(ScriptedModel.Key, ModelSettings.Of(options).Key!.Reveal());

        await File.WriteAllTextAsync(file, "\n", TestContext.Current.CancellationToken);
        Assert.Contains("is empty; write the key into it", Assert.Single(ModelCheck.FindMistakes(options)), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("cannot be read; check that the file is there", Assert.Single(ModelCheck.FindMistakes(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_does_not_print()
    {
        var settings = ModelSettings.Of(Options(model => model.ApiKey = ScriptedModel.Key));

        Assert.DoesNotContain(ScriptedModel.Key, $"{settings} {settings.Key}", StringComparison.Ordinal);
    }

    private static ModelOptions Options(Action<ModelOptions> set)
    {
        var options = new ModelOptions { Provider = "openai", Name = "scripted", PromptsPath = Path.Combine(Repository.Root, "prompts") };
        set(options);
        return options;
    }
}
