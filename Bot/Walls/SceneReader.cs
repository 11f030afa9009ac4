using System.Globalization;
using Cards.Organising;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Walls;
using Consultations.Words;
using Dialogs.Turns;

namespace Bot.Walls;

/// <summary>What a wall is to show now, as it stands in the books.</summary>
/// <param name="Scene">Null where there is no wall any more: the consultation is gone or expired.</param>
/// <param name="Votes">Null where no poll is shown.</param>
/// <param name="Revoked">Hashes of the keys that open it no more.</param>
internal sealed record Sight(Scene? Scene, VoteCount? Votes, IReadOnlySet<string> Revoked);

/// <summary>Reads what a wall shows: once for all that watch it.</summary>
internal static class SceneReader
{
    private const int MostInputs = 6, MostItems = 7, LongestInput = 600;

    public static Sight Read(IBooks books, Guid id, Links links)
    {
        var revoked = books.All<WallKey>().Where(key => key.ConsultationId == id && key.RevokedAt != null).Select(key => key.KeyHash).ToHashSet(StringComparer.Ordinal);
        if (books.Find<Consultation>(id) is not { IsExpired: false } consultation)
            return new Sight(null, null, revoked);

        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguageOf(consultation).Culture;
        try
        {
            var poll = PollOn(books, consultation);
            var view = poll is null ? null : PollView.Of(books, poll, Role.Observer);
            return new Sight(Compose(books, consultation, links, view), view is null ? null : PollScene.VotesOf(view), revoked);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>The language that its wall speaks.</summary>
    public static Language LanguageOf(Consultation consultation) => Languages.OfLocale(consultation.Language) ?? Languages.English;

    private static Scene Compose(IBooks books, Consultation consultation, Links links, PollView? view)
    {
        var show = view is not null ? "poll" : consultation.OnWall is WallView.Agenda or WallView.Inputs or WallView.Join ? consultation.OnWall : "room";
        return new Scene
        {
            Lang = LanguageOf(consultation).Id,
            Title = consultation.Title,
            Show = show,
            Join = consultation.IsClosed || consultation.JoiningLocked ? null : JoinOf(books, consultation, links),
            Poll = view is null ? null : PollScene.Of(view, consultation.K),
            Agenda = show is "room" or WallView.Agenda ? AgendaOf(books, consultation) : null,
            Inputs = show is "room" or WallView.Inputs ? InputsOf(books, consultation) : null,
        };
    }

    private static Poll? PollOn(IBooks books, Consultation consultation)
    {
        if (WallView.PollIn(consultation.OnWall) is { } number && Poll.Find(books, consultation.Id, number) is { State: not PollState.Draft } chosen)
            return chosen;
        if (consultation.OnWall is WallView.Agenda or WallView.Inputs or WallView.Join)
            return null;

        var polls = books.All<Poll>().Where(poll => poll.ConsultationId == consultation.Id);
        return polls.Where(poll => poll.State == PollState.Open || poll.State == PollState.Paused).OrderByDescending(poll => poll.OpenedAt).ThenByDescending(poll => poll.Number).FirstOrDefault()
            ?? (polls.Where(poll => poll.State == PollState.Closed).OrderByDescending(poll => poll.ClosedAt).ThenByDescending(poll => poll.Number).FirstOrDefault() is { } last
                && IsNewest(books, consultation, last) ? last : null);
    }

    /// <summary>A result stands until the room has gone on: to another item of the agenda, or to something put forward since that was released.</summary>
    private static bool IsNewest(IBooks books, Consultation consultation, Poll closed) =>
        (consultation.OpenItems.Count == 0 || consultation.OpenItems.Contains(closed.Item?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal))
        && !Released(books, consultation).Any(one => one.SubmittedAt > closed.ClosedAt);

    private static JoinBlock JoinOf(IBooks books, Consultation consultation, Links links)
    {
        var joined = books.All<Delegate>().Count(one => one.ConsultationId == consultation.Id && one.Standing == Standing.Joined);
        var words = joined == 0 || (consultation.Rule != AttributionRule.Named && joined < consultation.K)
            ? ""
            : Fill(joined == 1 ? Sentences.WallJoinedOne : Sentences.WallJoinedMany, joined);
        var home = links.Home;
        return new JoinBlock(consultation.JoinCode, (home.Authority + home.AbsolutePath).TrimEnd('/'), QrCode.Rows(links.Join(consultation.JoinCode)), words);
    }

    private static AgendaBlock? AgendaOf(IBooks books, Consultation consultation)
    {
        var all = AgendaItem.InOrder(books, consultation.Id);
        if (all.Count == 0)
            return null;
        var open = all.TakeWhile(item => !item.IsOpen).Count();
        var first = open == all.Count ? 0 : Math.Clamp(open - 1, 0, Math.Max(0, all.Count - MostItems));
        var near = all.Skip(first).Take(MostItems).Select(item => new AgendaLine(item.Number, item.Title, WhatOf(item), item.IsOpen)).ToList();
        return new AgendaBlock(near, all.Count == near.Count ? null : Fill(Sentences.WallMoreItems, all.Count - near.Count));
    }

    private static string WhatOf(AgendaItem item)
    {
        var kind = Capital(ItemKind.OfId(item.Kind)?.Name ?? item.Kind);
        return item.Day is { } day ? Fill(Sentences.WallItemOfDay, kind, day) : kind;
    }

    private static InputsBlock? InputsOf(IBooks books, Consultation consultation)
    {
        var latest = Released(books, consultation).OrderByDescending(one => one.Number).Take(MostInputs).ToList();
        return latest.Count == 0 ? null : new InputsBlock([.. latest.Select(one => new SaidLine(
            Fill(Sentences.WallInput, Capital(ContributionKind.OfId(one.Kind)?.Name ?? one.Kind), one.Number),
            one.IsQuote ? Fill(Sentences.WallQuoted, Cut(one.Text, LongestInput)) : Cut(one.Text, LongestInput),
            Room.Around(books, consultation, one).AttributionOf(one).Label,
            InWords.About(one.About) is { Length: > 0 } about ? Fill(Sentences.WallAbout, about) : ""))]);
    }

    private static IQueryable<Contribution> Released(IBooks books, Consultation consultation) =>
        books.All<Contribution>().Where(one => one.ConsultationId == consultation.Id && one.IsOnWall && !one.IsWithdrawn && !one.IsHidden);

    internal static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    /// <summary>As many whole words as fit, and a sign that there is more.</summary>
    internal static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOf(' ', longest);
        return text[..(end > longest / 2 ? end : longest)].TrimEnd() + " …";
    }
}
