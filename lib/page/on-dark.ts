/** Luminance of text at or above which its page is taken for a dark one. */
const DARK_PAGE = 0.35;

/** Whether the text is light, so that its page is dark: decides between the two tones of our marks. */
export function isOnDark(node: Text): boolean {
  const element = node.parentElement;
  const channels = element ? /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).color) : null;
  if (!channels) return false;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= DARK_PAGE;
}

/** sRGB to linear light (WCAG 2.2, relative luminance). */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
