using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;

namespace Consultations.Moderating;

/// <summary>A delegate says that the screen was wrong about a line of theirs, and hands it to a facilitator.</summary>
public sealed record HandOver(Guid ConsultationId, string Key, string Line) : Command<HeldInput>
{
    /// <summary>How many of one delegate's may wait at a time.</summary>
    public const int MostWaiting = 5;

    public override Result<HeldInput> Decide(Decision decision)
    {
        if (decision.DelegateIn(ConsultationId) is { Standing: Standing.Merged })
            return new Refusal(nameof(Sentences.YouWereMerged));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation || decision.DelegateIn(ConsultationId) is not { Standing: Standing.Joined } author)
            return new Refusal(nameof(Sentences.JoinFirst));
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        var all = decision.Books.All<HeldInput>().Where(held => held.ConsultationId == ConsultationId);
        if (all.SingleOrDefault(held => held.Key == Key) is { } known)
            return known;
        if (string.IsNullOrWhiteSpace(Line))
            return new Refusal(nameof(Sentences.TextMissing));
        if (Line.Length > Contribution.LongestText)
            return new Refusal(nameof(Sentences.TextTooLong), Contribution.LongestText, Line.Length);
        if (all.Count(held => held.AuthorId == author.Id && !held.IsDecided) >= MostWaiting)
            return new Refusal(nameof(Sentences.TooManyHeld), MostWaiting);

        var handed = new HeldInput
        {
            Id = Decision.NewId(),
            ConsultationId = ConsultationId,
            Number = (all.Max(held => (int?)held.Number) ?? 0) + 1,
            Key = Key,
            AuthorId = author.Id,
            Line = Line,
            At = decision.Now,
        };
        decision.Books.Add(handed);
        decision.Record("held.handed-over", ConsultationId, handed.Id, $"{handed.Number}");
        decision.TellFacilitators(ConsultationId, new HeldForYou(handed.Number));
        return handed;
    }
}

/// <summary>A facilitator has read the line and lets it pass: it becomes its author's input.</summary>
/// <param name="Input">What the line says; its author, key and consultation are those of the held line.</param>
public sealed record Release(Guid ConsultationId, int Number, Contribute Input) : Command<Receipt>
{
    public override Result<Receipt> Decide(Decision decision)
    {
        if (!Waiting.Find(decision, ConsultationId, Number).Is(out var held, out var refusal))
            return refusal;
        var filed = Waiting.Filed(decision, held);
        if (held.IsDecided)
            return filed is null ? Waiting.Nothing(Number) : new Receipt(filed, decision.Books.Find<Consultation>(ConsultationId)!) { IsRepeat = true };
        if (decision.Books.Find<Delegate>(held.AuthorId) is not { Standing: Standing.Joined } author)
            return new Refusal(nameof(Sentences.AuthorGone));

        // It is the author's own input, so it is decided as if they had come through their own door.
        var door = decision.Books.All<Door>().First(d => d.PersonId == author.PersonId);
        var theirs = new Decision(decision.Books, new Asker(door.Channel, door.UserId, ""), decision.Now, decision.Secrets);
        var input = Input with { By = theirs.By, ConsultationId = ConsultationId, Key = held.Key, Voice = Voice.Delegate, ForDelegate = null, IsReleased = true, Insist = true };
        if (!input.Decide(theirs).Is(out var receipt, out var unfit))
            return unfit;

        Waiting.Close(decision, held);
        decision.Ledger.AddRange(theirs.Ledger);
        decision.Record("held.released", ConsultationId, held.Id, $"{Number},{receipt.Contribution.Number}");
        decision.Tell(author.PersonId, ConsultationId, new Released(receipt.Contribution.Number));
        return receipt;
    }
}

/// <summary>A facilitator does not let the line pass: it is deleted, and its author told.</summary>
public sealed record KeepBack(Guid ConsultationId, int Number) : Command<HeldInput>
{
    public override Result<HeldInput> Decide(Decision decision)
    {
        if (!Waiting.Find(decision, ConsultationId, Number).Is(out var held, out var refusal))
            return refusal;
        if (held.IsDecided)
            return Waiting.Filed(decision, held) is null ? held : Waiting.Nothing(Number);
        Waiting.Close(decision, held);
        decision.Record("held.kept-back", ConsultationId, held.Id, $"{Number}");
        if (decision.Books.Find<Delegate>(held.AuthorId) is { } author)
            decision.Tell(author.PersonId, ConsultationId, new NotReleased());
        return held;
    }
}

/// <summary>The house deletes held lines that nobody has decided on in time.</summary>
public sealed record DropHeld(Guid HeldId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By != Asker.House || decision.Books.Find<HeldInput>(HeldId) is not { IsDecided: false } held || held.At + HeldInput.Longest > decision.Now)
            return Done.It;
        Waiting.Close(decision, held);
        decision.Record("held.expired", held.ConsultationId, held.Id, $"{held.Number}");
        if (decision.Books.Find<Delegate>(held.AuthorId) is { } author)
            decision.Tell(author.PersonId, held.ConsultationId, new NotReleased());
        return Done.It;
    }
}

/// <summary>What waits for a facilitator, and what was decided on already: the same decision taken again is no other.</summary>
internal static class Waiting
{
    public static Result<HeldInput> Find(Decision decision, Guid consultation, int number)
    {
        if (!decision.May(Role.Facilitator, consultation))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        return decision.Books.All<HeldInput>().SingleOrDefault(held => held.ConsultationId == consultation && held.Number == number) is { } found
            ? found
            : Nothing(number);
    }

    public static Refusal Nothing(int number) => new(nameof(Sentences.NothingHeld), number);

    /// <summary>The input that the line became; null where it became none.</summary>
    public static Contribution? Filed(Decision decision, HeldInput held) => decision.Books.All<Contribution>().SingleOrDefault(c => c.Key == held.Key);

    /// <summary>The line is deleted, from the log too; the number stays.</summary>
    public static void Close(Decision decision, HeldInput held)
    {
        held.Line = "";
        held.IsDecided = true;
        decision.Blanked.Add(held.Id.ToString("N"));
    }
}
