// Package jsonscan reads a JSON text (RFC 8259) strictly and tells where its
// string values stand, without building values: what is not changed keeps its
// bytes.
package jsonscan

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What can be wrong with a text.
var (
	ErrSyntax   = errors.New("not valid JSON")
	ErrUTF8     = errors.New("not valid UTF-8")
	ErrDepth    = errors.New("nested too deeply")
	ErrRepeated = errors.New("a key stands twice in an object")
	ErrVariant  = errors.New("keys of an object differ in case only")
)

// An Error says where a text is wrong, in bytes, and why, and nothing of it.
type Error struct {
	Offset int
	Err    error
}

func (e *Error) Error() string {
	return "json: at byte " + strconv.Itoa(e.Offset) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// Options configure [Scan].
type Options struct {
	MaxDepth     int  // of objects and arrays in each other
	CaseVariants bool // keys of an object may differ in case only
	Repeated     bool // keys of an object may stand twice, and differ in case only
	Rules        Rules
	Reach        []Reach // of the rules at the top; nil: none of their names has matched
	Key          string  // of the value that the text is
}

// A String is a string value.
type String struct {
	Begin, End int     // what stands between the quotes
	Key        string  // of the value, or of the array that it is in; "" if there is none
	Parent     string  // the key of the object that Key stands in; "" if there is none
	Depth      int     // of objects and arrays around it
	Left       bool    // a rule says to leave it alone
	Reach      []Reach // of the rules in it
}

type frame struct {
	object bool
	key    string // of the value that is read, or of the array
	seen   keys
	index  int
	reach  []Reach // of the rules in the value that is read
	left   bool
}

type scanner struct {
	t     string
	i     int
	o     Options
	stack []frame
	visit func(String) error
}

// Scan reads t, which holds one value and white space around it, and calls
// visit for each string value, in order. An error of visit ends it.
func Scan(t string, o Options, visit func(String) error) error {
	s := &scanner{t: t, o: o, visit: visit}
	top := frame{reach: o.Reach, key: o.Key}
	if o.Reach == nil && len(o.Rules) > 0 {
		top.reach = o.Rules.start()
	}
	top.left = o.Rules.done(top.reach)
	s.stack = append(s.stack, top)
	return s.document()
}

func (s *scanner) fail(err error) error { return &Error{s.i, err} }

func (s *scanner) document() error {
	for {
		s.space()
		if err := s.value(); err != nil {
			return err
		}
		// Behind a value: close what is complete, or go on to the next.
		for {
			s.space()
			f := &s.stack[len(s.stack)-1]
			if len(s.stack) == 1 {
				if s.i < len(s.t) {
					return s.fail(ErrSyntax)
				}
				return nil
			}
			if s.i == len(s.t) {
				return s.fail(ErrSyntax)
			}
			c := s.t[s.i]
			if c == ',' {
				s.i++
				s.space()
				if err := s.member(f); err != nil {
					return err
				}
				break
			}
			if f.object && c == '}' || !f.object && c == ']' {
				s.i++
				s.stack = s.stack[:len(s.stack)-1]
				continue
			}
			return s.fail(ErrSyntax)
		}
	}
}

// value reads a scalar, or opens containers up to the first scalar in them.
func (s *scanner) value() error {
	for {
		if s.i == len(s.t) {
			return s.fail(ErrSyntax)
		}
		f := &s.stack[len(s.stack)-1]
		switch c := s.t[s.i]; {
		case c == '{' || c == '[':
			if len(s.stack) > s.o.MaxDepth {
				return s.fail(ErrDepth)
			}
			s.i++
			// An array in an array has no key of its own.
			g := frame{object: c == '{', key: f.key, index: -1, reach: f.reach, left: f.left}
			s.stack = append(s.stack, g)
			s.space()
			if s.i < len(s.t) && s.t[s.i] == c+2 { // '}' and ']' stand two behind
				s.i++
				s.stack = s.stack[:len(s.stack)-1]
				return nil
			}
			if err := s.member(&s.stack[len(s.stack)-1]); err != nil {
				return err
			}
			continue
		case c == '"':
			begin, end, err := s.str()
			if err != nil {
				return err
			}
			return s.visit(String{begin, end, f.key, s.parent(), len(s.stack) - 1, f.left, f.reach})
		case c == '-' || c-'0' < 10:
			return s.number()
		}
		for _, w := range [...]string{"true", "false", "null"} {
			if strings.HasPrefix(s.t[s.i:], w) {
				s.i += len(w)
				return nil
			}
		}
		return s.fail(ErrSyntax)
	}
}

// parent returns the key of the object in which the current key stands.
func (s *scanner) parent() string {
	for i := len(s.stack) - 1; i > 0; i-- {
		if s.stack[i].object {
			return s.stack[i-1].key
		}
	}
	return ""
}

// member begins the next member of the container f: in an object it reads the
// key and the colon.
func (s *scanner) member(f *frame) error {
	parent := &s.stack[len(s.stack)-2]
	if !f.object {
		f.index++
		if len(s.o.Rules) > 0 {
			s.step(f, parent, strconv.Itoa(f.index))
		}
		return nil
	}
	if s.i == len(s.t) || s.t[s.i] != '"' {
		return s.fail(ErrSyntax)
	}
	at := s.i
	begin, end, err := s.str()
	if err != nil {
		return err
	}
	key := s.t[begin:end]
	if strings.IndexByte(key, '\\') >= 0 {
		key = string(Append(nil, key, nil))
	}
	if !s.o.Repeated {
		if err := f.seen.add(key, s.o.CaseVariants); err != nil {
			return &Error{at, err}
		}
	}
	f.key = key
	s.space()
	if s.i == len(s.t) || s.t[s.i] != ':' {
		return s.fail(ErrSyntax)
	}
	s.i++
	s.space()
	if len(s.o.Rules) > 0 {
		s.step(f, parent, key)
	}
	return nil
}

// step notes which rules reach into the member of f that is called name.
func (s *scanner) step(f, parent *frame, name string) {
	if parent.left {
		f.left = true
		return
	}
	f.reach = s.o.Rules.step(parent.reach, name)
	f.left = s.o.Rules.done(f.reach)
}

func (s *scanner) space() {
	for s.i < len(s.t) {
		switch s.t[s.i] {
		case ' ', '\t', '\n', '\r':
			s.i++
		default:
			return
		}
	}
}

// str reads a string and returns where it stands between its quotes.
func (s *scanner) str() (begin, end int, err error) {
	s.i++
	begin = s.i
	for s.i < len(s.t) {
		c := s.t[s.i]
		switch {
		case c == '"':
			end = s.i
			s.i++
			return begin, end, nil
		case c < ' ':
			return 0, 0, s.fail(ErrSyntax)
		case c == '\\':
			if s.i+1 == len(s.t) {
				return 0, 0, s.fail(ErrSyntax)
			}
			switch s.t[s.i+1] {
			case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
				s.i += 2
			case 'u':
				if _, ok := hex4(s.t, s.i+2); !ok {
					return 0, 0, s.fail(ErrSyntax)
				}
				s.i += 6
			default:
				return 0, 0, s.fail(ErrSyntax)
			}
		case c < utf8.RuneSelf:
			s.i++
		default:
			_, n := utf8.DecodeRuneInString(s.t[s.i:])
			if n == 1 {
				return 0, 0, s.fail(ErrUTF8)
			}
			s.i += n
		}
	}
	return 0, 0, s.fail(ErrSyntax)
}

func (s *scanner) digits() bool {
	b := s.i
	for s.i < len(s.t) && s.t[s.i]-'0' < 10 {
		s.i++
	}
	return s.i > b
}

func (s *scanner) number() error {
	if s.t[s.i] == '-' {
		s.i++
	}
	if s.i < len(s.t) && s.t[s.i] == '0' {
		s.i++
	} else if !s.digits() {
		return s.fail(ErrSyntax)
	}
	if s.i < len(s.t) && s.t[s.i] == '.' {
		s.i++
		if !s.digits() {
			return s.fail(ErrSyntax)
		}
	}
	if s.i < len(s.t) && s.t[s.i]|0x20 == 'e' {
		s.i++
		if s.i < len(s.t) && (s.t[s.i] == '+' || s.t[s.i] == '-') {
			s.i++
		}
		if !s.digits() {
			return s.fail(ErrSyntax)
		}
	}
	return nil
}

// keys are those of one object.
type keys struct {
	few  []string
	many map[string]bool // folded, when there are more
}

func (k *keys) add(key string, variants bool) error {
	const few = 8
	if k.many == nil {
		for _, other := range k.few {
			if other == key {
				return ErrRepeated
			}
			if !variants && strings.EqualFold(other, key) {
				return ErrVariant
			}
		}
		if k.few = append(k.few, key); len(k.few) <= few {
			return nil
		}
		k.many = make(map[string]bool, 4*few)
		for _, other := range k.few {
			k.note(other, variants)
		}
		return nil
	}
	if k.many["="+key] {
		return ErrRepeated
	}
	if !variants && k.many["~"+foldKey(key)] {
		return ErrVariant
	}
	k.note(key, variants)
	return nil
}

func (k *keys) note(key string, variants bool) {
	k.many["="+key] = true
	if !variants {
		k.many["~"+foldKey(key)] = true
	}
}

// foldKey is the same for keys that strings.EqualFold takes for equal.
func foldKey(key string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for x := unicode.SimpleFold(r); x != r; x = unicode.SimpleFold(x) {
			least = min(least, x)
		}
		return least
	}, key)
}
