#!/bin/sh
# Writes files.h, the list of the built-in theme's files. Run it when a file of Templates/ is added,
# removed or renamed; a test fails when the list and the folder differ.
set -eu
cd "$(dirname "$0")"
files=$(cd ../../Templates && find . -type f ! -path '*/.*' | sed 's|^\./||' | LC_ALL=C sort)
{
    echo "// Written by update-files.sh: do not edit."
    number=0
    for file in $files; do
        printf 'static const unsigned char file_%d[] = {\n#embed "../../Templates/%s" suffix(,)\n0};\n' "$number" "$file"
        number=$((number + 1))
    done
    echo "static const struct lectern_theme_file files[] = {"
    number=0
    for file in $files; do
        printf '    {"%s", file_%d, sizeof file_%d - 1},\n' "$file" "$number" "$number"
        number=$((number + 1))
    done
    echo "};"
} > files.h.new
mv files.h.new files.h
