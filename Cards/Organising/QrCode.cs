using QRCoder;

namespace Cards.Organising;

/// <summary>A link as a picture that phones read.</summary>
internal static class QrCode
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
}
