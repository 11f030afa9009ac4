using System.Globalization;
using Consultations.Announcing;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Scheduling;

/// <summary>A facilitator changes the agenda.</summary>
public abstract record ChangeAgenda(Guid ConsultationId) : Command<AgendaItem>
{
    public sealed override Result<AgendaItem> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        return consultation.IsImported ? new Refusal(nameof(Sentences.CopyIsReadOnly)) : Change(decision, consultation);
    }

    protected abstract Result<AgendaItem> Change(Decision decision, Consultation consultation);

    /// <summary>The item of that number, or the sentence that there is none.</summary>
    protected Result<AgendaItem> Find(Decision decision, int number) =>
        AgendaItem.Find(decision.Books, ConsultationId, number) is { } found
            ? found
            : new Refusal(nameof(Sentences.NoSuchItem), number);
}

/// <summary>A new item at the end of the agenda.</summary>
public sealed record NewItem(Guid ConsultationId) : ChangeAgenda(ConsultationId)
{
    /// <summary>The form's or line's own id; the same key again answers the same item.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required ItemFrame Frame { get; init; }

    protected override Result<AgendaItem> Change(Decision decision, Consultation consultation)
    {
        var all = decision.Books.All<AgendaItem>().Where(item => item.ConsultationId == ConsultationId);
        if (decision.Books.All<AgendaItem>().SingleOrDefault(item => item.Key == Key) is { } made)
            return made;
        if (Frame.Unfit() is { } refusal)
            return refusal;
        var number = Math.Max(all.Max(item => (int?)item.Number) ?? 0, consultation.LastItem) + 1;
        if (number > AgendaItem.Most)
            return new Refusal(nameof(Sentences.ListTooLong), AgendaItem.Most);

        var item = new AgendaItem
        {
            Id = Decision.NewId(),
            ConsultationId = ConsultationId,
            Number = number,
            Key = Key,
            Kind = Frame.Kind ?? ItemKind.Plenary.Id,
            Title = Frame.Title ?? "",
        };
        Frame.PutOnto(item);
        consultation.LastItem = number;
        decision.Books.Add(item);
        decision.Record("item.created", ConsultationId, item.Id, $"{number}");
        return item;
    }
}

/// <summary>Another title, kind, day, moderator, panellists, or what it dealt with.</summary>
public sealed record ChangeItem(Guid ConsultationId, int Number, ItemFrame Frame) : ChangeAgenda(ConsultationId)
{
    protected override Result<AgendaItem> Change(Decision decision, Consultation consultation)
    {
        if (!Find(decision, Number).Is(out var item, out var unknown))
            return unknown;
        if ((Frame with { Title = Frame.Title ?? item.Title }).Unfit() is { } refusal)
            return refusal;
        Frame.PutOnto(item);
        if (item.IsOpen)
            CloseItem.CloseOthers(decision, consultation, item);
        decision.Record("item.framed", ConsultationId, item.Id, $"{Number}");
        return item;
    }
}

/// <summary>What is submitted from now on belongs to the item. Group work is open side by side; anything else is open alone.</summary>
public sealed record OpenItem(Guid ConsultationId, int Number) : ChangeAgenda(ConsultationId)
{
    protected override Result<AgendaItem> Change(Decision decision, Consultation consultation)
    {
        if (!Find(decision, Number).Is(out var item, out var unknown))
            return unknown;
        if (item.IsOpen)
            return item;
        CloseItem.CloseOthers(decision, consultation, item);
        item.IsOpen = true;
        consultation.OpenItems = [.. consultation.OpenItems, Text(Number)];
        decision.Record("item.opened", ConsultationId, item.Id, $"{Number}");
        Broadcast.Start(decision, ConsultationId, BroadcastKind.Item, Announce.Room(decision, ConsultationId), _ => new ItemOpened(Number), Number);
        return item;
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Nothing more belongs to the item, unless it is filed under it.</summary>
public sealed record CloseItem(Guid ConsultationId, int Number) : ChangeAgenda(ConsultationId)
{
    protected override Result<AgendaItem> Change(Decision decision, Consultation consultation)
    {
        if (!Find(decision, Number).Is(out var item, out var unknown))
            return unknown;
        if (item.IsOpen)
            Close(decision, consultation, item);
        return item;
    }

    /// <summary>Closes what cannot be open beside the item.</summary>
    internal static void CloseOthers(Decision decision, Consultation consultation, AgendaItem item)
    {
        foreach (var other in decision.Books.All<AgendaItem>().Where(one => one.ConsultationId == consultation.Id && one.IsOpen && one.Id != item.Id).ToList())
        {
            if (item.Kind != ItemKind.GroupWork.Id || other.Kind != ItemKind.GroupWork.Id)
                Close(decision, consultation, other);
        }
    }

    internal static void Close(Decision decision, Consultation consultation, AgendaItem item)
    {
        item.IsOpen = false;
        consultation.OpenItems = [.. consultation.OpenItems.Where(number => number != OpenItem.Text(item.Number))];
        decision.Record("item.closed", consultation.Id, item.Id, $"{item.Number}");
    }
}

/// <summary>Takes an item off the agenda, as long as nothing belongs to it.</summary>
public sealed record DropItem(Guid ConsultationId, int Number) : ChangeAgenda(ConsultationId)
{
    protected override Result<AgendaItem> Change(Decision decision, Consultation consultation)
    {
        if (!Find(decision, Number).Is(out var item, out var unknown))
            return unknown;
        if (decision.Books.All<Contribution>().Any(c => c.ConsultationId == ConsultationId && c.Item == Number))
            return new Refusal(nameof(Sentences.ItemHoldsInputs), Number);
        if (item.IsOpen)
            CloseItem.Close(decision, consultation, item);
        decision.Books.Remove(item);
        decision.Record("item.dropped", ConsultationId, item.Id, $"{Number}");
        return item;
    }
}
