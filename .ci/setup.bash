# shellcheck shell=bash
# What app/run and tests/run share; sourced from the project's root. Speaks on stderr only.

say() {
    echo "signalbox: $*" >&2
}

# packages SECTION...: one package a line, or the alternatives "a | b".
packages() {
    awk -v wanted=" $* " '
        { sub(/#.*/, ""); gsub(/^[ \t]+|[ \t]+$/, "") }
        /^\[.*\]$/ { inside = index(wanted, " " substr($0, 2, length - 2) " "); next }
        NF && inside' .ci/packages
}

# installed_packages: every name that an installed package has or provides, one a line.
installed_packages() {
    dpkg-query -W -f '${db:Status-Status}, ${Package}, ${Provides}\n' |
        awk -F ', *' '$1 == "installed" { for (i = 2; i <= NF; ++i) { sub(/ .*/, "", $i); print $i } }'
}

# missing_packages LINE...: those of the lines of which no alternative is installed.
missing_packages() {
    awk 'NR == FNR { installed[$0]; next }
        { for (i = 1; i <= NF; i += 2) if ($i in installed) next; print }' \
        <(installed_packages) <(printf '%s\n' "$@")
}

# quietly COMMAND...: its output appears only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if ((status != 0)); then
        cat "$log" >&2
        say "failed: $*"
    fi
    rm -f "$log"
    return "$status"
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# explain_packages WHY PACKAGE...
explain_packages() {
    say "$1 Install these, or what your system calls them, and try again:"
    printf '  %s\n' "${@:2}" >&2
    exit 1
}

# install_packages SECTION...: installs what is missing, or says what to install and exits.
install_packages() {
    local wanted missing
    mapfile -t wanted < <(packages "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        explain_packages "this system has no apt." "${wanted[@]}"
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if ((${#missing[@]} == 0)); then
        return
    fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        explain_packages "packages are missing, and there is no sudo." "${missing[@]}"
    fi
    say "installing ${missing[*]// | / or }"
    if ((EUID != 0)); then
        sudo -v # asks for the password where it can be seen
    fi
    quietly as_root apt-get update -q || say "going on with the package lists that are here"
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get satisfy -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# build DIRECTORY CMAKE_ARGUMENT...: configures once, then builds what has changed.
build() {
    local directory=$1
    if command -v ccache >/dev/null; then
        export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
        export CCACHE_SLOPPINESS=pch_defines,time_macros # or it leaves alone what has precompiled headers
    fi
    if [[ ! -f $directory/build.ninja ]]; then
        quietly cmake "${@:2}"
    fi
    if [[ $(ninja -C "$directory" -n 2>&1) == *"no work to do"* ]]; then
        return
    fi
    say "building in $directory (the first time takes some minutes)"
    if [[ -t 2 ]]; then
        ninja -C "$directory" >&2
    else
        ninja -C "$directory" --quiet >&2
    fi
}
