import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Set E2E_SHOTS to a folder to get a picture of every step. */
const folder = process.env.E2E_SHOTS;
const failed = resolve(import.meta.dirname, '../../.cache/e2e/failed');

let count = 0;

export async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  count += 1;
  const path = join(folder, `${String(count).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path, fullPage, animations: 'disabled' });
}

/**
 * Runs a story; where it fails, what each open page shows is kept below `.cache/e2e/failed`.
 * @param name tells apart stories that are told at the same time
 */
export async function withEvidence(pages: () => Page[], story: () => Promise<void>, name = ''): Promise<void> {
  try {
    await story();
  } catch (error) {
    mkdirSync(failed, { recursive: true });
    for (const [at, page] of pages().entries())
      await page.screenshot({ path: join(failed, `${name}${at}.png`), fullPage: true }).catch(() => undefined);
    throw error;
  }
}
