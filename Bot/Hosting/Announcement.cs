using System.Globalization;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Turns;

namespace Bot.Hosting;

/// <summary>What the console says when the bot has started: where to open the chat, and the first organiser's link where there is no organiser yet.</summary>
public static class Announcement
{
    public static async Task MakeAsync(WebApplication app, TextWriter console)
    {
        var links = app.Services.GetRequiredService<Links>();
        var local = PublicAddress.Local(app.Configuration);
        await console.WriteLineAsync();
        await console.WriteLineAsync(Fill(Sentences.OpenTheChat, local, links.Home));
        var first = await app.Services.GetRequiredService<IDesk>().TakeAsync(new InviteFirstOrganiser(app.Configuration.GetValue<bool>("OrganiserLink")) { By = Asker.House });
        if (first.Done.Key is { } key)
            await console.WriteLineAsync(Fill(Sentences.FirstOrganiserLink, new Links(local).Personal(key), (int)InviteFirstOrganiser.Validity.TotalHours));
        await console.WriteLineAsync();
    }

    private static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
