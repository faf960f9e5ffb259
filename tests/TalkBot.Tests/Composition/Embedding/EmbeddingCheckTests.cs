using TalkBot.Composition.Embedding;

namespace TalkBot.Tests.Composition.Embedding;

public class EmbeddingCheckTests
{
    [Theory]
    [InlineData("", "", "Embedding:Endpoint is empty")]
    [InlineData("ftp://models.example.invalid", "", "Embedding:Endpoint is not the address")]
    [InlineData("https://me:secret-word@models.example.invalid/v1", "", "Embedding:Endpoint holds a user")]
    [InlineData("http://models.example.invalid/v1", "secret-word", "Embedding:Endpoint is http:// on another machine")]
    [InlineData("https://models.example.invalid/v1", "secret word", "The model's key holds white space")]
    public void A_mistake_says_how_to_mend_it_and_shows_no_key(string endpoint, string key, string says)
    {
        var mistake = Assert.Single(EmbeddingCheck.FindMistakes(new EmbeddingOptions { Provider = "endpoint", Name = "m", Endpoint = endpoint, ApiKey = key }));

        Assert.StartsWith(says, mistake, StringComparison.Ordinal);
        Assert.Contains(';', mistake);
        Assert.DoesNotContain("secret", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_found_at_once() =>
        Assert.Equal(3, EmbeddingCheck.FindMistakes(new EmbeddingOptions { Provider = "endpoint", ApiKey = "a", ApiKeyFile = "b" }).Count());

    [Theory]
    [InlineData("", "", "Embedding:Provider is \"onnx\" but Embedding:ModelPath is empty")]
    [InlineData("nowhere.onnx", "", "Embedding:ModelPath names nowhere.onnx")]
    [InlineData("TalkBot.Tests.dll", "", "The model's word pieces are not at vocab.txt")]
    [InlineData("TalkBot.Tests.dll", "words.txt", "The model's word pieces are not at words.txt")]
    public void Files_that_are_not_there_are_named(string model, string vocabulary, string says)
    {
        var path = model.Length > 0 ? Path.Combine(AppContext.BaseDirectory, model) : "";
        var mistake = Assert.Single(EmbeddingCheck.FindMistakes(new EmbeddingOptions { Provider = "onnx", ModelPath = path, VocabularyPath = vocabulary }));

        Assert.StartsWith(says, mistake.Replace(AppContext.BaseDirectory, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "nonsense")]
    [InlineData("endpoint", "http://localhost:11434/v1")]
    public void Settings_that_can_be_used_are_no_mistake(string provider, string endpoint) =>
        Assert.Empty(EmbeddingCheck.FindMistakes(new EmbeddingOptions { Provider = provider, Endpoint = endpoint, Name = "m" }));
}
