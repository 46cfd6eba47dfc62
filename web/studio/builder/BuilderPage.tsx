import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Blank } from '../../ui/studio/States.tsx';
import { interviewQuery, rubricQuery } from '../interviews/api.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import { Builder } from './Builder.tsx';

export function BuilderPage() {
  const t = useText();
  const { interview: id } = useParams({ from: '/frame/interviews/$interview/edit' });
  const interview = useQuery(interviewQuery(id));
  const rubric = useQuery(rubricQuery(id));
  return (
    <Load query={interview} level={1}>
      {(data) =>
        data.access === 'manage' ? (
          <Load query={rubric} level={1}>
            {(criteria) => <Builder key={data.id} interview={data} rubric={criteria} />}
          </Load>
        ) : (
          <Blank level={1} title={t('builder.no-access.title')}>
            {t('builder.no-access.body')}
          </Blank>
        )
      }
    </Load>
  );
}
