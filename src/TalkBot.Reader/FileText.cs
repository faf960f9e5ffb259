using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Reader.Html;
using TalkBot.Reader.Mail;
using TalkBot.Reader.Pdf;
using TalkBot.Reader.Word;

namespace TalkBot.Reader;

/// <summary>The verdict on a file, whatever it holds.</summary>
internal static class FileText
{
    public static ReaderVerdict Read(ReaderRequest request)
    {
        try
        {
            return request.Format switch
            {
                ReaderFormat.Pdf => PdfText.Read(request.Content),
                ReaderFormat.Word => WordText.Read(new MemoryStream(request.Content)),
                ReaderFormat.Html => HtmlText.Read(Encoding.UTF8.GetString(request.Content)),
                ReaderFormat.Mail => MailText.Read(new MemoryStream(request.Content)),
                _ => new ReaderVerdict.Refused("this kind of file is not read"),
            };
        }
        catch (UnreadableFileException unreadable)
        {
            return new ReaderVerdict.Refused(unreadable.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Libraries throw whatever a damaged file makes them throw, and the verdict is the same for all of it.
            return new ReaderVerdict.Refused("is damaged; open it in the program it was made with, and save it anew");
        }
    }
}
