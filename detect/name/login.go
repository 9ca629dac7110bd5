package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// logins are the words behind which "hassan.ali" is somebody's login.
const logins = " add invite assign ping cc ask remove tag notify contact message email user to by from with for and "

// login returns where a login that is a name ends: a given name, a period and a
// surname in lower case behind a word of logins; 0 if there is none at w.
func login(c *detect.Cursor, w detect.Word) int {
	t := c.Text
	if w.End+2 >= len(t) || t[w.End] != '.' || w.Flags&(detect.FirstUpper|detect.HasUpper|detect.HasDigit) != 0 || w.Begin < 3 || t[w.Begin-1] != ' ' {
		return 0
	}
	v := c.WordAt(w.End + 1)
	if v.Len() < 2 || v.Flags&(detect.FirstUpper|detect.HasUpper|detect.HasDigit|detect.Cut) != 0 {
		return 0
	}
	if e := v.End; e < len(t) && strings.IndexByte(" ,;!?)\n", t[e]) < 0 && (t[e] != '.' || e+1 < len(t) && t[e+1] != ' ' && t[e+1] != '\n') {
		return 0
	}
	g, s := words.Lookup(w.Hash), words.Lookup(v.Hash)
	if g.Given() < 4 || g.Word() > 0 || s.Surname() < 4 || s.Word() > 2 {
		return 0
	}
	if p := wordBefore(c, w.Begin); p.Len() == 0 || p.End+1 != w.Begin || !in(logins, t[p.Begin:p.End]) {
		return 0
	}
	return v.End
}
