import marks from '../passage-marks.css?inline';

/** Rules for the marks inside of a shadow root, which those of the page do not reach in every browser. */
export function adoptPassageMarks(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marks);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch (error) {
    // Firefox forbids content scripts to set it (bug 1751346): there a passage in a shadow root is found, not painted.
    console.debug('Sidelight:', error);
  }
}
