using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Consultations.Screening.Detectors;

/// <summary>A folded text taken apart into words, numbers and marks.</summary>
internal sealed class Pieces
{
    private readonly string text;
    private readonly List<Piece> pieces = [];

    public Pieces(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (IsLetter(text[at]))
            {
                while (end < text.Length && (IsLetter(text[end]) || IsMark(text[end])))
                    end++;
                pieces.Add(new Piece(at, end, PieceSort.Word));
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
                pieces.Add(new Piece(at, end, PieceSort.Number));
            }
            else if (text[at] is not (' ' or '\n'))
            {
                pieces.Add(new Piece(at, end, PieceSort.Mark));
            }

            at = end;
        }
    }

    public int Count => pieces.Count;

    public Piece this[int i] => pieces[i];

    public ReadOnlySpan<char> Text(int i) => i >= 0 && i < pieces.Count ? text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start) : default;

    public bool IsWord(int i) => i >= 0 && i < pieces.Count && pieces[i].Sort == PieceSort.Word;

    public bool IsNumber(int i) => i >= 0 && i < pieces.Count && pieces[i].Sort == PieceSort.Number;

    public bool Is(int i, char mark) => i >= 0 && i < pieces.Count && text[pieces[i].Start] == mark;

    public bool IsOneOf(int i, FrozenSet<string> words) => IsWord(i) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Text(i));

    /// <summary>Whether nothing stands between a piece and the one before.</summary>
    public bool IsTight(int i) => i > 0 && i < pieces.Count && pieces[i].Start == pieces[i - 1].End;

    /// <summary>How many characters stand between a piece and the one before.</summary>
    public int Gap(int i) => pieces[i].Start - pieces[i - 1].End;

    /// <summary>Whether the text goes on in the same line.</summary>
    public bool IsSameLine(int i) => i > 0 && i < pieces.Count && !text.AsSpan(pieces[i - 1].End, Gap(i)).Contains('\n');

    /// <summary>From the first of some pieces to the last.</summary>
    public TextSpan Span(int first, int end) => new(pieces[first].Start, pieces[end - 1].End - pieces[first].Start);

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c);

    private static bool IsMark(char c) => !char.IsAscii(c) && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

/// <summary>A word with the marks on its letters, digits that stand together, or one mark.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int End, PieceSort Sort);

/// <summary>What a piece is.</summary>
internal enum PieceSort
{
    Word,
    Number,
    Mark,
}
