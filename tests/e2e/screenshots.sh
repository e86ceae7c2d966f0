#!/usr/bin/env bash
# Pictures of the three workspaces from the real program in a display of its own: both languages, light and dark.
# usage: screenshots.sh PROGRAM FOLDER [WIDTHxHEIGHT [SCALE]]
# Fails when a picture is missing, nearly empty, or the program does not end by Ctrl+Q.
set -euo pipefail
program=$(readlink -f "$1")
out=$2
size=${3:-1280x800}
scale=${4:-1}
for tool in Xvfb xdotool import convert; do
    command -v "$tool" >/dev/null || { echo "screenshots need $tool"; exit 77; }
done
mkdir -p "$out"
work=$(mktemp -d)
exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset >/dev/null 2>&1 3>"$work/display" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; read -rt 0.05 <> <(:) || true; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run QT_SCALE_FACTOR=$scale LC_ALL=C.UTF-8
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME/bootscope"

# Waits until two pictures in a row are the same, so that nothing is still being drawn.
shot() {
    local name=$1 previous=- now
    for _ in $(seq 60); do
        read -rt 0.2 <> <(:) || true
        import -window root "$out/$name.png"
        now=$(convert "$out/$name.png" -format '%#' info:)
        [ "$now" = "$previous" ] && break
        previous=$now
    done
    local colours
    colours=$(convert "$out/$name.png" -format '%k' info:)
    if [ "$colours" -lt 60 ]; then
        echo "$name: nearly empty ($colours colours)"
        exit 1
    fi
    echo "$out/$name.png"
}

for language in en ko; do
    for theme in light dark; do
        printf '[look]\ntheme=%s\nlanguage=%s\n' "$theme" "$language" >"$XDG_CONFIG_HOME/bootscope/bootscope.ini"
        "$program" --example >"$work/log" 2>&1 &
        pid=$!
        for _ in $(seq 200); do
            window=$(xdotool search --onlyvisible --class bootscope 2>/dev/null | head -n 1) && [ -n "$window" ] && break
            read -rt 0.05 <> <(:) || true
        done
        [ -n "${window:-}" ] || { echo "no window"; cat "$work/log"; exit 1; }
        xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" windowfocus "$window"
        shot "diagnose-$language-$theme"
        xdotool key --clearmodifiers ctrl+1
        shot "author-empty-$language-$theme"
        xdotool key --clearmodifiers ctrl+shift+e
        shot "author-$language-$theme"
        xdotool key --clearmodifiers ctrl+3
        shot "metadata-empty-$language-$theme"
        xdotool key --clearmodifiers ctrl+shift+e
        shot "metadata-$language-$theme"
        xdotool key --clearmodifiers ctrl+q
        for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; read -rt 0.05 <> <(:) || true; done
        if kill -0 "$pid" 2>/dev/null; then
            echo "the program did not end by Ctrl+Q"
            kill -9 "$pid"
            exit 1
        fi
        wait "$pid" || { echo "the program ended with status $?"; cat "$work/log"; exit 1; }
        unset window
    done
done
