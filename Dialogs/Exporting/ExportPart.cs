using Consultations.Comparing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Summarising;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Exporting;

/// <summary>Which part of the record is asked for: all of it, an item of the agenda, a jurisdiction, or the whole series.</summary>
internal static class ExportPart
{
    /// <summary>Takes a trailing "anyway" off the line.</summary>
    public static (string Words, bool Anyway) Insisting(string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var before, var last] && Prompts.Is(last, "anyway") ? (string.Join(' ', before), true) : (string.Join(' ', words), false);
    }

    /// <summary>Whether these words can mean a part at all, whatever parts there are.</summary>
    public static bool CanBe(string words) =>
        words.Length == 0 || Prompts.Is(words, "series") || ItemOf(words) is not null || PlaceFinder.Find(words) is PlaceMatch.Found;

    /// <summary>Reads what such a file would be made from.</summary>
    /// <param name="books">Where it is read.</param>
    /// <param name="reader">Reads the file of a read-only copy.</param>
    /// <param name="consultation">The current one.</param>
    /// <param name="words">"item 2", "Assam", "series"; empty for all of it.</param>
    /// <param name="madeAt">When the file is made.</param>
    public static Result<ReportSource> Read(IBooks books, IRecordReader reader, Consultation consultation, string words, DateTimeOffset madeAt)
    {
        if (Prompts.Is(words, "series"))
        {
            if (consultation.SeriesId is not { } id || books.Find<Series>(id) is not { } series)
                return new Refusal(nameof(Consultations.Sentences.NotInASeries));
            return SeriesRecord.Of(books, reader, series).Is(out var all, out var whyNot) ? new ReportSource(all, madeAt) : whyNot;
        }

        if (consultation.IsImported && books.Find<ImportedRecord>(consultation.Id) is { } copy)
        {
            return copy.Read(books, reader, whole => FocusOf(number => whole.Summary.Agenda.FirstOrDefault(item => item.Number == number), words)).Is(out var record, out var why)
                ? new ReportSource(record, madeAt)
                : why;
        }

        return FocusOf(number => AgendaItem.Find(books, consultation.Id, number), words).Is(out var focus, out var refusal)
            ? new ReportSource(PublishedRecord.Of(books, consultation.Id, focus), madeAt)
            : refusal;
    }

    private static int? ItemOf(string words) =>
        words.StartsWith("item ", StringComparison.OrdinalIgnoreCase) && LineReader.Number(words[5..]) is ({ } number, "") ? number : null;

    private static Result<Focus> FocusOf(Func<int, AgendaItem?> find, string words)
    {
        if (words.Length == 0)
            return Focus.All;
        if (ItemOf(words) is { } number)
        {
            return find(number) is { } item
                ? new Focus.Item(item)
                : new Refusal(nameof(Consultations.Sentences.NoSuchItem), number);
        }

        return PlaceFinder.Find(words) is PlaceMatch.Found found
            ? new Focus.Place(found.Jurisdiction.Code)
            : new Refusal(nameof(Consultations.Sentences.NoSuchPart), words);
    }
}
