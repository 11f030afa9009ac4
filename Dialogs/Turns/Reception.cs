using Consultations.Joining;
using Consultations.Screening;
using Dialogs.Contributing;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Microsoft.Bot.Builder.Dialogs;

namespace Dialogs.Turns;

/// <summary>Where every line arrives, typed or tapped: it is cleaned and screened, and then it goes on with a dialog, or is a verb, or is offered as a contribution.</summary>
public sealed class Reception
{
    /// <summary>A line longer than this is not even looked at.</summary>
    public const int LongestLine = 8000;

    private const int FewestWordsToOffer = 3;

    private readonly Vocabulary vocabulary;
    private readonly Guide guide;
    private readonly Withheld withheld;
    private readonly Repeats repeats;

    internal Reception(Vocabulary vocabulary, Guide guide, Withheld withheld, Repeats repeats)
    {
        this.vocabulary = vocabulary;
        this.guide = guide;
        this.withheld = withheld;
        this.repeats = repeats;
    }

    /// <summary>Answers one line.</summary>
    public async Task ReceiveAsync(Turn turn, string typed)
    {
        if (typed.Length > LongestLine)
        {
            turn.Context.ForgetThisTurn();
            await turn.SayAsync(Sentences.LineTooLong, typed.Length, LongestLine);
            return;
        }

        var said = TextRules.Clean(typed);
        if (said.Length == 0)
        {
            await turn.SayAsync(Sentences.NothingSaid);
            return;
        }

        var screened = Screen.Examine(said);
        if (!screened.IsClear)
            await WithholdAsync(turn, screened);
        else if ((await withheld.ChooseAsync(turn, said)).Line is { } line)
            await UnderstandAsync(turn, line);
        else if (await guide.InProgressAsync(turn) is { } waiting)
            await waiting.RepromptDialogAsync(turn.Cancel);
    }

    private async Task WithholdAsync(Turn turn, Screened screened)
    {
        // What is shown here belongs to a dialog in progress, where there is one.
        await guide.InProgressAsync(turn);
        await withheld.AskAsync(turn, screened);
    }

    private async Task UnderstandAsync(Turn turn, string line)
    {
        if (!Prompts.Is(line, "again"))
            await repeats.ForgetAsync(turn);
        if (await guide.InProgressAsync(turn) is { } stack)
            await GoOnAsync(turn, stack, line);
        else if (HelpLine.PageOf(line) is { } page)
            await HelpLine.ShowAsync(turn, vocabulary, page);
        else if (vocabulary.Find(line) is { } found)
            await found.Verb.DoAsync(turn, found.Tail);
        else if (Prompts.Is(line, Sentences.Cancel, "cancel", Sentences.Back, "back"))
            await turn.SayAsync(Sentences.NothingToCancel);
        else
            await OfferAsync(turn, line);
    }

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
        else if (vocabulary.Find(line) is { } found && found.Verb.CutsIn(found.Tail))
        {
            await found.Verb.DoAsync(turn, found.Tail);
            if (!turn.IsSettled && await guide.InProgressAsync(turn) is { } still)
                await still.RepromptDialogAsync(turn.Cancel);
        }
        else
        {
            turn.Context.Activity.Text = line;
            await guide.ContinueAsync(turn, stack);
        }
    }

    private async Task OfferAsync(Turn turn, string line)
    {
        var speaks = turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false };
        if (speaks && line.Count(char.IsWhiteSpace) >= FewestWordsToOffer - 1)
            await guide.BeginAsync(turn, nameof(OfferDialog), OfferDialog.Start(line, turn.LineKey), turn.LineKey);
        else
            await turn.SayAsync(speaks ? Sentences.NotUnderstoodDelegate : Sentences.NotUnderstood);
    }
}
