using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenPropertyTests
{
    private static readonly string[] Pieces =
    [
        "9876543210", "98765 43210", "+91", "(", ")", "2341 2341 2346", "2551234", "12", "4", "2018-19", "28.02.2019", "1098", "1800", "00", "Rs",
        "call", "a@b.org", "rekha", "Rekha", "Sunita", "Chumki", ", ", "14", "aged", " from ", "Basirhat", "daughter of ", " d/o ", "'s daughter", "victim ", " named ", "the ", "girl ", "14-year-old ",
        "FIR No. ", "/2019", "case ", "of 2018", "ABCPK1234L", "AS 01 ", "AB 1234", "K1234567", "ABC1234567", "SBIN0001234", "account ", "@upi", "facebook.com/", "insta ", "id: ", "@rekha", "nine ", "double ",
        "eight seven six five ", "98765/", "43210", ",", "/", "रेखा", "की बेटी", "१४ वर्ष", "नाम की लड़की", "সুনিতার মেয়ে", "[phone number]", "[a person]", "[", "]", "\uFFFC", "\u0301", "Ａ", "⑨", "О", " at ", " dot ", "org", "@", ".", "-", " ", "\n", "%", "९८७६५४३२१०", "\u200B", "[at]", "\uD835", "😀", "lakh",
    ];

    [Fact]
    public void Nothing_is_found_in_what_was_redacted() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Screen.Examine(Screen.Examine(text).Redacted).IsClear)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Findings_stand_in_the_text_in_order_and_apart() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var finding in Screen.Examine(text).Findings)
            {
                if (finding.Start < end || finding.Length < 1 || finding.Start + finding.Length > text.Length)
                    return false;
                end = finding.Start + finding.Length;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_written_is_read_and_stays_well_formed() =>
        Prop.ForAll<string>(text =>
        {
            var written = text ?? "";
            var screened = Screen.Examine(written);
            return (screened.IsClear && screened.Redacted == written) || Screen.Examine(screened.Redacted).IsClear;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Redaction_takes_no_character_apart() =>
        Prop.ForAll(Texts().Where(text => !text.Contains('\uD835', StringComparison.Ordinal)).ToArbitrary(), text =>
            !Screen.Examine(text).Redacted.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_planted_among_harmless_words_is_found_whole_wherever_it_stands() =>
        Prop.ForAll(
            (from planted in Gen.Elements(Planted)
             from before in Gen.Elements(Neutral).ListOf()
             from after in Gen.Elements(Neutral).ListOf()
             from comma in Gen.Elements("", ",", ";", ":")
             select (planted.Kind, planted.Written, Text: $"{string.Join(' ', before)} {planted.Written}{comma} {string.Join(' ', after)}", Start: string.Join(' ', before).Length + 1)).ToArbitrary(),
            plant => Screen.Examine(plant.Text).Findings is [var finding] && finding.Kind.Id == plant.Kind && finding.Start == plant.Start && finding.Length == plant.Written.Length)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Something_of_every_kind_is_planted() =>
        Planted.Select(planted => planted.Kind).Distinct().Order(StringComparer.Ordinal).ShouldBe(FindingKind.All.Select(kind => kind.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Text_without_digits_at_signs_and_letters_has_no_findings() =>
        Prop.ForAll<string>(text => Screen.Examine(string.Concat((text ?? "").Where(c => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c != '@'))).IsClear)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1 ")]
    [InlineData("a@")]
    [InlineData("a at ")]
    [InlineData("a(at)b(dot)")]
    [InlineData("9876543210 ")]
    [InlineData("9876543210 4 ")]
    [InlineData("+")]
    [InlineData("1-")]
    [InlineData("(((((")]
    [InlineData("a.b@c.")]
    [InlineData("28.02.2019 ")]
    [InlineData("Rekha ")]
    [InlineData("Rekha, ")]
    [InlineData("Rekha, 14, ")]
    [InlineData("daughter of ")]
    [InlineData("victims Rekha, Sunita and ")]
    [InlineData("14 year old girl ")]
    [InlineData("FIR No. ")]
    [InlineData("FIR 12, ")]
    [InlineData("f.i.r.")]
    [InlineData("one ")]
    [InlineData("double ")]
    [InlineData("1,")]
    [InlineData("9/")]
    [InlineData("98765/")]
    [InlineData("GB82 WEST 1234 ")]
    [InlineData("AS 01 AB ")]
    [InlineData("facebook.com/")]
    [InlineData("insta id ")]
    [InlineData("@a ")]
    [InlineData("a.b.")]
    [InlineData("[")]
    [InlineData("[phone number]")]
    [InlineData("की ")]
    [InlineData("नाम ")]
    [InlineData("𝟗")]
    [InlineData("\u0301")]
    public void A_hundred_thousand_characters_are_read_to_the_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "; 98765 43211";

        var last = Screen.Examine(text).Findings[^1];

        (last.Start + last.Length).ShouldBe(text.Length);
    }

    private static readonly string[] Neutral =
        "shelter homes are full in every district because nobody pays for counselling while trials take long and witnesses move away without protection गांव में बहुत काम है".Split(' ');

    private static readonly (string Kind, string Written)[] Planted =
    [
        ("phone-number", "98765 43210"), ("phone-number", "९८७६५४३२१०"), ("phone-number", "98765/43210"), ("phone-number", "nine eight seven six five four three two one zero"),
        ("email-address", "rekha@example.org"), ("aadhaar", "2341 2341 2346"), ("aadhaar", "2341/2341/2346"), ("pan", "ABCPK1234L"), ("passport", "K1234567"), ("voter-id", "ABC1234567"),
        ("case-number", "FIR No. 123/2019"), ("case-number", "WBSP010012342019"), ("vehicle-plate", "AS 01 AB 1234"), ("bank-account", "SBIN0001234"), ("bank-account", "4111 1111 1111 1111"),
        ("upi-id", "rekha@okicici"), ("profile", "facebook.com/rekha.das"), ("profile", "t.me/rekha"), ("person", "Rekha, 14, from Basirhat"), ("person", "daughter of Sunita"),
        ("person", "Chumkimoni, aged 15"), ("person", "सुनीता की बेटी"), ("person", "चुमकीमणि नाम की लड़की"),
    ];

    private static Gen<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
