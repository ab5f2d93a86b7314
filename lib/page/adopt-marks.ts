/**
 * Give a shadow root the rules of our marks, which those of the page do not reach in every browser. Where the browser
 * forbids it to scripts of extensions (earlier Firefox, bug 1751346), its words are found and not painted.
 */
export function adoptMarks(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch (error) {
    console.debug('Sidelight:', error);
  }
}
