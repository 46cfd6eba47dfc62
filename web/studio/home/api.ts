import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer } from '../api.ts';
import { keys } from '../queries.ts';
import type { Example, Home } from '../types.ts';

export const homeQuery = queryOptions({ queryKey: keys.home, queryFn: (): Promise<Home> => answer(api.getHome()) });

/** Asked again while it is being filled, since its bar moves. */
export const exampleQuery = queryOptions({
  queryKey: keys.example,
  queryFn: async (): Promise<Example | null> => (await answer(api.getExamples())).items[0] ?? null,
  refetchInterval: (query) => (query.state.data?.state === 'filling' ? 700 : false),
});

export const makeExample = (): Promise<Example> => answer(api.postExamples());

/** `leaving` lets the request outlive the page. */
export const deleteExample = (leaving: boolean): Promise<unknown> => answer(api.deleteExamples({ keepalive: leaving }));
