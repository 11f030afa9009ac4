using Consultations.Exporting;
using Dialogs.Exporting;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Exporting;

/// <summary>Hands over a file that was offered, once it is accepted.</summary>
public sealed class FileHandover(FileOffer offers, IExportShelf shelf, FileUpload upload)
{
    public async Task AcceptAsync(Turn turn, FileConsentCardResponse answer)
    {
        if (await offers.TakeAsync(turn, answer.Context) is not { } key)
            return;
        if (!(await FileOffer.OpenAsync(turn, key)).Is(out var export, out var refusal))
            await turn.RefuseAsync(refusal);
        else if (await ReadAsync(export, turn.Cancel) is { } content && await upload.PutAsync(answer.UploadInfo?.UploadUrl, content, turn.Cancel))
            await turn.SayAsync(Card(export, answer.UploadInfo!));
        else
            await turn.SayAsync(global::Dialogs.Sentences.FileNotPut);
    }

    public async Task DeclineAsync(Turn turn, FileConsentCardResponse answer)
    {
        if (await offers.TakeAsync(turn, answer.Context) is not null)
            await turn.SayAsync(global::Dialogs.Sentences.FileDeclined);
    }

    private async Task<byte[]?> ReadAsync(Export export, CancellationToken cancel)
    {
        try
        {
            await using var file = await shelf.OpenAsync(export.File, cancel);
            if (file is null)
                return null;
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            return content.ToArray();
        }
        catch (ExportShelfException)
        {
            return null;
        }
    }

    private static Activity Card(Export export, FileUploadInfo where) => (Activity)MessageFactory.Attachment(new Attachment
    {
        ContentType = FileInfoCard.ContentType,
        ContentUrl = where.ContentUrl,
        Name = export.SaveAs,
        Content = JObject.FromObject(new FileInfoCard { UniqueId = where.UniqueId, FileType = where.FileType }),
    });
}
