using System.Globalization;
using Benchmarks;
using Benchmarks.Exporting;
using Benchmarks.Polling;
using Benchmarks.Turns;

return args switch
{
    ["contributions"] => await ContributionsRun.RunAsync(Console.Out),
    ["soak"] => await SoakRun.RunAsync(kills: 5, Console.Out),
    ["soak", var kills] when int.TryParse(kills, CultureInfo.InvariantCulture, out var number) && number > 0 => await SoakRun.RunAsync(number, Console.Out),
    ["soak", "votes"] => await SoakRun.VoteAsync(kills: 20, Console.Out),
    ["soak", "votes", var kills] when int.TryParse(kills, CultureInfo.InvariantCulture, out var number) && number > 0 => await SoakRun.VoteAsync(number, Console.Out),
    ["soak", "broadcast", .. var numbers] when numbers.Length <= 2 && Array.TrueForAll(numbers, number => int.TryParse(number, CultureInfo.InvariantCulture, out var one) && one >= 0) =>
        await SoakRun.BroadcastAsync(NumberOr(10_000, numbers, 0), NumberOr(2, numbers, 1), Console.Out),
    ["votes"] => await VotesRun.RunAsync(delegates: 10_000, Console.Out),
    ["votes", var delegates] when int.TryParse(delegates, CultureInfo.InvariantCulture, out var number) && number > 0 => await VotesRun.RunAsync(number, Console.Out),
    ["walls"] => await WallsRun.RunAsync(delegates: 10_000, Console.Out),
    ["walls", var delegates] when int.TryParse(delegates, CultureInfo.InvariantCulture, out var number) && number > 0 => await WallsRun.RunAsync(number, Console.Out),
    ["stored"] => await StoredRun.RunAsync(Console.Out),
    ["turns"] => await TurnsRun.RunAsync(Console.Out),
    ["authentication"] => await AuthenticationRun.RunAsync(Console.Out),
    [TurnServer.Word] => await TurnServer.RunAsync(),
    [TurnServer.Word, var metadata] => await TurnServer.RunAsync(metadata),
    ["exports"] => await ExportsRun.RunAsync(Console.Out),
    ["exports", var format, var meetings] => await ExportsRun.RunOneAsync(format, int.Parse(meetings, CultureInfo.InvariantCulture), Console.Out),
    ["import"] => await ImportRun.RunAsync(Console.Out),
    ["screening"] => ScreeningRun.Run(Console.Out),
    [BareServer.Word] => await BareServer.RunAsync(),
    _ => await SayHowAsync(),
};

static int NumberOr(int usual, string[] numbers, int which) => numbers.Length > which ? int.Parse(numbers[which], CultureInfo.InvariantCulture) : usual;

static async Task<int> SayHowAsync()
{
    await Console.Error.WriteLineAsync("dotnet run -c Release --project Benchmarks -- contributions | votes [DELEGATES] | walls [DELEGATES] | stored | soak [votes] [KILLS] | soak broadcast [DELEGATES] [KILLS] | turns | authentication | screening | exports | import");
    return 2;
}
