-- A save writes every page that it touches and waits until the disk has them: what is asked by its key alone is kept in
-- the order of that key, without a second tree beside it.

-- These views name a table that is made anew; they come back as they were.
drop view place;
drop view nearby;

create table named_new (
    kind text not null,
    id text not null,
    address text not null,
    title text not null,
    other_title text not null,
    language text not null,
    path text not null,
    open integer not null,
    owner text not null,
    about text not null default '',
    primary key (kind, id)
) ${strict}, without rowid;
insert into named_new select kind, id, address, title, other_title, language, path, open, owner, about from named;
drop table named;
alter table named_new rename to named;
create index named_path on named (path);
create index named_about on named (about) where about <> '';

create table address_new (
    address text not null,
    kind text not null,
    id text not null,
    primary key (address, kind)
) ${strict}, without rowid;
insert into address_new select address, kind, id from address;
drop table address;
alter table address_new rename to address;
create index address_thing on address (kind, id);

create table link_new (
    kind text not null,
    id text not null,
    address text not null,
    primary key (kind, id, address)
) ${strict}, without rowid;
insert into link_new select kind, id, address from link;
drop table link;
alter table link_new rename to link;
create index link_to on link (address);

create table story_place_new (
    touchpoint_id text not null references touchpoint (id),
    listed integer not null,
    verdict text not null,
    main integer not null,
    newest text not null,
    story_id text not null references story (id),
    primary key (touchpoint_id, listed, verdict, main, newest, story_id)
) ${strict}, without rowid;
insert into story_place_new select touchpoint_id, listed, verdict, main, newest, story_id from story_place;
drop table story_place;
alter table story_place_new rename to story_place;
create index story_place_of on story_place (story_id);

create table story_author_new (
    story_id text primary key references story (id),
    person_id text not null references person (id),
    named integer not null
) ${strict}, without rowid;
insert into story_author_new select story_id, person_id, named from story_author;
drop table story_author;
alter table story_author_new rename to story_author;
create index story_author_of on story_author (person_id);

-- The content first: the same words may come back under another key. Swept once a day, so no index by time.
create table once_new (
    content text not null,
    key text not null,
    person_id text not null,
    path text not null,
    at text not null,
    primary key (content, key)
) ${strict}, without rowid;
insert into once_new select content, key, person_id, path, at from once;
drop table once;
alter table once_new rename to once;

create view place (kind, thing, code, phase, position) as
    select 'touchpoint', id, code, phase, position from touchpoint
    union all
    select 'story', s.story_id, t.code, t.phase, t.position
      from story_place s join touchpoint t on t.id = s.touchpoint_id
    union all
    select 'standard', s.standard_id, t.code, t.phase, t.position
      from standard_touchpoint s join touchpoint t on t.id = s.touchpoint_id;

create view nearby (kind, thing, near_kind, near) as
    select 'story', story_id, 'touchpoint', touchpoint_id from story_place
    union all
    select 'story', story_id, 'standard', standard_id from story_standard
    union all
    select 'story', s.story_id, 'department', t.department_id
      from story_place s join touchpoint t on t.id = s.touchpoint_id
    union all
    select 'standard', standard_id, 'touchpoint', touchpoint_id from standard_touchpoint
    union all
    select 'standard', id, 'department', department_id from standard
    union all
    select 'touchpoint', id, 'department', department_id from touchpoint;

-- Newer rows come in at the end of an index, where they rarely move others; read backwards, the newest come first.
drop index story_newest;
create index story_newest on story (listed, newest, touchpoint_id, verdict, effect);
drop index story_at;
create index story_at on story (touchpoint_id, listed, newest, verdict, effect);
drop index story_standard_of;
create index story_standard_of on story_standard (standard_id, listed, verdict, newest);
drop index thread_of;
create index thread_of on thread (kind, thing, last_at, id);
drop index thread_newest;
create index thread_newest on thread (last_at, id);
drop index post_newest;
create index post_newest on post (thread_id, at, id);
drop index decision_of;
create index decision_of on decision (kind, thing, decided_at);
drop index decision_newest;
create index decision_newest on decision (decided_at, id);
drop index measure_newest;
create index measure_newest on measure (state, made_at);

-- As the lists of threads, and the inbox, ask for them, word by word.
drop index thread_state;
create index thread_parked on thread (parked_until) where state = 'parked';
create index thread_unanswered on thread (last_at, id) where posts <= 1;
create index thread_undecided on thread (last_at, id) where state != 'decided';
create index notice_read on notice (person_id, id) where read_at <> '';

-- What a thread was called before somebody gave it another title.
create table thread_version (
    thread_id text not null references thread (id),
    number integer not null,
    title text not null,
    person_id text not null references person (id),
    at text not null,
    primary key (thread_id, number)
) ${strict};
create index thread_version_by on thread_version (person_id);

-- The decision that answered a doubt, empty for none.
alter table flag add column decision_id text not null default '';

-- Two windows of one person may hold two texts for one form: neither takes the other's place. The state says who wrote
-- last, so that nobody writes over what was not seen.
create table draft_new (
    person_id text not null references person (id),
    place text not null,
    strand text not null,
    title text not null,
    fields text not null,
    based_on integer not null,
    at text not null,
    state text not null,
    primary key (person_id, place, strand)
) ${strict};
insert into draft_new select person_id, place, 'first', title, fields, based_on, at, '' from draft;
drop table draft;
alter table draft_new rename to draft;

-- What is new in words of the reader's language: a key of the messages, and for some a day behind it; empty for none.
alter table notice add column news text not null default '';
