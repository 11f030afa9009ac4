using Bot.Tests.Storage;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Moderating;

public sealed class AttendanceTests
{
    [Fact]
    public async Task Everybody_sees_who_is_present_and_missing_and_a_count_only_from_k()
    {
        using var workshop = await FilledAsync(AttributionRule.ByGroup);

        var (shown, full) = await ReadAsync(workshop);

        Places(shown).ShouldBe("IN-MP present 5, IN-MH missing 0, IN-KL uninvited");
        Places(full).ShouldBe("IN-MP present 5, IN-MH missing 0, IN-KL uninvited 1");
        shown.Groups.Select(g => (g.Id, g.Count)).ShouldBe([("judiciary", null), ("law-enforcement", 5)]);
        full.Groups.Select(g => (g.Id, g.Count)).ShouldBe([("judiciary", 1), ("law-enforcement", 5)]);
        (shown.Joined, full.Joined).ShouldBe((6, 6));
    }

    [Fact]
    public async Task Where_names_are_shown_so_are_all_counts()
    {
        using var workshop = await FilledAsync(AttributionRule.Named);

        Places((await ReadAsync(workshop)).Shown).ShouldBe("IN-MP present 5, IN-MH missing 0, IN-KL uninvited 1");
    }

    [Fact]
    public async Task So_few_that_a_number_would_point_at_them_are_not_counted()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");

        var (shown, full) = await ReadAsync(workshop);

        (shown.Joined, full.Joined).ShouldBe((null, 1));
    }

    [Fact]
    public async Task Who_waits_or_was_removed_is_not_there()
    {
        using var workshop = await FilledAsync(AttributionRule.ByGroup);
        await workshop.DoAsync(new SetStanding(workshop.Id, 6, Standing.Removed) { By = Workshop.Organiser });
        await workshop.DoAsync(new SetDoor(workshop.Id, null, Admission: true) { By = Workshop.Organiser });
        await workshop.DelegateAsync("waiting", "judiciary", "IN-MH");

        Places((await ReadAsync(workshop)).Full).ShouldBe("IN-MP present 5, IN-MH missing 0");
    }

    private static async Task<Workshop> FilledAsync(AttributionRule rule)
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(rule);
        for (var n = 1; n <= 5; n++)
            await workshop.DelegateAsync($"police{n}");
        await workshop.DelegateAsync("judge", "judiciary", "IN-KL");
        return workshop;
    }

    private static Task<(Attendance Shown, Attendance Full)> ReadAsync(Workshop workshop) => workshop.Store.ReadAsync(books =>
    {
        var consultation = books.Find<Consultation>(workshop.Id)!;
        var delegates = books.All<Delegate>().Where(d => d.ConsultationId == consultation.Id).ToList();
        return (Attendance.Public(consultation, delegates), Attendance.Full(consultation, delegates));
    });

    private static string Places(Attendance attendance) => string.Join(", ", attendance.Places.Select(place =>
        $"{place.Id} {(place.IsInvited ? place.IsPresent ? "present" : "missing" : "uninvited")} {place.Count}".Trim()));
}
