-- What candidates of an interview are given at once when they ask, without a person: nothing, where nobody said otherwise.
alter table vorab.interviews add column at_once jsonb not null
  default '{"timeFactor":1,"extraTakes":0,"questionsFirst":false,"otherKinds":false,"extensionDays":0}';
-- Whether a rule gave something of what was asked for.
alter table vorab.requests add column given_at_once boolean not null default false;
