import { queryOptions } from '@tanstack/react-query';
import { getStatus, postStatusMediaByUploadRetry, postStatusTestMail } from '../../api/generated/sdk.gen.ts';
import { answer } from '../api.ts';
import { keys } from '../queries.ts';
import type { Language, Status, TestMailResult } from '../types.ts';

export const statusQuery = queryOptions({
  queryKey: keys.status,
  queryFn: (): Promise<Status> => answer(getStatus()),
  refetchInterval: 10_000,
});

export const sendTestMail = (to: string, language: Language): Promise<TestMailResult> =>
  answer(postStatusTestMail({ body: { to, language } }));

export const retryMedia = (upload: string): Promise<unknown> =>
  answer(postStatusMediaByUploadRetry({ path: { upload } }));
