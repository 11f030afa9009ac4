using System.Collections;

namespace Bot.Tests.Reports;

/// <summary>A list that counts what was taken out of it.</summary>
internal sealed class Watched<T>(IReadOnlyList<T> list) : IReadOnlyList<T>
{
    public int Taken { get; private set; }

    public int Count => list.Count;

    public T this[int index]
    {
        get
        {
            Taken++;
            return list[index];
        }
    }

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
