-- The handbook: every thing has a name, a change log entry and revisions; each feature adds its own tables.

create table setting (
    key text primary key,
    value text not null
) ${strict};

create table change_log (
    position ${serial},
    kind text not null,
    thing text not null,
    at text not null
) ${strict};

-- What everybody may know of a thing of any kind: how it is called, where it is found, who may read it.
create table named (
    kind text not null,
    id text not null,
    address text not null,
    title text not null,
    other_title text not null,
    language text not null,
    path text not null,
    open integer not null,
    owner text not null,
    primary key (kind, id)
) ${strict};

-- Every address that a thing ever had; the old ones redirect for ever.
create table address (
    kind text not null,
    address text not null,
    id text not null,
    primary key (kind, address)
) ${strict};
create index address_of on address (address);
create index address_thing on address (kind, id);

-- Wiki links as they were written, for backlinks.
create table link (
    kind text not null,
    id text not null,
    address text not null,
    primary key (kind, id, address)
) ${strict};
create index link_to on link (address);

create table revision (
    kind text not null,
    id text not null,
    number integer not null,
    file text not null,
    at text not null,
    reason text not null,
    material integer not null,
    person_id text,
    primary key (kind, id, number)
) ${strict};

-- The hash of the file that was last imported for a thing, and the revision that it became.
create table imported (
    kind text not null,
    address text not null,
    hash text not null,
    revision integer not null,
    at text not null,
    primary key (kind, address)
) ${strict};

create table department (
    id text primary key,
    slug text not null unique,
    title text not null,
    title_de text not null,
    position integer not null
) ${strict};

create table offering (
    id text primary key,
    slug text not null unique,
    title text not null,
    title_de text not null
) ${strict};

create table person (
    id text primary key,
    slug text not null unique,
    name text not null,
    name_de text not null,
    department_id text not null references department (id),
    management integer not null,
    customer_facing integer not null,
    active integer not null
) ${strict};

create table customer_group (
    id text primary key,
    slug text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    type text not null,
    weight real not null,
    needs text not null,
    revision integer not null,
    origin text not null
) ${strict};

create table touchpoint (
    id text primary key,
    code text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    state text not null,
    phase text not null,
    position integer not null,
    reach text not null,
    contact_with text not null,
    channels text not null,
    department_id text not null references department (id),
    frequency text not null,
    critical integer not null,
    counts_for text not null,
    customer_does text not null,
    experience_today text not null,
    target text not null,
    behind_the_scenes text not null,
    why_critical text not null,
    metrics text not null,
    revision integer not null,
    origin text not null
) ${strict};

create table touchpoint_support (
    touchpoint_id text not null references touchpoint (id),
    department_id text not null references department (id),
    primary key (touchpoint_id, department_id)
) ${strict};

create table touchpoint_group (
    touchpoint_id text not null references touchpoint (id),
    group_id text not null references customer_group (id),
    primary key (touchpoint_id, group_id)
) ${strict};

create table standard (
    id text primary key,
    code text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    state text not null,
    rule text not null,
    price text not null,
    scope text not null,
    department_id text not null references department (id),
    rank integer not null,
    version integer not null,
    valid_from text not null,
    review_on text not null,
    keeper_id text not null references person (id),
    proposed_by_id text references person (id),
    supersedes text not null,
    why text not null,
    body text not null,
    leeway text not null,
    notice text not null,
    revision integer not null,
    origin text not null
) ${strict};

create table standard_touchpoint (
    standard_id text not null references standard (id),
    touchpoint_id text not null references touchpoint (id),
    primary key (standard_id, touchpoint_id)
) ${strict};

create table standard_group (
    standard_id text not null references standard (id),
    group_id text not null references customer_group (id),
    primary key (standard_id, group_id)
) ${strict};

create table story (
    id text primary key,
    slug text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    state text not null,
    listed integer not null,
    newest text not null,
    touchpoint_id text not null references touchpoint (id),
    verdict text not null,
    effect text not null,
    basis text not null,
    month text not null,
    moment text not null,
    told_by text not null,
    told_at text not null,
    credit text not null,
    question text not null,
    tags text not null,
    situation text not null,
    behaviour text not null,
    outcome text not null,
    lesson text not null,
    sense text not null,
    revision integer not null,
    origin text not null
) ${strict};
-- Covering: browsing by any judgment walks this index alone, newest first.
create index story_newest on story (listed, newest desc, touchpoint_id, verdict, effect);
create index story_at on story (touchpoint_id, listed, newest desc, verdict, effect);

-- Every touchpoint that a story is about: its own (main) and the further ones; read backwards, the own ones come first.
create table story_place (
    touchpoint_id text not null references touchpoint (id),
    listed integer not null,
    verdict text not null,
    main integer not null,
    newest text not null,
    story_id text not null references story (id),
    primary key (touchpoint_id, listed, verdict, main, newest, story_id)
) ${strict};
create index story_place_of on story_place (story_id);

create table story_group (
    story_id text not null references story (id),
    group_id text not null references customer_group (id),
    primary key (story_id, group_id)
) ${strict};

create table story_standard (
    story_id text not null references story (id),
    standard_id text not null references standard (id),
    verdict text not null,
    newest text not null,
    listed integer not null,
    primary key (story_id, standard_id)
) ${strict};
create index story_standard_of on story_standard (standard_id, listed, verdict, newest desc);

-- Counts are kept up by writing: listed stories by main touchpoint and both judgments, and by standard.
create table story_tally (
    touchpoint_id text not null references touchpoint (id),
    verdict text not null,
    effect text not null,
    stories integer not null,
    primary key (touchpoint_id, verdict, effect)
) ${strict};

create table story_standard_tally (
    standard_id text not null references standard (id),
    verdict text not null,
    stories integer not null,
    primary key (standard_id, verdict)
) ${strict};

create table journey (
    id text primary key,
    slug text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    group_id text references customer_group (id),
    offering_id text references offering (id),
    view text not null,
    verdict text not null,
    revision integer not null,
    origin text not null
) ${strict};

create table journey_step (
    journey_id text not null references journey (id),
    position integer not null,
    touchpoint_id text not null references touchpoint (id),
    phase text not null,
    primary key (journey_id, position)
) ${strict};

create table manual_page (
    id text primary key,
    slug text not null unique,
    language text not null,
    title text not null,
    other_title text not null,
    position integer not null,
    translates text not null,
    body text not null,
    revision integer not null,
    origin text not null
) ${strict};
