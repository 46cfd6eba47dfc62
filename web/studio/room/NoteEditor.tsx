import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { cx, field } from '../../ui/studio/classes.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InvitationMember, Me } from '../types.ts';
import { matching, typedName } from './mention.ts';
import { membersQuery } from './notes-api.ts';

export const longest = 5000;

/** Others who may see this invitation. */
export function useMentionable(invitation: string): InvitationMember[] {
  const me = useQueryClient().getQueryData<Me>(keys.me)?.userId;
  const members = useQuery(membersQuery(invitation)).data ?? [];
  return members.filter((member) => member.userId !== me);
}

/** A text area that offers names after an @: arrows choose, Enter or Tab takes, Escape leaves it. */
export function NoteEditor({
  label,
  value,
  onChange,
  onSave,
  members,
  placeholder,
  focus = false,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSave: () => void;
  members: InvitationMember[];
  placeholder?: string;
  focus?: boolean;
}) {
  const t = useText();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<{ from: number; name: string } | null>(null);
  const [at, setAt] = useState(0);
  const offered = typed ? matching(members, typed.name) : [];
  useEffect(() => {
    if (!focus) return;
    area.current?.focus({ preventScroll: true });
    area.current?.scrollIntoView({ block: 'center' });
  }, [focus]);

  const look = () => {
    const element = area.current;
    setTyped(element ? typedName(element.value, element.selectionStart) : null);
    setAt(0);
  };
  const take = (member: InvitationMember) => {
    if (!typed) return;
    const end = typed.from + 1 + typed.name.length;
    const before = `${value.slice(0, typed.from)}@${member.name} `;
    onChange(before + value.slice(end).replace(/^ /, ''));
    setTyped(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const chosen = offered[Math.min(at, offered.length - 1)];
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={longest}
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen ? `${id}-${chosen.userId}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look();
        }}
        onClick={look}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
            event.preventDefault();
            onSave();
          } else if (offered.length > 0 && chosen) {
            const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (by) setAt((at + by + offered.length) % offered.length);
            else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
            else if (event.key === 'Escape') setTyped(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }
        }}
        className={cx(field, 'block w-full resize-y text-15 leading-normal field-sizing-content')}
      />
      {offered.length > 0 ? (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('notes.mention')}
          className="absolute bottom-full z-20 mb-1 max-w-full min-w-56 rounded-button border border-line-strong bg-raised p-1 shadow-lg"
        >
          {offered.map((member) => (
            <div
              key={member.userId}
              id={`${id}-${member.userId}`}
              role="option"
              tabIndex={-1}
              aria-selected={member === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                take(member);
              }}
              className={`flex min-h-9 cursor-pointer items-center rounded-chip px-3 text-15 max-sm:min-h-11 ${member === chosen ? 'bg-sunken' : ''}`}
            >
              {member.name}
            </div>
          ))}
        </div>
      ) : null}
      <p className="sr-only" role="status">
        {offered.length > 0 ? t('notes.mention.found', { count: offered.length }) : ''}
      </p>
    </div>
  );
}
