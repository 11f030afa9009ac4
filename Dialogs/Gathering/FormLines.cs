using Cards;
using Consultations.Words;
using Dialogs.Turns;

namespace Dialogs.Gathering;

/// <summary>Shows forms, and takes those that were filled in: what is missing or not understood is asked for one by one, and nothing of the rest is lost.</summary>
internal sealed class FormLines(Guide guide, IEnumerable<GatheringDialog> all) : ICapability
{
    private readonly List<GatheringDialog> forms = [.. all.Where(dialog => dialog.FormName is not null)];

    public string Heading => Sentences.HeadingForms;

    public IEnumerable<Verb> Verbs =>
    [
        new(["form"], $"form [{string.Join(" | ", forms.Select(form => form.FormName))}]", () => Sentences.WhatForm, FormAsync)
        {
            Fits = rest => rest.Length == 0 || (forms.Exists(form => Prompts.Is(rest.Split(' ')[0], form.FormName!)) && (Verb.OneWord(rest) || ContributionKind.Find(rest[rest.IndexOf(' ')..].Trim()) is not null)),
            CutsIn = _ => true,
            InConsultation = false,
            InCompany = InCompany.InAWindow,
            Window = rest => $"form {rest}".Trim(),
        },
    ];

    /// <summary>The form, where this person gets one here.</summary>
    public static async Task ShowAsync(Turn turn, GatheringDialog form, string rest)
    {
        if (await form.MayNotAsync(turn) is { } refusal)
            await turn.RefuseAsync(refusal);
        else
            await turn.ShowAsync(await form.FormAsync(turn, rest));
    }

    /// <summary>A form like the one that was sent, with what was filled in.</summary>
    public static async Task ShowAgainAsync(Turn turn, GatheringDialog form, IReadOnlyDictionary<string, string> fields)
    {
        if (await form.MayNotAsync(turn) is not null)
            return;
        var card = await form.FormAsync(turn, "");
        Form.FillIn(card, fields);
        await turn.ShowAsync(card);
    }

    private async Task FormAsync(Turn turn, string rest)
    {
        var words = rest.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? forms[0].FormName! : words[0];
        var form = forms.Find(one => Prompts.Is(name, one.FormName!))!;
        if (turn.IsOfAnotherRoom)
            await turn.SayAsync(Sentences.FormOfAnother);
        else if (await form.MayNotAsync(turn) is { } refusal)
            await turn.RefuseAsync(refusal);
        else if (turn.Fields.Count == 0)
            await ShowAsync(turn, form, words.Length > 1 ? words[1] : "");
        else
            await TakeAsync(turn, form);
    }

    private async Task TakeAsync(Turn turn, GatheringDialog form)
    {
        var (start, whyNot) = await form.FillAsync(turn);
        if (whyNot.Count > 0)
            await turn.SayAsync(string.Join("\n\n", whyNot));
        if (whyNot.Count > 0 && turn.Setting != Setting.Alone)
            await ShowAgainAsync(turn, form, turn.Fields);
        else
            await guide.BeginAsync(turn, form.Id, start, turn.LineKey);
    }
}
