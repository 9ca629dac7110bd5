package secret

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

func scanner(t testing.TB, o detect.Options, ds ...*detect.Detector) *detect.Scanner {
	t.Helper()
	s, err := detect.NewScanner(o, ds...)
	require.NoError(t, err)
	return s
}

func find(t testing.TB, s *detect.Scanner, text string) []detect.Match {
	t.Helper()
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	return ms
}

func values(text string, ms []detect.Match) []string {
	out := []string{}
	for _, m := range ms {
		out = append(out, text[m.Begin:m.End])
	}
	return out
}

// TestCases runs the case files: each type alone must be found exactly.
func TestCases(t *testing.T) {
	cases, err := testdata.Dir("secret")
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	scanners := map[entity.Type]*detect.Scanner{}
	for _, c := range cases {
		s := scanners[c.Type]
		if s == nil {
			s = scanner(t, detect.Options{Types: []entity.Type{c.Type}}, Detectors()...)
			scanners[c.Type] = s
		}
		want := []string{}
		for _, sp := range c.Spans {
			want = append(want, c.Text[sp.Begin:sp.End])
		}
		assert.Equal(t, want, values(c.Text, find(t, s, c.Text)), "%s: %s", c.Name(), c.Text)
	}
}

// fake makes characters of an alphabet: no key, and different at each run of
// the generator.
func fake(r *rand.Rand, body set, n int) string {
	var all []byte
	for c := byte('!'); c < 127; c++ {
		if body.has(c) && c != '=' && c != '.' && c != '-' && c != '%' && c != '~' && c != '+' && c != '/' {
			all = append(all, c)
		}
	}
	b := make([]byte, n)
	for i := range b {
		b[i] = all[r.IntN(len(all))]
	}
	if n > 0 && body.has('7') {
		b[n/2] = '7' // a digit
	}
	return string(b)
}

// key makes a key for a row of the table, right in its check.
func key(t *testing.T, r *rand.Rand, v vendor, n int) string {
	body := fake(r, v.body, n)
	if v.body == setUUID {
		h := fake(r, setLoHex, 32)
		body = h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
	}
	if strings.HasPrefix(v.name, "github_") && v.check != nil || v.name == "npm" {
		b, ok := checksum.AppendCRC32Base62(nil, body[:n-6])
		require.True(t, ok)
		body = string(b)
	}
	return v.prefix + body
}

// TestVendors holds each row of the table to what it says: a key of the least
// and the greatest length is found whole, wherever it stands; one character
// fewer or more, a row of the same one and a placeholder are not.
func TestVendors(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	r := rand.New(rand.NewPCG(1, 2))
	require.GreaterOrEqual(t, len(vendors), 100)
	names := map[string]bool{}
	for _, v := range vendors {
		require.NotEmpty(t, v.source)
		names[v.name] = true
		for _, n := range []int{v.min, v.max} {
			k := key(t, r, v, n)
			for _, frame := range [][2]string{{"", ""}, {"the key ", " is old"}, {"KEY=", "\n"}, {`{"k": "`, `"}`}, {"https://example.com/?k=", "&x=1"}, {"密钥", "。"}, {"(", ")."}} {
				text := frame[0] + k + frame[1]
				ms := find(t, s, text)
				if assert.Equal(t, []string{k}, values(text, ms), "%s in %q", v.name, text) {
					assert.Equal(t, v.typ, ms[0].Type, v.name)
					assert.Equal(t, "secret/"+v.name, ms[0].Rule, v.name)
				}
			}
		}
		for _, bad := range []string{
			v.prefix + fake(r, v.body, v.min)[1:],
			v.prefix + fake(r, v.body, v.max) + "z9",
			v.prefix + strings.Repeat("x", v.max),
			v.prefix + strings.Repeat("0", v.max),
			v.prefix + "your-key-here",
			strings.ToLower(v.prefix),
		} {
			for _, m := range find(t, s, "see "+bad+" there") {
				assert.NotEqual(t, "secret/"+v.name, m.Rule, "%s in %q", v.name, bad)
			}
		}
	}
	assert.Greater(t, len(names), 100)
}

// TestChecks changes one character of a key whose check covers it.
func TestChecks(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	r := rand.New(rand.NewPCG(3, 4))
	for _, v := range vendors {
		if v.name != "npm" && (v.check == nil || !strings.HasPrefix(v.name, "github_")) {
			continue
		}
		k := []byte(key(t, r, v, v.min))
		for i := len(v.prefix); i < len(k); i++ {
			was := k[i]
			if k[i]++; !isAlnum(k[i]) {
				k[i] = 'A'
			}
			assert.Empty(t, find(t, s, string(k)), v.name)
			k[i] = was
		}
	}
}
