using Consultations.Scheduling;
using Cards;
using Dialogs.Turns;

namespace Dialogs.Gathering;

/// <summary>What a new form is made for: this consultation, whoever asked, and the agenda as it stands.</summary>
internal static class FormFrame
{
    public static async Task<FormFor> ReadAsync(Turn turn)
    {
        var here = turn.Here;
        var agenda = turn.Speaker.Consultation is null ? [] : await turn.ReadAsync(books => AgendaItem.InOrder(books, here));
        return new FormFor(NewDraft(), turn.Speaker.Consultation, turn.Speaker.Delegate, agenda);
    }

    /// <summary>Names one form for ever.</summary>
    public static string NewDraft() => Guid.CreateVersion7().ToString("N");
}
