package printcheck

import (
	"fmt"
	"log/slog"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
)

type open struct {
	a int
	b struct{ c map[string][]*inner }
}

type inner struct {
	err error
	any any
}

type closed struct{ b []byte }

func (closed) Format(f fmt.State, _ rune) { fmt.Fprint(f, "closed") }
func (closed) LogValue() slog.Value       { return slog.StringValue("closed") }

type half struct{ B []byte }

func (half) Format(f fmt.State, _ rune) { fmt.Fprint(f, "half") }

// Their fields are read by reflection alone.
var _, _ = open{a: 1, b: struct{ c map[string][]*inner }{map[string][]*inner{"": {{err: nil, any: nil}}}}}, closed{b: nil}

// TestWays: a type that shows its text is seen, in each way, and one that does not is not.
func TestWays(t *testing.T) {
	assert.Subset(t, Ways(reflect.TypeFor[struct{ S string }]()), []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "slog text", "slog json", "json"})
	assert.Contains(t, Ways(reflect.TypeFor[open]()), "%v", "unexported fields, in maps")
	assert.Contains(t, Ways(reflect.TypeFor[[]byte]()), "%d", "as numbers")
	assert.Empty(t, Ways(reflect.TypeFor[closed]()))
	assert.Equal(t, []string{"slog json", "json"}, Ways(reflect.TypeFor[half]()))
}
