import { useQueryClient } from '@tanstack/react-query';
import { type Draft, useDraft } from '../draft.ts';
import { rubricQuery, saveRubric } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import type { Rubric } from '../types.ts';
import { type DraftCriterion, inputOf, isWhole } from './whole.ts';

export { type DraftCriterion, isWhole } from './whole.ts';

function draftOf(rubric: Rubric): DraftCriterion[] {
  return [...rubric.criteria]
    .sort((a, b) => a.position - b.position)
    .map(({ position: _, ...criterion }) => ({ ...criterion, key: criterion.id }));
}

export function useRubricDraft(interview: string, rubric: Rubric): Draft<DraftCriterion[]> {
  const client = useQueryClient();
  return useDraft<DraftCriterion[]>({
    server: { value: draftOf(rubric), revision: rubric.revision },
    ready: (criteria) => criteria.every(isWhole),
    save: async (criteria, revision) => {
      const saved = await saveRubric(interview, criteria.map(inputOf), revision);
      client.setQueryData(keys.rubric(interview), saved);
      const ids = new Map(draftOf(saved).map((criterion, at) => [criteria[at]?.key, criterion.id]));
      return {
        revision: saved.revision,
        // Criteria that were new have an id now; whatever was typed meanwhile stays.
        merge: (current) =>
          current.map((criterion) => {
            const id = ids.get(criterion.key);
            return id === undefined ? criterion : { ...criterion, id };
          }),
      };
    },
    reload: async () => {
      const fresh = await client.fetchQuery({ ...rubricQuery(interview), staleTime: 0 });
      return { value: draftOf(fresh), revision: fresh.revision };
    },
  });
}
