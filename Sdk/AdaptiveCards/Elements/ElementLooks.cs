using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>The space before an element.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Where something stands from side to side.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHorizontalAlignment { Left, Center, Right }

/// <summary>Where content stands from top to bottom.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }

/// <summary>How large an image is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>Whether an image is cropped to a circle, as portraits are.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageStyle { Default, Person }
