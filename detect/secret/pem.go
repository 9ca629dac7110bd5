package secret

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// maxBlock is how much of one private key block is hidden.
const maxBlock = 64 << 10

// block is a private key block that goes on behind what could be seen.
type block struct {
	open bool
	at   int // where the next piece begins
	left int // how much may follow
}

// Reset implements detect.State.
func (b *block) Reset() { *b = block{} }

// Shift implements detect.State.
func (b *block) Shift(n int) { b.at -= n }

// goOn reports the next piece of an open block; 0 if none is near.
func (b *block) goOn(c *detect.Cursor) int {
	if c.Pos < b.at {
		return b.at
	}
	if b.at < c.Lo || c.Pos-b.at > 512 {
		b.open = false
		return 0
	}
	return b.piece(c, b.at)
}

// piece reports the piece of a block that begins at begin and returns where it
// ends, or 0 if there is none.
func (b *block) piece(c *detect.Cursor, begin int) int {
	t := c.Text
	limit := min(len(t), begin+detect.Horizon, begin+b.left)
	end, cut := armorEnd(t, begin, limit)
	if end <= begin {
		b.open = false
		return 0
	}
	emit(c, begin, end, "private_key", detect.Checked, "secret/private_key")
	b.left -= end - begin
	b.at, b.open = end, cut && b.left > 0
	return end
}

// privateKey judges the word BEGIN.
func privateKey(c *detect.Cursor, w detect.Word) int {
	t, i := c.Text, w.Begin
	b := i
	for b > c.Lo && t[b-1] == '-' && i-b < 5 {
		b--
	}
	if i-b < 4 || at(t, c.Lo, w.End) != ' ' {
		if i-b != 0 || !has(t, i-5, "---- ") || i-5 < c.Lo { // ---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
			return 0
		}
		b = i - 5
	}
	n := strings.IndexByte(t[w.End:min(len(t), w.End+64)], '-')
	if n < 0 || !strings.Contains(t[w.End:w.End+n], "PRIVATE KEY") {
		return 0
	}
	st := c.State().(*block)
	st.left = maxBlock
	if next := st.piece(c, b); next > 0 {
		return next
	}
	return 0
}

// armorEnd returns where the armor that goes on at i ends, not behind limit: behind
// its last line, or where it stops looking like one; cut says that the limit
// came before either.
func armorEnd(t string, i, limit int) (end int, cut bool) {
	from := i
	if k := strings.Index(t[i:limit], "PRIVATE KEY"); k >= 0 && k < 64 && strings.Contains(t[i:i+k], "BEGIN") {
		from = i + k
		for from < limit && t[from] != '\n' && t[from] != '\\' && (isLetter(t[from]) || t[from] == ' ' || t[from] == '-') {
			if t[from] == '-' && (from+1 == limit || t[from+1] != '-') {
				from++
				break
			}
			from++
		}
	}
	if k := strings.Index(t[from:limit], "-END "); k >= 0 && !strings.Contains(t[from:from+k], "BEGIN ") {
		e := from + k + 5
		for e < limit && e-from-k < 64 && (t[e]-'A' < 26 || t[e] == ' ' || isDigit(t[e])) {
			e++
		}
		for e < limit && t[e] == '-' {
			e++
		}
		if from > i && !body(t[from:from+k]) {
			return i, false // nothing inside
		}
		if e == limit && e < len(t) { // cut: its second word is where to go on
			return max(i, from+k-4), true
		}
		return e, false
	}
	// It does not close in sight: as long as there are pieces of base 64.
	end = from
	defer func() {
		if from > i && end == from {
			end, cut = i, false // the line alone
		}
	}()
	for k := from; k < limit; {
		e := armorGap(t, k, limit)
		b := e
		e = setB64.run(t, e, limit-e)
		switch {
		case limit < len(t) && (b == limit || t[b-1] == '-' && has("END ", 0, t[b:min(limit, b+4)])):
			return end, true
		case limit < len(t) && e == limit:
			return limit, true
		case e-b >= 24, e > b && b == i, e > b && end > from && e-b >= 4 && (e == limit || t[e] == '\n' || t[e] == '\r' || t[e] == '\\' || t[e] == '"'):
			end, k = e, e
		case header(t, b, limit) > b:
			end = header(t, b, limit)
			k = end
		default:
			return end, false
		}
	}
	return end, limit < len(t)
}

// body reports whether s holds a line of base 64.
func body(s string) bool {
	for i := 0; i < len(s); i++ {
		if e := setB64.run(s, i, len(s)); e-i >= 16 {
			return true
		} else if e > i {
			i = e
		}
	}
	return false
}

// armorGap passes over what stands between the lines of armor: space, \n in
// a string, quotes and marks of quotation.
func armorGap(t string, i, limit int) int {
	b := i
	for i < limit && i-b < 24 {
		switch t[i] {
		case ' ', '\n', '\r', '\t', '"', '\'', '>', '|', ',', '`', '-':
			i++
		case '\\':
			i++
			if i < limit && (t[i] == 'n' || t[i] == 'r') {
				i++
			}
		case '+':
			if i+1 < limit && (isSpace(t[i+1]) || t[i+1] == '"') {
				i++
				continue
			}
			return i
		default:
			return i
		}
	}
	return i
}

// header returns the end of a line such as "DEK-Info: AES-128-CBC,…".
func header(t string, i, limit int) int {
	for _, h := range [...]string{"Proc-Type:", "DEK-Info:", "Version:", "Comment:", "Hash:", "Charset:"} {
		if has(t, i, h) {
			for i < limit && t[i] != '\n' && t[i] != '\\' {
				i++
			}
			return i
		}
	}
	return 0
}
