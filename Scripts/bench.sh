#!/usr/bin/env bash
# Times whole builds of a folder of notes beside what cmark-gfm alone needs to parse and render it, and finding
# 10,000 terms in it beside parsing it.
# usage: bench.sh [CORPUS]   (default: the study site; five runs, medians)
set -euo pipefail
cd "$(dirname "$0")/.."

corpus=${1:-${CORPUS:-Content}}
binary=.build/release/lectern
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
seconds() { local start end; start=$(date +%s%N); "$@" >/dev/null 2>&1 || true; end=$(date +%s%N); echo $(( (end - start) / 1000000 )); }

find "$corpus" -name '*.md' -type f -print0 | sort -z > "$work/list"
count=$(tr -cd '\0' < "$work/list" | wc -c)
bytes=$(xargs -0 cat < "$work/list" | wc -c)
echo "corpus: $corpus, $count notes, $bytes bytes, $(nproc) processors"

# cmark-gfm on one file that holds all notes: no process start per note, one core, nothing else done.
if command -v cmark-gfm >/dev/null; then
  xargs -0 awk 'FNR == 1 && NR > 1 { print "" } { print }' < "$work/list" > "$work/all.md"
  for _ in 1 2 3 4 5; do
    seconds cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist "$work/all.md"
  done | median | sed 's/^/cmark-gfm, parse and render (ms): /'
fi

for run in 1 2 3 4 5; do
  seconds "$binary" build "$corpus" --output "$work/clean-$run" --quiet
done | median | sed 's/^/lectern build, clean (ms):         /'
for _ in 1 2 3 4 5; do
  seconds "$binary" build "$corpus" --output "$work/clean-1" --quiet
done | median | sed 's/^/lectern build, nothing new (ms):   /'
echo "stages of one clean build:"
"$binary" build "$corpus" --output "$work/stages" --quiet --timings 2>&1 >/dev/null | tail -n 7 || true
echo "finding terms, one processor:"
.build/release/term-matching-benchmark "$corpus" 10000 | sed 's/^/  /'
echo "Markdown to HTML, one processor:"
.build/release/markdown-speed "$corpus" | sed 's/^/  /'
echo "formulas, processor time of all threads:"
.build/release/formula-speed Benchmarks/FormulaSpeed/formulas.txt "$corpus" | sed 's/^/  /' || true
