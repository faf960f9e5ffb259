using System.Text;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Search.Library;

/// <summary>The names of files that people hand in. Pure.</summary>
internal static class AddedName
{
    private const string Folder = "added/";
    private const int Longest = 100;
    private const string Untitled = "document";

    /// <summary>A name that is no path, on one line, and not too long; its ending stays.</summary>
    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
            kept.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' ? rune.ToString() : " ");
        var ending = Path.GetExtension(kept.ToString()).TrimEnd();
        var stem = string.Join(' ', Path.GetFileNameWithoutExtension(kept.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.');
        if (stem.Length > Longest)
            stem = stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        return (stem.Length > 0 ? stem : Untitled) + ending;
    }

    /// <summary>Whether files of that name are read; a corpus holds many documents, which nobody could look over.</summary>
    public static bool IsRead(string name) => DocumentFile.At(name, name).Format is not (DocumentFormat.Other or DocumentFormat.Corpus);

    /// <summary>The id of its document: the same for a file of the same name, which takes the place of the earlier one.</summary>
    public static string IdOf(string name) => Folder + name;
}
