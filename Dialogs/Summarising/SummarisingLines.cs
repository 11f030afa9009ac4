using Cards.Summarising;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Summarising;
using Consultations.Words;
using Dialogs.Exporting;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Summarising;

/// <summary>What anyone in the room types to see what was said.</summary>
internal sealed class SummarisingLines : ICapability
{
    private static readonly string[] UnfiledWords = ["unfiled", "no theme"];

    public string Heading => Sentences.HeadingSummarising;

    public IEnumerable<Verb> Verbs =>
    [
        new(["summary"], "summary [PLACE | THEME | KIND | item N | unfiled] [page N]", () => Sentences.WhatSummary, SummaryAsync) { CutsIn = Verb.Alone, For = Role.Observer, IsForCopies = true, InCompany = InCompany.Openly },
    ];

    /// <summary>What the words after "summary" mean: a kind, a theme or topic, or a place; null where nothing fits.</summary>
    public static Focus? FocusOf(string words)
    {
        if (words.Length == 0)
            return Focus.All;
        if (ContributionKind.Find(words) is { } kind)
            return new Focus.Sort(kind);
        if (Prompts.Is(words, UnfiledWords))
            return new Focus.Unfiled();
        if (!words.StartsWith('#') && PlaceFinder.Find(words) is PlaceMatch.Found { Note: null } exact)
            return new Focus.Place(exact.Jurisdiction.Code);
        if ((words.StartsWith('#') ? Topics.Find(words) : Topics.Known(words)) is { } topic)
            return new Focus.Subject(topic);
        return PlaceFinder.Find(words) is PlaceMatch.Found found ? new Focus.Place(found.Jurisdiction.Code) : null;
    }

    /// <summary>"item 2"</summary>
    public static int? ItemNumber(string words) =>
        words.StartsWith("item ", StringComparison.OrdinalIgnoreCase) && LineReader.Number(words[5..]) is ({ } number, "") ? number : null;

    /// <summary>The agenda item of that number; null where there is none.</summary>
    public static async Task<Focus?> ItemAsync(Turn turn, int number)
    {
        var here = turn.Here;
        return await turn.ReadAsync(books => AgendaItem.Find(books, here, number)) is { } found
            ? new Focus.Item(found)
            : null;
    }

    private static async Task SummaryAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Observer })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var (words, page) = LineReader.Page(rest);
        if (consultation.IsImported && (ItemNumber(words) is not null || FocusOf(words) is not null))
            await Copies.ShowAsync(turn, whole => FocusIn(whole, words), record => SummaryCard.Of(record.Summary, -1, page));
        else if ((ItemNumber(words) is { } number ? await ItemAsync(turn, number) : FocusOf(words)) is { } focus)
            await ShowAsync(turn, consultation, focus, page);
        else
            await turn.SayAsync(Prompts.Ask(Prompts.Fill(Sentences.SummaryOfWhat, words), "summary", "summary challenges", "summary protection"));
    }

    /// <summary>The same words in a read-only copy, whose agenda is only in its file.</summary>
    private static Result<Focus> FocusIn(PublishedRecord whole, string words)
    {
        if (ItemNumber(words) is not { } number)
            return FocusOf(words)!;
        return whole.Summary.Agenda.FirstOrDefault(item => item.Number == number) is { } found ? new Focus.Item(found) : new Refusal(nameof(Consultations.Sentences.NoSuchItem), number);
    }

    private static async Task ShowAsync(Turn turn, Consultation consultation, Focus focus, int page)
    {
        var person = turn.Speaker.Person!.Id;
        var (summary, unseen) = await turn.ReadAsync(books =>
        {
            var compiled = Summary.Of(books, consultation.Id, focus);
            var seen = books.All<Seen>().SingleOrDefault(s => s.PersonId == person && s.ConsultationId == consultation.Id);
            return (compiled, seen is null ? -1 : compiled.Entries.Count(e => e.Number > seen.UpTo));
        });
        await turn.ShowAsync(SummaryCard.Of(summary, unseen, page), summary.Entries.Concat(summary.AlsoConcerning).Select(e => e.Key));
        if (focus == Focus.All && unseen != 0)
            await turn.DoAsync(new MarkSeen(consultation.Id, summary.Newest) { By = turn.Speaker.By });
    }
}
