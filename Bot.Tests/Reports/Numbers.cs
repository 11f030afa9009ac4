namespace Bot.Tests.Reports;

/// <summary>Numbers by their names. What stands in a file in several places is the same in each.</summary>
internal sealed class Numbers() : SortedDictionary<string, int>(StringComparer.Ordinal)
{
    public void Note(string name, int number)
    {
        if (TryGetValue(name, out var before))
            number.ShouldBe(before, $"{name} stands there twice");
        this[name] = number;
    }
}
