package sloghandler

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
)

// What a value that encoding/json refuses is shown of: it may be cyclic, or share
// its parts so often that writing them out never ends.
const (
	maxDepth = 64
	maxParts = 10_000
)

// A plainer makes of values that encoding/json refuses what it makes of others:
// maps with keys of any type, lists that hold a function.
type plainer struct {
	parts int
	path  map[part]bool // what is being shown
}

type part struct {
	at  uintptr
	typ reflect.Type
}

// plain returns v as a tree of maps, lists, strings, numbers and booleans.
func plain(v any) any {
	p := plainer{path: map[part]bool{}}
	return p.value(reflect.ValueOf(v), 0)
}

func (p *plainer) value(v reflect.Value, depth int) any {
	if p.parts++; depth > maxDepth || p.parts > maxParts {
		return "[not logged: too large]"
	}
	switch v.Kind() {
	case reflect.Invalid:
		return nil
	case reflect.Pointer, reflect.Map, reflect.Slice:
		if v.IsNil() {
			return nil
		}
		at := part{v.Pointer(), v.Type()}
		if p.path[at] {
			return "[not logged: cyclic]"
		}
		p.path[at] = true
		defer delete(p.path, at)
	case reflect.Interface:
		return p.value(v.Elem(), depth)
	}
	if v.CanInterface() {
		switch x := v.Interface().(type) {
		case error:
			return x.Error()
		case encoding.TextMarshaler:
			if b, err := x.MarshalText(); err == nil {
				return string(b)
			}
		case fmt.Stringer:
			return x.String()
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		return p.value(v.Elem(), depth+1)
	case reflect.Bool:
		return v.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return json.Number(strconv.FormatInt(v.Int(), 10))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return json.Number(strconv.FormatUint(v.Uint(), 10))
	case reflect.Float32, reflect.Float64:
		s := strconv.FormatFloat(v.Float(), 'f', -1, 64)
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) {
			return s
		}
		return json.Number(s)
	case reflect.Complex64, reflect.Complex128:
		return strconv.FormatComplex(v.Complex(), 'g', -1, 128)
	case reflect.String:
		return v.String()
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
			return string(v.Bytes())
		}
		var list []any
		for i := 0; i < v.Len() && p.parts <= maxParts; i++ {
			list = append(list, p.value(v.Index(i), depth+1))
		}
		return list
	case reflect.Map:
		out := map[string]any{}
		for it := v.MapRange(); it.Next() && p.parts <= maxParts; {
			out[fmt.Sprint(p.value(it.Key(), depth+1))] = p.value(it.Value(), depth+1)
		}
		return out
	case reflect.Struct:
		out := map[string]any{}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && p.parts <= maxParts {
				out[f.Name] = p.value(v.Field(i), depth+1)
			}
		}
		return out
	}
	return "[" + v.Type().String() + "]" // a function, a channel
}
