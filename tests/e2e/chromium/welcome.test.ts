import { afterAll, beforeAll, describe } from 'vitest';
import { Chromium } from '../harness/chromium';
import { openWelcomeInChromium } from '../harness/reader-tab';
import { describeWelcomeCards } from '../harness/welcome-cards';

describe('the welcome page', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  afterAll(() => chromium.close());

  describeWelcomeCards(() => openWelcomeInChromium(chromium));
});
