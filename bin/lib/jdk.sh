# Sourced by the scripts in bin/: finds a JDK of at least 25 and puts it first in the path.

jdk_version() { # the feature version of a JDK's home, or 0
    [ -x "$1/bin/javac" ] || { echo 0; return; }
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

find_jdk() { # sets JAVA_HOME and PATH, or says what to install and exits with 2
    local onpath home
    onpath=$(command -v javac 2>/dev/null) && onpath=$(dirname "$(dirname "$(readlink -f "$onpath")")")
    for home in "${JAVA_HOME:-}" "$onpath" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge 25 ]; then
            export JAVA_HOME="$home" PATH="$home/bin:$PATH"
            return
        fi
    done
    echo "A JDK of version 25 or later is needed and none was found. Install one, for example" >&2
    echo "'apt-get install temurin-25-jdk' (adoptium.net) or 'apt-get install openjdk-25-jdk'," >&2
    echo "or set JAVA_HOME to where it is." >&2
    exit 2
}
