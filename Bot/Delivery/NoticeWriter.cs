using System.Globalization;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Announcing;
using Dialogs.Conversing;
using Dialogs.Polling;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Delivery;

/// <summary>Writes what a row of the outbox says, as things are now, in the language of whoever it is for.</summary>
public static class NoticeWriter
{
    /// <param name="books">As things are now.</param>
    /// <param name="row">The row.</param>
    /// <param name="language">Id of the language that the chat is read in; null where it is not known.</param>
    /// <param name="shows">Keys of what it shows, so that it can be blanked.</param>
    public static Activity Write(IBooks books, OutboxRow row, string? language, out IReadOnlyList<string> shows)
    {
        var notice = Notice.Read(row.Notice);
        var consultation = books.Find<Consultation>(row.ConsultationId);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = SpokenLanguage.Of(books.Find<Person>(row.PersonId)?.Language, language, consultation?.Language);
        if ((PollNotices.CardOf(notice, books, row.ConsultationId, row.PersonId, row.Id) ?? AnnouncingNotices.CardOf(notice, books, row.ConsultationId)) is var (card, keys))
        {
            shows = keys;
            var activity = CardActivity.Of(card);
            // The whole room looks at it now; the page brings it into view.
            activity.ChannelData = new JObject { ["comesIntoView"] = true };
            return activity;
        }

        var sentence = NoticeSentences.Of(notice, consultation?.Title ?? "");
        var (words, key) = WordsOf(notice, books, row.ConsultationId);
        shows = key is null ? [] : [key];
        return MessageFactory.Text(words is null ? sentence : $"{sentence}\n\n{words}");
    }

    private static (string? Words, string? Key) WordsOf(Notice notice, IBooks books, Guid consultation)
    {
        if (AnnouncingNotices.WordsOf(notice, books, consultation) is var (text, textKey))
            return (text, textKey);
        // Whoever is put on record is shown the record.
        var record = notice is TakenDown taken ? books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == consultation && c.Number == taken.Number) : null;
        return record is { IsWithdrawn: false } ? ($"“{record.Text}”", record.Key) : (null, record?.Key);
    }
}
