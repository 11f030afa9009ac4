using Consultations.Screening;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Moderating;

namespace Dialogs.Turns;

/// <summary>
/// What becomes of a line in a group chat or a channel, and of what is sent from a window. There is no dialog in progress there, and nothing of the line is kept but what
/// a command keeps: what is for one person alone is not done there, or is answered to them alone.
/// </summary>
internal sealed class Company(Vocabulary vocabulary, IEnumerable<GatheringDialog> forms)
{
    public async Task ReceiveAsync(Turn turn, Utterance said)
    {
        turn.Context.ForgetThisTurn();
        if (said.Line.Length == 0)
            await HelpLine.ShowAsync(turn, vocabulary, 1);
        else if (HeldLines.IsHandedOver(said) || vocabulary.Find(said.Line) is { Verb.IsDoneInCompany: false })
            await SendHomeAsync(turn, null, said.Line);
        else if (said.Examine() is { Found: { Count: > 0 } kinds, Redacted: var without })
            await TurnBackAsync(turn, kinds, without);
        else if (HelpLine.PageOf(said.Line) is { } page)
            await HelpLine.ShowAsync(turn, vocabulary, page);
        else if (vocabulary.Find(said.Line) is not { } found)
            await NotUnderstoodAsync(turn);
        else if (Reception.WhyNotHere(turn, found.Verb) is { } why)
            await turn.SayAsync(why);
        else
            await DoAsync(turn, found.Verb, found.Tail, said.Line);
    }

    private static async Task DoAsync(Turn turn, Verb verb, string rest, string line)
    {
        var how = verb.InCompanyIf is { } decide ? await decide(turn, rest) : verb.InCompany;
        if (how == InCompany.NotAtAll || (how == InCompany.InAWindow && turn.IsOverheard))
            await SendHomeAsync(turn, how == InCompany.InAWindow ? verb.Window?.Invoke(rest) ?? verb.Words[0] : null, line);
        else if (how == InCompany.Openly || turn.Setting == Setting.Window)
            await verb.DoAsync(turn, rest);
        else
            await DoAsideAsync(turn, verb, rest);
    }

    private static async Task DoAsideAsync(Turn turn, Verb verb, string rest)
    {
        turn.IsAside = true;
        await verb.DoAsync(turn, rest);
        turn.IsAside = false;
        if (turn.IsLeftUnsaid)
            await OurChat.ShowAsync(turn, "mine", Sentences.LookInOurChat);
        else
            await turn.SayAsync(Sentences.AnsweredInOurChat);
    }

    private static Task SendHomeAsync(Turn turn, string? window, string line)
    {
        var hasWords = turn.IsOverheard && line.Any(char.IsWhiteSpace) && !Prompts.Is(line, window ?? "");
        return OurChat.ShowAsync(turn, window, hasWords ? [Sentences.OnlyInOurChat, Sentences.DeleteItHere] : [Sentences.OnlyInOurChat]);
    }

    private static Task NotUnderstoodAsync(Turn turn) => turn.Speaker.Delegate is null
        ? turn.SayAsync(Sentences.NotUnderstood)
        : OurChat.ShowAsync(turn, "form contribution", Sentences.NotUnderstoodHere);

    private async Task TurnBackAsync(Turn turn, IReadOnlyList<FindingKind> found, Utterance without)
    {
        await turn.SayAsync(Sentences.TurnedBackHere, string.Join(", ", found.Select(kind => kind.Name)));
        if (turn.IsOverheard)
            await turn.SayAsync(Sentences.DeleteItHere);
        else if (turn.Setting == Setting.Window && forms.FirstOrDefault(form => form.FormName is { } name && Prompts.Is(without.Line, $"form {name}")) is { } form)
            await FormLines.ShowAgainAsync(turn, form, without.Fields);
    }
}
