using System.Buffers;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Screening;
using Dialogs.Contributing;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Moderating;
using Microsoft.Bot.Builder.Dialogs;

namespace Dialogs.Turns;

/// <summary>Where every line arrives, typed or tapped: it is cleaned and screened, and then it goes on with a dialog, or is a verb, or is offered as a contribution.</summary>
public sealed class Reception
{
    /// <summary>A line longer than this is not even looked at.</summary>
    public const int LongestLine = 8000;

    /// <summary>A list longer than this is not looked at either: five hundred people, a line each.</summary>
    public const int LongestList = 70_000;

    private const int FewestWordsToOffer = 3;

    private static readonly SearchValues<char> MarksOfACommand = SearchValues.Create("\"“«;");

    private readonly Vocabulary vocabulary;
    private readonly Guide guide;
    private readonly Withheld withheld;
    private readonly Repeats repeats;
    private readonly Company company;

    internal Reception(Vocabulary vocabulary, Guide guide, Withheld withheld, Repeats repeats, Company company)
    {
        this.company = company;
        this.vocabulary = vocabulary;
        this.guide = guide;
        this.withheld = withheld;
        this.repeats = repeats;
    }

    /// <summary>Answers one line, or one form.</summary>
    public async Task ReceiveAsync(Turn turn, Utterance came)
    {
        var isList = IsList(came);
        var longest = isList ? LongestList : LongestLine;
        if (came.Length > longest)
        {
            turn.Context.ForgetThisTurn();
            await turn.SayAsync(Sentences.LineTooLong, came.Length, longest);
            return;
        }

        var said = isList ? came.CleanedAsList() : came.Cleaned();
        if (turn.Setting != Setting.Alone)
        {
            turn.TakeUp(said);
            await company.ReceiveAsync(turn, said);
            return;
        }

        if (said.Line.Length == 0)
        {
            await turn.SayAsync(Sentences.NothingSaid);
            return;
        }

        turn.TakeUp(said);
        if (HeldLines.IsHandedOver(said))
        {
            await HeldLines.TakeAsync(turn, said);
            return;
        }

        var (found, redacted) = isList ? ([], said) : said.Examine(AfterCode(said.Line));
        if (found.Count > 0 && vocabulary.Find(said.Line) is { Verb.KeepsNothing: true })
            await TurnBackAsync(turn, found);
        else if (found.Count > 0)
            await WithholdAsync(turn, found, redacted);
        else if ((await withheld.ChooseAsync(turn, said)).Said is { } chosen)
            await UnderstandAsync(turn, chosen);
        else if (await guide.InProgressAsync(turn) is { } waiting)
            await waiting.RepromptDialogAsync(turn.Cancel);
    }

    /// <summary>The first word where the bot was installed: all that can be done now, or, among others, a sentence or two.</summary>
    public Task GreetAsync(Turn turn) => turn.Setting == Setting.Company ? HelpLine.GreetAsync(turn) : HelpLine.ShowAsync(turn, vocabulary, 1);

    private bool IsList(Utterance came) => vocabulary.Find(came.Line.TrimStart()) is { Verb.TakesList: true } found && found.Verb.CutsIn(found.Tail);

    private int AfterCode(string line) =>
        vocabulary.Find(line) is { } found && found.Verb.AfterCode(found.Tail) is { } rest && line.EndsWith(rest, StringComparison.Ordinal) ? line.Length - rest.Length : 0;

    private async Task WithholdAsync(Turn turn, IReadOnlyList<FindingKind> found, Utterance redacted)
    {
        // What is shown here belongs to a dialog in progress, where there is one.
        await guide.InProgressAsync(turn);
        await withheld.AskAsync(turn, found, redacted);
    }

    private static async Task TurnBackAsync(Turn turn, IReadOnlyList<FindingKind> found)
    {
        turn.Context.ForgetThisTurn();
        await turn.SayAsync(Sentences.ScreenTurnedBack, string.Join(", ", found.Select(kind => kind.Name)));
    }

    private async Task UnderstandAsync(Turn turn, Utterance said)
    {
        turn.TakeUp(said);
        var line = said.Line;
        if (!Prompts.Is(line, "again"))
            await repeats.ForgetAsync(turn);
        if (await guide.InProgressAsync(turn) is { } stack)
            await GoOnAsync(turn, stack, line);
        else if (HelpLine.PageOf(line) is { } page)
            await HelpLine.ShowAsync(turn, vocabulary, page);
        else if (vocabulary.Find(line) is { } found && !IsRatherASentence(turn, found.Verb, found.Tail))
            await (WhyNotHere(turn, found.Verb) is { } why ? turn.SayAsync(why) : found.Verb.DoAsync(turn, found.Tail));
        else if (Prompts.Is(line, Sentences.Cancel, "cancel", Sentences.Back, "back"))
            await turn.SayAsync(Sentences.NothingToCancel);
        else
            await OfferAsync(turn, line);
    }

    /// <summary>Whoever speaks here is another delegate now, who comes by another door: what takes a place in the room is not done here.</summary>
    private static bool IsElsewhereNow(Turn turn, Verb verb) =>
        turn.Speaker is { Delegate.Standing: Standing.Merged, Role: Role.None } && verb is { InConsultation: true, For: > Role.None };

    /// <summary>Why the verb is not done in this chat as it is now; null where it may be.</summary>
    internal static string? WhyNotHere(Turn turn, Verb verb) =>
        IsElsewhereNow(turn, verb) ? Consultations.Sentences.YouWereMerged
        : verb.IsOfNoCopy(turn) ? Consultations.Sentences.CopyIsReadOnly
        : null;

    private async Task GoOnAsync(Turn turn, DialogContext stack, string line)
    {
        if (Prompts.Is(line, Sentences.Cancel, "cancel"))
        {
            await stack.CancelAllDialogsAsync(turn.Cancel);
            await turn.SayAsync(Sentences.Cancelled);
        }
        else if (HelpLine.PageOf(line) is not null)
        {
            await turn.SayAsync(Sentences.HelpInDialog);
            await stack.RepromptDialogAsync(turn.Cancel);
        }
        else if (vocabulary.Find(line) is { } found && (found.Verb.CutsIn(found.Tail) || turn.Fields.Count > 0))
        {
            await (found.Verb.IsOfNoCopy(turn) ? turn.SayAsync(Consultations.Sentences.CopyIsReadOnly) : found.Verb.DoAsync(turn, found.Tail));
            if (!turn.IsSettled && await guide.InProgressAsync(turn) is { } still)
                await still.RepromptDialogAsync(turn.Cancel);
        }
        else
        {
            turn.Context.Activity.Text = line;
            await guide.ContinueAsync(turn, stack);
        }
    }

    /// <summary>
    /// "Hide nothing from the courts" is not said by whoever cannot hide. Where a number, a quotation mark or a label stands as the verb wants it, it is one, and is
    /// refused with a reason.
    /// </summary>
    private static bool IsRatherASentence(Turn turn, Verb verb, string rest) =>
        turn.Speaker.Role < verb.For && Speaks(turn)
        && rest.Length > 0 && char.IsLetter(rest[0]) && rest.AsSpan().IndexOfAny(MarksOfACommand) < 0
        && rest.Split(':')[0].Count(char.IsWhiteSpace) >= FewestWordsToOffer - 1;

    private static bool Speaks(Turn turn) => turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false };

    private async Task OfferAsync(Turn turn, string line)
    {
        var speaks = Speaks(turn);
        if (speaks && line.Count(char.IsWhiteSpace) >= FewestWordsToOffer - 1)
            await guide.BeginAsync(turn, nameof(OfferDialog), OfferDialog.Start(line, turn.LineKey), turn.LineKey);
        else if (turn.Speaker is { Delegate.Standing: Standing.Merged, Role: Role.None })
            await turn.SayAsync(Consultations.Sentences.YouWereMerged);
        else
            await turn.SayAsync(speaks ? Sentences.NotUnderstoodDelegate : Sentences.NotUnderstood);
    }
}
