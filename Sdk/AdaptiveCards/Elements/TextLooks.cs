using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>How large text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>How bold text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>The colour of text, by what it means.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>The kind of letters.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveFontType { Default, Monospace }

/// <summary>What a text block is to a screen reader.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextBlockStyle { Paragraph, Heading }
