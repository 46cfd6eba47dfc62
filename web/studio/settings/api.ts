import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '../../api/generated/client.gen.ts';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, matching } from '../api.ts';
import { keys } from '../queries.ts';
import type { ApiKey, ApiKeyInput, CreatedApiKey, Organisation, OrganisationInput, Page } from '../types.ts';

export const organisationQuery = queryOptions({
  queryKey: keys.organisation,
  queryFn: (): Promise<Organisation> => answer(api.getOrganisation()),
});
export function saveOrganisation(body: OrganisationInput, revision: number): Promise<Organisation> {
  return answer(api.putOrganisation({ body, ...matching(revision) }));
}
/** Bytes as they are; the generated call knows JSON only. */
export function sendLogo(bytes: Blob): Promise<Organisation> {
  const headers = { 'content-type': 'application/octet-stream' };
  return answer(
    client.put<{ 200: Organisation }>({
      url: '/api/v1/organisation/logo',
      body: bytes,
      bodySerializer: null,
      headers,
    }),
  );
}
export function removeLogo(): Promise<Organisation> {
  return answer(api.deleteOrganisationLogo());
}
/** What came back is what stands in the settings now, and the name at the foot of the navigation may have changed with it. */
export function showOrganisation(queries: QueryClient, organisation: Organisation): void {
  const before = queries.getQueryData(organisationQuery.queryKey);
  queries.setQueryData(organisationQuery.queryKey, organisation);
  if (before?.name !== organisation.name) void queries.invalidateQueries({ queryKey: keys.me });
}

export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: (): Promise<Page<ApiKey>> => answer(api.getApiKeys()),
});
export function createApiKey(body: ApiKeyInput): Promise<CreatedApiKey> {
  return answer(api.postApiKeys({ body }));
}
export function revokeApiKey(apiKey: string): Promise<unknown> {
  return answer(api.deleteApiKeysByApiKey({ path: { apiKey } }));
}
export function restoreApiKey(apiKey: string): Promise<unknown> {
  return answer(api.postApiKeysByApiKeyRestore({ path: { apiKey } }));
}
