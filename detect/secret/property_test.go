package secret

import (
	"context"
	"encoding/base64"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/testdata"
)

// armor makes a private key block of n bytes of base 64.
func armor(n int, closed bool) string {
	r := rand.New(rand.NewPCG(5, 6))
	var b strings.Builder
	b.WriteString("-----BEGIN PRIVATE KEY-----\n")
	for n > 0 {
		k := min(n, 64)
		b.WriteString(fake(r, setAlnum, k))
		b.WriteByte('\n')
		n -= k
	}
	if closed {
		b.WriteString("-----END PRIVATE KEY-----")
	}
	return b.String()
}

// TestPrivateKeysOfAnyLength: everything of a block is hidden, in one piece up
// to the horizon, else in pieces that touch, up to the stated limit.
func TestPrivateKeysOfAnyLength(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	for _, n := range []int{64, 640, 3000, 3999, 4000, 4096, 4200, 5000, 9000, 20000, 60000} {
		for _, closed := range []bool{true, false} {
			block := armor(n, closed)
			text := "here:\n" + block + "\nand prose goes on here, as it does.\n"
			ms := find(t, s, text)
			require.NotEmpty(t, ms)
			end := 6
			for _, m := range ms {
				assert.Equal(t, entity.Type("private_key"), m.Type)
				assert.Equal(t, end, m.Begin, "%d", n)
				end = m.End
			}
			assert.Equal(t, 6+len(strings.TrimRight(block, "\n")), end, "%d closed=%v", n, closed)
		}
	}
	// The limit.
	text := armor(200<<10, true)
	hidden := 0
	for _, m := range find(t, s, text) {
		hidden += m.End - m.Begin
	}
	assert.GreaterOrEqual(t, hidden, maxBlock-detect.Horizon)
	// What follows a long block is judged again.
	text = armor(6000, true) + "\npassword: hunter2"
	ms := find(t, s, text)
	assert.Equal(t, "hunter2", text[ms[len(ms)-1].Begin:ms[len(ms)-1].End])
}

// TestBasicDecodes holds the Basic scheme to user:password.
func TestBasicDecodes(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	for plain, want := range map[string]bool{"jane:hunter2": true, "jane:": true, "no colon here": false, "a:\x00\x01\x02": false, "jürgen:größe": true} {
		coded := base64.StdEncoding.EncodeToString([]byte(plain))
		assert.Equal(t, want, len(find(t, s, "Authorization: Basic "+coded)) > 0, "%q", plain)
	}
}

var pieces = []string{
	"password", "passwd", " ", ": ", "=", "\"", "'", "\\", "\n", ";", "&", "hunter2", "${X}", "<x>", "https://", "user:pass@", "@", "example.com", "/", "://", "Bearer ", "Basic ", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.", "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----",
	"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g", "sk-", "ghp_", "AKIAIOSFODNN7EXAMPLE", "$2a$05$", "is ", "my ", "--token ", "Server=db;", "密码", "：", "是", "é", "\xff", "\u200b", "Cookie: a=b123456; c", "api_key", "q7Xk2LmP9vRt4WzB", "tcp(", ">", "<password>", strings.Repeat("A", 200), strings.Repeat("x1", 100), strings.Repeat("lorem ipsum ", 20),
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// TestStreamEqualsWhole cuts random texts, and long private keys, anywhere.
func TestStreamEqualsWhole(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 7))
		text := randomText(r, 200+r.IntN(30000))
		if seed%4 == 0 {
			text += "\n" + armor(r.IntN(30000), seed%8 == 0) + text
		}
		whole := find(t, s, text)
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

// TestPlaceDoesNotMatter puts each case behind and in front of other text.
func TestPlaceDoesNotMatter(t *testing.T) {
	cases, err := testdata.Dir("secret")
	require.NoError(t, err)
	for _, c := range cases {
		s := scanner(t, detect.Options{Types: []entity.Type{c.Type}}, Detectors()...)
		for _, f := range [][2]string{{"\n\n", "\n\n"}, {strings.Repeat("so it is\n", 700), "\n\nand so on"}} {
			text := f[0] + c.Text + f[1]
			want := []string{}
			for _, sp := range c.Spans {
				want = append(want, c.Text[sp.Begin:sp.End])
			}
			assert.Equal(t, want, values(text, find(t, s, text)), "%s: %s", c.Name(), c.Text)
		}
	}
}

var hostile = map[string]string{
	"colons": ":", "equals": "=", "a=": "a=", "password=": "password=", "password:": "password: ", "is": "password is ", "schemes": "://", "urls": "a://a:", "url ats": "a://a:a@", "ats": "@", "dsn": "a:a@tcp(", "dollars": "$", "2a": "$2a$05$", "begin": "-----BEGIN PRIVATE KEY-----", "BEGIN": "BEGIN ", "eyJ": "eyJhbGciOi1.", "bearer": "bearer ",
	"hex": "deadbeef1", "long": "a1", "sk-": "sk-", "quotes": "password=\"", "pairs": "server=a;password=b1;", "pairs2": "host=a password=b1 ", "cookie": "cookie: ", "gt": "<password>", "codes": "AKIA2 ", "cjk": "密码是a1", "tabs": "token\t=", "user": "-u a:b ", "base64": "QWxhZGRpbjpv ",
}

func TestLinearTime(t *testing.T) {
	s := scanner(t, detect.Options{}, Detectors()...)
	for name, unit := range hostile {
		lineartest.Check(t, name, 25_000, func(n int) {
			text := strings.Repeat(unit, n/len(unit))
			find(t, s, text)
		})
	}
}

func TestNoAllocations(t *testing.T) {
	text := strings.Repeat("https://user:pass@example.com/ password: hunter2 AKIAIOSFODNN7EXAMPLE Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== api_key=q7Xk2LmP9vRt4WzB Server=db;Uid=a;Pwd=hunter2;\n"+armor(500, true)+"\n", 20)
	s := scanner(t, detect.Options{}, Detectors()...)
	dst, err := s.Append(context.Background(), nil, text, detect.Call{})
	require.NoError(t, err)
	require.Greater(t, len(dst), 100)
	n := testing.AllocsPerRun(20, func() {
		dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
	})
	assert.Zero(t, n)
}

func FuzzSecret(f *testing.F) {
	cases, err := testdata.Dir("secret")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s := scanner(f, detect.Options{}, Detectors()...)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}

// TestInfo: every type has its row and its case file.
func TestInfo(t *testing.T) {
	for _, in := range infos {
		assert.NotEmpty(t, in.What)
		assert.NotEmpty(t, in.Evidence)
		assert.NotEmpty(t, in.Source)
		_, err := testdata.File("secret/" + string(in.Type) + ".txt")
		assert.NoError(t, err, "a case file per type")
	}
	assert.Len(t, Detectors()[0].Types, len(infos))
}

// BenchmarkMarginal measures what the detector adds to a scan that has the
// common anchors of others, in ns per KB.
func BenchmarkMarginal(b *testing.B) {
	text := strings.Repeat("Hi there, could you please check order 4711 from last week? The total was 12.50 and I paid on Monday at 10:30. Note: see you at 5 pm in the office (room 12) - thanks.\n", 2000)
	if name := os.Getenv("PIIKIT_BENCH"); name != "" {
		raw, err := os.ReadFile(name)
		require.NoError(b, err)
		text = string(raw)
	}
	quiet := &detect.Detector{
		Name: "quiet", Types: []entity.Type{"none"}, Horizon: 64,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Capitals: true, Words: []string{"phone"}},
		Spot:    func(*detect.Cursor) int { return 0 },
	}
	for name, ds := range map[string][]*detect.Detector{"none": nil, "secret": Detectors()} {
		b.Run(name, func(b *testing.B) {
			s := scanner(b, detect.Options{}, append([]*detect.Detector{quiet}, ds...)...)
			var dst []detect.Match
			b.ReportAllocs()
			for b.Loop() {
				dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text))*1024, "ns/KB")
		})
	}
}
