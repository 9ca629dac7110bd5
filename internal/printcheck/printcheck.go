// Package printcheck finds out which ways of printing a type show what is in it.
//
// It fills a value of the type, exported and unexported fields, with a canary
// and prints it in all the ways in which a value comes into a log. A type that
// shows the canary may do so because nothing of anybody's text is ever in it; the test
// that asks says which these are.
package printcheck

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"reflect"
	"strings"
	"unsafe"

	"github.com/piikit/piikit/entity"
)

// Canary is what values are filled with.
const Canary = "canarybird"

// marks are what the canary looks like: as it is, quoted, as numbers, in hex and in base64.
var marks = []string{Canary, "99 97 110 97 114 121", "63616e617279", "63616E617279", "0x63, 0x61, 0x6e", "Y2FuYXJ5"}

// Ways returns the ways that show the canary, for values of t used directly or
// through a pointer: the verbs of fmt, "slog text", "slog json" and "json". A type
// of which only the pointer is a fmt.Formatter is used through the pointer alone.
func Ways(t reflect.Type) []string {
	p := reflect.New(t)
	Fill(p.Elem(), 6)
	var ways []string
	vs := []any{p.Interface()}
	formatter := reflect.TypeFor[fmt.Formatter]()
	if t.Implements(formatter) || !p.Type().Implements(formatter) {
		vs = append(vs, p.Elem().Interface())
	}
	try := func(way string, write func(w io.Writer, v any)) {
		for _, v := range vs {
			var b bytes.Buffer
			safely(func() { write(&b, v) })
			for _, m := range marks {
				if strings.Contains(b.String(), m) {
					ways = append(ways, way)
					return
				}
			}
		}
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		try(verb, func(w io.Writer, v any) { fmt.Fprintf(w, verb, v) })
	}
	try("slog text", func(w io.Writer, v any) { slog.New(slog.NewTextHandler(w, nil)).Info("m", "v", v) })
	try("slog json", func(w io.Writer, v any) { slog.New(slog.NewJSONHandler(w, nil)).Info("m", "v", v) })
	try("json", func(w io.Writer, v any) { _ = json.NewEncoder(w).Encode(v) })
	return ways
}

// safely drops a panic: a value that was filled at random may be an impossible one.
func safely(f func()) {
	defer func() { _ = recover() }()
	f()
}

// Fill puts the canary wherever a text can be in v, to some depth: strings,
// bytes, errors and any, in fields, elements, keys and behind pointers. Maps,
// slices and pointers get one element.
func Fill(v reflect.Value, depth int) {
	if !v.CanSet() && v.CanAddr() { // an unexported field
		v = reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	if depth == 0 || !v.CanSet() || strings.HasPrefix(v.Type().PkgPath(), "sync") {
		return
	}
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[entity.Type]() {
			v.SetString("type") // no text of anybody
			return
		}
		v.SetString(Canary)
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		Fill(p.Elem(), depth-1)
		v.Set(p)
	case reflect.Struct:
		for i := range v.NumField() {
			Fill(v.Field(i), depth-1)
		}
	case reflect.Array:
		for i := range v.Len() {
			Fill(v.Index(i), depth-1)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			v.SetBytes([]byte(Canary))
			return
		}
		s := reflect.MakeSlice(v.Type(), 1, 1)
		Fill(s.Index(0), depth-1)
		v.Set(s)
	case reflect.Map:
		m := reflect.MakeMap(v.Type())
		k, e := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		Fill(k, depth-1)
		Fill(e, depth-1)
		m.SetMapIndex(k, e)
		v.Set(m)
	case reflect.Interface:
		for _, x := range []any{errors.New(Canary), Canary} {
			if reflect.TypeOf(x).Implements(v.Type()) && (v.NumMethod() > 0 || x == any(Canary)) {
				v.Set(reflect.ValueOf(x))
			}
		}
	}
}
