package main

import (
	"encoding/binary"
	"errors"
)

// rows calls f with the values of each row of a table of an SQLite file: the
// little of the format (sqlite.org/fileformat2.html) that a plain table needs.
// Integers come as int64, texts as string, NULL and floats as nil.
func rows(db []byte, table string, f func(values []any)) error {
	if len(db) < 100 || string(db[:16]) != "SQLite format 3\x00" {
		return errors.New("not an SQLite file")
	}
	s := sqlite{db: db, page: int(binary.BigEndian.Uint16(db[16:]))}
	if s.page == 1 {
		s.page = 1 << 16
	}
	root := 0
	s.walk(1, func(v []any) {
		if v[0] == "table" && v[1] == table {
			root = int(v[3].(int64))
		}
	})
	if root == 0 {
		return errors.New("no such table")
	}
	s.walk(root, f)
	return nil
}

type sqlite struct {
	db   []byte
	page int
}

func (s sqlite) walk(page int, f func([]any)) {
	p := s.db[(page-1)*s.page : page*s.page]
	h := p
	if page == 1 {
		h = p[100:]
	}
	n := int(binary.BigEndian.Uint16(h[3:]))
	switch h[0] {
	case 5: // interior
		for i := range n {
			c := p[binary.BigEndian.Uint16(h[12+2*i:]):]
			s.walk(int(binary.BigEndian.Uint32(c)), f)
		}
		s.walk(int(binary.BigEndian.Uint32(h[8:])), f)
	case 13: // leaf
		for i := range n {
			c := p[binary.BigEndian.Uint16(h[8+2*i:]):]
			size, c := varint(c)
			_, c = varint(c)
			f(record(s.payload(c, int(size))))
		}
	}
}

// payload returns the bytes of a record, of which only the first part is on
// the page when it is long.
func (s sqlite) payload(c []byte, size int) []byte {
	most := s.page - 35
	if size <= most {
		return c[:size]
	}
	least := (s.page-12)*32/255 - 23
	here := least + (size-least)%(s.page-4)
	if here > most {
		here = least
	}
	out := append([]byte(nil), c[:here]...)
	next := int(binary.BigEndian.Uint32(c[here:]))
	for next != 0 && len(out) < size {
		p := s.db[(next-1)*s.page : next*s.page]
		next = int(binary.BigEndian.Uint32(p))
		out = append(out, p[4:min(s.page, 4+size-len(out))]...)
	}
	return out
}

func record(c []byte) (values []any) {
	size, types := varint(c)
	head := types[:int(size)-(len(c)-len(types))]
	body := c[size:]
	for len(head) > 0 {
		var t uint64
		t, head = varint(head)
		switch {
		case t == 0 || t == 7:
			values = append(values, nil)
			if t == 7 {
				body = body[8:]
			}
		case t <= 6:
			n := []int{0, 1, 2, 3, 4, 6, 8}[t]
			v := int64(int8(body[0]))
			for _, b := range body[1:n] {
				v = v<<8 | int64(b)
			}
			values, body = append(values, v), body[n:]
		case t == 8 || t == 9:
			values = append(values, int64(t-8))
		default:
			n := int(t-12) / 2
			values, body = append(values, string(body[:n])), body[n:]
		}
	}
	return values
}

func varint(c []byte) (v uint64, rest []byte) {
	for i := range 8 {
		v = v<<7 | uint64(c[i]&0x7F)
		if c[i] < 0x80 {
			return v, c[i+1:]
		}
	}
	return v<<8 | uint64(c[8]), c[9:]
}
