#!/usr/bin/env bash
# Renders notes that libFuzzer makes up, with AddressSanitizer, in all ways; stops at the first that is rendered wrong.
# usage: fuzz.sh [SECONDS]   (default: 600; what it learns is kept in .build/fuzzing/corpus)
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
work=.build/fuzzing
mkdir -p "$work/corpus"
flags=(-Xswiftc -sanitize=fuzzer,address -Xswiftc -DFUZZING)
# gold, which links by default on some Linux systems, cannot link the sanitizers.
if [ "$(uname -s)" = Linux ]; then flags+=(-Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld); fi
"$swift" build --scratch-path "$work/build" -c release --product markdown-fuzzer "${flags[@]}"
# The hand-checked cases are seeds too, each by itself.
rm -rf "$work/seeds"
mkdir -p "$work/seeds"
cat Tests/LecternMarkdownTests/Fixtures/{blocks,chinese}/*.txt | csplit -s -z -n 4 -f "$work/seeds/case-" - '/^=== /' '{*}'
# Swift's own report of a crash would hide libFuzzer's.
SWIFT_BACKTRACE=enable=no "$work/build/release/markdown-fuzzer" -max_total_time="${1:-600}" -max_len=3000 -timeout=20 \
  -rss_limit_mb=2500 -dict=Benchmarks/Fuzzing/markdown.dict -artifact_prefix="$work/" \
  "$work/corpus" "$work/seeds" Tests/LecternMarkdownTests/Fixtures/fuzzing
