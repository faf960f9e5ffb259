using TalkBot.Core.Knowledge;
using TalkBot.Reader;
using TalkBot.Reader.Pdf;
using TalkBot.Reader.Word;

// One file on standard input, its kind as the argument, one verdict on standard output. Whoever starts this sets the limits.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var content = new MemoryStream();
input.CopyTo(content);
ReaderVerdict verdict;
try
{
    verdict = args switch
    {
        ["pdf"] => PdfText.Read(content.ToArray()),
        ["docx"] => WordText.Read(content),
        _ => new ReaderVerdict.Refused("this kind of file is not read"),
    };
}
catch (UnreadableFileException unreadable)
{
    verdict = new ReaderVerdict.Refused(unreadable.Message);
}
catch (Exception exception) when (exception is not OutOfMemoryException)
{
    // Libraries throw whatever a damaged file makes them throw, and the verdict is the same for all of it.
    verdict = new ReaderVerdict.Refused("is damaged; open it in the program it was made with, and save it anew");
}

ReaderFrame.Write(output, verdict);
