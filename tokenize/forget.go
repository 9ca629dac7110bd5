package tokenize

// Forget drops a value from tb and reports whether tb knew it. Its tokens stay
// taken: they are never given to any value again, this one included, so that what
// was written with them can never be read as somebody else's. A forgotten value
// still counts in [Table.Len], because its tokens do. The cost is linear in the
// size of tb.
//
// A tokenizer that derives its tokens from the value is asked for another attempt
// if the value comes again; a value that was forgotten twenty times gets none any more
// (ErrCollision).
func (tb *Table) Forget(value string) bool {
	v := tb.findValue(value)
	if v < 0 {
		return false
	}
	for k := range tb.tokens {
		if tb.tokens[k].value == v {
			tb.tokens[k].value = -1
		}
	}
	// An empty value is never asked for: see Add and entity.List.Check.
	p := &tb.values[v]
	p.text, p.fresh, p.asks = "", false, 0
	tb.byVal = rehash(tb.byVal[:0], len(tb.byVal), len(tb.values), tb.hashValue)
	clear(tb.buf[:cap(tb.buf)]) // the text of the call before
	return true
}

// Reserve makes tb never give token to a value. It is for tokens that were
// given once and whose values are forgotten.
func (tb *Table) Reserve(token string) {
	tb.begin()
	if token == "" || findToken(tb, token) >= 0 {
		return
	}
	at := len(tb.arena)
	tb.arena = append(tb.arena, token...)
	tb.reserve(at, -1)
}
