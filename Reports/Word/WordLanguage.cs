namespace Reports.Word;

/// <summary>Languages as Word tells them apart: with a country, or it has no dictionary for them.</summary>
internal static class WordLanguage
{
    private const string Usual = "en";

    /// <param name="id">Two or three small letters; anything else is none that Word knows.</param>
    public static string Of(string id) => id switch
    {
        "ne" => "ne-NP",
        "si" => "si-LK",
        "dz" => "dz-BT",
        "my" => "my-MM",
        "ar" => "ar-SA",
        "fa" => "fa-IR",
        "ur" => "ur-PK",
        _ when !id.All(char.IsAsciiLetterLower) || id.Length is < 2 or > 3 => Of(Usual),
        _ => id + "-IN",
    };
}
