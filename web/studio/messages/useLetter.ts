import { useState } from 'react';
import type { DecisionKind, MessageDraft } from '../types.ts';
import type { Words } from './api.ts';
import { unknownFields } from './fields.ts';

/** A message while it is written. What was typed into one template is still there when one comes back to it. */
export interface Letter {
  readonly templateId: string | null;
  readonly words: Words;
  /** Whether it can be sent as it is. */
  readonly ready: boolean;
  /** Repeats of this one letter are one message. */
  readonly key: string;
  choose(templateId: string): void;
  write(words: Words): void;
  /** Begins anew, with these words or with the template's. */
  reset(words?: Words, templateId?: string | null): void;
}

const nothing: Words = { subject: '', body: '' };

/** @param kind which texts come first: those for this decision, or those for any occasion */
export function useLetter(drafts: readonly MessageDraft[], kind: DecisionKind | null): Letter {
  const [chosen, setChosen] = useState<{ for: DecisionKind | null; id: string | null } | null>(null);
  const [written, setWritten] = useState<Readonly<Record<string, Words>>>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const first = drafts.find((draft) => draft.purpose === (kind ?? 'any')) ?? drafts[0];
  // A choice holds for the decision it was made with.
  const templateId = (chosen && chosen.for === kind ? chosen.id : first?.templateId) ?? null;
  const draft = drafts.find((one) => one.templateId === templateId);
  const words = written[templateId ?? ''] ?? draft ?? nothing;
  const { subject, body } = words;
  return {
    templateId,
    words: { subject, body },
    ready: subject.trim() !== '' && body.trim() !== '' && unknownFields(subject + body).length === 0,
    key,
    choose: (id) => setChosen({ for: kind, id }),
    write: (next) => {
      setWritten({ ...written, [templateId ?? '']: next });
      setKey(crypto.randomUUID());
    },
    reset: (next, id) => {
      setWritten(next ? { [id ?? '']: next } : {});
      // Words that come back belong to no decision: that one has been made.
      setChosen(next ? { for: null, id: id ?? null } : null);
      setKey(crypto.randomUUID());
    },
  };
}
