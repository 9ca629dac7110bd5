package name

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// ticketName returns the end of the name that begins with w, as tickets and
// booking systems write it: ROSSI/MARIO MR. A title must end it; the end is 0 if it is none.
func ticketName(c *detect.Cursor, w detect.Word) (end int) {
	t, slash := c.Text, w.End
	if slash >= len(t) || t[slash] != '/' || w.Len() < 2 || w.Flags&(detect.FirstUpper|detect.HasLower|detect.HasDigit|detect.NonASCII) != detect.FirstUpper {
		return 0
	}
	likely := ticketWord(w)
	for i, n := slash+1, 0; n < 4; n++ {
		v := c.WordAt(i)
		if v.Flags&(detect.FirstUpper|detect.HasLower|detect.HasDigit|detect.NonASCII) != detect.FirstUpper {
			return 0
		}
		switch t[v.Begin:v.End] {
		case "MR", "MRS", "MS", "MISS", "MSTR", "CHD", "INF", "DR":
			if n == 0 || !likely {
				return 0
			}
			return end
		}
		likely = likely || ticketWord(v)
		end = v.End
		if end >= len(t) || t[end] != ' ' {
			return 0
		}
		i = end + 1
	}
	return 0
}

// ticketWord reports whether a word of a ticket may be a name: one that is
// listed, or a longer one that is no word.
func ticketWord(w detect.Word) bool {
	a := words.Lookup(w.Hash)
	return a.Name() >= 3 || w.Len() > 4 && a.Word() == 0
}
