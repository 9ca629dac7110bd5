package literal

// Next returns the first place in t at or after from where a word of s stands:
// its ends and the id of the longest word there. If accept is not nil it is
// asked about every word that stands at a place, the longest first, and only
// one that it accepts counts. If there is none, id is -1.
//
// The cost is linear in the bytes passed over. Next does not allocate.
func Next[T Text](s *Set, t T, from int, accept func(begin, end, id int) bool) (begin, end, id int) {
	switch s.q {
	case 8:
		for w := from + s.step - 1; w+8 <= len(t); w += s.step {
			x := load8(t, w)
			if s.foreign(x) {
				continue
			}
			h := s.mix(x)
			if b := marks(h); s.filter[h&uint64(len(s.filter)-1)]&b != b {
				continue
			}
			if begin, end, id = around(s, t, w, accept); id >= 0 {
				return
			}
		}
	case 4:
		for w := from + s.step - 1; w+4 <= len(t); w += s.step {
			x := load4(t, w)
			if s.foreign(x) {
				continue
			}
			h := s.mix(x)
			if b := marks(h); s.filter[h&uint64(len(s.filter)-1)]&b != b {
				continue
			}
			if begin, end, id = around(s, t, w, accept); id >= 0 {
				return
			}
		}
	case 1, 2:
		for w := from + s.step - 1; w+s.q <= len(t); w += s.step {
			if !s.knows(window(t, w, s.q)) {
				continue
			}
			if begin, end, id = around(s, t, w, accept); id >= 0 {
				return
			}
		}
	}
	return 0, 0, -1
}

// around looks at the places whose windows include the one at w, left to
// right. None lies before the place where the search began, for w is at least
// step-1 behind it.
func around[T Text](s *Set, t T, w int, accept func(begin, end, id int) bool) (int, int, int) {
	a, z := w, w+1
	for a > w-s.step+1 && s.knows(window(t, a-1, s.q)) {
		a--
	}
	for z < w+s.step && z+s.q <= len(t) && s.knows(window(t, z, s.q)) {
		z++
	}
	for p := a; p+s.step <= z; p++ {
		if end, id := at(s, t, p, accept); id >= 0 {
			return p, end, id
		}
	}
	return 0, 0, -1
}

// At returns the end and the id of the longest word of s that stands at p, or
// an id of -1.
func At[T Text](s *Set, t T, p int) (end, id int) { return AtWhere(s, t, p, nil) }

// AtWhere is At for the words that accept accepts; see [Next].
func AtWhere[T Text](s *Set, t T, p int, accept func(begin, end, id int) bool) (end, id int) {
	if s.q == 0 || p+s.q > len(t) {
		return 0, -1
	}
	return at(s, t, p, accept)
}

func at[T Text](s *Set, t T, p int, accept func(begin, end, id int) bool) (int, int) {
	h := s.head(window(t, p, s.q))
	if h.n == 0 {
		return 0, -1
	}
	// Find the last word that is not greater than the text from here.
	lo, hi := int(h.at), int(h.at+h.n)
	for hi-lo > 1 {
		m := int(uint(lo+hi) >> 1)
		if greater(s.word(m), t, p) {
			hi = m
		} else {
			lo = m
		}
	}
	same := common(s.word(lo), t, p)
	for i := lo; i >= 0; i = int(s.parent[i]) {
		if n := len(s.word(i)); n <= same {
			id := i
			if s.ids != nil {
				id = int(s.ids[i])
			}
			if accept == nil || accept(p, p+n, id) {
				return p + n, id
			}
		}
		if len(s.parent) == 0 {
			break
		}
	}
	return 0, -1
}

// common returns how many bytes w and the text from p have in common.
func common[T Text](w []byte, t T, p int) int {
	n := min(len(w), len(t)-p)
	for i := range n {
		if w[i] != t[p+i] {
			return i
		}
	}
	return n
}

// greater reports whether w sorts behind the text from p and is no prefix of it.
func greater[T Text](w []byte, t T, p int) bool {
	i := common(w, t, p)
	switch {
	case i == len(w):
		return false
	case p+i == len(t):
		return true
	}
	return w[i] > t[p+i]
}

// Hold returns the first place at or after from where the rest of t is a
// proper prefix of a word of s, or len(t): what a stream must not yet let go.
// It looks at no more than the last Max-1 bytes and does not allocate.
func Hold[T Text](s *Set, t T, from int) int {
	for p := max(from, len(t)-s.max+1); p < len(t); p++ {
		c := t[p]
		if s.first[c>>6]&(1<<(c&63)) == 0 {
			continue
		}
		if p+1 < len(t) {
			if h := pair(c, t[p+1]); s.second[h>>6]&(1<<(h&63)) == 0 {
				continue
			}
			if p+4 <= len(t) {
				h := s.mix(load4(t, p))
				if b := marks(h); s.fourth[h&uint64(len(s.fourth)-1)]&b != b {
					continue
				}
			}
			if !begins(s, t[p:]) {
				continue
			}
		}
		return p
	}
	return len(t)
}

// begins reports whether t is a proper prefix of a word.
func begins[T Text](s *Set, t T) bool {
	// Words of which t is a proper prefix stand right behind the place of t.
	k := key(t)
	lo, hi := 0, len(s.keys)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if x := s.keys[m]; x < k || x == k && (len(t) > 8 && !greater(s.word(m), t, 0) || len(t) <= 8 && len(s.word(m)) <= len(t)) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(s.keys) {
		return false
	}
	w := s.word(lo)
	return len(w) > len(t) && common(w, t, 0) == len(t)
}
