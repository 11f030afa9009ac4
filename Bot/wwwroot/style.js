// How Web Chat and its cards look: the page's own colours, in a light and a dark dress.
const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Tamil", sans-serif';

const light = {
  accent: '#0f5c5c', onAccent: '#ffffff', paper: '#f4f6f5', sheet: '#ffffff', ink: '#1b2525', soft: '#52605f', line: '#c9d2d1', tint: '#e9f2f1',
  good: '#1b6b34', warning: '#8a5a00', attention: '#8a1f11',
};

const darkness = {
  accent: '#7fd1c7', onAccent: '#06302f', paper: '#12191a', sheet: '#1b2526', ink: '#e8eeed', soft: '#a9b7b5', line: '#415050', tint: '#233334',
  good: '#8fdca6', warning: '#f0c674', attention: '#ffb4a6',
};

export function styleOptions(dark) {
  const c = dark ? darkness : light;
  return {
    primaryFont: font,
    fontSizeSmall: '85%',
    accent: c.accent,
    subtle: c.soft,
    backgroundColor: c.paper,
    rootHeight: '100%',
    rootWidth: '100%',
    paddingRegular: 12,

    bubbleBackground: c.sheet,
    bubbleTextColor: c.ink,
    bubbleBorderColor: c.line,
    bubbleBorderRadius: 12,
    bubbleFromUserBackground: c.accent,
    bubbleFromUserTextColor: c.onAccent,
    bubbleFromUserBorderColor: c.accent,
    bubbleFromUserBorderRadius: 12,
    bubbleMinHeight: 44,
    bubbleMaxWidth: 640,
    bubbleAttachmentMaxWidth: 640,
    messageActivityWordBreak: 'break-word',

    sendBoxBackground: c.sheet,
    sendBoxTextColor: c.ink,
    sendBoxPlaceholderColor: c.soft,
    sendBoxButtonColor: c.accent,
    sendBoxButtonColorOnHover: c.accent,
    sendBoxButtonShadeColor: c.sheet,
    sendBoxButtonShadeColorOnHover: c.tint,
    sendBoxBorderTop: `solid 1px ${c.line}`,
    sendBoxHeight: 48,
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 200,

    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: c.sheet,
    suggestedActionBorderColor: c.accent,
    suggestedActionBorderRadius: 8,
    suggestedActionTextColor: c.accent,
    suggestedActionBackgroundColorOnHover: c.tint,
    suggestedActionsStackedLayoutButtonTextWrap: true,

    transcriptActivityVisualKeyboardIndicatorColor: c.accent,
    transcriptVisualKeyboardIndicatorColor: c.accent,
    cardEmphasisBackgroundColor: c.tint,
    cardPushButtonBackgroundColor: c.accent,
    cardPushButtonTextColor: c.onAccent,
    // What is longer than the screen is read from its top; a button leads on.
    autoScrollSnapOnPage: true,
    scrollToEndButtonBehavior: 'any',
    adaptiveCardsParserMaxVersion: '1.5',
    timestampColor: c.soft,
    groupTimestamp: 60_000,
    markdownExternalLinkIconImage: 'none',
    connectivityTextSize: '95%',
    notificationText: c.ink,
    toastInfoBackgroundColor: c.tint,
    toastInfoColor: c.ink,
  };
}

export function adaptiveCardsHostConfig(dark) {
  const c = dark ? darkness : light;
  const tone = color => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: c.ink, subtle: c.soft },
    dark: tone(c.ink),
    light: tone(c.soft),
    accent: tone(c.accent),
    good: tone(c.good),
    warning: tone(c.warning),
    attention: tone(c.attention),
  };
  return {
    fontFamily: font,
    supportsInteractivity: true,
    spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 14 },
    fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
    textStyles: {
      heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 19, default: 23, medium: 25, large: 28, extraLarge: 34 },
    separator: { lineThickness: 1, lineColor: c.line },
    imageSizes: { small: 48, medium: 96, large: 192 },
    containerStyles: {
      default: { backgroundColor: c.sheet, foregroundColors },
      emphasis: { backgroundColor: c.tint, foregroundColors },
      accent: { backgroundColor: c.tint, foregroundColors },
    },
    actions: {
      maxActions: 20,
      spacing: 'default',
      buttonSpacing: 0,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', color: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', color: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 180 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
  };
}
