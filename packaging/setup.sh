# Shared by ./run and ./test: installs what is missing on Debian, configures and builds. To be sourced, from the top folder.

say() { printf '%s\n' "$*"; }

# Installs the missing packages of the groups named; says which and why.
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        say "This is no Debian: the packages of packaging/debian-packages.txt are needed under their names here."
        return 0
    fi
    local missing=() group package reason wanted
    while read -r group package reason; do
        case "$group" in '#'* | '') continue ;; esac
        case " $* " in *" $group "*) ;; *) continue ;; esac
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            [ ${#missing[@]} -gt 0 ] || say "Installing what is missing:"
            say "  $package: $reason"
            missing+=("$package")
        fi
    done <packaging/debian-packages.txt
    # The build takes the cloud-config schema out of the cloud-init package, so apt must know where that is.
    wanted=${#missing[@]}
    if [ ! -e .deps/cloud-init/schema-cloud-config-v1.json ] && ! apt-cache policy cloud-init 2>/dev/null | grep -q 'Candidate: [0-9]'; then
        wanted=1
    fi
    [ "$wanted" -gt 0 ] || return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || { say "Not root and no sudo here: install the packages named above and start again." >&2; return 1; }
        root=(sudo)
    fi
    logged "${root[@]}" apt-get -q update || return 1
    [ ${#missing[@]} -eq 0 ] || logged "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"
}

# Unpacks a package and the libraries that only it needs below .deps, without installing it: it would start a service.
unpack_package() {
    local package=$1
    [ ! -d ".deps/$package" ] && command -v apt-get >/dev/null 2>&1 || return 0
    local folder=.deps/$package.new
    rm -rf "$folder" && mkdir -p "$folder"
    (cd "$folder" && apt-get -q download "$@" && for file in *.deb; do dpkg-deb -x "$file" . || exit; done && rm -- *.deb) \
        >build/setup.log 2>&1 || { say "$package could not be unpacked; the tests that want it say so."; return 0; }
    mv "$folder" ".deps/$package"
}

# Runs a command with its output in build/setup.log; shows the end of that only when it fails.
logged() {
    mkdir -p build
    if ! "$@" >build/setup.log 2>&1; then
        tail -n 40 build/setup.log >&2
        say "Failed: $*. The whole output is in build/setup.log." >&2
        return 1
    fi
}

# Configures and builds a preset; a word only when there is something to compile.
build_preset() {
    local preset=$1
    logged cmake --preset "$preset" || return 1
    if ! ninja -C "build/$preset" -n 2>/dev/null | grep -q 'no work to do'; then
        say "Building (preset $preset); the first time takes some minutes…"
        logged cmake --build --preset "$preset" || return 1
    fi
}
