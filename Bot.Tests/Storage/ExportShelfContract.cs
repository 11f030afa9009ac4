using System.Security.Cryptography;
using System.Text;
using Consultations.Exporting;

namespace Bot.Tests.Storage;

/// <summary>What holds for every shelf, wherever it keeps the files.</summary>
public abstract class ExportShelfContract
{
    protected const int Megabyte = 1024 * 1024;

    protected abstract IExportShelf Shelf { get; }

    /// <summary>All that lies there, whether anybody is shown it or not.</summary>
    protected abstract IEnumerable<string> Names();

    [Theory]
    [InlineData("../consultations.db")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("a b.md")]
    [InlineData("record.md.")]
    [InlineData("अभिलेख.md")]
    [InlineData("con")]
    [InlineData("NUL.md")]
    [InlineData("Com1.tar.gz")]
    [InlineData("lpt9.docx")]
    public async Task A_name_that_leads_elsewhere_or_is_a_device_is_refused(string name)
    {
        await Should.ThrowAsync<ArgumentException>(() => PutAsync(name, "x"));
        await Should.ThrowAsync<ArgumentException>(() => Shelf.OpenAsync(name, default));
        await Should.ThrowAsync<ArgumentException>(() => Shelf.DeleteAsync(name, default));
    }

    [Theory]
    [InlineData("0199c0f4a1b27d5ea1b27d5ea1b27d5e.docx")]
    [InlineData("com.md")]
    [InlineData("console.md")]
    [InlineData("com10.md")]
    public async Task Any_other_name_will_do(string name)
    {
        await PutAsync(name, "x");

        (await ReadAsync(name)).ShouldBe("x");
    }

    [Fact]
    public async Task A_name_may_be_long_but_not_endless()
    {
        await PutAsync(new string('a', 120), "x");

        await Should.ThrowAsync<ArgumentException>(() => PutAsync(new string('a', 121), "x"));
    }

    [Fact]
    public async Task A_file_is_read_back_written_over_and_deleted()
    {
        await PutAsync("record.md", "first");
        await PutAsync("record.md", "second");

        (await ReadAsync("record.md")).ShouldBe("second");
        Names().ShouldBe(["record.md"]);

        await Shelf.DeleteAsync("record.md", default);
        (await ReadAsync("record.md")).ShouldBeNull();
        Names().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_never_there_is_null_and_can_be_deleted()
    {
        (await ReadAsync("record.md")).ShouldBeNull();
        await Shelf.DeleteAsync("record.md", default);

        await PutAsync("other.md", "x");
        (await ReadAsync("record.md")).ShouldBeNull();
        await Shelf.DeleteAsync("record.md", default);
    }

    [Fact]
    public async Task What_is_kept_is_told_by_its_length_and_checksum()
    {
        var shelved = await Shelf.PutAsync(Called("record.md"), async (to, cancel) =>
        {
            await to.WriteAsync("abc"u8.ToArray(), cancel);
            to.Write("def"u8);
            to.Write("ghi"u8.ToArray(), 0, 3);
        }, default);

        shelved.ShouldBe(new ShelvedFile(9, Convert.ToHexStringLower(SHA256.HashData("abcdefghi"u8))));
        (await ReadAsync("record.md")).ShouldBe("abcdefghi");
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        (await Shelf.PutAsync(Called("record.md"), (_, _) => Task.CompletedTask, default)).Length.ShouldBe(0);

        (await ReadAsync("record.md")).ShouldBe("");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9 * Megabyte)]
    public async Task Of_a_file_that_is_not_written_to_its_end_nothing_is_seen(int written)
    {
        await PutAsync("old.md", "whole");
        var seen = new List<string?>();

        foreach (var name in (string[])["old.md", "new.md"])
        {
            await Should.ThrowAsync<InvalidDataException>(() => Shelf.PutAsync(Called(name), async (to, cancel) =>
            {
                await to.WriteAsync(new byte[written], cancel);
                await to.FlushAsync(cancel);
                seen.Add(await ReadAsync(name));
                throw new InvalidDataException();
            }, default));
            seen.Add(await ReadAsync(name));
        }

        seen.ShouldBe(["whole", "whole", null, null]);
        Names().ShouldBe(["old.md"]);
    }

    [Fact]
    public async Task One_that_is_called_off_is_not_there()
    {
        using var off = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => Shelf.PutAsync(Called("record.md"), async (to, cancel) =>
        {
            await to.WriteAsync(new byte[5 * Megabyte], cancel);
            await off.CancelAsync();
            await to.WriteAsync(new byte[5 * Megabyte], cancel);
        }, off.Token));

        Names().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_put_there_before_a_moment_is_listed()
    {
        (await Shelf.OlderThanAsync(DateTimeOffset.MaxValue, default)).ShouldBeEmpty();
        await PutAsync("a.md", "x");
        await PutAsync("b.docx", "x");

        (await Shelf.OlderThanAsync(DateTimeOffset.MaxValue, default)).ShouldBe(["a.md", "b.docx"], ignoreOrder: true);
        (await Shelf.OlderThanAsync(TimeProvider.System.GetUtcNow().AddDays(-1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_at_once_do_not_mix()
    {
        await Task.WhenAll(Beside("a.md", 'a', "b.md", 'b'));

        (await ReadAsync("a.md")).ShouldBe(new string('a', 10 * Megabyte));
        (await ReadAsync("b.md")).ShouldBe(new string('b', 10 * Megabyte));
    }

    /// <summary>The second may be refused, and then says so.</summary>
    [Fact]
    public async Task Two_at_once_under_one_name_leave_one_and_that_whole()
    {
        var ended = Crossed("record.md");
        foreach (var one in ended)
            await one.ContinueWith(_ => { }, TaskScheduler.Default);

        ended.ShouldContain(one => one.IsCompletedSuccessfully);
        ended.Where(one => one.IsFaulted).ShouldAllBe(one => one.Exception!.InnerException is ExportShelfException);
        (await ReadAsync("record.md"))!.Distinct().Count().ShouldBe(1);
        (await ReadAsync("record.md"))!.Length.ShouldBe(10 * Megabyte);
    }

    [Fact]
    public async Task A_long_file_comes_back_as_it_went_in_however_it_was_written()
    {
        var line = RandomNumberGenerator.GetBytes(100_003);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        var shelved = await Shelf.PutAsync(Called("record.csv"), async (to, cancel) =>
        {
            for (var i = 0; i < 240; i++)
            {
                sum.AppendData(line);
                if (i % 2 == 0)
                    await to.WriteAsync(line, cancel);
                else
                    to.Write(line);
                await to.FlushAsync(cancel);
            }
        }, default);

        await using var file = await Shelf.OpenAsync("record.csv", default);
        Convert.ToHexStringLower(await SHA256.HashDataAsync(file!)).ShouldBe(shelved.Checksum);
        Convert.ToHexStringLower(sum.GetHashAndReset()).ShouldBe(shelved.Checksum);
    }

    protected static ExportFile Called(string name) => new(name, name, "text/plain; charset=utf-8");

    protected Task<ShelvedFile> PutAsync(string name, string text) =>
        Shelf.PutAsync(Called(name), (to, cancel) => to.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask(), default);

    protected async Task<string?> ReadAsync(string name)
    {
        await using var stream = await Shelf.OpenAsync(name, default);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Writes both by halves, the second half of each after the first half of the other.</summary>
    private Task<ShelvedFile>[] Beside(string one, char ofOne, string other, char ofOther)
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        return [HalfAndHalfAsync(one, ofOne, first, second), HalfAndHalfAsync(other, ofOther, second, first)];
    }

    /// <summary>Writes two under one name, the second of them between the halves of the first: where both write to one place, each has a half of it.</summary>
    private Task<ShelvedFile>[] Crossed(string name)
    {
        var (half, begun, between) = (5 * Megabyte, new TaskCompletionSource(), new TaskCompletionSource());
        return [FirstAsync(), SecondAsync()];

        Task<ShelvedFile> FirstAsync() => Shelf.PutAsync(Called(name), async (to, cancel) =>
        {
            await to.WriteAsync(Letters('a', half), cancel);
            begun.SetResult();
            await between.Task;
            await to.WriteAsync(Letters('a', half), cancel);
        }, default);

        async Task<ShelvedFile> SecondAsync()
        {
            await begun.Task;
            try
            {
                return await Shelf.PutAsync(Called(name), async (to, cancel) =>
                {
                    await to.WriteAsync(Letters('b', 2 * half), cancel);
                    await to.FlushAsync(cancel);
                    between.SetResult();
                }, default);
            }
            finally
            {
                between.TrySetResult();
            }
        }
    }

    private static byte[] Letters(char letter, int count) => Encoding.ASCII.GetBytes(new string(letter, count));

    private Task<ShelvedFile> HalfAndHalfAsync(string name, char letter, TaskCompletionSource mine, TaskCompletionSource others) => Shelf.PutAsync(Called(name), async (to, cancel) =>
    {
        var half = Letters(letter, 5 * Megabyte);
        await to.WriteAsync(half, cancel);
        mine.TrySetResult();
        await others.Task.WaitAsync(cancel);
        await to.WriteAsync(half, cancel);
    }, default);
}
