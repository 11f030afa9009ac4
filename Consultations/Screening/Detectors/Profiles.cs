namespace Consultations.Screening.Detectors;

/// <summary>Links to somebody's page on a social platform: facebook.com/rekha.das, t.me/rekha. The platform alone is nobody's.</summary>
internal sealed class Profiles : IDetector
{
    private const int LongestHost = 40;
    private const int LongestPath = 200;

    private static readonly string[] Prefixes = ["https://", "http://"];

    public FindingKind Kind => FindingKind.Profile;

    public IEnumerable<TextSpan> Find(string text)
    {
        var free = 0;
        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            var start = HostStart(text, slash, free);
            var end = PathEnd(text, slash + 1);
            if (start == slash || end == slash + 1 || !IsPlatform(text.AsSpan(start, slash - start)) || IsPublic(text.AsSpan(slash + 1, end - slash - 1)))
                continue;
            foreach (var prefix in Prefixes)
            {
                if (start - prefix.Length >= free && text.AsSpan(start - prefix.Length).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    start -= prefix.Length;
            }

            yield return new TextSpan(start, end - start);
            free = end;
            slash = end - 1;
        }
    }

    private static int HostStart(string text, int slash, int free)
    {
        var start = slash;
        while (start > free && slash - start < LongestHost && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
            start--;
        return start;
    }

    private static int PathEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestPath && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '@' or '/' or '?' or '=' or '&' or '%' or '+' or '~'))
            end++;
        while (end > start && text[end - 1] is '.' or '?' or '/' or '-' or '&')
            end--;
        return end;
    }

    private static bool IsPlatform(ReadOnlySpan<char> host)
    {
        var known = Platforms.Hosts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var dot = -1; dot < host.Length;)
        {
            if (known.Contains(host[(dot + 1)..]))
                return true;
            var next = host[(dot + 1)..].IndexOf('.');
            if (next < 0)
                return false;
            dot += next + 1;
        }

        return false;
    }

    private static bool IsPublic(ReadOnlySpan<char> path)
    {
        var first = path.IndexOfAny('/', '?');
        return Platforms.PublicPaths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first < 0 ? path : path[..first]);
    }
}
