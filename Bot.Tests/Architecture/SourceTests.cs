namespace Bot.Tests.Architecture;

/// <summary>What holds for the sources as a whole.</summary>
public sealed class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() =>
        Sources.Files().Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .ShouldBeEmpty();

    [Fact]
    public void No_name_says_that_somebody_had_no_name_for_it()
    {
        string[] empty = ["Helper", "Manager", "Util", "Utils", "Base", "Impl"];

        Sources.Files().Select(Path.GetFileNameWithoutExtension)
            .Where(name => empty.Any(word => name!.EndsWith(word, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }
}
