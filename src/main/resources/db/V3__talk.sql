-- What fits and what does not: threads, positions and decisions; who knows a standard; who wants to hear of what.

-- What a thing is about, as kind:id: whoever may not read that one may not read this one either.
alter table named add column about text not null default '';
create index named_about on named (about) where about <> '';

-- The touchpoints where a thing is, whatever its kind: so that what is said of things can be listed by touchpoint.
create view place (kind, thing, code, phase, position) as
    select 'touchpoint', id, code, phase, position from touchpoint
    union all
    select 'story', s.story_id, t.code, t.phase, t.position
      from story_place s join touchpoint t on t.id = s.touchpoint_id
    union all
    select 'standard', s.standard_id, t.code, t.phase, t.position
      from standard_touchpoint s join touchpoint t on t.id = s.touchpoint_id;

-- A talk about a thing, or about none (kind and thing are empty then).
create table thread (
    id text primary key,
    slug text not null unique,
    kind text not null,
    thing text not null,
    purpose text not null,
    title text not null,
    language text not null,
    state text not null,
    parked_until text not null,
    parked_by text not null default '',
    opened_by text not null references person (id),
    opened_at text not null,
    last_at text not null,
    posts integer not null,
    proposal_id text not null
) ${strict};
create index thread_of on thread (kind, thing, last_at desc);
create index thread_newest on thread (last_at desc, id desc);
create index thread_state on thread (state, last_at desc);
create index thread_opened on thread (opened_by);
create index thread_proposal on thread (proposal_id) where proposal_id <> '';

-- root: the post that it answers, or its own id; so root and id put answers below what they answer.
create table post (
    id text primary key,
    thread_id text not null references thread (id),
    root text not null,
    person_id text not null references person (id),
    language text not null,
    body text not null,
    at text not null,
    edited_at text not null,
    withdrawn_at text not null
) ${strict};
create index post_of on post (thread_id, root, id);
create index post_newest on post (thread_id, at desc, id desc);
create index post_by on post (person_id, thread_id);

-- How a post read before it was edited or withdrawn.
create table post_version (
    post_id text not null references post (id),
    number integer not null,
    body text not null,
    at text not null,
    primary key (post_id, number)
) ${strict};

-- The current position of a person in a thread, and those before it.
create table position (
    thread_id text not null references thread (id),
    person_id text not null references person (id),
    stance text not null,
    reason text not null,
    at text not null,
    primary key (thread_id, person_id)
) ${strict};

create index position_by on position (person_id);

create table position_version (
    thread_id text not null references thread (id),
    person_id text not null references person (id),
    number integer not null,
    stance text not null,
    reason text not null,
    at text not null,
    primary key (thread_id, person_id, number)
) ${strict};

-- What was decided: in a thread, or (thread_id is empty) at the introduction or by an import. result_* is what came of it.
create table decision (
    id text primary key,
    thread_id text not null,
    kind text not null,
    thing text not null,
    sentence text not null,
    reason text not null,
    language text not null,
    effect text not null,
    result_kind text not null,
    result_id text not null,
    result_revision integer not null,
    way text not null,
    meeting_id text not null,
    decided_by text not null,
    decided_at text not null,
    votes_for integer not null,
    votes_against integer not null,
    abstained integer not null,
    review_on text not null,
    superseded_by text not null
) ${strict};
create index decision_of on decision (kind, thing, decided_at desc);
create index decision_in on decision (thread_id);
create index decision_result on decision (result_kind, result_id);
create index decision_newest on decision (decided_at desc);

-- Who knows which version of a standard. The numbers on pages are counted from it, never shown by person.
create table acknowledgement (
    standard_id text not null references standard (id),
    version integer not null,
    person_id text not null references person (id),
    at text not null,
    primary key (standard_id, version, person_id)
) ${strict};
create index acknowledgement_by on acknowledgement (person_id);

-- That those who have not acknowledged yet were reminded, at a press, once a version.
create table reminder (
    standard_id text not null references standard (id),
    version integer not null,
    at text not null,
    primary key (standard_id, version)
) ${strict};

-- From what day on somebody belongs to the company: a joiner is asked from the first day.
alter table person add column since text not null default '';

-- "This is no longer true", said by a reader in a sentence.
create table flag (
    id text primary key,
    kind text not null,
    thing text not null,
    person_id text not null references person (id),
    sentence text not null,
    at text not null,
    settled_at text not null
) ${strict};
create index flag_of on flag (kind, thing, settled_at);

create table thanks (
    story_id text not null references story (id),
    person_id text not null references person (id),
    at text not null,
    primary key (story_id, person_id)
) ${strict};
create index thanks_by on thanks (person_id);

-- What is done once. Here as far as decisions and readers make it: an idea that nobody has taken yet.
create table measure (
    id text primary key,
    slug text not null unique,
    language text not null,
    title text not null,
    body text not null,
    touchpoint_id text not null,
    state text not null,
    idea_by text not null references person (id),
    made_at text not null,
    decision_id text not null,
    story_id text not null,
    origin text not null
) ${strict};
create index measure_newest on measure (state, made_at desc);

-- Who wants to hear of a thing, a thread, or a department; 0 for not any more, though a reason of its own would ask so.
create table watch (
    person_id text not null references person (id),
    kind text not null,
    id text not null,
    wanted integer not null,
    at text not null,
    primary key (person_id, kind, id)
) ${strict};
create index watch_of on watch (kind, id);

-- What whoever watches hears of: where a thing is, beside itself.
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

-- Who was told of something is taken out again when a teller's name goes.
create index change_inbox on change_log (thing, at) where kind = 'inbox';
create index change_told on change_log (at) where kind = 'inbox';

-- One line in somebody's inbox. waits: it waits for this person, and is mailed at once; all else goes into the digest.
-- about: what follows the thing's path and leads to the very place; mail_id: the mail that tells of it.
create table notice (
    id text primary key,
    person_id text not null references person (id),
    reason text not null,
    waits integer not null,
    kind text not null,
    thing text not null,
    about text not null,
    by_id text not null,
    excerpt text not null,
    at text not null,
    read_at text not null,
    mailed_at text not null,
    mail_id text not null
) ${strict};
create index notice_of on notice (person_id, read_at, id);
create index notice_waiting on notice (person_id, id) where read_at = '' and waits = 1;
create index notice_thing on notice (thing, kind);
create index notice_at on notice (at);
create index notice_unmailed on notice (mailed_at, person_id);
create index notice_mail on notice (mail_id);

-- How often a digest is wished for (daily, weekly, never), in which language, and the key with which it ends without
-- signing in.
create table digest (
    person_id text primary key references person (id),
    rhythm text not null,
    language text not null,
    stop_key text not null,
    last_at text not null
) ${strict};
create index digest_key on digest (stop_key);

-- What lies in the bin is known by its row there; a story kept what it was in that row until now.
update story set state = (select b.state from bin b where b.id = story.id)
 where id in (select id from bin where kind = 'story');
update bin set state = 'open';

-- Why a proposal was declined, and since when it is settled, for whoever made it.
alter table proposal add column answer text not null default '';
alter table proposal add column settled_at text not null default '';
create index proposal_by on proposal (person_id);
create index proposal_waiting on proposal (id) where state = 'waiting';

-- A mail of notices knows whose they are, so that it is asked once more before it leaves; stop_key ends such mails. After
-- void_at there is no use in it; lost_at is when it was given up.
alter table mail add column person_id text not null default '';
alter table mail add column stop_key text not null default '';
alter table mail add column void_at text not null default '';
alter table mail add column lost_at text not null default '';
create index mail_of on mail (person_id);
create index mail_made on mail (made_at);
create index mail_lost on mail (id) where lost_at <> '';

-- Each form of a new thing has a draft of its own; the key stands in the address.
update draft set place = place || '/' || lower(hex(randomblob(16))) where place like '%/new';

-- From where somebody has signed in before, asked at each attempt to sign in.
create index audit_of on audit (person_id, event);
