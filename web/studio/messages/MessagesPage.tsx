import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { NotYours } from '../NotYours.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Language, MessageTemplate } from '../types.ts';
import { templatesQuery } from './api.ts';
import { blankTemplate } from './blank.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { useLanguage } from './useLanguage.ts';

const NEW = 'new';

/** Texts for messages to candidates: what came with Vorab, as this organisation says it, and its own. */
export function MessagesPage() {
  const t = useText();
  const me = useQuery(meQuery);
  const mayRead = me.data !== undefined && me.data.role !== 'reviewer';
  const templates = useQuery({ ...templatesQuery, enabled: mayRead });
  const mayEdit = me.data?.role === 'owner' || me.data?.role === 'admin';
  const [chosen, setChosen] = useState<string | null>(null);
  if (me.data && !mayRead) return <NotYours page={t('messages.title')} whose="makers" />;
  return (
    <>
      <PageHead
        title={t('messages.title')}
        actions={
          mayEdit ? (
            <Button onPress={() => setChosen(NEW)}>
              <Plus aria-hidden size={16} />
              {t('messages.add')}
            </Button>
          ) : undefined
        }
      />
      <p className="mb-5 max-w-prose text-15 text-ink-2">{t('messages.body')}</p>
      {me.data && !mayEdit ? (
        <div className="mb-5">
          <Note>{t('messages.read-only')}</Note>
        </div>
      ) : null}
      <Load query={templates}>
        {({ items }) => {
          const shown = chosen === NEW ? blankTemplate : (items.find(({ id }) => id === chosen) ?? items[0]);
          return (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(13rem,17rem)_minmax(0,1fr)]">
              <TemplateList items={items} shown={chosen === NEW ? null : (shown?.id ?? null)} onChoose={setChosen} />
              {shown ? (
                <TemplateEditor
                  key={`${shown.id} ${shown.revision}`}
                  template={shown}
                  mayEdit={mayEdit}
                  onChosen={setChosen}
                />
              ) : null}
            </div>
          );
        }}
      </Load>
    </>
  );
}

function TemplateList({
  items,
  shown,
  onChoose,
}: {
  items: MessageTemplate[];
  shown: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useText();
  const language: Language = useLanguage();
  return (
    <nav aria-label={t('messages.list')}>
      <ul className="overflow-hidden rounded-card border border-line bg-raised">
        {items.map((template) => {
          const here = template.id === shown;
          return (
            <li key={template.id} className="border-b border-line last:border-b-0">
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => onChoose(template.id)}
                className={`flex min-h-11 w-full cursor-pointer flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3 text-left -outline-offset-2 ${here ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
              >
                <span className="min-w-0">
                  <span className="block text-15 font-semibold break-words">{template.name[language]}</span>
                  <span className="block text-13 text-ink-2">{t(`messages.purpose.${template.purpose}`)}</span>
                </span>
                {template.changed && template.shipped ? <Chip>{t('messages.changed')}</Chip> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
