package sloghandler

import (
	"bytes"
	"context"
	"encoding"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"time"

	"github.com/piikit/piikit/pii"
)

// A cleaner anonymizes what is in one record.
type cleaner struct {
	ctx context.Context
	a   Anonymizer
}

func (c cleaner) attrs(as []slog.Attr) []slog.Attr {
	out := make([]slog.Attr, len(as))
	for i, a := range as {
		out[i] = c.attr(a)
	}
	return out
}

func (c cleaner) attr(a slog.Attr) slog.Attr {
	a.Value = a.Value.Resolve()
	return slog.Attr{Key: c.key(a.Key), Value: c.value(a.Key, a.Value)}
}

// value anonymizes a resolved value behind its key.
func (c cleaner) value(key string, v slog.Value) slog.Value {
	switch v.Kind() {
	case slog.KindString:
		return slog.StringValue(c.text(key, v.String()))
	case slog.KindGroup:
		return slog.GroupValue(c.attrs(v.Group())...)
	case slog.KindInt64, slog.KindUint64:
		return c.unless(key, v.String(), v)
	case slog.KindFloat64:
		return c.unless(key, strconv.FormatFloat(v.Float64(), 'f', -1, 64), v)
	case slog.KindTime:
		return c.unless(key, v.Time().Format(time.DateOnly), v)
	case slog.KindAny:
		return slog.AnyValue(c.any(key, v.Any()))
	}
	return v
}

// unless returns v, unless something is found in the text that it is.
func (c cleaner) unless(key, text string, v slog.Value) slog.Value {
	if safe := c.text(key, text); safe != text {
		return slog.StringValue(safe)
	}
	return v
}

// any anonymizes a value that is of no kind of slog's.
func (c cleaner) any(key string, v any) (safe any) {
	defer func() {
		if recover() != nil { // in a method of v's; what it says may hold anything
			safe = "[not logged: the value panicked]"
		}
	}()
	switch v := v.(type) {
	case nil:
		return nil
	case error:
		return c.text(key, v.Error())
	case encoding.TextMarshaler:
		if b, err := v.MarshalText(); err == nil {
			return c.text(key, string(b))
		}
	case json.Marshaler:
	case fmt.Stringer:
		return c.text(key, v.String())
	case []byte:
		return c.text(key, string(v))
	}
	if rv := reflect.ValueOf(v); rv.Kind() == reflect.Slice && rv.Type().Elem().Kind() == reflect.Uint8 {
		if _, ok := v.(json.Marshaler); !ok {
			return c.text(key, string(rv.Bytes()))
		}
	}
	b, err := json.Marshal(v)
	if err != nil { // not fmt: it never ends where a map holds itself, and shows bytes as numbers
		return c.tree(key, plain(v))
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var tree any
	if d.Decode(&tree) != nil {
		return c.text(key, string(b))
	}
	return c.tree(key, tree)
}

// tree anonymizes what encoding/json decodes.
func (c cleaner) tree(key string, v any) any {
	switch v := v.(type) {
	case string:
		return c.bytes(key, v)
	case json.Number:
		s := v.String()
		if safe := c.text(key, s); safe != s {
			return safe
		}
		return v
	case []any:
		for i := range v {
			v[i] = c.tree(key, v[i])
		}
		return v
	case map[string]any:
		out := make(map[string]any, len(v))
		last := map[string]int{} // of keys that became the same
		for _, k := range slices.Sorted(maps.Keys(v)) {
			safe := c.key(k)
			for name, taken := safe, true; taken; _, taken = out[safe] {
				if last[name]++; last[name] > 1 {
					safe = name + "#" + strconv.Itoa(last[name])
				}
			}
			out[safe] = c.tree(k, v[k])
		}
		return out
	}
	return v
}

// bytes anonymizes a string that may be the base64 of bytes, as encoding/json writes
// them: if something is found in these, they become a string, as other bytes do.
func (c cleaner) bytes(key, text string) string {
	if len(text) >= 8 && len(text)%4 == 0 {
		if b, err := base64.StdEncoding.Strict().DecodeString(text); err == nil {
			if safe := c.text(key, string(b)); safe != string(b) {
				return safe
			}
		}
	}
	return c.text(key, text)
}

// key anonymizes a key, unless it looks like one that stands in a program.
func (c cleaner) key(k string) string {
	plain := func(r rune) bool {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r == '_' || r == '.' || r == '-' || r >= '0' && r <= '9'
	}
	digits := 0
	for _, r := range k {
		if !plain(r) {
			return c.text("", k)
		}
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	if digits > 3 { // a number, a code
		return c.text("", k)
	}
	return k
}

// text anonymizes a text that stands behind a key.
func (c cleaner) text(key, text string) string {
	if text == "" {
		return ""
	}
	if key != "" {
		before := key + ": "
		r, err := c.a.Do(c.ctx, pii.Request{Text: before + text})
		if err != nil {
			return failed(err)
		}
		return r.Text[behind(r, len(before)):]
	}
	r, err := c.a.Do(c.ctx, pii.Request{Text: text})
	if err != nil {
		return failed(err)
	}
	return r.Text
}

// behind returns where in the new text stands what stood behind the first n
// bytes of the old one; what was replaced across that place is behind it.
func behind(r pii.Result, n int) int {
	at := n
	for _, e := range r.Entities {
		if e.Begin < n && n < e.End {
			at = e.Replacement.Begin
			break
		}
		if e.Begin >= n {
			break
		}
		at = e.Replacement.End + n - e.End
	}
	return min(at, len(r.Text))
}

// failed says why something is not logged. Errors of piikit hold no text.
func failed(err error) string { return "[not logged: " + err.Error() + "]" }
