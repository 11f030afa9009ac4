using System.Globalization;
using Consultations.Conversing;

namespace Dialogs.Conversing;

/// <summary>What a notice says to whom it is for, in the current language.</summary>
public static class NoticeSentences
{
    public static string Of(Notice notice, string title) => notice switch
    {
        InputHidden hidden => Fill(Sentences.NoticeHidden, hidden.Number, hidden.Reason, title),
        InputShownAgain shown => Fill(Sentences.NoticeShownAgain, shown.Number, title),
        SameName twins => Fill(Sentences.NoticeSameName, twins.Number, twins.Other, title),
        WaitingAtTheDoor waiting => Fill(Sentences.NoticeWaiting, waiting.Number, title),
        Admitted => Fill(Sentences.NoticeAdmitted, title),
        Removed => Fill(Sentences.NoticeRemoved, title),
        RoleGiven given => Fill(Sentences.NoticeRoleGiven, given.Grant),
        RoleTaken => Sentences.NoticeRoleTaken,
        TakenDown taken => Fill(Sentences.NoticeTakenDown, taken.Number, title),
        HeldForYou held => Fill(Sentences.NoticeHeld, held.Held, title),
        Released released => Fill(Sentences.NoticeReleased, released.Number, title),
        NotReleased => Fill(Sentences.NoticeNotReleased, title),
        SamePerson same => Fill(Sentences.NoticeSamePerson, same.Other, title),
        MergeAgreed agreed => Fill(Sentences.NoticeMergeAgreed, agreed.Number, agreed.Other, title),
        BallotWaits waits => Fill(Sentences.NoticeBallotWaits, waits.Poll, title),
        BallotStillWaits waits => Fill(Sentences.NoticeBallotStillWaits, waits.Poll, title),
        Announced => Fill(Sentences.NoticeAnnounced, title),
        ItemOpened opened => Fill(Sentences.NoticeItemOpened, opened.Item, title),
        SummaryShared => Fill(Sentences.NoticeSummaryShared, title),
        ResultShown shown => Fill(Sentences.NoticeResultShown, shown.Poll, title),
        ExportsOutdated outdated => Fill(Sentences.NoticeExportsOutdated, string.Join(", ", outdated.Files), outdated.Count, title),
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.GetType().Name, "A notice without a sentence."),
    };

    private static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
