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
# Swift's own report of a crash would hide libFuzzer's.
SWIFT_BACKTRACE=enable=no "$work/build/release/markdown-fuzzer" -max_total_time="${1:-600}" -max_len=3000 -timeout=20 \
  -rss_limit_mb=2500 -artifact_prefix="$work/" "$work/corpus" Tests/LecternMarkdownTests/Fixtures/fuzzing
