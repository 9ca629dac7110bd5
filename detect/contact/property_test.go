package contact

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/publicsuffix"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/testdata"
)

// TestSuffixesAreThoseOfTheList compares the table with the list that it was
// taken from: every entry is a top level domain there or reserved, and
// every label of a sample of the list is in the table.
func TestSuffixesAreThoseOfTheList(t *testing.T) {
	labels := strings.Split(strings.Trim(suffixes, "\n"), "\n")
	require.Greater(t, len(labels), 1400)
	reserved := 0
	for i, l := range labels {
		assert.True(t, knownSuffix(l), l)
		assert.True(t, knownSuffix(strings.ToUpper(l)), l)
		assert.False(t, knownSuffix(l+"qqq"), l)
		if i > 0 {
			require.Less(t, labels[i-1], l)
		}
		if fold.IsASCII(l) {
			// Some top level domains allow registrations below the second level only.
			if _, icann := publicsuffix.PublicSuffix("x.y." + l); !icann {
				reserved++
			}
		}
	}
	assert.Equal(t, 6+11, reserved, "names that no registry gives out; the list has onion")
	for _, l := range []string{"com", "uk", "de", "рф", "公司", "xn--p1ai", "museum", "zip", "test", "localhost"} {
		assert.True(t, knownSuffix(l), l)
	}
	for _, l := range []string{"", "c", "py2", "png", "local2", "\xff\xff", "please", strings.Repeat("a", 64)} {
		assert.False(t, knownSuffix(l), l)
	}
}

func everything() detect.Options {
	o := detect.Options{Threshold: detect.Low}
	for _, d := range Detectors() {
		o.Types = append(o.Types, d.Types...)
	}
	return o
}

var pieces = []string{
	"ana", "@", "example", ".com", ".", "..", "-", "_", " ", "\n", "\"", "\\", "%40", "%", "&#64;", "&", "[at]", " at ", " dot ", "(", ")", "[", "]", "{", "<", ">", "/", "://", "https://", "www.", ":", "::", "1", "192.0.2.1",
	"255", "ffff", "2001:db8::1", "fe80::1%eth0", "00:00:5e:00:53:af", "0000.5e00.53af", "mac ", "ip ", "version ", "twitter ", "@ana", "idfa ", "cdda802e-fb9c-47ad-9866-0794d394c912", "谢谢", "例子", "公司", "и", "иван", "é", "\u200b", "＠", "\xff", "\xe2\x80",
	"lat: ", "40.712776, -74.005974", "40°42'46\"N ", "74°00'22\"W", "geo:", "N ", "uuid ", "user_agent=", "Mozilla/5.0 (", "curl/8.5", "imsi ", "310150123456789", "domain ",
	"'", "=", "?", "+", "#", "|", "mailto:", "user:pass@", "git@host.com:x/y", strings.Repeat("a", 70), strings.Repeat("1.", 30), strings.Repeat("ab:", 20),
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// TestStreamEqualsWhole cuts random texts anywhere.
func TestStreamEqualsWhole(t *testing.T) {
	s := scanner(t, everything(), Detectors()...)
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 7))
		text := randomText(r, 200+r.IntN(30000))
		whole, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		var got []detect.Match
		for rest := text; len(rest) > 0; {
			n := min(len(rest), 1+r.IntN(3000))
			got, err = st.Append(context.Background(), got, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		require.NoError(t, err)
		require.Equal(t, whole, got, "seed %d", seed)
	}
}

// TestPlaceDoesNotMatter puts each case into other surroundings: behind blank
// lines and in front of other text.
func TestPlaceDoesNotMatter(t *testing.T) {
	cases, err := testdata.Dir("contact")
	require.NoError(t, err)
	for _, c := range cases {
		s := scanner(t, detect.Options{Types: []entity.Type{c.Type}}, Detectors()...)
		for _, f := range [][2]string{{"\n\n", "\n\n"}, {strings.Repeat("so it is\n", 700), "\n\nand so on"}} {
			text := f[0] + c.Text + f[1]
			ms, err := s.Find(context.Background(), text)
			require.NoError(t, err)
			assert.Equal(t, marked(c.Text, c.Spans), values(text, ms), "%s: %s", c.Name(), c.Text)
		}
	}
}

// TestSmallerThingsInAURLWin: what is personal in a URL keeps its type when
// the URL is wanted too.
func TestSmallerThingsInAURLWin(t *testing.T) {
	s := scanner(t, everything(), Detectors()...)
	text := "https://192.0.2.1/u?mail=ana@example.com&x=1"
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	got := map[entity.Type][]string{}
	for _, m := range ms {
		got[m.Type] = append(got[m.Type], text[m.Begin:m.End])
	}
	assert.Equal(t, []string{"ana@example.com"}, got["email"])
	assert.Equal(t, []string{"192.0.2.1"}, got["ip"])
	assert.Equal(t, []string{"https://", "/u?mail=", "&x=1"}, got["url"])
}

// hostile are texts that cost much where judging is not bounded.
var hostile = map[string]string{
	"dots": "a.", "ats": "@", "a@a": "aaaa@aaaa", "a@a.": "a@a.", "colons": ":", "digits and dots": "1.", "quads": "1.1.1.1 ", "hex": "deadbeef", "hex groups": "ab:", "dashes": "ab-", "quotes": "\"", "quote ats": "\"@",
	"schemes": "://", "urls": "https://a.", "percent": "%40", "entities": "&#64;", "brackets": "[at]", "spoken": "a dot ", "at dot": "a at b dot com ", "userinfo": "a:a@a.com", "handles": "@ab ", "cjk": "联系", "cyrillic": "иa", "mac": "mac ", "com": "com.", "com@": "com.com@", "www": "www.", "groups": "1:1:", "labels": "a-", "idfa": "idfa ", "decimals": "1.23456, ", "degrees": "40°42'", "agents": "Mozilla/5.0 (", "products": "a/1 ", "agent labels": "user-agent: a/1 (", "uuids": "uuid 550e8400-e29b-41d4-a716-446655440000 ", "hex parts": "550e8400-",
}

func TestLinearTime(t *testing.T) {
	s := scanner(t, everything(), Detectors()...)
	for name, unit := range hostile {
		lineartest.Check(t, name, 25_000, func(n int) {
			text := strings.Repeat(unit, n/len(unit))
			_, err := s.Find(context.Background(), text)
			require.NoError(t, err)
		})
	}
}

func TestNoAllocations(t *testing.T) {
	text := strings.Repeat("Write to ana@example.com or ana(at)example.org, иван@пример.рф; log in from 192.0.2.1 or 2001:db8::1 (00:00:5e:00:53:af), see https://example.com/x, twitter @ana.\n", 20)
	s := scanner(t, everything(), Detectors()...)
	dst, err := s.Append(context.Background(), nil, text, detect.Call{})
	require.NoError(t, err)
	require.Greater(t, len(dst), 100)
	n := testing.AllocsPerRun(20, func() {
		dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
	})
	assert.Zero(t, n)
}

func FuzzContact(f *testing.F) {
	cases, err := testdata.Dir("contact")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s := scanner(f, everything(), Detectors()...)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}

// TestInfo: every type has its row and its case file.
func TestInfo(t *testing.T) {
	for _, d := range Detectors() {
		require.Len(t, d.Info, len(d.Types), d.Name)
		for i, in := range d.Info {
			assert.Equal(t, d.Types[i], in.Type)
			assert.NotEmpty(t, in.What)
			assert.NotEmpty(t, in.Evidence)
			assert.NotEmpty(t, in.Source)
			_, err := testdata.File("contact/" + string(in.Type) + ".txt")
			assert.NoError(t, err, "a case file per type")
		}
	}
}
