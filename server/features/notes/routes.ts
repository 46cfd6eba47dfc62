import { z } from 'zod';
import { Id, PageQuery, page } from '../../../contract/common.ts';
import { InvitationMember, Note, NoteEdit, NoteInput, NoteVersion } from '../../../contract/notes.ts';
import { route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { invitationMembers, listNotes, noteVersions } from './list.ts';
import { addNote, deleteNote, editNote, restoreNote } from './write.ts';

const member = { tag: 'notes', auth: 'member' } as const;
const reads = { permission: 'note.read', scope: 'reviews:read', rate: 'read' } as const;
const writes = { permission: 'note.write', scope: 'reviews:write', rate: 'write' } as const;
const OfInvitation = z.object({ invitation: Id });
const OfNote = OfInvitation.extend({ note: Id });
const url = '/api/v1/invitations/:invitation/notes';
const named = (params: z.output<typeof OfNote>) => ({ invitationId: params.invitation, noteId: params.note });

export const routes = (platform: Platform) => [
  route({
    ...member,
    ...reads,
    method: 'GET',
    url,
    summary: 'Notes on the invitation that I may read, oldest first',
    params: OfInvitation,
    query: PageQuery,
    response: { 200: page(Note) },
    handle: ({ tx, principal, access, params, query }) =>
      listNotes(tx, { principal, access }, params.invitation, query),
  }),
  route({
    ...member,
    ...writes,
    method: 'POST',
    url,
    summary: 'Add a note, on the whole or on a moment of an answer',
    params: OfInvitation,
    body: NoteInput,
    response: { 201: Note },
    handle: ({ tx, principal, access, params, body }) =>
      addNote(tx, platform, { principal, access }, params.invitation, body),
  }),
  route({
    ...member,
    ...writes,
    method: 'PUT',
    url: `${url}/:note`,
    summary: 'Change my note; what it said before stays on file',
    params: OfNote,
    body: NoteEdit,
    response: { 200: Note },
    async handle({ tx, principal, access, params, body, ifMatch, reply }) {
      const change = { input: body, ifMatch };
      const note = await editNote(tx, platform, { principal, access }, named(params), change);
      reply.header('etag', etag(note.revision));
      return note;
    },
  }),
  route({
    ...member,
    ...writes,
    method: 'DELETE',
    url: `${url}/:note`,
    summary: 'Take my note away',
    params: OfNote,
    response: { 200: Note },
    handle: ({ tx, principal, access, params }) => deleteNote(tx, platform, { principal, access }, named(params)),
  }),
  route({
    ...member,
    ...writes,
    method: 'POST',
    url: `${url}/:note/restore`,
    summary: 'Put my deleted note back',
    params: OfNote,
    response: { 200: Note },
    handle: ({ tx, principal, access, params }) => restoreNote(tx, platform, { principal, access }, named(params)),
  }),
  route({
    ...member,
    ...reads,
    method: 'GET',
    url: `${url}/:note/versions`,
    summary: 'What a note said before it was changed',
    params: OfNote,
    response: { 200: page(NoteVersion) },
    handle: ({ tx, principal, access, params }) => noteVersions(tx, { principal, access }, named(params)),
  }),
  route({
    ...member,
    ...reads,
    method: 'GET',
    url: '/api/v1/invitations/:invitation/members',
    summary: 'Who may see this invitation, to be mentioned',
    params: OfInvitation,
    response: { 200: page(InvitationMember) },
    handle: ({ tx, params }) => invitationMembers(tx, params.invitation),
  }),
];
