package chain

import (
	"math"
	"math/bits"
)

// A Lattice is the scratch in which one row is labelled. Its zero value is
// ready for Reset. It is large (about 30 KB), belongs to one goroutine, and is
// meant to be kept.
type Lattice struct {
	m    *Model
	n    int
	path [MaxRow]uint8
	back [MaxRow][MaxLabels]uint8
	s    [MaxRow][MaxLabels]int32 // sums of weights and biases
	v    [MaxRow][MaxLabels]int32 // the best sum of a path that ends here
	sure bool                     // the probabilities below are those of this row
	e    [MaxRow][MaxLabels]float32
	a, b [MaxRow][MaxLabels]float32
	t    [MaxLabels][MaxLabels]float32 // exp of the transitions of tm
	into [8][8]float32                 // t turned over, of eight labels at most
	exp  [2048]float32                 // exp of less and less units of tm
	tm   *Model
}

// Reset begins a new row that m will label.
func (l *Lattice) Reset(m *Model) { l.m, l.n, l.sure = m, 0, false }

// Len returns the number of tokens added.
func (l *Lattice) Len() int { return l.n }

// Add adds a token by its features, at most MaxFeatures of them. A row has at
// most MaxRow tokens; beyond, Add reports false and adds nothing.
func (l *Lattice) Add(features []uint32) bool {
	if l.n == MaxRow {
		return false
	}
	l.m.score(features, &l.s[l.n])
	l.n++
	return true
}

// Skip adds a token that bears label 0 and no other. The trainer takes a token
// without features as such a one.
func (l *Lattice) Skip() bool {
	if l.n == MaxRow {
		return false
	}
	s := &l.s[l.n]
	s[0] = 0
	for j := 1; j < MaxLabels; j++ {
		s[j] = never
	}
	l.n++
	return true
}

// never is the sum of a label that a token cannot bear; a row of such sums
// does not overflow.
const never = -1 << 24

// Bias adds units of score to a label at each token of the row so far. Taking from
// label 0 finds more, and gives more false finds.
func (l *Lattice) Bias(label int, units int32) {
	for i := range l.n {
		l.s[i][label] += units
	}
}

// BiasAt adds units of score to a label at one token.
func (l *Lattice) BiasAt(i, label int, units int32) { l.s[i][label] += units }

// Score returns the sum of a label at a token, in units, without transitions.
func (l *Lattice) Score(i, label int) int32 { return l.s[i][label] }

// Best returns the best label of each token. The slice is valid until the next
// call of Best; the caller may not write to it.
func (l *Lattice) Best() []uint8 {
	l.sure = false
	m, n, k := l.m, l.n, l.m.labels
	if n == 0 {
		return nil
	}
	for j := range k {
		l.v[0][j] = l.s[0][j] + m.trans[0][j]
	}
	if k <= 8 {
		l.forward8()
	} else {
		l.forward()
	}
	at := 0
	for j := 1; j < k; j++ {
		if l.v[n-1][j] > l.v[n-1][at] {
			at = j
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.path[i] = uint8(at)
		at = int(l.back[i][at])
	}
	return l.path[:n]
}

// forward fills in v and back from the second token on.
func (l *Lattice) forward() {
	m, n, k := l.m, l.n, l.m.labels
	for i := 1; i < n; i++ {
		prev, cur, back := &l.v[i-1], &l.v[i], &l.back[i]
		for j := range k {
			best, arg := int32(forbidden), 0
			for f := m.from[j]; f != 0; f &= f - 1 {
				p := bits.TrailingZeros16(f)
				if x := prev[p] + m.trans[p][j]; x > best {
					best, arg = x, p
				}
			}
			cur[j], back[j] = best+l.s[i][j], uint8(arg)
		}
	}
}

// forward8 is forward for at most eight labels: a sum and the label it came
// from are one number, of which the greatest is taken; of equal sums the lower
// label wins. A label that is so far behind the best that it leads nowhere
// better is passed over; mostly all but one or two are.
func (l *Lattice) forward8() {
	m, n := l.m, l.n
	for j := m.labels; j < 8; j++ {
		l.v[0][j] = forbidden
	}
	var v [8]int64
	for j := range v {
		v[j] = int64(l.v[0][j])<<3 | int64(7-j)
	}
	for i := 1; i < n; i++ {
		top := max(max(max(v[0], v[1]), max(v[2], v[3])), max(max(v[4], v[5]), max(v[6], v[7])))
		q := 7 - top&7
		lead, t := &m.lead[q], &m.out[q]
		b0, b1, b2, b3 := top+t[0], top+t[1], top+t[2], top+t[3]
		b4, b5, b6, b7 := top+t[4], top+t[5], top+t[6], top+t[7]
		v[q] = math.MinInt64 / 4
		low := top - 7
		for p := range v {
			x := v[p]
			if low-x > lead[p] {
				continue
			}
			t := &m.out[p]
			b0, b1, b2, b3 = max(b0, x+t[0]), max(b1, x+t[1]), max(b2, x+t[2]), max(b3, x+t[3])
			b4, b5, b6, b7 = max(b4, x+t[4]), max(b5, x+t[5]), max(b6, x+t[6]), max(b7, x+t[7])
		}
		s, back := &l.s[i], &l.back[i]
		v[0], back[0] = b0&^7+int64(s[0])<<3|7, uint8(7-b0&7)
		v[1], back[1] = b1&^7+int64(s[1])<<3|6, uint8(7-b1&7)
		v[2], back[2] = b2&^7+int64(s[2])<<3|5, uint8(7-b2&7)
		v[3], back[3] = b3&^7+int64(s[3])<<3|4, uint8(7-b3&7)
		v[4], back[4] = b4&^7+int64(s[4])<<3|3, uint8(7-b4&7)
		v[5], back[5] = b5&^7+int64(s[5])<<3|2, uint8(7-b5&7)
		v[6], back[6] = b6&^7+int64(s[6])<<3|1, uint8(7-b6&7)
		v[7], back[7] = b7&^7+int64(s[7])<<3, uint8(7-b7&7)
	}
	for j := range v {
		l.v[n-1][j] = int32(v[j] >> 3)
	}
}

// Path returns the probability, as the model sees it, that the tokens from b
// to e bear exactly the labels that Best gave them, and that the label at e, if
// the row goes on, is in the set next (1<<label; 0 is any). Best must have been
// called for the row, and no bias given since.
func (l *Lattice) Path(b, e int, next uint16) float64 {
	l.marginals()
	p := float64(l.a[b][l.path[b]])
	for i := b + 1; i < e; i++ {
		p *= float64(l.t[l.path[i-1]][l.path[i]] * l.e[i][l.path[i]])
	}
	y := l.path[e-1]
	if next == 0 || e == l.n {
		return p * float64(l.b[e-1][y])
	}
	var sum float32
	for f := next; f != 0; f &= f - 1 {
		k := bits.TrailingZeros16(f)
		sum += l.t[y][k] * l.e[e][k] * l.b[e][k]
	}
	return p * float64(sum)
}

// Marginal returns the probability, as the model sees it, that token i bears
// the label.
func (l *Lattice) Marginal(i, label int) float64 {
	l.marginals()
	return float64(l.a[i][label] * l.b[i][label])
}

// marginals runs forwards and backwards over the row. The forward sums are
// scaled to add up to one at each token, and the factors go into e, so that
// a*b is a probability.
func (l *Lattice) marginals() {
	if l.sure {
		return
	}
	l.sure = true
	m, k := l.m, l.m.labels
	if l.tm != m {
		l.tm = m
		for i := range l.exp {
			l.exp[i] = float32(math.Exp(-float64(i) / m.units))
		}
		for i := range k {
			for j := range k {
				l.t[i][j] = 0
				if m.trans[i][j] != forbidden {
					l.t[i][j] = float32(math.Exp(float64(m.trans[i][j]) / m.units))
				}
				if k <= 8 {
					l.into[j][i] = l.t[i][j]
				}
			}
		}
	}
	if k <= 8 {
		l.sums8()
	} else {
		l.sums()
	}
}

// sums fills in e, a and b.
func (l *Lattice) sums() {
	n, k := l.n, l.m.labels
	for i := range n {
		l.weigh(i, k)
		var sum float32
		for j := range k {
			in := l.t[0][j]
			if i > 0 {
				in = 0
				for p := range k {
					in += l.a[i-1][p] * l.t[p][j]
				}
			}
			l.a[i][j] = in * l.e[i][j]
			sum += l.a[i][j]
		}
		for j := range k {
			l.a[i][j] /= sum
			l.e[i][j] /= sum
		}
	}
	for j := range k {
		l.b[n-1][j] = 1
	}
	for i := n - 2; i >= 0; i-- {
		for p := range k {
			var v float32
			for j := range k {
				v += l.t[p][j] * l.e[i+1][j] * l.b[i+1][j]
			}
			l.b[i][p] = v
		}
	}
}

// weigh fills in e of token i before it is scaled.
func (l *Lattice) weigh(i, k int) {
	s, e := &l.s[i], &l.e[i]
	top := s[0]
	for j := 1; j < k; j++ {
		top = max(top, s[j])
	}
	for j := range k {
		e[j] = 0
		if d := top - s[j]; d < int32(len(l.exp)) {
			e[j] = l.exp[d]
		}
	}
}

// sums8 is sums for at most eight labels.
func (l *Lattice) sums8() {
	n, k := l.n, l.m.labels
	for i := range n {
		l.weigh(i, k)
		e, a := &l.e[i], &l.a[i]
		v := &l.t[0] // of label 0, which stands before the row
		var in [8]float32
		if i > 0 {
			from := &l.a[i-1]
			for j := range in {
				in[j] = dot8((*[8]float32)(from[:8]), &l.into[j])
			}
			v = nil
		}
		var sum float32
		for j := range k {
			if v != nil {
				in[j] = v[j]
			}
			a[j] = in[j] * e[j]
			sum += a[j]
		}
		for j := k; j < 8; j++ {
			a[j], e[j] = 0, 0
		}
		scale := 1 / sum
		for j := range k {
			a[j] *= scale
			e[j] *= scale
		}
	}
	for j := range k {
		l.b[n-1][j] = 1
	}
	for i := n - 2; i >= 0; i-- {
		var eb [8]float32
		for j := range k {
			eb[j] = l.e[i+1][j] * l.b[i+1][j]
		}
		for p := range k {
			l.b[i][p] = dot8(&eb, (*[8]float32)(l.t[p][:8]))
		}
	}
}

func dot8(a, b *[8]float32) float32 {
	return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] + a[3]*b[3] + (a[4]*b[4] + a[5]*b[5] + a[6]*b[6] + a[7]*b[7])
}
