import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../fixtures/article-page';
import { Firefox } from '../harness/firefox';
import { edited } from '../harness/passages';

/** A paragraph that a page draws in an open shadow root, as some publishers draw whole articles. */
const IN_SHADOW = `<div id="shaded"></div></article>
<script>
  document.getElementById('shaded').attachShadow({ mode: 'open' }).innerHTML =
    '<p>Nayib Bukele and the lawyers of Cristosal spoke of the Tren de Aragua in San Salvador.</p>';
</script>`;

describe('words in an open shadow root', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.launch();
    await firefox.waitForCards();
    await firefox.changeSettings({ density: 'all' });
  });
  afterAll(() => firefox.close());

  it('are marked, and the rules of the marks reach them', async () => {
    const article = articlePage('https://www.nytimes.com/2026/11/24/article.html');
    const page = await firefox.openServedPage(edited(article, '</article>', IN_SHADOW));
    await page.bringToFront();
    const inShadow = () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        return ranges
          .filter(({ startContainer }) => startContainer.getRootNode() instanceof ShadowRoot)
          .map(({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset),
          );
      });
    await expect.poll(inShadow).toEqual(['Nayib Bukele', 'Cristosal', 'Tren de Aragua', 'San Salvador']);
    const rules = await page.evaluate(() =>
      document
        .getElementById('shaded')
        ?.shadowRoot?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
    );
    expect(rules?.join('\n')).toContain('::highlight(sidelight-mention-dotted)');
  });
});
