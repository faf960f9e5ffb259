namespace TalkBot.Core.Knowledge;

internal static class FirstWord
{
    /// <summary>No word that is looked up is longer.</summary>
    private const int MaxLength = 24;

    /// <summary>The letters at the start of <paramref name="text"/>.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MaxLength && char.IsLetter(text[length]))
            length++;
        return text[..length];
    }
}
