using System.Net;
using System.Net.Sockets;
using Benchmarks;

namespace Bot.Tests.Hosting;

/// <summary>A bot that cannot start says why in one sentence, and ends.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("starting-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Where_the_port_is_taken_it_says_so()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        await EndsWithAsync($"Something else listens at {address} already", "--Urls", address, "--DataFolder", folder.FullName);
    }

    [Fact]
    public async Task Beside_a_bot_that_has_the_database_open_it_says_so()
    {
        using var bot = await RunningBot.StartAsync();

        await EndsWithAsync("is in use by another ConsultationBot", "--Urls", "http://127.0.0.1:0", "--DataFolder", bot.DataFolder);
    }

    [Theory]
    [InlineData("cannot listen at", "--Urls", "nonsense")]
    [InlineData("cannot listen at", "--Urls", "http://192.0.2.1:3978")]
    [InlineData("Exports:Blob needs either", "--Urls", "http://127.0.0.1:0", "--Exports:Blob:ConnectionString", "nonsense")]
    [InlineData("is no address of a collector", "--Urls", "http://127.0.0.1:0", "--Otlp:Endpoint", "nonsense")]
    public async Task Settings_that_make_no_sense_are_named(string sentence, params string[] args) =>
        await EndsWithAsync(sentence, [.. args, "--DataFolder", folder.FullName]);

    private static async Task EndsWithAsync(string sentence, params string[] args)
    {
        var (code, said, complained) = await CommandLine.RunAsync(args);

        complained.ShouldContain(sentence);
        complained.Trim().ShouldNotContain('\n');
        said.ShouldBeEmpty();
        code.ShouldBe(1);
    }
}
