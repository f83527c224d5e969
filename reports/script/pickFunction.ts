/**
 * A shell function that reads JSON on its standard input: `pick ID_PATH NAME_PATH NAME N` prints, as JSON, the value at
 * ID_PATH
 * beside the NAME at NAME_PATH, or the Nth value where no name says which. Paths leave array indices out. POSIX awk
 * alone reads
 * it character by character, so neither the order of members nor braces in texts mislead it.
 */
export const pickFunction = `pick() {
  P="$1" Q="$2" W="$3" N="$4" awk '
    function blank() { while (i <= n && index(" \\t\\r\\n", substr(t, i, 1))) i++ }
    function text(  s, c) { s = i++; while (i <= n) { c = substr(t, i, 1); i += c == "\\\\" ? 2 : 1; if (c == "\\"") break } return substr(t, s, i - s) }
    function value(p,  s, c, k) {
      blank(); s = i; c = substr(t, i, 1)
      if (c == "{") { i++; while (i <= n) { blank(); c = substr(t, i, 1); if (c == "}") { i++; break } if (c == ",") { i++; continue } k = text(); blank(); i++; value(p "/" substr(k, 2, length(k) - 2)) } }
      else if (c == "[") { i++; while (i <= n) { blank(); c = substr(t, i, 1); if (c == "]") { i++; break } if (c == ",") { i++; continue } value(p) } }
      else if (c == "\\"") text()
      else { i++; while (i <= n && !index(",]} \\t\\r\\n", substr(t, i, 1))) i++ }
      if (p == ENVIRON["P"]) ids[++x] = substr(t, s, i - s)
      if (p == ENVIRON["Q"]) names[++y] = substr(t, s, i - s)
    }
    { t = t $0 "\\n" }
    END { n = length(t); i = 1; value(""); for (j = 1; j <= y; j++) if (names[j] == ENVIRON["W"] && j <= x) { print ids[j]; exit } print ids[ENVIRON["N"] + 0] }'
}`;
