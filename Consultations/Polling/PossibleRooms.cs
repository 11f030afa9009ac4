using System.Numerics;

namespace Consultations.Polling;

/// <summary>
/// Makes up how everybody might have voted: the same people, and to the last digit the same figures of both breakdowns, but nothing is taken from the ballots. What
/// is found with it rests on published figures alone, so it tells nothing that they do not.
/// </summary>
internal sealed class PossibleRooms
{
    /// <summary>From one room to the next at least so many people change their votes.</summary>
    private const int Changes = 8;

    private readonly CrossTable _table;
    private readonly Sheet _sheet;
    private readonly int _longest;
    private readonly Random _chance = new(1);

    /// <summary>Everybody, row after row: their row and column, and what they chose, a bit for each option.</summary>
    private readonly int[] _row, _column;
    private readonly uint[] _marks;

    /// <summary>Where a row begins.</summary>
    private readonly int[] _start;

    /// <summary>By how much too many in a column chose an option, and all that taken together.</summary>
    private readonly int[,] _excess;
    private int _wrong;

    public PossibleRooms(CrossTable table, Sheet sheet)
    {
        (_table, _sheet) = (table, sheet);
        // Whatever the ballot allows: somebody chose at least as many options as people did on average.
        _longest = Math.Max(Longest(sheet.ByRow, table.InRow), Longest(sheet.ByColumn, table.InColumn));
        var seats = table.Cells.SelectMany(cell => Enumerable.Repeat(cell, table.Sizes[cell.Row, cell.Column])).ToList();
        (_row, _column) = ([.. seats.Select(seat => seat.Row)], [.. seats.Select(seat => seat.Column)]);
        _marks = new uint[seats.Count];
        _start = new int[table.Rows + 1];
        for (var row = 0; row < table.Rows; row++)
        {
            var all = table.InRow(row);
            _start[row + 1] = _start[row] + all;
            _chance.Shuffle(_column.AsSpan(_start[row], all));
            Deal(sheet.ByRow[row], _marks.AsSpan(_start[row], all));
        }

        _excess = new int[table.Columns, sheet.Options];
        for (var option = 0; option < sheet.Options; option++)
        {
            for (var at = 0; at < _marks.Length; at++)
                _excess[_column[at], option] += (int)(_marks[at] >> option & 1);
            for (var column = 0; column < table.Columns; column++)
                _wrong += Math.Abs(_excess[column, option] -= sheet.ByColumn[column][option]);
        }
    }

    /// <summary>Goes on to another room; false where none was found in reasonable time.</summary>
    public bool Next()
    {
        var changes = 0;
        for (var tries = 1000 + (300 * _marks.Length); tries > 0 && (_wrong > 0 || changes < Changes); tries--)
        {
            if (Change())
                changes++;
        }

        return _wrong == 0;
    }

    /// <summary>In each cell, how many chose like that.</summary>
    public int[,] Count(Predicate<uint> chose)
    {
        var counts = new int[_table.Rows, _table.Columns];
        for (var at = 0; at < _marks.Length; at++)
        {
            if (chose(_marks[at]))
                counts[_row[at], _column[at]]++;
        }

        return counts;
    }

    /// <summary>Whether a ballot could be with or without an option, and would be neither empty nor longer than some ballot must be.</summary>
    public bool IsOptional(uint marks, int option) => BitOperations.PopCount(marks & ~(1u << option)) is var others && others >= 1 && others < _longest;

    private static int Longest(int[][] figures, Func<int, int> votes) => figures.Select((stratum, at) => (stratum.Sum() + votes(at) - 1) / votes(at)).Max();

    /// <summary>The options go round like cards: nobody gets one twice, and nobody two more of them than somebody else.</summary>
    private static void Deal(int[] figures, Span<uint> marks)
    {
        var next = 0;
        for (var option = 0; option < figures.Length; option++)
        {
            for (var left = figures[option]; left > 0; left--)
                marks[next++ % marks.Length] |= 1u << option;
        }
    }

    /// <summary>Two people of one row exchange an option, or one hands it to the other, unless that takes the columns further away from their figures.</summary>
    private bool Change()
    {
        var one = _chance.Next(_marks.Length);
        var other = _chance.Next(_start[_row[one]], _start[_row[one] + 1]);
        var given = Pick(_marks[one] & ~_marks[other]);
        var taken = _sheet.IsOne || _chance.Next(2) == 0 ? Pick(_marks[other] & ~_marks[one]) : -1;
        if (_column[one] == _column[other] || given < 0)
            return false;
        if (taken < 0 && (BitOperations.PopCount(_marks[one]) < 2 || BitOperations.PopCount(_marks[other]) >= _longest))
            return false;
        var further = Further(one, other, given) + (taken < 0 ? 0 : Further(other, one, taken));
        if (_wrong > 0 && further > 0)
            return false;

        _wrong += further;
        Give(one, other, given);
        if (taken >= 0)
            Give(other, one, taken);
        return true;
    }

    private int Further(int one, int other, int option) => (_excess[_column[one], option] > 0 ? -1 : 1) + (_excess[_column[other], option] < 0 ? -1 : 1);

    private void Give(int one, int other, int option)
    {
        (_marks[one], _marks[other]) = (_marks[one] & ~(1u << option), _marks[other] | 1u << option);
        _excess[_column[one], option]--;
        _excess[_column[other], option]++;
    }

    /// <summary>One of the options; -1 of none.</summary>
    private int Pick(uint options)
    {
        if (options == 0)
            return -1;
        for (var skipped = _chance.Next(BitOperations.PopCount(options)); skipped > 0; skipped--)
            options &= options - 1;
        return BitOperations.TrailingZeroCount(options);
    }
}
