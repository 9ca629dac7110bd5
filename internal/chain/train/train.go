// Package train fits the chains of internal/chain: a log-linear model over the
// labels of each row, by FTRL-proximal steps (McMahan et al., "Ad Click
// Prediction: a View from the Trenches", KDD 2013), whose L1 term leaves most
// weights at zero.
//
// The truth about a token is a set of permitted labels. Where the set has more
// than one, as for text that nobody labelled, the model is not told which:
// the step is E[model] - E[model | permitted labels].
//
// Training is deterministic: the same rows in the same order give the same
// bytes on the same architecture. It uses one core.
package train

import (
	"math"
	"slices"

	"github.com/piikit/piikit/internal/chain"
)

// Options say what is fitted, and how fast.
type Options struct {
	// Labels is the number of labels, 1 to chain.MaxLabels.
	Labels int
	// Follow reports whether label b may stand behind label a; nil: always.
	// Rows begin as if label 0 stood before them.
	Follow func(a, b int) bool
	// Bits is the logarithm of the number of buckets.
	Bits uint
	// Alpha is the learning rate, 0.1 if 0; L1 the price of a weight, and L2
	// that of its square.
	Alpha, L1, L2 float32
	// Prune makes weights zero that are below so many steps of a byte.
	Prune int
	// Single makes a file with one byte a bucket, for two labels.
	Single bool
	// Maker is the hash that goes into the file; see chain.Model.Maker.
	Maker uint64
}

// BIO is a Follow for labels 0 = outside, then a pair (begins, inside) for
// each type: inside stands only behind the begin or inside of its type.
func BIO(a, b int) bool { return b == 0 || b&1 == 1 || a == b || a == b-1 }

type weight struct{ w, z, n float32 }

// A Trainer holds the weights while they are learned. It belongs to one
// goroutine.
type Trainer struct {
	o      Options
	k      int
	w      []weight // bucket*k + label
	trans  [][]float32
	transN [][]float32
	ok     [][]bool
	kept   int       // how often Keep was called
	sum    []float64 // of the weights kept, then of the transitions

	// Rows, Wrong and Loss count what was learned since the last Tally: rows,
	// rows whose best path was not permitted, and nats of negative log
	// likelihood.
	Rows, Wrong int
	Loss        float64

	s, ex        [chain.MaxRow][chain.MaxLabels]float64
	alpha, beta  [chain.MaxRow][chain.MaxLabels]float64
	nodeM, nodeG [chain.MaxRow][chain.MaxLabels]float64
	edgeM, edgeG [chain.MaxRow][chain.MaxLabels][chain.MaxLabels]float64
	et           [chain.MaxLabels][chain.MaxLabels]float64
}

// New returns a Trainer with all weights zero.
func New(o Options) *Trainer {
	if o.Alpha == 0 {
		o.Alpha = .1
	}
	t := &Trainer{o: o, k: o.Labels, w: make([]weight, o.Labels<<o.Bits)}
	for a := range t.k {
		t.trans = append(t.trans, make([]float32, t.k))
		t.transN = append(t.transN, make([]float32, t.k))
		t.ok = append(t.ok, make([]bool, t.k))
		for b := range t.k {
			t.ok[a][b] = o.Follow == nil || o.Follow(a, b)
		}
	}
	return t
}

// Tally sets the counts to zero.
func (t *Trainer) Tally() { t.Rows, t.Wrong, t.Loss = 0, 0, 0 }

// Learn makes one step on a row: features holds the features of each token, at
// most chain.MaxRow of them, and permitted the labels that each may bear
// (1<<label). It appends to dst the labels that the model would have given
// before the step, for features that depend on earlier labels.
func (t *Trainer) Learn(dst []uint8, features [][]uint32, permitted []uint16) []uint8 {
	n := len(features)
	if n == 0 {
		return dst
	}
	t.Rows++
	shift := 32 - t.o.Bits
	for i, fs := range features {
		var s [chain.MaxLabels]float64
		for _, f := range fs {
			w := t.w[int(f>>shift)*t.k:][:t.k]
			for j := range w {
				s[j] += float64(w[j].w)
			}
		}
		if len(fs) == 0 { // see chain.Lattice.Skip
			for j := 1; j < t.k; j++ {
				s[j] = -1e6
			}
		}
		t.s[i] = s
	}
	start := len(dst)
	dst = t.viterbi(dst, n)
	for i, y := range dst[start:] {
		if permitted[i]>>y&1 == 0 {
			t.Wrong++
			break
		}
	}
	for a := range t.k {
		for b := range t.k {
			t.et[a][b] = 0
			if t.ok[a][b] {
				t.et[a][b] = math.Exp(float64(t.trans[a][b]))
			}
		}
	}
	zm := t.marginals(n, nil, &t.nodeM, &t.edgeM)
	zg := t.marginals(n, permitted, &t.nodeG, &t.edgeG)
	if math.IsInf(zg, -1) {
		return dst // no path is permitted
	}
	t.Loss += zm - zg
	for i, fs := range features {
		t.step(i, fs, shift)
	}
	return dst
}

// Gradients below these are left out: they are most of the work and change
// nothing.
const (
	stillToken = .002
	stillLabel = .001
)

func (t *Trainer) step(i int, fs []uint32, shift uint) {
	var g [chain.MaxLabels]float32
	still := true
	for j := range t.k {
		g[j] = float32(t.nodeM[i][j] - t.nodeG[i][j])
		still = still && g[j] <= stillToken && g[j] >= -stillToken
	}
	if still {
		return
	}
	o := &t.o
	for _, f := range fs {
		ws := t.w[int(f>>shift)*t.k:][:t.k]
		for j := range ws {
			gj := g[j]
			if gj < stillLabel && gj > -stillLabel {
				continue
			}
			w := &ws[j]
			n2 := w.n + gj*gj
			root := float32(math.Sqrt(float64(n2)))
			w.z += gj - (root-float32(math.Sqrt(float64(w.n))))/o.Alpha*w.w
			w.n = n2
			switch {
			case w.z > o.L1:
				w.w = -(w.z - o.L1) / ((1+root)/o.Alpha + o.L2)
			case w.z < -o.L1:
				w.w = -(w.z + o.L1) / ((1+root)/o.Alpha + o.L2)
			default:
				w.w = 0
			}
		}
	}
	for a := range t.k {
		if i == 0 && a != 0 {
			break
		}
		for b := range t.k {
			g := float32(t.edgeM[i][a][b] - t.edgeG[i][a][b])
			if g < stillLabel && g > -stillLabel {
				continue
			}
			t.transN[a][b] += g * g
			t.trans[a][b] -= o.Alpha * g / (1 + float32(math.Sqrt(float64(t.transN[a][b]))))
		}
	}
}

func (t *Trainer) viterbi(dst []uint8, n int) []uint8 {
	var v [chain.MaxRow][chain.MaxLabels]float64
	var back [chain.MaxRow][chain.MaxLabels]uint8
	for i := range n {
		for b := range t.k {
			best, arg := math.Inf(-1), 0
			for a := range t.k {
				if !t.ok[a][b] || i == 0 && a != 0 {
					continue
				}
				x := float64(t.trans[a][b])
				if i > 0 {
					x += v[i-1][a]
				}
				if x > best {
					best, arg = x, a
				}
			}
			v[i][b], back[i][b] = best+t.s[i][b], uint8(arg)
		}
	}
	at := 0
	for j := range t.k {
		if v[n-1][j] > v[n-1][at] {
			at = j
		}
	}
	start := len(dst)
	dst = append(dst, make([]uint8, n)...)
	for i := n - 1; i >= 0; i-- {
		dst[start+i] = uint8(at)
		at = int(back[i][at])
	}
	return dst
}

// marginals computes the probabilities of labels and of pairs of labels, among
// the permitted ones (nil: all), and returns the logarithm of the sum over all paths.
func (t *Trainer) marginals(n int, permitted []uint16, node *[chain.MaxRow][chain.MaxLabels]float64, edge *[chain.MaxRow][chain.MaxLabels][chain.MaxLabels]float64) float64 {
	k := t.k
	logz := 0.0
	for i := range n {
		top := t.s[i][0]
		for j := 1; j < k; j++ {
			top = max(top, t.s[i][j])
		}
		logz += top
		sum := 0.0
		for j := range k {
			t.ex[i][j] = 0
			if permitted == nil || permitted[i]>>j&1 == 1 {
				t.ex[i][j] = math.Exp(t.s[i][j] - top)
			}
			in := t.et[0][j]
			if i > 0 {
				in = 0
				for a := range k {
					in += t.alpha[i-1][a] * t.et[a][j]
				}
			}
			t.alpha[i][j] = in * t.ex[i][j]
			sum += t.alpha[i][j]
		}
		if sum == 0 {
			return math.Inf(-1)
		}
		for j := range k {
			t.alpha[i][j] /= sum
		}
		logz += math.Log(sum)
	}
	for j := range k {
		t.beta[n-1][j] = 1
	}
	for i := n - 2; i >= 0; i-- {
		sum := 0.0
		for a := range k {
			v := 0.0
			for b := range k {
				v += t.et[a][b] * t.ex[i+1][b] * t.beta[i+1][b]
			}
			t.beta[i][a] = v
			sum += v
		}
		for a := range k {
			t.beta[i][a] /= sum
		}
	}
	for i := range n {
		sum := 0.0
		for j := range k {
			node[i][j] = t.alpha[i][j] * t.beta[i][j]
			sum += node[i][j]
		}
		for j := range k {
			node[i][j] /= sum
		}
		if i == 0 {
			for j := range k {
				edge[0][0][j] = node[0][j]
			}
			continue
		}
		sum = 0
		for a := range k {
			for b := range k {
				edge[i][a][b] = t.alpha[i-1][a] * t.et[a][b] * t.ex[i][b] * t.beta[i][b]
				sum += edge[i][a][b]
			}
		}
		for a := range k {
			for b := range k {
				edge[i][a][b] /= sum
			}
		}
	}
	return logz
}

// Keep adds the weights as they are now to those that Model takes the mean of.
// The mean over the ends of the last passes depends less on the order of the
// rows than the last weights do.
func (t *Trainer) Keep() {
	if t.sum == nil {
		t.sum = make([]float64, len(t.w)+t.k*t.k)
	}
	t.kept++
	for i := range t.w {
		t.sum[i] += float64(t.w[i].w)
	}
	for a := range t.k {
		for b := range t.k {
			t.sum[len(t.w)+a*t.k+b] += float64(t.trans[a][b])
		}
	}
}

// weight returns weight i, and between that of the transition from a to b: the
// mean of what was kept, if anything was.
func (t *Trainer) weight(i int) float32 {
	if t.kept > 0 {
		return float32(t.sum[i] / float64(t.kept))
	}
	return t.w[i].w
}

func (t *Trainer) between(a, b int) float32 {
	if t.kept > 0 {
		return float32(t.sum[len(t.w)+a*t.k+b] / float64(t.kept))
	}
	return t.trans[a][b]
}

// Model returns the weights file: of the mean of what was kept, if Keep was
// called, else of the weights as they are. The scale of the bytes is that of the
// 99.95th percentile of the weights; the few beyond are clipped.
func (t *Trainer) Model() []byte {
	labels := t.k
	get := func(bucket, label int) float32 { return t.weight(bucket*t.k + label) }
	if t.o.Single {
		labels = 1
		get = func(bucket, _ int) float32 { return t.weight(2*bucket+1) - t.weight(2*bucket) }
	}
	var mags []float32
	for i := range 1 << t.o.Bits {
		for j := range labels {
			if w := get(i, j); w != 0 {
				mags = append(mags, max(w, -w))
			}
		}
	}
	units := 32.0
	if len(mags) > 0 {
		slices.Sort(mags)
		units = 127 / float64(mags[int(float64(len(mags)-1)*.9995)])
	}
	f := chain.Format{Labels: t.k, Bits: t.o.Bits, Units: float32(units), Maker: t.o.Maker, Single: t.o.Single}
	for a := range t.k {
		for b := range t.k {
			f.Trans[a][b] = chain.Forbidden
			if t.ok[a][b] {
				f.Trans[a][b] = int16(max(-32000, min(32000, math.Round(float64(t.between(a, b))*units))))
			}
		}
	}
	f.Weight = func(bucket, label int) int8 {
		q := int(math.Round(float64(get(bucket, label)) * units))
		if q < t.o.Prune && q > -t.o.Prune {
			return 0
		}
		return int8(max(-127, min(127, q)))
	}
	return f.Append(nil)
}
