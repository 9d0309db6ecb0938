#!/usr/bin/env bash
# Installs the system packages that Lectern needs and that are missing.
# usage: install-packages.sh build|lint|test
set -euo pipefail

build_apt=(pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libgumbo-dev libopencc-dev)
# Not linked: loaded by a build that meets formulas or code.
build_apt+=(libjavascriptcoregtk-4.1-0 libjs-katex node-prismjs)
lint_apt=(nodejs python3)
test_apt=(chromium fonts-noto-cjk python3-venv nodejs cmark-gfm graphviz)
build_brew=(pkgconf cmark-gfm gumbo-parser opencc)
lint_brew=(node)
test_brew=(node graphviz)

case "${1:-build}" in
  build) apt=("${build_apt[@]}"); brew=("${build_brew[@]}") ;;
  lint) apt=("${lint_apt[@]}"); brew=("${lint_brew[@]}") ;;
  test) apt=("${test_apt[@]}"); brew=("${test_brew[@]}") ;;
  *) echo "usage: $0 build|lint|test" >&2; exit 2 ;;
esac

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Commands that are there already, from whatever source, need no package.
provided() {
  case "$1" in
    nodejs) command -v node ;;
    graphviz) command -v dot ;;
    chromium) command -v chromium || command -v google-chrome ;;
    pkg-config) command -v pkg-config ;;
    python3) command -v python3 ;;
    python3-venv) python3 -c 'import venv, ensurepip' ;;
    *) false ;;
  esac >/dev/null 2>&1
}

if command -v dpkg-query >/dev/null 2>&1; then
  missing=()
  for package in "${apt[@]}"; do
    provided "$package" && continue
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "Installing: ${missing[*]}"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
elif command -v brew >/dev/null 2>&1; then
  for package in "${brew[@]}"; do
    brew list "$package" >/dev/null 2>&1 || brew install "$package"
  done
else
  echo "Neither apt nor Homebrew is here; please install: ${apt[*]}" >&2
fi
