using System.Globalization;
using Consultations.Joining;
using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Joining;

/// <summary>What is typed to be spoken to in another language.</summary>
internal sealed class LanguageLines : ICapability
{
    public string Heading => Sentences.HeadingJoining;

    public IEnumerable<Verb> Verbs =>
    [
        new(["language"], "language [en | hi]", () => Sentences.WhatLanguage, LanguageAsync) { CutsIn = rest => rest.Length == 0 || Languages.Find(rest) is not null, InConsultation = false, InCompany = InCompany.Openly, Fits = rest => !rest.Contains(' ', StringComparison.Ordinal) },
    ];

    private static async Task LanguageAsync(Turn turn, string rest)
    {
        if (Languages.Find(rest) is not { } language)
        {
            await turn.SayAsync(Prompts.Ask(
                rest.Length == 0 ? Sentences.LanguageWhich : Prompts.Fill(Sentences.LanguageUnknown, string.Join(", ", Languages.All.Select(one => one.NativeName))),
                Languages.All.Select(one => $"language {one.Id}")));
            return;
        }

        if ((await turn.DoAsync(new SetLanguage(language.Id) { By = turn.Speaker.By })).Refusal is { } refusal)
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        await turn.SayAsync(Sentences.LanguageNow, language.NativeName);
    }
}
