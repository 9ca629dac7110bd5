package detect

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// trail remembers where the words end that the scan has passed, and which of
// them may be cues: a bit for each of the last 512 bytes, at the last byte of
// the word. It costs a few steps for 64 bytes of text and nothing a word, so that only
// those who judge a number pay for finding the words in front of it.
type trail struct {
	ends, cues [trailLen / 64]uint64
}

const (
	trailLen   = 512
	trailReach = 128 // how far it is looked at
)

// mark notes the words in the 64 bytes from i on, which begin at i or behind
// it. What was noted of these bytes is replaced.
func (r *trail) mark(i int, ends, cues uint64) {
	w, s := i>>6&(len(r.ends)-1), i&63
	v := (w + 1) & (len(r.ends) - 1)
	keep := uint64(1)<<s - 1
	r.ends[w] = r.ends[w]&keep | ends<<s
	r.cues[w] = r.cues[w]&keep | cues<<s
	r.ends[v] = ends >> (64 - s)
	r.cues[v] = cues >> (64 - s)
}

// word notes one word at [i, e).
func (r *trail) word(i, e int, cue bool) {
	for ; i+64 <= e-1; i += 64 {
		r.mark(i, 0, 0)
	}
	end := uint64(1) << (e - 1 - i)
	if cue {
		r.mark(i, end, end)
	} else {
		r.mark(i, end, 0)
	}
}

// window returns the bits of the 64 bytes from i on.
func window(b *[trailLen / 64]uint64, i int) uint64 {
	w, s := i>>6&(len(b)-1), i&63
	return b[w]>>s | b[(w+1)&(len(b)-1)]<<(64-s)
}

// shift follows a window of the text that has moved n bytes on.
func (r *trail) shift(n int) {
	var t trail
	for i := 0; i < len(t.ends); i++ {
		t.ends[i] = window(&r.ends, i*64+n)
		t.cues[i] = window(&r.cues, i*64+n)
	}
	*r = t
}

// any reports whether a word that may be a cue ends in [from, to), which are at most 64 bytes.
func (r *trail) any(from, to int) bool {
	return window(&r.cues, from)<<(64-(to-from)) != 0
}

// behind returns the detectors one of whose cues may stand in front of c.Pos,
// among the words that Cues.Before looks at, or in the header of a table.
func (s *scan) behind(c *Cursor) (dets uint64) {
	v := &s.plan.vocab
	if s.header.active {
		dets = s.header.cues
	}
	n := cueWords
	if strings.IndexByte(c.Text[max(c.Lo, c.Pos-trailReach):c.Pos], '>') >= 0 {
		n = maxBack // words in tags do not count
	}
	n += 2 // a value may begin in front of the place
	for far := 64; far <= trailReach && n > 0; far += 64 {
		from := c.Pos - far
		ends, cues := window(&s.trail.ends, from), window(&s.trail.cues, from)
		for ; cues != 0; cues &^= 1 << (63 - bits.LeadingZeros64(cues)) {
			k := 63 - bits.LeadingZeros64(cues)
			if bits.OnesCount64(ends>>k>>1) >= n {
				return dets
			}
			if w := wordBefore(c.Text, c.Lo, from+k+1); w.Len() > 0 {
				dets |= v.cueing(c.Text, c.Lo, w, quickOf(c.Text[w.Begin:w.End], w))
			}
		}
		n -= bits.OnesCount64(ends)
	}
	return dets
}

// ahead returns the detectors one of whose cues may stand behind pos, up to
// where Cues.After looks behind end.
func (s *scan) ahead(t string, lo, pos, end int) uint64 {
	from, to := pos, min(len(t), end+cueAfter)
	if end < len(t) && (isAlnum(t[end]) || t[end] >= utf8.RuneSelf && wordAt(t, end).Len() > 0) {
		return s.plan.vocab.cued // the value ends inside a word: "555 0142order", "555 0142тел"
	}
	if end < len(t) && stopsAfter(t, end) {
		to = end
	}
	for from < min(to, s.seen) {
		near := min(to, s.seen, from+64)
		if s.trail.any(from, near) {
			from = pos
			break
		}
		if from = near; from == to {
			return 0
		}
	}
	return s.plan.vocab.within(t, lo, from, end, to)
}

// stopsAfter reports whether Cues.After looks no farther than i.
func stopsAfter(t string, i int) bool {
	switch t[i] {
	case '\n', ',', ';', '|':
		return true
	case '.':
		return i+1 < len(t) && isSpace(t[i+1])
	}
	return false
}
