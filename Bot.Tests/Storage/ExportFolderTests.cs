using System.Security.Cryptography;
using System.Text;
using Consultations.Exporting;

namespace Bot.Tests.Storage;

public sealed class ExportFolderTests
{
    [Theory]
    [InlineData("../consultations.db")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var store = new TempStore();

        await Should.ThrowAsync<ArgumentException>(() => Put(store, name, "x"));
        await Should.ThrowAsync<ArgumentException>(() => store.Exports.OpenAsync(name, default));
    }

    [Fact]
    public async Task A_file_is_read_back_written_over_and_deleted()
    {
        using var store = new TempStore();
        await Put(store, "record.md", "first");
        await Put(store, "record.md", "second");

        (await ReadAsync(store, "record.md")).ShouldBe("second");
        Directory.GetFiles(Path.Combine(store.Folder, "exports")).Select(Path.GetFileName).ShouldBe(["record.md"]);

        await store.Exports.DeleteAsync("record.md", default);
        (await store.Exports.OpenAsync("record.md", default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_kept_is_told_by_its_length_and_checksum()
    {
        using var store = new TempStore();

        var shelved = await store.Exports.PutAsync(new ExportFile("record.md", "record.md", "text/markdown"), async (to, cancel) =>
        {
            await to.WriteAsync("abc"u8.ToArray(), cancel);
            to.Write("def"u8);
            to.Write("ghi"u8.ToArray(), 0, 3);
        }, default);

        shelved.ShouldBe(new ShelvedFile(9, Convert.ToHexStringLower(SHA256.HashData("abcdefghi"u8))));
    }

    [Fact]
    public async Task Of_a_file_that_is_not_written_to_its_end_nothing_is_seen()
    {
        using var store = new TempStore();
        await Put(store, "record.md", "whole");
        var seen = new List<string?>();

        await Should.ThrowAsync<IOException>(() => store.Exports.PutAsync(new ExportFile("record.md", "record.md", "text/markdown"), async (to, cancel) =>
        {
            await to.WriteAsync("half"u8.ToArray(), cancel);
            await to.FlushAsync(cancel);
            seen.Add(await ReadAsync(store, "record.md"));
            throw new IOException();
        }, default));

        seen.Append(await ReadAsync(store, "record.md")).ShouldAllBe(text => text == "whole");
        Directory.GetFiles(Path.Combine(store.Folder, "exports")).Select(Path.GetFileName).ShouldBe(["record.md"]);
    }

    private static Task<ShelvedFile> Put(TempStore store, string name, string text) =>
        store.Exports.PutAsync(new ExportFile(name, name, "text/plain"), (to, cancel) => to.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask(), default);

    private static async Task<string> ReadAsync(TempStore store, string name)
    {
        await using var stream = await store.Exports.OpenAsync(name, default);
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync();
    }
}
