using QRCoder;

namespace Cards.Organising;

/// <summary>A link as a picture that phones read.</summary>
public static class QrCode
{
    private const int PixelsPerModule = 8;

    /// <summary>A PNG in a <c>data:</c> address, quiet zone included.</summary>
    public static Uri Of(string link)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return new Uri("data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule)));
    }

    /// <summary>Its rows from the top, quiet zone included: <c>1</c> is dark, <c>0</c> is light.</summary>
    public static IReadOnlyList<string> Rows(string link)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '1' : '0')))];
    }
}
