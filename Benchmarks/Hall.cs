using Consultations.Joining;
using Consultations.Organising;

namespace Benchmarks;

/// <summary>A consultation with many delegates, who have all come in as people do: through the page's door, answering the bot's questions.</summary>
public static class Hall
{
    /// <summary>The organiser's line that begins it.</summary>
    public const string NewConsultation = "new consultation \"Countering Trafficking in Persons\" in Bhopal on 2019-02-28 for IN-MP, IN-MH";

    private const int AtOnce = 16;

    public static async Task<IReadOnlyList<Seat>> FillAsync(RunningBot bot, int delegates)
    {
        using var http = Visitor.ClientOf(bot);
        var organiser = await Visitor.EnterAsync(http, new { key = bot.OrganiserKey });
        await organiser.SayAsync(NewConsultation);
        var code = await Books.ReadAsync(bot.DataFolder, books => books.All<Consultation>().Select(c => c.JoinCode).Single());

        var seats = new Seat[delegates];
        await Parallel.ForAsync(0, delegates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var visitor = await Visitor.EnterAsync(http, new { code });
            foreach (var answer in (string[])[$"Delegate {Script.Name(number)}", "skip", "skip", "law enforcement", number % 2 == 0 ? "IN-MP" : "IN-MH", "join"])
                await visitor.SayAsync(answer);
            seats[number] = visitor.Seat;
        });

        var joined = await Books.ReadAsync(bot.DataFolder, books => books.All<Delegate>().Count(d => d.Standing == Standing.Joined));
        return joined == delegates ? seats : throw new InvalidOperationException($"Of {delegates} delegates {joined} have joined.");
    }
}
