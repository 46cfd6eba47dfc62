import { Check, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { FilterChip } from '../../ui/studio/FilterChip.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { useText } from '../text.ts';
import {
  decisionKinds,
  type InvitationSearch,
  narrows,
  shownStates,
  sorts,
  sortsForAll,
  statesForAll,
} from './search.ts';

interface FiltersProps {
  search: InvitationSearch;
  /** `typing`: the step before is replaced, so that Back leaves the word and not a letter of it. */
  onChange: (next: InvitationSearch, typing?: boolean) => void;
  manages: boolean;
  /** Names are hidden: only codes are found. */
  blind: boolean;
  mailFailed: number;
}

/** Search, filters and order of the list. Each stands in the address. */
export function Filters({ search, onChange, manages, blind, mailFailed }: FiltersProps) {
  const t = useText();
  const { sort = 'newest' } = search;
  const { q: _q, state, decision, needs, mail, sort: _sort, ...rest } = search;
  const set = (change: InvitationSearch) => onChange({ ...search, ...change });
  const without = (...names: (keyof InvitationSearch)[]) =>
    onChange(
      Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name as keyof InvitationSearch))),
    );
  const tick = (on: boolean) => (on ? <Check aria-hidden size={16} /> : <span className="block w-4" />);

  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox
        search={search}
        onChange={onChange}
        label={t(blind ? 'candidates.search.codes' : 'candidates.search')}
      />
      <fieldset className="contents">
        <legend className="sr-only">{t('filter.title')}</legend>
        <FilterChip isOn={needs === 'me'} onPress={() => (needs ? without('needs') : set({ needs: 'me' }))}>
          {t('filter.needs-me')}
        </FilterChip>
        <Menu
          label={t('filter.state')}
          trigger={
            <FilterChip isOn={state !== undefined} opens>
              {state ? t(`invitation.state.${state}`) : t('filter.state')}
            </FilterChip>
          }
          choices={[
            { id: 'any', name: t('filter.any'), icon: tick(!state), run: () => without('state') },
            ...(manages ? shownStates : statesForAll).map((one) => ({
              id: one,
              name: t(`invitation.state.${one}`),
              icon: tick(state === one),
              run: () => set({ state: one }),
            })),
          ]}
        />
        {manages ? (
          <Menu
            label={t('filter.decision')}
            trigger={
              <FilterChip isOn={decision !== undefined} opens>
                {decision ? t(`decision.state.${decision}`) : t('filter.decision')}
              </FilterChip>
            }
            choices={[
              { id: 'any', name: t('filter.any'), icon: tick(!decision), run: () => without('decision') },
              ...decisionKinds.map((one) => ({
                id: one,
                name: t(`decision.state.${one}`),
                icon: tick(decision === one),
                run: () => set({ decision: one }),
              })),
            ]}
          />
        ) : null}
        {manages && (mailFailed > 0 || mail) ? (
          <FilterChip isOn={mail === 'failed'} onPress={() => (mail ? without('mail') : set({ mail: 'failed' }))}>
            {t('filter.mail-failed', { count: mailFailed })}
          </FilterChip>
        ) : null}
      </fieldset>
      {narrows(search) ? (
        <Button look="quiet" small onPress={() => onChange({ ...(sort === 'newest' ? {} : { sort }), ...rest })}>
          {t('filter.clear')}
        </Button>
      ) : null}
      <div className="sm:ml-auto">
        <Menu
          label={t('sort.title')}
          trigger={
            <FilterChip isOn={false} opens>
              {t(`sort.${sort}`)}
            </FilterChip>
          }
          choices={(manages ? sorts : sortsForAll).map((one) => ({
            id: one,
            name: t(`sort.${one}`),
            icon: tick(sort === one),
            run: () => (one === 'newest' ? without('sort') : set({ sort: one })),
          }))}
        />
      </div>
    </div>
  );
}

const pauseMs = 250;

function SearchBox({ search, onChange, label }: Pick<FiltersProps, 'search' | 'onChange'> & { label: string }) {
  const [typed, setTyped] = useState(search.q ?? '');
  const asked = useRef(search.q ?? '');
  const latest = useRef({ search, onChange });
  latest.current = { search, onChange };

  // The address changed by itself: Back, or filters cleared.
  useEffect(() => {
    if ((search.q ?? '') === asked.current) return;
    asked.current = search.q ?? '';
    setTyped(asked.current);
  }, [search.q]);
  useEffect(() => {
    const q = typed.trim();
    if (q === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = q;
      const { q: _, ...others } = latest.current.search;
      latest.current.onChange(q ? { ...others, q } : others, true);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <SearchField value={typed} onChange={setTyped} className="relative w-full sm:w-70">
      <Label className="sr-only">{label}</Label>
      <Search
        aria-hidden
        size={17}
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-2"
      />
      <Input
        data-search
        placeholder={label}
        className="min-h-10 w-full rounded-button border border-control bg-raised py-2 pr-3 pl-9 text-15 placeholder:text-ink-2 max-sm:min-h-11"
      />
    </SearchField>
  );
}
