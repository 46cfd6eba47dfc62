import { expect, it } from 'vitest';
import { openBrowser } from '../../e2e/lib/browser.ts';
import { inspect } from '../../e2e/lib/inspect.ts';
import { startVorab } from '../../e2e/lib/server.ts';
import { withEvidence } from '../../e2e/lib/shots.ts';
import { askByChoosing } from '../../e2e/steps/choice.ts';

it('every page of a choice can be used in both themes, from a phone to a desk, by keyboard and with axe', async () => {
  const [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  try {
    await withEvidence(
      () => browser.contexts().flatMap((context) => context.pages()),
      () => askByChoosing(browser, vorab.origin, async (page, about) => expect(await inspect(page, about)).toEqual([])),
    );
  } finally {
    await browser.close();
    await vorab.stop();
  }
});
