using System.Globalization;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Walls;

/// <summary>What a wall can be told to show.</summary>
public static class WallView
{
    /// <summary>What there is to see just now: the open poll, else the result that is the newest thing, else agenda and contributions.</summary>
    public const string Auto = "";

    /// <summary>One of these, or a poll: <see cref="OfPoll"/>.</summary>
    public const string Agenda = "agenda", Inputs = "inputs", Join = "join";

    private const string Poll = "poll ";

    /// <summary>"poll 3"</summary>
    public static string OfPoll(int number) => string.Create(CultureInfo.InvariantCulture, $"{Poll}{number}");

    /// <summary>The number of the poll that is to be shown; null where it is something else.</summary>
    public static int? PollIn(string view) =>
        view.StartsWith(Poll, StringComparison.Ordinal) && int.TryParse(view[Poll.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A facilitator chooses what the wall shows.</summary>
/// <param name="What">See <see cref="WallView"/>.</param>
public sealed record ShowOnWall(Guid ConsultationId, string What) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        var poll = WallView.PollIn(What);
        if (poll is null && What is not (WallView.Auto or WallView.Agenda or WallView.Inputs or WallView.Join))
            return new Refusal(nameof(Sentences.WallShowsWhat));
        if (poll is { } number && Polling.Poll.Find(decision.Books, ConsultationId, number) is not { State: not PollState.Draft })
            return new Refusal(nameof(Sentences.WallNoSuchPoll), number);
        if (consultation.OnWall == What)
            return consultation;

        consultation.OnWall = What;
        decision.Record("wall.shows", ConsultationId, ConsultationId, poll is { } shown ? $"{shown}" : "");
        return consultation;
    }
}

/// <summary>A facilitator releases a contribution to the wall, or takes it off.</summary>
public sealed record ReleaseToWall(Guid ConsultationId, int Number, bool On) : Command<Contribution>
{
    public override Result<Contribution> Decide(Decision decision)
    {
        if (!Moderated.Find(decision, ConsultationId, Number).Is(out var found, out var refusal))
            return refusal;
        if (On && found.IsHidden)
            return new Refusal(nameof(Sentences.WallInputHidden), Number);
        if (found.IsOnWall == On)
            return found;

        found.IsOnWall = On;
        decision.Record(On ? "wall.released" : "wall.taken-off", ConsultationId, found.Id, $"{Number}");
        return found;
    }
}
