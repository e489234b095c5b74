# Sourced by bin/tally and the benchmarks: builds what is missing and sets TALLY_CLASSPATH and TALLY_CACHE.

tally_maven() { # quietly; without the network first, with it when something is missing
    mvn -q -B -o "$@" >&2 2>/dev/null || mvn -q -B "$@" >&2
}

tally_classpath() { # $1: the project's folder
    local jars="$1/target/tally.classpath" classes="$1/target/classes" jar="$1/target/tally.jar" main
    main="$classes/org/sironet/tally/Tally.class"
    if [ ! -f "$main" ] || [ -n "$(find "$1/src/main/java/org/sironet/tally" -newer "$main" -name '*.java' -print -quit)" ]; then
        (cd "$1" && mkdir -p src/main/jte && tally_maven compile -Dspotless.check.skip) || { echo "tally: building failed" >&2; exit 2; }
        touch "$main"
    fi
    if [ ! -f "$jars" ] || [ "$1/pom.xml" -nt "$jars" ] || ! ls $(tr : ' ' <"$jars") >/dev/null 2>&1; then
        (cd "$1" && tally_maven dependency:build-classpath -Dmdep.outputFile=target/tally.classpath \
            -DincludeArtifactIds=jackson-core,jackson-databind,jackson-annotations,snakeyaml) || { echo "tally: its libraries cannot be had" >&2; exit 2; }
    fi
    if [ ! -f "$jar" ] || [ "$main" -nt "$jar" ]; then
        jar -cf "$jar.$$" -C "$classes" org/sironet/tally && mv "$jar.$$" "$jar" || { echo "tally: no jar could be made" >&2; exit 2; }
    fi
    TALLY_CLASSPATH="$jar:$(cat "$jars")"
    TALLY_CACHE="$1/target/tally.aot"
}

# Classes as the JVM has them after a first count, so that it starts sooner; made once after each build.
tally_cache() { # $1: the project's folder
    [ "$TALLY_CACHE" -nt "$1/target/tally.jar" ] && return
    java -XX:AOTCacheOutput="$TALLY_CACHE.$$" -XX:+UseSerialGC -cp "$TALLY_CLASSPATH" org.sironet.tally.Tally \
        "$1/src/test/resources/tally/council.blt" --rule stv-scottish >/dev/null 2>&1
    mv "$TALLY_CACHE.$$" "$TALLY_CACHE" 2>/dev/null || touch "$TALLY_CACHE"
}
