using Cards.Scheduling;
using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Scheduling;
using Dialogs.Announcing;
using Dialogs.Exporting;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Scheduling;

/// <summary>What is typed to set the agenda up, and to open and close its items.</summary>
internal sealed class SchedulingLines(Guide guide) : ICapability
{
    public string Heading => Sentences.HeadingScheduling;

    public IEnumerable<Verb> Verbs =>
    [
        new(["agenda"], "agenda [page N]", () => Sentences.WhatAgenda, (turn, rest) => ShowAsync(turn, null, LineReader.Page(rest).Page)) { CutsIn = Verb.Alone, For = Role.Observer, IsForCopies = true, Fits = rest => LineReader.Page(rest).Before.Length == 0, InCompany = InCompany.Openly },
        new(["new item"], "new item [KIND \"TITLE\" [on day N]]", () => Sentences.WhatNewItem, NewAsync) { For = Role.Facilitator, InCompany = InCompany.InAWindow },
        new(["item"], "item N FIELD: TEXT", () => Sentences.WhatItem, ChangeAsync) { For = Role.Facilitator, Fits = IsChange },
        new(["open"], "open N", () => Sentences.WhatOpen, OpenAsync) { CutsIn = Verb.NumberAlone, For = Role.Facilitator, Fits = Verb.OneWord, InCompany = InCompany.Openly },
        new(["close"], "close N", () => Sentences.WhatCloseItem, CloseAsync) { CutsIn = Verb.NumberAlone, For = Role.Facilitator, Fits = Verb.OneWord, InCompany = InCompany.Openly },
        new(["drop item"], "drop item N", () => Sentences.WhatDropItem, DropAsync) { For = Role.Facilitator, Fits = Verb.OneWord },
    ];

    /// <summary>The agenda, below a sentence that says what has just changed.</summary>
    public static async Task ShowAsync(Turn turn, string? news, int page = 1)
    {
        await turn.LookAgainAsync();
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Observer })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        if (consultation.IsImported)
        {
            await Copies.ShowAsync(turn, record => AgendaCard.Of(consultation, record.Summary.Agenda, mayChange: false, page));
            return;
        }

        if (news is not null)
            await turn.SayAsync(news);
        var agenda = await turn.ReadAsync(books => AgendaItem.InOrder(books, consultation.Id));
        await turn.ShowAsync(AgendaCard.Of(consultation, agenda, turn.Reader >= Role.Facilitator, page));
    }

    private async Task NewAsync(Turn turn, string rest)
    {
        if (turn.Speaker is { Role: >= Role.Facilitator, Consultation: not null })
            await guide.BeginAsync(turn, nameof(ItemDialog), ItemDialog.Read(turn.LineKey, rest));
        else
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
    }

    private static async Task ChangeAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, var tail) || FrameField.Read(tail) is not { } field || FrameOf(field) is not { } frame)
            await turn.SayAsync(Sentences.ItemHow);
        else if ((await turn.DoAsync(new ChangeItem(turn.Here, number, frame) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await ShowAsync(turn, null);
        else
            await turn.RefuseAsync(refusal);
    }

    /// <summary>"Item 2 was the best of the day" is somebody's sentence.</summary>
    private static bool IsChange(string rest) => rest.Length == 0 || (LineReader.Number(rest) is (not null, var tail) && (Verb.OneWord(tail) || Verb.Labelled(tail)));

    private static ItemFrame? FrameOf(FrameField field) => field.Name switch
    {
        "title" => new ItemFrame { Title = field.Text },
        "kind" => ItemKind.Take(field.Text) is ({ } kind, "") ? new ItemFrame { Kind = kind.Id } : null,
        "dealt with" or "about" => new ItemFrame { DealtWith = field.Text },
        "day" => LineReader.Number(field.Text).Number is { } day ? new ItemFrame { Day = day } : null,
        "moderator" => new ItemFrame { Moderator = field.Text },
        "panellists" or "panelists" or "panellist" => new ItemFrame { Panellists = FrameField.Several(field.Text) },
        _ => null,
    };

    private static async Task OpenAsync(Turn turn, string rest)
    {
        await MoveAsync(turn, rest, "open 2", number => new OpenItem(turn.Here, number) { By = turn.Speaker.By }, Sentences.ItemOpened);
        if (LineReader.Number(rest) is ({ } number, "") && turn.Speaker.Role >= Role.Facilitator)
            await ShowBroadcast.PinWhereItTakesTimeAsync(turn, BroadcastKind.Item, number);
    }

    private static Task CloseAsync(Turn turn, string rest) =>
        MoveAsync(turn, rest, "close 2", number => new CloseItem(turn.Here, number) { By = turn.Speaker.By }, Sentences.ItemClosed);

    private static Task DropAsync(Turn turn, string rest) =>
        MoveAsync(turn, rest, "drop item 2", number => new DropItem(turn.Here, number) { By = turn.Speaker.By }, Sentences.ItemDropped);

    private static async Task MoveAsync(Turn turn, string rest, string example, Func<int, Command<AgendaItem>> move, string sentence)
    {
        if (LineReader.Number(rest) is not ({ } number, ""))
            await turn.SayAsync(Sentences.WhichNumber, example);
        else if ((await turn.DoAsync(move(number))).Is(out var item, out var refusal))
            await ShowAsync(turn, Prompts.Fill(sentence, item.Number, item.Title));
        else
            await turn.RefuseAsync(refusal);
    }
}
