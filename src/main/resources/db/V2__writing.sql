-- People who sign in, and all that they write: accounts, drafts, attachments, mails, and who told what.

alter table person add column role text not null default 'member';

-- Who can sign in, by a mail address or a name. An account without a password waits for its person to choose one.
create table account (
    person_id text primary key references person (id),
    sign_in text not null unique,
    email text not null,
    password text not null,
    made_at text not null
) ${strict};

-- Tokens are kept as their SHA-256, so that nobody who reads the database can use one.
create table session (
    hash text primary key,
    person_id text not null references person (id),
    started_at text not null,
    seen_at text not null,
    shared integer not null,
    agent text not null
) ${strict};
create index session_of on session (person_id);

-- A link that lets one person choose a password, once: an invitation, or a reset.
create table pass (
    hash text primary key,
    person_id text not null references person (id),
    purpose text not null,
    made_at text not null,
    ends_at text not null,
    used_at text not null
) ${strict};

create table bookmark (
    person_id text not null references person (id),
    kind text not null,
    id text not null,
    at text not null,
    primary key (person_id, kind, id)
) ${strict};

-- A page is marked by its path.
create index named_path on named (path);

create table team (
    id text primary key,
    slug text not null unique,
    title text not null,
    title_de text not null
) ${strict};

create table team_person (
    team_id text not null references team (id),
    person_id text not null references person (id),
    primary key (team_id, person_id)
) ${strict};

-- Who told a story. A named teller shows; any other is known to editors only, until the tie is cut.
create table story_author (
    story_id text primary key references story (id),
    person_id text not null references person (id),
    named integer not null
) ${strict};
create index story_author_of on story_author (person_id);

-- A colleague whom a story wants to name, and what that colleague says: asked, agreed, declined.
create table story_credit (
    story_id text primary key references story (id),
    person_id text not null references person (id),
    answer text not null,
    at text not null
) ${strict};
create index story_credit_of on story_credit (person_id);

-- What somebody typed and has not saved, by the address of the form.
create table draft (
    person_id text not null references person (id),
    place text not null,
    title text not null,
    fields text not null,
    based_on integer not null,
    at text not null,
    primary key (person_id, place)
) ${strict};

-- Keys of forms that were sent: the same form sent twice is one act.
create table once (
    key text primary key,
    person_id text not null,
    content text not null,
    path text not null,
    at text not null
) ${strict};
create index once_at on once (at);

-- A change of a thing that waits for whoever may make it.
create table proposal (
    id text primary key,
    kind text not null,
    thing text not null,
    person_id text not null references person (id),
    based_on integer not null,
    fields text not null,
    reason text not null,
    material integer not null,
    state text not null,
    at text not null
) ${strict};
create index proposal_of on proposal (kind, thing, state);

-- What was removed, until it is restored or removed for good.
create table bin (
    kind text not null,
    id text not null,
    state text not null,
    at text not null,
    primary key (kind, id)
) ${strict};

-- Pictures and files by the SHA-256 of their content. Nobody is kept as the one who brought it: a picture in a story
-- told by a colleague would give the colleague away.
create table attachment (
    hash text primary key,
    name text not null,
    type text not null,
    size integer not null,
    width integer not null,
    height integer not null,
    at text not null,
    unused_since text not null
) ${strict};

-- The content in pieces, so that a large file is never in the memory as a whole.
create table attachment_piece (
    hash text not null references attachment (hash),
    number integer not null,
    bytes blob not null,
    primary key (hash, number)
) ${strict};

-- Mails to be sent; an act writes them in its own transaction, and a thread of their own sends them.
create table mail (
    id text primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    made_at text not null,
    attempts integer not null,
    due_at text not null,
    sent_at text not null,
    fault text not null
) ${strict};
create index mail_due on mail (sent_at, due_at);

-- Security events only, for 90 days; never what somebody reads or writes.
create table audit (
    id text primary key,
    at text not null,
    person_id text not null,
    remote text not null,
    event text not null,
    object text not null,
    result text not null
) ${strict};
create index audit_at on audit (at);
