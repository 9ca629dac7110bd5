package detect_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// seen returns the places of text that a detector with these anchors is shown.
func seen(t *testing.T, o detect.Options, a detect.Anchors, cues *detect.Cues, text string) (at []int) {
	t.Helper()
	d := &detect.Detector{
		Name: "d", Types: []entity.Type{"x", "off"}, Horizon: 100, Anchors: a, Cues: cues, Info: []detect.Info{{Type: "off", Off: true}},
		Spot: func(c *detect.Cursor) int {
			at = append(at, c.Pos)
			return 0
		},
	}
	_, err := scanner(t, o, d).Find(context.Background(), text)
	require.NoError(t, err)
	return at
}

func TestAcronymsAndJoints(t *testing.T) {
	for text, want := range map[string][]int{
		"DEUTDE and Deut, A, aB": {0},
		"x AB. ÀB Zürich ABé":    {2, 18},
		"é ＡＢ":                   {3},
	} {
		assert.Equal(t, want, seen(t, detect.Options{}, detect.Anchors{Acronyms: true}, nil, text), text)
	}
	for text, want := range map[string][]int{
		"a.b. c .d 1.é":       {1, 11},
		"東.京 .. x.":           {3},
		".a.":                 nil,
		"é.x" + "\xff.\xff.a": {2, 5, 7},
	} {
		assert.Equal(t, want, seen(t, detect.Options{}, detect.Anchors{Joints: "."}, nil, text), text)
	}
}

// TestUncued: without a cue nearby only chains of the sizes wanted are shown.
func TestUncued(t *testing.T) {
	cues := detect.NewCues()
	cues.Add(1, "locker")
	a := detect.Anchors{Numbers: true, Codes: true, Uncued: &detect.Uncued{Digits: 1 << 5, Pairs: 1 << 6, Triples: 1 << 6, Groups: 1 << 6, Codes: 1 << 3}}
	const text = "1234 and 12345, 12-34 or 12-34-56; a12 is ab12. "
	assert.Equal(t, []int{9, 25, 35}, seen(t, detect.Options{}, a, cues, text))
	assert.Equal(t, []int{9, 25, 35}, seen(t, detect.Options{}, a, nil, text), "without cues nothing else is wanted")
	assert.Equal(t, []int{7, 16, 23, 32}, seen(t, detect.Options{}, a, cues, "locker "+text)[:4:4])
	assert.Equal(t, []int{0, 9, 16, 25, 35, 42}, seen(t, detect.Options{Regions: []string{"DE"}}, a, cues, text), "the call names a region")
}

// TestOffIsNotCalled: a detector that reports nothing that is wanted is passed over.
func TestOffIsNotCalled(t *testing.T) {
	a := detect.Anchors{Numbers: true, Bytes: "@"}
	assert.NotEmpty(t, seen(t, detect.Options{}, a, nil, "1 @"))
	called := false
	d := &detect.Detector{
		Name: "d", Types: []entity.Type{"off"}, Horizon: 100, Anchors: a, Info: []detect.Info{{Type: "off", Off: true}},
		Spot: func(*detect.Cursor) int { called = true; return 0 },
	}
	_, err := scanner(t, detect.Options{}, d).Find(context.Background(), "1 @")
	require.NoError(t, err)
	assert.False(t, called)
}

// TestCuesBeside: labels stand apart from their values in many ways, and what is no
// word between them does not count.
func TestCuesBeside(t *testing.T) {
	cues := detect.NewCues()
	cues.Add(1, "door", "front gate")
	cues.Add(2, "no")
	hits := map[string]int{}
	d := &detect.Detector{
		Name: "d", Types: []entity.Type{"x"}, Horizon: 100, Anchors: detect.Anchors{Numbers: true}, Cues: cues,
		Spot: func(c *detect.Cursor) int {
			for _, h := range cues.Before(c, c.Pos, nil) {
				if h.ID == 1 && h.Distance == 0 {
					hits[c.Text]++
				}
			}
			return 0
		},
	}
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		`{"name":"door","value":"123"}`: 1, `{"key": "Front gate",` + "\n  " + `"value": "123"}`: 1, `<input name="door" value="123">`: 1,
		`{"name":"wall","value":"123"}`: 0, `{"door":"x"},{"name":"wall","value":"123"}`: 0, `{"x":{"name":"door"},"value":"123"}`: 0,
		"Door\n----\n123": 1, "Door\n==========\n123": 1, "Door\n\n123": 1, "Door\n\n\n123": 0, "Nobody knows what this line speaks of: a door\n\n123": 0, "Q: Door?\nA: 123": 1, "Your door? 123": 1, "Your door?\n[me]: 123": 0, "My door. Yours? 123": 0, "door\"123": 1, "Door\n--\n123": 0, "Door\n = 123": 1, "Door\n      123": 1, "Door\n\t\tand 123": 0,
		"the door on file is 123": 1, "door nº123": 1, "door n.º 123": 1, "door far away 123": 0,
	} {
		_, err := s.Find(t.Context(), text)
		require.NoError(t, err)
		assert.Equal(t, want, hits[text], text)
	}
}
