using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Words;
using Dialogs.Contributing;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Moderating;

/// <summary>What facilitators type to look after what is shown and who is in the room.</summary>
internal sealed class ModeratingLines : ICapability
{
    public string Heading => Sentences.HeadingModerating;

    public IEnumerable<Verb> Verbs =>
    [
        new(["hide"], "hide N REASON", () => Sentences.WhatHide, HideAsync) { For = Role.Facilitator },
        new(["show"], "show N", () => Sentences.WhatShow, ShowAsync) { For = Role.Facilitator },
        new(["hidden"], "hidden", () => Sentences.WhatHidden, HiddenAsync) { For = Role.Facilitator, TakesMore = false },
        new(["file"], "file N under PLACES, THEMES, item N", () => Sentences.WhatFile, FileAsync) { For = Role.Delegate, InCompany = InCompany.Quietly },
        new(["lock joining"], "lock joining", () => Sentences.WhatLock, (turn, _) => DoorAsync(turn, locked: true, null)) { For = Role.Facilitator, IsForCopies = true, TakesMore = false },
        new(["unlock joining"], "unlock joining", () => Sentences.WhatUnlock, (turn, _) => DoorAsync(turn, locked: false, null)) { For = Role.Facilitator, IsForCopies = true, TakesMore = false },
        new(["admission on"], "admission on", () => Sentences.WhatAdmissionOn, (turn, _) => DoorAsync(turn, null, admission: true)) { For = Role.Facilitator, TakesMore = false },
        new(["admission off"], "admission off", () => Sentences.WhatAdmissionOff, (turn, _) => DoorAsync(turn, null, admission: false)) { For = Role.Facilitator, TakesMore = false },
        new(["admit"], "admit N", () => Sentences.WhatAdmit, (turn, rest) => StandingAsync(turn, rest, Standing.Joined)) { For = Role.Facilitator },
        new(["remove"], "remove N", () => Sentences.WhatRemove, (turn, rest) => StandingAsync(turn, rest, Standing.Removed)) { For = Role.Facilitator },
    ];

    private static async Task HideAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, var reason))
            await turn.SayAsync(Sentences.WhichNumber, "hide 17 names a victim");
        else if ((await turn.DoAsync(new Hide(turn.Here, number, reason) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.Hidden, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task ShowAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, "show 17");
        else if ((await turn.DoAsync(new ShowAgain(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.ShownAgain, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task HiddenAsync(Turn turn, string rest)
    {
        if (turn.Speaker.Role < Role.Facilitator)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
            return;
        }

        var here = turn.Here;
        var hidden = await turn.ReadAsync(books => books.All<Contribution>()
            .Where(c => c.ConsultationId == here && c.IsHidden && !c.IsWithdrawn).OrderBy(c => c.Number).ToList());
        if (hidden.Count == 0)
            await turn.SayAsync(Sentences.NothingHidden);
        else
            await turn.SayAsync(Sentences.HiddenAre + "\n\n" + string.Join("\n\n", hidden.Select(c => Prompts.Fill(Sentences.HiddenLine, c.Number, c.HiddenReason))));
    }

    private static async Task FileAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, var where) || Under(where, turn.OwnRegions) is not ({ } parts, var unknown))
        {
            await turn.SayAsync(Sentences.FileHow);
            return;
        }

        if (unknown is not null)
        {
            await turn.SayAsync(Sentences.FileUnknown, unknown);
            return;
        }

        var filed = await turn.DoAsync(new FileUnder(turn.Here, number, parts.About, parts.Topics) { By = turn.Speaker.By, Item = parts.Item });
        if (!filed.Is(out var contribution, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        turn.Context.Shows(contribution.Key);
        var (label, item) = await turn.ReadAsync(books => (
            Room.Of(books, turn.Here).AttributionOf(contribution),
            AgendaItem.InOrder(books, turn.Here).FirstOrDefault(one => one.Number == contribution.Item)));
        await turn.ShowAsync(ReceiptCard.Of(
            new Receipt(contribution, turn.Speaker.Consultation!) { Item = item }, label, [], [], isOwn: contribution.AuthorId == turn.Speaker.Delegate?.Id));
    }

    /// <summary>Takes "under IN-MH, protection, item 2" apart: each part is a place, an agenda item, or a shipped theme or topic; with "#" it may be a free topic.</summary>
    private static (Filed Parts, string? Unknown)? Under(string text, IReadOnlyList<Region> own)
    {
        var list = text.StartsWith("under ", StringComparison.OrdinalIgnoreCase) ? text[6..] : text;
        var pieces = list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0)
            return null;
        var topics = new List<string>();
        var places = new List<string>();
        int? item = null;
        foreach (var piece in pieces)
        {
            var topic = piece.StartsWith('#') ? Topics.Find(piece) : Topics.Known(piece);
            if (ItemIn(piece) is { } number)
                item = number;
            else if (topic is not null)
                topics.Add(topic.Id);
            else if (Where.Read(piece, own) is not null)
                places.Add(piece);
            else
                return (new Filed(null, null, null), piece);
        }

        var about = places.Count > 0 ? Where.Read(string.Join(", ", places), own)?.About : null;
        return (new Filed(about, topics.Count > 0 ? topics : null, item), null);
    }

    /// <summary>"item 2"; 0 for "no item".</summary>
    private static int? ItemIn(string piece)
    {
        if (Prompts.Is(piece, "no item"))
            return 0;
        return piece.StartsWith("item ", StringComparison.OrdinalIgnoreCase) && LineReader.Number(piece[5..]) is ({ } number, "") ? number : null;
    }

    private static async Task DoorAsync(Turn turn, bool? locked, bool? admission)
    {
        if ((await turn.DoAsync(new SetDoor(turn.Here, locked, admission) { By = turn.Speaker.By })).Is(out var consultation, out var refusal))
            await turn.SayAsync(string.Join(' ', consultation.JoiningLocked ? Sentences.DoorLocked : Sentences.DoorOpen, consultation.Admission ? Sentences.AdmissionIsOn : Sentences.AdmissionIsOff));
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task StandingAsync(Turn turn, string rest, Standing standing)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, standing == Standing.Joined ? "admit 12" : "remove 12");
        else if ((await turn.DoAsync(new SetStanding(turn.Here, number, standing) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(standing == Standing.Joined ? Sentences.DelegateAdmitted : Sentences.DelegateRemoved, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private sealed record Filed(About? About, IReadOnlyList<string>? Topics, int? Item);
}
