package detect_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// tickets finds words such as TCK12345: one place at a time, as the built-in
// detectors do.
var tickets = &detect.Detector{
	Name: "ticket", Types: []entity.Type{"ticket"}, Horizon: 32,
	Anchors: detect.Anchors{Codes: true}, // words with letters and digits
	Spot: func(c *detect.Cursor) int {
		w := c.Word()
		if t := c.Text[w.Begin:w.End]; len(t) == 8 && strings.HasPrefix(t, "TCK") {
			c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "ticket", Confidence: detect.High, Rule: "ticket"})
		}
		return w.End
	},
}

func ExampleScanner_Find() {
	s, err := detect.NewScanner(detect.Options{}, tickets)
	if err != nil {
		panic(err)
	}
	ms, err := s.Find(context.Background(), "It is in TCK12345, not in XTCK12345.")
	for _, m := range ms {
		fmt.Println(m.Type, m.Begin, m.End, m.Confidence, err)
	}
	// Output:
	// ticket 9 17 high <nil>
}

// What is found does not depend on where the pieces are cut.
func ExampleStream() {
	s, err := detect.NewScanner(detect.Options{}, tickets)
	if err != nil {
		panic(err)
	}
	st, err := s.Stream(detect.Call{})
	if err != nil {
		panic(err)
	}
	var ms []detect.Match
	for _, piece := range []string{"It is in TCK", "123", "45."} {
		if ms, err = st.Append(context.Background(), ms, piece); err != nil {
			panic(err)
		}
	}
	ms, err = st.Flush(context.Background(), ms)
	fmt.Println(ms[0].Begin, ms[0].End, err)
	// Output:
	// 9 17 <nil>
}

// A detector that asks a service may hang; isolated, it is given up.
func ExampleIsolate() {
	d := &detect.Detector{Name: "remote", Types: []entity.Type{"name"}, Detect: func(context.Context, string) ([]detect.Match, error) {
		select {} // ignores its context
	}}
	d, err := detect.Isolate(d, 10*time.Millisecond)
	if err != nil {
		panic(err)
	}
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		panic(err)
	}
	_, err = s.Find(context.Background(), "My name is John.")
	fmt.Println(errors.Is(err, detect.ErrTimeout), d.Abandoned())
	// Output:
	// true 1
}
