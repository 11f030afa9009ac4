namespace Bot.Tests.Browser;

/// <summary>The paper clip of the page: what an organiser attaches arrives.</summary>
[Collection(InTheBrowser.Name)]
public sealed class AttachingTests(Chromium chromium)
{
    [Fact]
    public async Task A_list_of_delegates_becomes_invitations_and_an_exported_record_a_copy_that_whoever_has_its_code_reads()
    {
        await using var room = await Room.OpenAsync();
        await using var organiser = await Person.AtADeskAsync(chromium, room);
        await organiser.OpensAsync(await room.OrganiserLink);
        await organiser.TapsAsync("Continue", "You are an organiser now");
        await organiser.SaysAsync("new consultation \"Safe journeys\" in Patna on 2026-11-25 for Bihar", "Join with this code");

        await organiser.AttachesAsync("delegates.csv", "text/csv", "Asha Rao; State Police; police; Bihar\nBina Das; Night Shelters; civil society; Bihar", "Bina Das");

        await organiser.SaysAsync("export json", "The record is ready");
        var (name, record) = await organiser.DownloadsAsync("/download/");
        await organiser.AttachesAsync(name, "application/json", record, "is here now as a read-only copy");
        var code = await organiser.SaysAsync("code", "This is a read-only copy of a record.");
        await using var reader = await Person.OnAPhoneAsync(chromium, room);
        await reader.OpensAsync(Room.JoinLink().Match(code).Value);
        await reader.TapsAsync("Join", "You can read “Safe journeys” now");
        await reader.SaysAsync("summary", "Patna, 25 November 2026");

        organiser.HasNothingToComplainOf();
        reader.HasNothingToComplainOf();
    }
}
