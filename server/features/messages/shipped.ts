import type { MessageTemplateInput } from '../../../contract/messages.ts';

/** The texts that Vorab comes with. Their ids are the same everywhere, so that an organisation's change stands in their place. */
export const shipped: readonly (MessageTemplateInput & { readonly id: string })[] = [
  {
    id: '01900000-0000-7000-8000-000000000001',
    purpose: 'advance',
    name: { en: 'Yes, let’s talk', de: 'Ja, lassen Sie uns sprechen' },
    subject: { en: 'We would like to talk: {title}', de: 'Wir möchten mit Ihnen sprechen: {title}' },
    body: {
      en: `Hello {name},

Thank you for your answers for “{title}”. We have watched all of them, and we would like to go on with you.

The next step is a conversation. Please reply with two or three times in the coming days that suit you, and say whether you would rather talk by video, by phone or here with us. I will confirm one of them.

If you have a question before that, just reply.

{recruiter}
{organisation}`,
      de: `Guten Tag {name},

vielen Dank für Ihre Antworten für „{title}“. Wir haben uns alle angesehen und möchten mit Ihnen weitergehen.

Der nächste Schritt ist ein Gespräch. Bitte antworten Sie mit zwei oder drei Terminen in den nächsten Tagen, die Ihnen passen, und schreiben Sie dazu, ob Sie lieber per Video, am Telefon oder hier bei uns sprechen möchten. Einen davon bestätige ich Ihnen.

Wenn Sie vorher etwas fragen möchten, antworten Sie einfach.

{recruiter}
{organisation}`,
    },
  },
  {
    id: '01900000-0000-7000-8000-000000000002',
    purpose: 'reject',
    name: { en: 'No, with thanks', de: 'Absage' },
    subject: { en: 'Our decision: {title}', de: 'Unsere Entscheidung: {title}' },
    body: {
      en: `Hello {name},

Thank you for your answers for “{title}”, and for the time and thought that you put into them.

We have decided not to go on with you for this position. I know that this is not the answer you hoped for.

People watched your answers and decided, not a program. The decision is about this position and nothing else.

If you would like to know what we saw in your answers, reply to this message and I will tell you. You can also ask us to delete your recordings at any time.

I wish you well.

{recruiter}
{organisation}`,
      de: `Guten Tag {name},

vielen Dank für Ihre Antworten für „{title}“ und für die Zeit und die Gedanken, die Sie sich dafür genommen haben.

Wir haben entschieden, für diese Stelle nicht mit Ihnen weiterzugehen. Ich weiß, dass das nicht die Antwort ist, auf die Sie gehofft haben.

Menschen haben Ihre Antworten angesehen und entschieden, kein Programm. Die Entscheidung gilt dieser Stelle und sonst nichts.

Wenn Sie wissen möchten, was wir in Ihren Antworten gesehen haben, antworten Sie auf diese Nachricht, und ich sage es Ihnen. Sie können uns auch jederzeit bitten, Ihre Aufnahmen zu löschen.

Ich wünsche Ihnen alles Gute.

{recruiter}
{organisation}`,
    },
  },
  {
    id: '01900000-0000-7000-8000-000000000003',
    purpose: 'hold',
    name: { en: 'It takes longer', de: 'Es dauert länger' },
    subject: { en: 'It takes a little longer: {title}', de: 'Es dauert noch etwas: {title}' },
    body: {
      en: `Hello {name},

Your answers for “{title}” are here, and we have watched them. We can’t decide yet, and I don’t want to leave you without a word until we can.

You don’t need to do anything. I will write to you again within two weeks, whatever we decide.

If your own plans change before then, tell me by replying to this message.

{recruiter}
{organisation}`,
      de: `Guten Tag {name},

Ihre Antworten für „{title}“ sind da, und wir haben sie angesehen. Wir können noch nicht entscheiden und möchten Sie bis dahin nicht ohne Nachricht lassen.

Sie brauchen nichts zu tun. Ich schreibe Ihnen innerhalb von zwei Wochen wieder, wie auch immer wir entscheiden.

Wenn sich bei Ihnen vorher etwas ändert, antworten Sie auf diese Nachricht und sagen Sie es mir.

{recruiter}
{organisation}`,
    },
  },
  {
    id: '01900000-0000-7000-8000-000000000004',
    purpose: 'any',
    name: { en: 'A letter of your own', de: 'Eigener Brief' },
    subject: { en: 'About your interview: {title}', de: 'Zu Ihrem Interview: {title}' },
    body: {
      en: `Hello {name},

I am writing about your interview for “{title}”.

{recruiter}
{organisation}`,
      de: `Guten Tag {name},

ich schreibe Ihnen wegen Ihres Interviews für „{title}“.

{recruiter}
{organisation}`,
    },
  },
];
