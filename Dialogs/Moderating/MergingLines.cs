using System.Globalization;
using System.Text.RegularExpressions;
using Consultations.Moderating;
using Consultations.Organising;
using Dialogs.Turns;

namespace Dialogs.Moderating;

/// <summary>What facilitators type where somebody seems to be in the room twice, and what that person answers.</summary>
internal sealed partial class MergingLines : ICapability
{
    public string Heading => Sentences.HeadingModerating;

    public IEnumerable<Verb> Verbs =>
    [
        new(["merge"], "merge N into N", () => Sentences.WhatMerge, ProposeAsync) { For = Role.Facilitator },
        new(["merge yes"], "merge yes N", () => Sentences.WhatMergeYes, (turn, rest) => AnswerAsync(turn, rest, agrees: true)) { For = Role.Delegate },
        new(["merge no"], "merge no N", () => Sentences.WhatMergeNo, (turn, rest) => AnswerAsync(turn, rest, agrees: false)) { For = Role.Delegate },
    ];

    private static async Task ProposeAsync(Turn turn, string rest)
    {
        var said = Form().Match(rest);
        if (!said.Success || !IsNumber(said.Groups["other"].Value, out var other) || !IsNumber(said.Groups["own"].Value, out var own))
            await turn.SayAsync(Sentences.WhichNumber, "merge 12 into 7");
        else if ((await turn.DoAsync(new ProposeMerge(turn.Here, other, own) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.MergeProposed, own, other);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task AnswerAsync(Turn turn, string rest, bool agrees)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, agrees ? "merge yes 12" : "merge no 12");
        else if ((await turn.DoAsync(new AnswerMerge(turn.Here, number, agrees) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(agrees ? Sentences.MergedNow : Sentences.MergeDeclined, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^#?(?<other>[0-9]+)\s+(in|into|with|to)\s+#?(?<own>[0-9]+)\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Form();
}
