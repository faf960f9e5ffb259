using System.Text;
using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Reading;

/// <summary>Runs over a set of hostile files kept beside the repository, where it is there.</summary>
public class BadDocumentsTests
{
    [Fact]
    public void Hostile_files_are_read_right_or_refused_with_a_reason()
    {
        var folder = FindFolder();
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "bad_documents_manifest.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            if (!entry.RootElement.TryGetProperty("file", out var name))
                continue;
            var expectations = entry.RootElement.GetProperty("expect").EnumerateArray().Select(expectation => expectation.GetString()!).ToHashSet();
            var path = Path.Combine(folder, "bad_documents", name.GetString()!);
            var results = Read(path);
            wrong.AddRange(expectations.Where(expectation => !IsMet(expectation, results)).Select(expectation => $"{name}: {expectation}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Hostile_files_do_not_keep_the_others_from_being_read()
    {
        var folder = new DocumentFolder(new DocumentsOptions { Path = Path.Combine(FindFolder(), "bad_documents") });

        var documents = folder.Read(TestContext.Current.CancellationToken).OfType<ReadResult.Read>().Select(result => result.Document).ToList();

        Assert.Superset(new HashSet<string> { "cr_only", "hidden", "utf16le_no_bom", "utf8_with_bom", "deep_divs", "bad_lines-1" }, documents.Select(document => document.Id).ToHashSet());
        Assert.Equal("line one\nline two\nfour hours", documents.Single(document => document.Id == "cr_only").Text);
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_read_or_refused_and_a_file_over_the_limit_is_refused()
    {
        using var documents = new DocumentsUnderTest();
        var line = documents.Add("one_line.txt", new StringBuilder().Insert(0, "word ", 2_000_000).ToString());
        var large = documents.Add("over_limit.pdf", new byte[26_214_401]);

        Assert.True(IsMet("rejected_or_text_extracted", Read(line)));
        var folder = new DocumentFolder(new DocumentsOptions { Path = large, MaxFileBytes = 26_214_400 });
        Assert.Contains("over the limit", Assert.IsType<ReadResult.Failed>(Assert.Single(folder.Read(TestContext.Current.CancellationToken))).Failure.Reason, StringComparison.Ordinal);
    }

    /// <summary>A folder that holds nothing of a kind that is read is a fault, which names the kinds.</summary>
    private static List<ReadResult> Read(string path)
    {
        try
        {
            return [.. new DocumentFolder(new DocumentsOptions { Path = path }).Read(TestContext.Current.CancellationToken)];
        }
        catch (TalkBotException fault) when (fault.Fault == Fault.NoDocuments)
        {
            return [new ReadResult.Failed(new DocumentFailure(path, null, fault.Message))];
        }
    }

    private static bool IsMet(string expectation, List<ReadResult> results)
    {
        var documents = results.OfType<ReadResult.Read>().Select(result => result.Document).ToList();
        var isRejected = documents.Count == 0 && results.Count > 0 && results.OfType<ReadResult.Failed>().All(result => result.Failure.Reason.Length > 0);
        return expectation switch
        {
            "rejected_with_clear_reason" or "rejected_with_clear_reason_or_cleaned" or "rejected_or_replacement_marked" => isRejected,
            "text_extracted_correctly" or "text_extracted" => documents.Count == 1 && IsClean(documents[0]),
            "rejected_or_text_extracted" or "text_extracted_or_rejected" or "text_extracted_correctly_or_rejected" => isRejected || documents.All(IsClean),
            "no_local_file_content_indexed" => documents.All(document => !document.Text.Contains("root:", StringComparison.Ordinal)),
            "good_lines_indexed_bad_lines_reported" => documents.Count == 2 && results.Count == 4,
            "no_canary" => documents.All(document => !document.Text.Contains("CANARY", StringComparison.Ordinal)),
            "hidden_text_dropped_or_flagged" => documents.All(document => document.Text is "The Norvanian spokesperson said four hours." or "The Norvanian spokesperson said the meeting lasted four hours."),

            // About the process, the service around it or its store, and so beyond reading; what is there twice is SameFilesTests'.
            _ => true,
        };
    }

    private static bool IsClean(Document document) => document.Text.Length > 0 && document.Text.AsSpan().IndexOfAny('\uFFFD', '\0', '\r') < 0;

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "TalkBot.sln")))
                continue;
            var shared = Path.Combine(folder.FullName, "..", "shared", "security");
            Assert.SkipUnless(Directory.Exists(shared), "The set of hostile files is not beside the repository.");
            return shared;
        }

        Assert.Skip("The tests do not run below the repository.");
        return "";
    }
}
