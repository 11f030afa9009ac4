using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Summarising;

namespace Consultations.Exporting;

/// <summary>What a consultation hands on of itself, or of a part of it: nothing but what everybody in the room may see.</summary>
/// <param name="Summary">Of everything, of one item of the agenda, or of one jurisdiction; any other part is no record.</param>
/// <param name="Polls">Those that are closed, by number. Drafts and what is still being asked are not handed on.</param>
/// <param name="LedgerPosition">The last row of the consultation's ledger that it takes in.</param>
public sealed record PublishedRecord(Summary Summary, IReadOnlyList<PollView> Polls, long LedgerPosition)
{
    /// <summary>The hash of that row: whoever has the ledger can tell that the record was made from it. Empty where there is no row.</summary>
    public string LedgerHead { get; init; } = "";

    /// <summary>Reads it. A part has the polls that belong to it: those of the item; those whose published figures set the jurisdiction apart.</summary>
    public static PublishedRecord Of(IBooks books, Guid consultation, Focus focus)
    {
        if (focus is not (Focus.Everything or Focus.Item or Focus.Place))
            throw new ArgumentException("A record holds the whole consultation, one item of its agenda, or one jurisdiction.", nameof(focus));

        var closed = books.All<Poll>().Where(poll => poll.ConsultationId == consultation && poll.State == PollState.Closed).OrderBy(poll => poll.Number).ToList();
        var head = books.All<LedgerRow>().Where(row => row.Chain == consultation).OrderByDescending(row => row.Position).FirstOrDefault();
        return new PublishedRecord(
            Summary.Of(books, consultation, focus),
            [.. closed.Select(poll => PollView.Of(books, poll, Role.Observer)).Where(view => BelongsTo(focus, view))],
            head?.Position ?? 0) { LedgerHead = head?.Hash ?? "" };
    }

    /// <summary>Reads all of it, of a read-only copy from its file.</summary>
    public static Result<PublishedRecord> Of(IBooks books, IRecordReader reader, Guid consultation) =>
        books.Find<ImportedRecord>(consultation) is { } copy ? copy.Read(books, reader, _ => Focus.All) : Of(books, consultation, Focus.All);

    /// <summary>A part of a record of everything.</summary>
    internal PublishedRecord Part(Focus focus) => this with
    {
        Summary = Summary with
        {
            Focus = focus,
            Entries = [.. Summary.Entries.Where(focus.Holds)],
            AlsoConcerning = [.. Summary.Entries.Where(focus.Touches)],
        },
        Polls = [.. Polls.Where(view => BelongsTo(focus, view))],
    };

    private static bool BelongsTo(Focus focus, PollView view) => focus switch
    {
        Focus.Item { Of: var item } => view.Poll.Item == item.Number,
        Focus.Place { Code: var code } => view.IsBrokenDown && view.Outcome!.ByPlace.Strata.Any(stratum => stratum.Ids is [var only] && only == code),
        _ => true,
    };
}
