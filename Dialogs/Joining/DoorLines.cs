using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace Dialogs.Joining;

/// <summary>What somebody types who comes by two doors, to be known as one person.</summary>
internal sealed class DoorLines(CodeGuard guard) : ICapability
{
    public string Heading => Sentences.HeadingJoining;

    public IEnumerable<Verb> Verbs =>
    [
        new(["link"], "link [CODE]", () => Sentences.WhatLink, LinkAsync)
        {
            Fits = rest => Verb.OneWord(rest) || Codes.Tidy(rest).Length == Codes.DoorLength,
            CutsIn = rest => rest.Length == 0 || IsCode(Codes.Tidy(rest)),
            AfterCode = rest => IsCode(Codes.Tidy(rest.TrimEnd('.'))) ? "" : null,
            InConsultation = false,
            For = Role.Observer,
        },
    ];

    private static bool IsCode(string code) => code.Length == Codes.DoorLength && code.All(Codes.Alphabet.Contains);

    private Task LinkAsync(Turn turn, string rest)
    {
        var code = Codes.Tidy(rest.TrimEnd('.'));
        if (rest.Length == 0)
            return ShowCodeAsync(turn);
        return IsCode(code) ? LinkToAsync(turn, code) : turn.SayAsync(Sentences.LinkHow);
    }

    private static async Task ShowCodeAsync(Turn turn)
    {
        if (!(await turn.DoAsync(new MakeDoorCode { By = turn.Speaker.By })).Is(out var made, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        var activity = MessageFactory.Text(Prompts.Fill(Sentences.LinkCodeIs, made.Code, (int)DoorCode.Validity.TotalMinutes));
        activity.KeptAs(Sentences.LinkCodeWasShown);
        await turn.SayAsync(activity);
    }

    private async Task LinkToAsync(Turn turn, string code)
    {
        var connection = turn.Speaker.By.ConversationId;
        if (guard.Wait(connection) is { Ticks: > 0 } wait)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.CodeSlowDown), (int)Math.Ceiling(wait.TotalSeconds)));
            return;
        }

        if ((await turn.DoAsync(new LinkDoor(code) { By = turn.Speaker.By })).Is(out var linked, out var refusal))
        {
            await turn.LookAgainAsync();
            await turn.SayAsync(Sentences.Linked);
            foreach (var title in await turn.ReadAsync(books => linked.Merged.Select(id => books.Find<Consultation>(id)?.Title ?? "").ToList()))
                await turn.SayAsync(Sentences.LinkedDelegates, title);
            return;
        }

        if (refusal.Key == nameof(Consultations.Sentences.DoorCodeUnknown))
            guard.Wrong(connection);
        await turn.RefuseAsync(refusal);
    }
}
