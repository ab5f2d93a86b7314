import { afterAll, beforeAll, describe } from 'vitest';
import { Firefox } from '../harness/firefox';
import { openWelcomeInFirefox } from '../harness/reader-tab';
import { describeWelcomeCards } from '../harness/welcome-cards';

describe('the welcome page', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.launch();
    await firefox.waitForCards();
  });
  afterAll(() => firefox.close());

  describeWelcomeCards(() => openWelcomeInFirefox(firefox));
});
