using Consultations.Organising;

namespace Bot.Rehearsing;

/// <summary>
/// The organiser sets the consultation up, the facilitator puts up the agenda, the rapporteur and the delegates come in. Each step looks first whether it was done before a death:
/// what the bot knows counts, and what was lost on the way here is asked for again.
/// </summary>
public sealed class Opening(Sample sample, Cast cast, SettingUp settingUp, Bookmark bookmark, Wire wire, TextWriter console)
{
    private const int MostQuestions = 10;

    /// <summary>Everybody at their place.</summary>
    /// <param name="way">How the organiser gets in; null where they have been in.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Troupe> PlayAsync(WayIn? way, CancellationToken cancel)
    {
        var organiser = await OrganiserAsync(way, cancel);
        bookmark.JoinCode ??= await ConsultationAsync(organiser, cancel);
        bookmark.Save();
        await settingUp.FrameAsync(organiser, cancel);
        var facilitator = await InvitedAsync("facilitator", Sentences.PartFacilitator, organiser, cancel);
        await settingUp.AgendaAsync(facilitator, cancel);
        var rapporteur = sample.Lines.Any(line => line.Speaker is SampleSpeaker.OnTheFloor)
            ? await InvitedAsync("rapporteur", Sentences.PartRapporteur, organiser, cancel)
            : null;
        List<Visitor> delegates = [];
        foreach (var (index, who) in cast.Delegates.Index())
            delegates.Add(await DelegateAsync($"delegate-{index + 1}", who, cancel));
        return new Troupe(organiser, facilitator, rapporteur, delegates);
    }

    private async Task<Visitor> OrganiserAsync(WayIn? way, CancellationToken cancel)
    {
        var organiser = Visitor("organiser", Sentences.PartOrganiser);
        if (organiser.Seat.IsIn)
            return organiser;

        if (organiser.Seat.Token is null)
        {
            if (way is null)
                throw new RehearsalStoppedException(Sentences.RehearsalNeedsOrganiser);
            // Whoever comes by a personal link is shown no new one: theirs goes on.
            organiser.Seat.Key = (await organiser.EnterAsync(way, cancel)).Key ?? way.Word;
        }
        else if (!await organiser.KeepLinkAsync(new Answer([]), cancel))
        {
            throw new RehearsalStoppedException(Sentences.RehearsalNeedsOrganiser);
        }

        organiser.Seat.IsIn = true;
        bookmark.Save();
        await console.WriteLineAsync(Say.With(Sentences.RehearsalCameIn, organiser.Part));
        return organiser;
    }

    private async Task<string> ConsultationAsync(Visitor organiser, CancellationToken cancel)
    {
        if (bookmark.CodeBefore is null)
        {
            bookmark.CodeBefore = await CodeNowAsync(organiser, cancel) ?? "";
            bookmark.Save();
        }
        else
        {
            await organiser.SayAsync("cancel", cancel);
            if (await CodeNowAsync(organiser, cancel) is { } made && made != bookmark.CodeBefore)
                return made;
        }

        var line = TypedLine.NewConsultation(sample.Frame);
        var answer = await organiser.SayAsync(line, cancel);
        for (var asked = 0; answer.IsQuestion && answer.Choices.Contains(global::Dialogs.Sentences.NotKnownYet) && asked < MostQuestions; asked++)
            answer = await organiser.SayAsync(global::Dialogs.Sentences.NotKnownYet, cancel);
        if (answer.Code is not { Length: Codes.JoinLength } code)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoConsultation, line, Say.Glimpse(answer.Words)));

        await console.WriteLineAsync(Say.With(Sentences.RehearsalSaid, organiser.Part, line, Say.Glimpse(answer.Words)));
        return code;
    }

    private static async Task<string?> CodeNowAsync(Visitor organiser, CancellationToken cancel) => (await organiser.SayAsync("code", cancel)).Code;

    /// <summary>Whoever comes in by an invitation to a role.</summary>
    private async Task<Visitor> InvitedAsync(string role, string name, Visitor organiser, CancellationToken cancel)
    {
        var invited = Visitor(role, name);
        if (invited.Seat is { IsIn: false, Token: not null })
            invited.Seat.IsIn = await invited.KeepLinkAsync(new Answer([]), cancel);
        for (var invitations = 0; !invited.Seat.IsIn; invitations++)
        {
            if (invitations > 2)
                throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNotInvited, name));
            invited.Seat.Leave();
            bookmark.Invitation ??= (await organiser.SayAsync($"invite {role} {name}", cancel)).Code
                ?? throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNotInvited, name));
            bookmark.Save();
            invited.Seat.IsIn = await invited.KeepLinkAsync(await invited.EnterAsync(WayIn.ByCode(bookmark.Invitation), cancel), cancel);
            // Used now, or used up by an entry whose answer was lost.
            bookmark.Invitation = null;
            bookmark.Save();
            if (invited.Seat.IsIn)
                await console.WriteLineAsync(Say.With(Sentences.RehearsalCameIn, invited.Part));
        }

        return invited;
    }

    private async Task<Visitor> DelegateAsync(string part, SamplePerson who, CancellationToken cancel)
    {
        var visitor = Visitor(part, who.Name);
        if (visitor.Seat.IsIn)
            return visitor;

        if (visitor.Seat.Token is null)
            await visitor.EnterAsync(WayIn.ByCode(bookmark.JoinCode!), cancel);
        // Whoever comes in with the code is asked for one thing at a time; this person says all of it at once.
        await visitor.SayAsync("cancel", cancel);
        var line = TypedLine.Join(bookmark.JoinCode!, who);
        var answer = await visitor.SayAsync(line, cancel);
        if (answer.IsQuestion)
            answer = await visitor.SayAsync(answer.Choices is [var first, ..] ? first : "join", cancel);
        if (answer.IsQuestion || !answer.HasCard || !await visitor.KeepLinkAsync(answer, cancel))
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNotJoined, who.Name, Say.Glimpse(answer.Words)));

        visitor.Seat.IsIn = true;
        bookmark.Save();
        await console.WriteLineAsync(Say.With(Sentences.RehearsalSaid, visitor.Part, line, Say.Glimpse(answer.Words)));
        return visitor;
    }

    private Visitor Visitor(string part, string name) => new(name, bookmark.SeatOf(part), bookmark, wire);
}

/// <summary>Everybody who plays.</summary>
/// <param name="Rapporteur">Null where nobody speaks on the floor.</param>
public sealed record Troupe(Visitor Organiser, Visitor Facilitator, Visitor? Rapporteur, IReadOnlyList<Visitor> Delegates);
