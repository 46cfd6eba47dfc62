import type { QueryClient } from '@tanstack/react-query';
import { accountQuery } from '../account/api.ts';
import { switchLanguage } from '../frame/language.ts';
import { applyTheme } from '../frame/settings.ts';
import { keys } from '../queries.ts';

/** Somebody has just signed in: language and theme that they chose elsewhere hold here too. */
export async function adopt(client: QueryClient): Promise<void> {
  client.removeQueries({ queryKey: keys.me });
  client.removeQueries({ queryKey: keys.account });
  const mine = await client.fetchQuery(accountQuery).catch(() => null);
  if (mine?.theme) applyTheme(mine.theme);
  if (mine?.language) await switchLanguage(mine.language);
}
