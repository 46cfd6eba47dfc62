import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Panel } from '../../ui/studio/Panel.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { Conflict } from '../builder/Conflict.tsx';
import { type Draft, useDraft } from '../draft.ts';
import { Load } from '../Load.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Organisation, OrganisationInput } from '../types.ts';
import { AccentField } from './AccentField.tsx';
import { organisationQuery, saveOrganisation, showOrganisation } from './api.ts';
import { BrandPreview } from './BrandPreview.tsx';
import { inputOf, isAddress, isWhole, zones } from './fields.ts';
import { LegalFields } from './LegalFields.tsx';
import { LogoField } from './LogoField.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

export function OrganisationPage() {
  const me = useQuery(meQuery).data;
  const mine = me?.role === 'owner' || me?.role === 'admin';
  const organisation = useQuery({ ...organisationQuery, enabled: mine });
  const load = <Load query={organisation}>{(data) => <Editor organisation={data} />}</Load>;
  return organisation.data ? load : <SettingsFrame part="/settings">{load}</SettingsFrame>;
}

/** Saves itself, as the builder does. */
function Editor({ organisation }: { organisation: Organisation }) {
  const client = useQueryClient();
  const draft = useDraft<OrganisationInput>({
    server: { value: inputOf(organisation), revision: organisation.revision },
    ready: isWhole,
    save: async (value, revision) => {
      const saved = await saveOrganisation(value, revision);
      showOrganisation(client, saved);
      return saved;
    },
    reload: async () => {
      const read = await client.fetchQuery({ ...organisationQuery, staleTime: 0 });
      return { value: inputOf(read), revision: read.revision };
    },
  });
  return (
    <SettingsFrame part="/settings" beside={<SaveStatus state={draft.state} />}>
      <div className="flex max-w-6xl flex-col gap-6">
        <Conflict draft={draft} />
        <Who draft={draft} />
        <Look draft={draft} organisation={organisation} />
        <LegalFields draft={draft} />
      </div>
    </SettingsFrame>
  );
}

function Who({ draft: { value, set } }: { draft: Draft<OrganisationInput> }) {
  const t = useText();
  const change = (part: Partial<OrganisationInput>) => set((now) => ({ ...now, ...part }));
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('settings.who')}</h2>
      <div className="grid items-start gap-x-6 gap-y-4 md:grid-cols-2">
        <TextField
          label={t('settings.name')}
          hint={t('settings.name.hint')}
          autoComplete="organization"
          value={value.name}
          onChange={(name) => change({ name })}
          error={value.name.trim() === '' ? t('settings.name.needed') : null}
          maxLength={120}
        />
        <TextField
          label={t('settings.reply-to')}
          hint={t('settings.reply-to.hint')}
          type="email"
          autoComplete="off"
          value={value.replyTo ?? ''}
          onChange={(typed) => change({ replyTo: typed.trim() === '' ? null : typed.trim() })}
          error={value.replyTo !== null && !isAddress(value.replyTo) ? t('settings.reply-to.wrong') : null}
          maxLength={254}
        />
        <Select
          label={t('settings.language')}
          hint={t('settings.language.hint')}
          value={value.language}
          onChange={(language) => change({ language })}
          choices={[
            { id: 'en', name: t('language.en') },
            { id: 'de', name: t('language.de') },
          ]}
        />
        <Select
          label={t('settings.zone')}
          hint={t('settings.zone.hint')}
          value={value.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          choices={zones(value.timeZone).map((id) => ({ id, name: id.replaceAll('_', ' ') }))}
        />
      </div>
    </Panel>
  );
}

function Look({
  draft: { value, set },
  organisation,
}: {
  draft: Draft<OrganisationInput>;
  organisation: Organisation;
}) {
  const t = useText();
  return (
    <Panel className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="flex flex-col gap-6">
        <h2 className="font-display text-21">{t('settings.look')}</h2>
        <LogoField logo={organisation.logo} name={value.name} />
        <AccentField value={value.accent} onChange={(accent) => set((now) => ({ ...now, accent }))} />
      </div>
      <BrandPreview value={value} logo={organisation.logo} />
    </Panel>
  );
}
