import { shellQuote } from '../text/shellQuote';
import { pickFunction } from './pickFunction';

/** What a script begins with: its target, its mark, and the functions that its lines are written with. */
export const preamble = (
  baseUrl: string,
  needsPick: boolean,
): string => `: "\${ROLECALL_TOKEN:?it shall hold the token}"
url=\${ROLECALL_URL:-${shellQuote(baseUrl)}}
# Every name carries a mark with the time in it, by which \`rolecall clean --older-than\` would know what were left.
digits=0123456789abcdefghijklmnopqrstuvwxyz rest=$(date +%s) mark=
while [ \${#mark} -lt 7 ]; do mark=\${digits:rest%36:1}$mark rest=$((rest / 36)); done
mark=rc$mark\${digits:RANDOM%36:1}\${digits:RANDOM%36:1}\${digits:RANDOM%36:1}
dir=$(mktemp -d)
# send N CURL-ARGUMENTS: its answer is kept as N; tell N WORDS: shows it.
send() { local n=$1; shift; curl -sS -o "$dir/$n" -w '%{http_code}' -H "Authorization: Bearer $ROLECALL_TOKEN" "$@" > "$dir/$n.status"; }
tell() { printf '%s: %s\\n' "$2" "$(cat "$dir/$1.status" 2>/dev/null)"; [ ! -s "$dir/$1" ] || { head -c 4000 "$dir/$1"; echo; }; }${needsPick ? `\n${pickFunction}` : ''}`;
