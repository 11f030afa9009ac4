using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>The space before an element.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Where something stands from side to side.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHorizontalAlignment { Left, Center, Right }

/// <summary>The ground that a group stands on.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>How large text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>How bold text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>What colour text has: the host knows which that is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>The kind of letters.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveFontType { Default, Monospace }

/// <summary>What a text block is to a screen reader.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextBlockStyle { Paragraph, Heading }
