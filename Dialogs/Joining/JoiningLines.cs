using Cards.Moderating;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Exporting;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Dialogs.Joining;

/// <summary>What people type to come in, to move between consultations, and to go.</summary>
internal sealed class JoiningLines(CodeGuard guard, InvitedJoining invited, JoiningStart joining) : ICapability
{
    public string Heading => Sentences.HeadingJoining;

    public IEnumerable<Verb> Verbs =>
    [
        new(["join"], "join CODE [NAME; DESIGNATION; ORGANISATION; JURISDICTION or none; GROUP; named or unnamed]", () => Sentences.WhatJoin, JoinAsync)
        {
            InConsultation = false,
            CutsIn = rest => IsCode(TakeCode(rest).Code),
            AfterCode = rest => TakeCode(rest) is var (code, tail) && IsCode(code) ? tail : null,
        },
        new(["switch"], "switch [N]", () => Sentences.WhatSwitch, SwitchAsync) { CutsIn = Verb.Alone, InConsultation = false, For = Role.Observer, InCompany = InCompany.Openly },
        new(["who"], "who [page N]", () => Sentences.WhatWho, WhoAsync) { CutsIn = Verb.Alone, For = Role.Delegate, IsForCopies = true, InCompany = InCompany.Openly },
        new(["named"], "named", () => Sentences.WhatNamed, (turn, _) => MayBeNamedAsync(turn, true)) { For = Role.Delegate, TakesMore = false, Now = UnderNamed },
        new(["unnamed"], "unnamed", () => Sentences.WhatUnnamed, (turn, _) => MayBeNamedAsync(turn, false)) { For = Role.Delegate, TakesMore = false, Now = UnderNamed },
        new(["my link"], "my link", () => Sentences.WhatMyLink, MyLinkAsync) { CutsIn = Verb.Alone, InConsultation = false, For = Role.Observer, TakesMore = false },
        new(["leave"], "leave", () => Sentences.WhatLeave, LeaveAsync) { CutsIn = Verb.Alone, InConsultation = false, TakesMore = false },
        new(["forget me"], "forget me", () => Sentences.WhatForgetMe, ForgetAsync) { InConsultation = false, TakesMore = true, For = Role.Observer },
    ];

    private static bool UnderNamed(Turn turn) => turn.Speaker.Consultation?.Rule == AttributionRule.Named;

    private async Task JoinAsync(Turn turn, string rest)
    {
        var connection = turn.Speaker.By.ConversationId;
        var (code, typed) = TakeCode(rest);
        if (code.Length == 0)
        {
            await turn.SayAsync(Sentences.JoinHow);
            return;
        }

        if (guard.Wait(connection) is { Ticks: > 0 } wait)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.CodeSlowDown), (int)Math.Ceiling(wait.TotalSeconds)));
            return;
        }

        if (code.Length == Codes.InvitationLength)
            await AcceptAsync(turn, code, typed, connection);
        else if (await turn.ReadAsync(books => books.All<Consultation>().SingleOrDefault(c => c.JoinCode == code)) is { } consultation)
            await (consultation.IsImported ? ReadAlongAsync(turn, code, typed) : JoinAsync(turn, consultation, typed));
        else
            await WrongAsync(turn, connection);
    }

    /// <summary>The code, with the spaces and hyphens that people put into it, and what follows.</summary>
    private static (string Code, string Tail) TakeCode(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var code = "";
        for (var taken = 0; taken < words.Length; taken++)
        {
            code += Codes.Tidy(words[taken].TrimEnd(':', ';', '.'));
            if (code.Length is Codes.JoinLength or Codes.InvitationLength)
                return (code, string.Join(' ', words[(taken + 1)..]));
        }

        return (Codes.Tidy(words.FirstOrDefault("")), string.Join(' ', words.Skip(1)));
    }

    private static bool IsCode(string code) => code.Length is Codes.JoinLength or Codes.InvitationLength && code.All(Codes.Alphabet.Contains);

    private async Task AcceptAsync(Turn turn, string code, string typed, string connection)
    {
        var hash = Codes.Hash(code);
        var (invitation, consultation) = await turn.ReadAsync(books =>
        {
            var found = books.All<Invitation>().SingleOrDefault(i => i.CodeHash == hash && i.Role == Role.Delegate);
            return (found, found?.ConsultationId is { } id ? books.Find<Consultation>(id) : null);
        });
        if (invitation is not null && consultation is not null)
        {
            await invited.JoinAsync(turn, consultation, invitation, code, typed);
            return;
        }

        var accepted = await turn.DoAsync(new AcceptInvitation(code) { By = turn.Speaker.By });
        if (accepted.Is(out var done, out var refusal))
            await Arrivals.ShowAsync(turn, done);
        else if (refusal.Key == nameof(Consultations.Sentences.CodeUnknown))
            await WrongAsync(turn, connection);
        else
            await turn.RefuseAsync(refusal);
    }

    private async Task JoinAsync(Turn turn, Consultation consultation, string typed)
    {
        var person = turn.Speaker.Person;
        var mine = person is null ? [] : await turn.ReadAsync(books => books.All<Delegate>()
            .Where(d => d.PersonId == person.Id && d.Standing != Standing.Forgotten).OrderBy(d => d.Standing == Standing.Merged).ThenByDescending(d => d.JoinedAt).ToList());
        if (mine.Exists(d => d.ConsultationId == consultation.Id))
        {
            await InvitedJoining.EnterAgainAsync(turn, consultation, null);
            return;
        }

        if (consultation.IsClosed || consultation.JoiningLocked)
        {
            var why = consultation.IsClosed ? nameof(Consultations.Sentences.ConsultationClosed) : nameof(Consultations.Sentences.JoiningLocked);
            await turn.RefuseAsync(new Refusal(why, consultation.Title));
            return;
        }

        var start = typed.Length > 0 ? JoinDialog.Read(consultation.JoinCode, typed)
            : mine.Count > 0 && mine[0].Standing != Standing.Merged ? JoinDialog.Known(consultation.JoinCode, mine[0])
            : JoinDialog.Read(consultation.JoinCode, "");
        if (typed.Length == 0 && turn.Fields.Count == 0)
            await turn.SayAsync(Sentences.JoiningTitle, consultation.Title);
        await joining.BeginAsync(turn, consultation, consultation.JoinCode, start, isTyped: typed.Length > 0);
    }

    /// <summary>Nobody has to say who they are to read; whoever did is not kept.</summary>
    private static async Task ReadAlongAsync(Turn turn, string code, string typed)
    {
        if (typed.Length > 0)
            turn.Context.ForgetThisTurn();
        if ((await turn.DoAsync(new ReadAlong(code) { By = turn.Speaker.By })).Is(out var reads, out var refusal))
            await Arrivals.ShowAsync(turn, reads);
        else
            await turn.RefuseAsync(refusal);
    }

    private async Task WrongAsync(Turn turn, string connection)
    {
        guard.Wrong(connection);
        await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.CodeUnknown)));
    }

    private static async Task SwitchAsync(Turn turn, string rest)
    {
        var reachable = await turn.ReadAsync(books => ReachableHere(turn, books));
        if (reachable.Count == 0 && turn.Setting == Setting.Company)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
            return;
        }

        if (LineReader.Number(rest).Number is { } number && number >= 1 && number <= reachable.Count)
        {
            var switched = await turn.DoAsync(new Switch(reachable[number - 1].Id) { By = turn.Speaker.By });
            if (switched.Is(out var consultation, out var refusal))
                await turn.SayAsync(Sentences.NowIn, consultation.Title);
            else
                await turn.RefuseAsync(refusal);
            return;
        }

        if (reachable.Count == 0)
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var lines = reachable.Select((c, i) => Prompts.Fill(c.Id == turn.Here ? Sentences.SwitchLineHere : Sentences.SwitchLine, i + 1, c.Title, c.Place, c.FirstDay.InWords()));
        await turn.SayAsync(Prompts.Ask(Sentences.SwitchWhich + "\n\n" + string.Join("\n\n", lines),
            Enumerable.Range(1, Math.Min(reachable.Count, 9)).Select(i => $"switch {i}")));
    }

    /// <summary>Where others read along, only what the person looks after: the rest is nobody's business there.</summary>
    private static IReadOnlyList<Consultation> ReachableHere(Turn turn, IBooks books)
    {
        var reachable = turn.Speaker.Reachable(books);
        return turn.Setting == Setting.Company && turn.Speaker.Person is { } me
            ? [.. reachable.Where(one => Roles.Of(books, me.Id, one.Id) >= Role.Facilitator)]
            : reachable;
    }

    private static async Task WhoAsync(Turn turn, string rest)
    {
        if (turn.Speaker.Consultation is not { } consultation || !turn.Speaker.Role.SeesTheRoom())
        {
            await turn.RefuseAsync(turn.NotInTheRoom());
            return;
        }

        if (consultation.IsImported)
        {
            await Copies.ShowAsync(turn, record => WhoCard.Public(consultation, record.Summary.Attendance, LineReader.Page(rest).Page));
            return;
        }

        var delegates = await turn.ReadAsync(books => books.All<Delegate>()
            .Where(d => d.ConsultationId == consultation.Id).OrderBy(d => d.Number).ToList());
        if (turn.Reader >= Role.Facilitator)
            await turn.ShowAsync(WhoCard.Full(consultation, Attendance.Full(consultation, delegates), delegates, LineReader.Page(rest).Page), delegates.Select(d => d.Key));
        else
            await turn.ShowAsync(WhoCard.Public(consultation, Attendance.Public(consultation, delegates)));
    }

    private static async Task MayBeNamedAsync(Turn turn, bool may)
    {
        if ((await turn.DoAsync(new SetMayBeNamed(turn.Here, may) { By = turn.Speaker.By })).Refusal is { } refusal)
            await turn.RefuseAsync(refusal);
        else
            await turn.SayAsync(may ? Sentences.NamedFromNow : Sentences.UnnamedFromNow);
    }

    private static async Task MyLinkAsync(Turn turn, string rest)
    {
        if ((await turn.DoAsync(new RenewReturnLink { By = turn.Speaker.By })).Is(out var key, out var refusal))
            await turn.SayAsync(Arrivals.ReturnLink(turn, key));
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task LeaveAsync(Turn turn, string rest)
    {
        await turn.DoAsync(new Leave { By = turn.Speaker.By });
        await GoodbyeAsync(turn, Sentences.YouLeft);
    }

    private static async Task ForgetAsync(Turn turn, string rest)
    {
        if (!Prompts.Is(rest, "yes"))
        {
            await turn.SayAsync(Prompts.Ask(Sentences.ForgetSure, "forget me yes", "mine"));
            return;
        }

        if ((await turn.DoAsync(new ForgetMe { By = turn.Speaker.By })).Refusal is { } refusal)
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        turn.Context.ForgetThisTurn();
        turn.KeepsState = false;
        await GoodbyeAsync(turn, Sentences.Forgotten);
    }

    /// <summary>The page goes back to its first screen when it sees this.</summary>
    private static Task GoodbyeAsync(Turn turn, string sentence)
    {
        turn.IsSettled = true;
        var activity = MessageFactory.Text(sentence);
        activity.ChannelData = new JObject { ["left"] = true };
        return turn.SayAsync(activity);
    }
}
