#!/usr/bin/env bash
# Touchstone's one command: alone it builds what is stale and serves; README.md tells the other words.
set -eu

here=$(cd -- "$(dirname -- "$0")" && pwd -P)
target=$here/target
jar=$target/touchstone.jar
aot=$target/touchstone.aot

NEEDS_JDK=25
NEEDS_MAVEN=3.8

# What the operator may replace. The serial collector starts fastest and keeps the least for itself.
JVM_OPTIONS=${TOUCHSTONE_JAVA_OPTS:--XX:+UseSerialGC -Xmx512m}
# An AOT cache that does not fit any more costs a slower start, not a warning.
JVM_OPTIONS="$JVM_OPTIONS -Xlog:aot*=off -Xlog:cds*=off"

note() { printf '%s\n' "$1" >&2; }
stop() { note "$1"; exit 2; }

# --- what this machine has -------------------------------------------------------------------------------------------

# The feature version of the JDK in a folder, such as 25 (8 for 1.8); nothing where there is none.
version_of() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]\{1,\}\).*/\2/p' "$1/release"
}

home_on_path() {
    local javac
    javac=$(command -v javac) && javac=$(readlink -f "$javac") && printf '%s\n' "${javac%/bin/javac}"
}

# The folders in which a JDK may lie, one a line, the user's own choice first.
homes() {
    printf '%s\n' "${JAVA_HOME:-}"
    home_on_path || true
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$NEEDS_JDK+" 2>/dev/null || true
    printf '%s\n' "${TOUCHSTONE_JDKS:-/usr/lib/jvm}"/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*
}

find_jdk() {
    local home version newest=0
    while IFS= read -r home; do
        version=$(version_of "$home")
        [ "${version:-0}" -le "$newest" ] || newest=$version
        if [ "${version:-0}" -ge "$NEEDS_JDK" ]; then
            export JAVA_HOME=$home
            return
        fi
    done <<EOF
$(homes)
EOF
    local found="none was found"
    [ "$newest" -eq 0 ] || found="the newest one found is $newest"
    stop "Touchstone needs a JDK $NEEDS_JDK or newer and $found: install one (Eclipse Temurin $NEEDS_JDK from adoptium.net, or your system's package) or let JAVA_HOME name its folder."
}

# Sets mvn; asked only when something is to be built, because Maven takes a while to tell its version.
find_maven() {
    local home version major minor how
    how="install it (from maven.apache.org, or your system's package) and put its bin folder on the PATH."
    mvn=$(command -v mvn) || mvn=
    for home in "${MAVEN_HOME:-}" "${HOME:-/}/.sdkman/candidates/maven/current"; do
        [ -z "$mvn" ] && [ -n "$home" ] && [ -x "$home/bin/mvn" ] && mvn=$home/bin/mvn
    done
    [ -n "$mvn" ] || stop "Touchstone is built with Maven $NEEDS_MAVEN or newer and none was found: $how"

    version=$("$mvn" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    [ "$((${major:-0} * 1000 + ${minor:-0}))" -ge "$((${NEEDS_MAVEN%.*} * 1000 + ${NEEDS_MAVEN#*.}))" ] ||
        stop "Touchstone is built with Maven $NEEDS_MAVEN or newer and the one found is ${version:-of an unknown version}: $how"
}

# Sets and exports CHROMIUM, the browser that the browser tests drive; fails where there is none.
find_chromium() {
    local name apps=${TOUCHSTONE_APPLICATIONS:-/Applications}
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "$apps/Google Chrome.app/Contents/MacOS/Google Chrome" "$apps/Chromium.app/Contents/MacOS/Chromium"; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return
        fi
    done
    return 1
}

# --- building --------------------------------------------------------------------------------------------------------

# stale STAMP PATH...: whether a path is newer than the stamp. A stamp is a copy of the JDK's description, so that
# another JDK makes it stale too.
stale() {
    local stamp=$1
    shift
    [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(cat "$JAVA_HOME/release")" ] || return 0
    [ -n "$(find "$@" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# stamped STAMP COMMAND...: runs a build step; the stamp carries the time at which the step began.
stamped() {
    local stamp=$1
    shift
    mkdir -p "$target"
    cat "$JAVA_HOME/release" >"$stamp.new"
    "$@"
    mv "$stamp.new" "$stamp"
}

maven() {
    [ -n "${mvn:-}" ] || find_maven
    # Maven's own libraries call what newer JDKs warn of.
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" "$mvn" -B -f "$here/pom.xml" "$@"
}

package() {
    find_maven
    note "Building Touchstone (the first time, Maven fetches the libraries; that takes a minute or two) ..."
    rm -f "$jar" # a server that still runs keeps the file it opened
    maven -q -Dmaven.test.skip=true package
}

# Records what a start and the first pages load, for the JDK's AOT cache. It only saves time, so it may fail.
train() {
    rm -f "$aot"
    # shellcheck disable=SC2086 # options are words
    "$JAVA_HOME/bin/java" $JVM_OPTIONS -XX:AOTCacheOutput="$aot" -jar "$jar" train </dev/null >/dev/null 2>&1 || rm -f "$aot"
    touch "$target/trained"
}

build() {
    if stale "$target/built" "$here/pom.xml" "$here/src/main" "$here/content" || [ ! -e "$jar" ]; then
        stamped "$target/built" package
    fi
    [ "$target/trained" -nt "$jar" ] || train
}

# Two starts at the same time build one after the other, where the system has flock.
one_at_a_time() {
    mkdir -p "$target"
    {
        ! command -v flock >/dev/null || flock 9
        "$@"
    } 9>"$target/lock"
}

# Tests print their closing lines and little else.
verify() {
    local level=org.slf4j.simpleLogger
    maven -ntp "-D$level.defaultLogLevel=warn" "-D$level.log.org.apache.maven.plugin.surefire=info" "$@"
}

# --- words -----------------------------------------------------------------------------------------------------------

run() {
    one_at_a_time build
    [ ! -e "$aot" ] || JVM_OPTIONS="$JVM_OPTIONS -XX:AOTCache=$aot"
    # shellcheck disable=SC2086 # options are words
    exec "$JAVA_HOME/bin/java" $JVM_OPTIONS -jar "$jar" "$@"
}

dev() {
    cd "$here"
    if stale target/dev pom.xml src/main/java; then
        stamped target/dev maven -q process-classes dependency:build-classpath \
            -DincludeScope=compile -Dmdep.outputFile=target/dev.classpath
    fi
    # shellcheck disable=SC2086 # options are words
    exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${TOUCHSTONE_JAVA_OPTS:-} \
        -cp "target/classes:$(cat target/dev.classpath)" touchstone.Touchstone --dev "$@"
}

bench() {
    cd "$here"
    build
    if stale target/bench pom.xml src content; then
        stamped target/bench maven -q test-compile dependency:build-classpath \
            -DincludeScope=test -Dmdep.outputFile=target/bench.classpath
    fi
    # shellcheck disable=SC2086 # options are words
    exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${TOUCHSTONE_JAVA_OPTS:--XX:+UseSerialGC} \
        -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" touchstone.bench.Bench "$@"
}

tests() {
    local left_out=
    if ! find_chromium; then
        left_out=browser
        note "No Chromium was found (install one, or let CHROMIUM name it): the browser tests are left out."
    fi
    verify -Dtests.excludedGroups=$left_out "$@" verify
}

check() {
    find_chromium || stop "The gate runs the browser tests too and no Chromium was found: install Chromium (your system's package, or a Chrome from google.com/chrome) or let CHROMIUM name its program."
    verify -Dtests.excludedGroups= spotless:check verify
    # Tests run from folders of classes; what only breaks inside the jar shows when that is what starts.
    "$JAVA_HOME/bin/java" -jar "$jar" train
}

find_jdk
case "${1:-}" in
    test) shift; tests "$@" ;;
    check) check ;;
    dev) shift; dev "$@" ;;
    bench) shift; bench "$@" ;;
    format) maven -q spotless:apply ;;
    *) run "$@" ;;
esac
