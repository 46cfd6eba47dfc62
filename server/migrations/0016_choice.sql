-- Answers chosen from given options. The options are the question's, in the interview's version; here are the ids of those chosen.
alter table vorab.takes drop constraint takes_kind_check;
alter table vorab.takes add constraint takes_kind_check check (kind in ('video', 'audio', 'text', 'choice'));
alter table vorab.takes add column chosen uuid[];
alter table vorab.answers add column draft_chosen uuid[] not null default '{}';
