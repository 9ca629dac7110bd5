package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// southWords are the words of Arabic and Hindi in front of a name, or around it.
var southWords = []string{
	"اسمي", "السيد", "السيدة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة", "الآنسة", "المهندس",
	"नाम", "श्री", "श्रीमती", "सुश्री", "डॉ", "कुमारी",
}

// southStops are words that end a name that was introduced.
const southStops = " و في من إلى على عن هو هي أنا أريد كان قال قالت الذي التي مع هذا هذه طلب أرسل رقم اليوم أمس غدا الآن " +
	"है हैं और का की के को से ने में मैं हूँ हूं था थी जी यह वह कृपया "

// south looks at a word of Arabic or Hindi that may introduce a name. It
// returns where to go on, or 0.
func (f *finder) south(c *detect.Cursor, s *state, w detect.Word) int {
	t := c.Text
	v := t[w.Begin:w.End]
	if !isSouth(v) {
		return 0
	}
	i := w.End
	for i < len(t) && (t[i] == ' ' || t[i] == '.' || t[i] == ':') && i < w.End+3 {
		i++
	}
	if i == w.End {
		return 0
	}
	begin, end, n := i, i, 0
	closed := false
	for n < 3 {
		x := c.WordAt(i)
		if x.Len() == 0 || x.Flags&(detect.Ideographic|detect.HasDigit|detect.FirstUpper|detect.Cut) != 0 || x.Flags&detect.NonASCII == 0 {
			break
		}
		v := t[x.Begin:x.End]
		if strings.Contains(southStops, " "+v+" ") || n > 0 && strings.HasPrefix(v, "و") || n > 1 && !prefixed(v, "ال", "بن", "ابن", "أبو", "عبد") && v[0] < 0xE0 {
			closed = true
			break
		}
		end = x.End
		n++
		if end >= len(t) || t[end] != ' ' {
			break
		}
		i = end + 1
	}
	if n == 3 && end < len(t) && t[end] == ' ' {
		x := c.WordAt(end + 1)
		closed = x.Len() > 0 && strings.Contains(southStops, " "+t[x.Begin:x.End]+" ")
	}
	// "नाम" is the word for name: what it introduces ends with "है".
	if n == 0 || v == "नाम" && !closed && t[w.End] != ':' {
		return 0
	}
	f.emit(c, s, begin, end, detect.Cued, detect.High, "name/introduced")
	return end
}

func prefixed(v string, ps ...string) bool {
	for _, p := range ps {
		if strings.HasPrefix(v, p) {
			return true
		}
	}
	return false
}

func isSouth(v string) bool {
	if v[0] < 0xD8 {
		return false
	}
	for _, x := range southWords {
		if x == v {
			return true
		}
	}
	return false
}
