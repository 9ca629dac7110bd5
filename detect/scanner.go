package detect

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"sync"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/fold"
)

// Options configure a [Scanner]. The zero value works: every type that its
// detectors do not mark as off, at Medium confidence or above.
type Options struct {
	// Types are the types to report; empty means all but those whose Info
	// says Off. NewScanner refuses a type that no detector declares.
	Types []entity.Type
	// Kept are types that are reported but give way to all others where they
	// overlap, because the caller is not going to hide them.
	Kept []entity.Type
	// Threshold is the lowest confidence reported; zero is Medium.
	Threshold Confidence
	// Thresholds are those of single types, in the place of Threshold. NewScanner
	// refuses a type that no detector declares.
	Thresholds map[entity.Type]Confidence
	// Allow reports whether a value may stay as it is: a match of exactly this
	// text is dropped, with all matches inside it, before overlaps are settled. Nil
	// allows nothing. It is called for every match, must be quick and safe for concurrent
	// use, and must not keep the value.
	Allow func(value string) bool
	// Mode is the operating point of the detectors that have one.
	Mode Mode
	// Regions are ISO 3166 alpha-2 codes of the countries whose bare numbers
	// count; none means worldwide, with evidence only. UK and EL are taken as GB and GR.
	Regions []string
	// MaxText is the longest text in bytes; 0 means 64 MiB. Streams have no limit.
	MaxText int
	// MaxMatches is the most that detectors may report in one call, before
	// overlaps are settled; 0 means 4,194,304.
	MaxMatches int
}

// DefaultMaxText is the longest text, in bytes, if Options.MaxText is 0.
const DefaultMaxText = 64 << 20

const (
	defaultMaxMatches = 4 << 20
	maxSpots          = 64
)

// A Scanner runs detectors over texts. It is made once, immutable, and shared
// by goroutines.
type Scanner struct {
	opt     Options
	spots   []*Detector // those with Spot
	whole   []*Detector // those with Detect
	types   map[entity.Type]*typePlan
	regions regionSet

	bytes    [256]uint64   // byte anchors: detectors that want them
	joints   [256]uint64   // those between letters and digits
	marks    [2][256]uint8 // 1 for the marks that the walk stops at, 2 for those where only between letters and digits: for live detectors, for all
	numbers  uint64
	codes    uint64
	capitals uint64
	acronyms uint64
	live     uint64        // those that report a type that is on
	upper    uint64        // all ones if words that begin with a capital are of interest
	code     uint64        // ... if capitals with digits behind them are
	digit    uint64        // ... if words with a digit are
	lean     [2]uint64     // detectors that do not want all chains without a cue: for the types that are on, for all
	uncued   [5][64]uint64 // which of them want a chain without one: of one group of digits, two, three, more, or with letters in front; by size
	wide     uint64        // which of them want what stands beside a byte above 0x7F
	words    wordTable
	vocab    vocabulary

	pool sync.Pool
}

// typePlan is what the scanner knows of a type.
type typePlan struct {
	on, kept  bool
	threshold Confidence
	by        []bool // declared by the detector of that index (spots, then whole)
	check     string // Info.Evidence
}

// NewScanner plans a scan. It refuses detectors without a name, with the same
// name, with neither or both of Spot and Detect, with anchors or a horizon out
// of bounds, more than 64 with Spot, and types that no detector declares.
func NewScanner(o Options, ds ...*Detector) (*Scanner, error) {
	s := &Scanner{opt: o, types: map[entity.Type]*typePlan{}}
	s.opt.Types, s.opt.Kept, s.opt.Thresholds = slices.Clone(o.Types), slices.Clone(o.Kept), maps.Clone(o.Thresholds)
	if s.opt.MaxText == 0 {
		s.opt.MaxText = DefaultMaxText
	}
	if s.opt.MaxMatches == 0 {
		s.opt.MaxMatches = defaultMaxMatches
	}
	names := map[string]bool{}
	for _, d := range ds {
		if err := checkDetector(d); err != nil {
			return nil, err
		}
		if names[d.Name] {
			return nil, fmt.Errorf("detect: two detectors are called %q", d.Name)
		}
		names[d.Name] = true
		if d.Spot != nil {
			s.spots = append(s.spots, d)
		} else {
			s.whole = append(s.whole, d)
		}
	}
	if len(s.spots) > maxSpots {
		return nil, fmt.Errorf("detect: %d detectors with Spot, at most %d", len(s.spots), maxSpots)
	}
	if err := s.planTypes(); err != nil {
		return nil, err
	}
	var err error
	if s.regions, err = newRegionSet(o.Regions); err != nil {
		return nil, err
	}
	s.planAnchors()
	s.pool.New = func() any { return newScan(s) }
	return s, nil
}

func checkDetector(d *Detector) error {
	switch {
	case d == nil:
		return errors.New("detect: nil detector")
	case d.Name == "":
		return errors.New("detect: detector without a name")
	case len(d.Types) == 0:
		return fmt.Errorf("detect: detector %s declares no type", d.Name)
	case (d.Spot == nil) == (d.Detect == nil):
		return fmt.Errorf("detect: detector %s must have either Spot or Detect", d.Name)
	case d.Spot != nil && (d.Horizon < 1 || d.Horizon > Horizon):
		return fmt.Errorf("detect: detector %s has a horizon of %d, want 1 to %d", d.Name, d.Horizon, Horizon)
	}
	for i := range len(d.Anchors.Bytes + d.Anchors.Joints) {
		if c := (d.Anchors.Bytes + d.Anchors.Joints)[i]; isAlnum(c) || c == ' ' {
			return fmt.Errorf("detect: detector %s has a letter, digit or space as byte anchor", d.Name)
		}
	}
	if n := len(d.Anchors.Filter); n != 0 && (n < filterSize || n > maxFilter || n&(n-1) != 0) {
		return fmt.Errorf("detect: detector %s has a word filter of %d bytes, want a power of two from %d to %d", d.Name, n, filterSize, maxFilter)
	}
	return nil
}

func (s *Scanner) planTypes() error {
	all := s.Detectors()
	for i, d := range all {
		off, check := map[entity.Type]bool{}, map[entity.Type]string{}
		for _, in := range d.Info {
			off[in.Type], check[in.Type] = in.Off, in.Evidence
		}
		for _, t := range d.Types {
			p := s.types[t]
			if p == nil {
				p = &typePlan{by: make([]bool, len(all)), threshold: s.opt.Threshold}
				s.types[t] = p
			}
			p.by[i] = true
			p.check = cmp.Or(p.check, check[t])
			p.on = p.on || len(s.opt.Types) == 0 && !off[t]
		}
	}
	for _, t := range s.opt.Types {
		p := s.types[t]
		if p == nil {
			return fmt.Errorf("detect: no detector declares the type %q", t)
		}
		p.on = true
	}
	for _, t := range s.opt.Kept {
		p := s.types[t]
		if p == nil {
			return fmt.Errorf("detect: no detector declares the type %q", t)
		}
		p.kept = true
	}
	for t, c := range s.opt.Thresholds {
		p := s.types[t]
		if p == nil {
			return fmt.Errorf("detect: no detector declares the type %q", t)
		}
		p.threshold = c
	}
	return nil
}

// Detectors returns the detectors of s, those with Spot first.
func (s *Scanner) Detectors() []*Detector { return slices.Concat(s.spots, s.whole) }

// Types returns the types that s reports, sorted.
func (s *Scanner) Types() []entity.Type {
	var ts []entity.Type
	for t, p := range s.types {
		if p.on {
			ts = append(ts, t)
		}
	}
	slices.Sort(ts)
	return ts
}

func (s *Scanner) planAnchors() {
	total := 0
	for _, d := range s.spots {
		total += len(d.Anchors.Words)
	}
	s.words.init(total)
	for k, d := range s.spots {
		bit := uint64(1) << k
		a := d.Anchors
		if s.reports(d) {
			s.live |= bit
		}
		for i := range len(a.Bytes) {
			s.bytes[a.Bytes[i]] |= bit
		}
		for i := range len(a.Joints) {
			s.joints[a.Joints[i]] |= bit
		}
		if a.Acronyms {
			s.acronyms |= bit
			s.code = ^uint64(0)
		}
		if a.Numbers {
			s.numbers |= bit
		}
		if a.Codes {
			s.codes |= bit
		}
		if a.Capitals {
			s.capitals |= bit
		}
		if u := a.Uncued; u != nil {
			s.planUncued(u, bit)
		}
		for _, w := range a.Words {
			s.words.add(Hash(w), bit)
		}
		if a.Capitals {
			s.upper = ^uint64(0)
		}
		if a.Codes {
			s.code = ^uint64(0)
		}
		if a.Numbers || a.Codes {
			s.digit = ^uint64(0)
		}
	}
	for k, dets := range [...]uint64{s.live, ^uint64(0)} {
		for c := range s.marks[k] {
			switch {
			case s.bytes[c]&dets != 0 || c == '\n':
				s.marks[k][c] = 1
			case s.joints[c]&dets != 0:
				s.marks[k][c] = 2
			}
		}
	}
	s.vocab.plan(s.spots)
}

func (s *Scanner) planUncued(u *Uncued, bit uint64) {
	if !slices.ContainsFunc(u.Unless, func(t entity.Type) bool { return s.types[t] != nil && s.types[t].on }) {
		s.lean[0] |= bit
	}
	if len(u.Unless) == 0 {
		s.lean[1] |= bit
	}
	if u.Wide {
		s.wide |= bit
	}
	for k, sizes := range [...]uint64{u.Digits, u.Pairs, u.Triples, u.Groups, u.Codes} {
		for ; sizes != 0; sizes &= sizes - 1 {
			s.uncued[k][bits.TrailingZeros64(sizes)] |= bit
		}
	}
}

// reports reports whether s reports any of the types of d.
func (s *Scanner) reports(d *Detector) bool {
	return slices.ContainsFunc(d.Types, func(t entity.Type) bool { return s.types[t].on })
}

// wanted returns the detectors that want the word of these hashes.
func (s *Scanner) wanted(h uint64, q uint32) uint64 {
	if !s.vocab.words.has(q) {
		return 0
	}
	n := s.vocab.words.at(q)
	m := n.filter
	if n.word {
		m |= s.words.get(h)
	}
	return m
}

// filterSize is the least size of a word filter in bytes, maxFilter the
// greatest: one bit for each value of the quick hash of a word.
const (
	filterSize = 1 << 13
	maxFilter  = 1 << (quickBits - 3)
)

// WordFilter returns the set of the given words for Anchors.Filter: 8 KiB, by a
// 16-bit hash of the first eight bytes of the folded word. A word that is not in the
// set is found with a probability of at least len(words)/65536. It is made at
// build time, for large constant lists; it never changes within a version of
// this module.
func WordFilter(words []string) string { return wordFilter(words, filterSize) }

// LargeWordFilter is WordFilter for many words. size is in bytes, a power of
// two from 8 KiB to 512 KiB; 0 chooses one that gives each word 8 bits at least, so
// that of the words that are not in the set one in nine is found or fewer, up to half a
// million words. It panics if size is none of these.
func LargeWordFilter(words []string, size int) string {
	if size == 0 {
		for size = filterSize; size < maxFilter && size < len(words); size *= 2 {
		}
	}
	if size < filterSize || size > maxFilter || size&(size-1) != 0 {
		panic("detect: bad size of a word filter")
	}
	return wordFilter(words, size)
}

func wordFilter(words []string, size int) string {
	b := make([]byte, size)
	shift := quickBits - bits.Len(uint(size)*8-1)
	for _, w := range words {
		q := quick(fold.Prefix(w)) >> shift
		b[q>>3] |= 1 << (q & 7)
	}
	return string(b)
}

// JoinFilters returns the union of two sets for Anchors.Filter, of the size of
// the larger; "" is an empty one.
func JoinFilters(a, b string) string {
	if len(a) < len(b) {
		a, b = b, a
	}
	if b == "" {
		return a
	}
	out := []byte(a)
	for n, i := len(a)/len(b), 0; i < len(a)*8; i++ {
		if k := i / n; b[k>>3]>>(k&7)&1 != 0 {
			out[i>>3] |= 1 << (i & 7)
		}
	}
	return string(out)
}

// wordTable maps hashes to detector sets: open addressing, no deletion.
type wordTable struct {
	mask uint64
	keys []uint64
	dets []uint64
}

func (t *wordTable) init(n int) {
	size := 1 << bits.Len(uint(2*n))
	t.mask = uint64(size - 1)
	t.keys, t.dets = make([]uint64, size), make([]uint64, size)
}

func (t *wordTable) add(h, det uint64) {
	for i := h & t.mask; ; i = (i + 1) & t.mask {
		if t.dets[i] == 0 || t.keys[i] == h {
			t.keys[i] = h
			t.dets[i] |= det
			return
		}
	}
}

func (t *wordTable) get(h uint64) uint64 {
	for i := h & t.mask; t.dets[i] != 0; i = (i + 1) & t.mask {
		if t.keys[i] == h {
			return t.dets[i]
		}
	}
	return 0
}

// Call is what differs from call to call.
type Call struct {
	// Skip are ranges of the text that are not looked into: nothing in them is
	// reported and no match crosses their borders. Any order; they may overlap.
	Skip []entity.Span
	// Cue is a type that the caller expects in the text, as if a label stood
	// in front of it: the text is the value of a form field, say.
	Cue entity.Type
	// Regions, if not nil, stand in for Options.Regions.
	Regions []string
}

// Find returns what the detectors find in text, in text order and disjoint,
// outside of the skip ranges. The text is not kept. On error there are no
// matches.
func (s *Scanner) Find(ctx context.Context, text string, skip ...entity.Span) ([]Match, error) {
	return s.Append(ctx, nil, text, Call{Skip: skip})
}

// Append appends what Find would return to dst and returns the extended
// slice; on error it returns nil. With room in dst the scan itself does not
// allocate for a text that needs no folding and no skip ranges; detectors may: the phone
// library does.
func (s *Scanner) Append(ctx context.Context, dst []Match, text string, c Call) ([]Match, error) {
	if len(text) > s.opt.MaxText {
		return nil, ErrTooLong
	}
	if err := entity.CheckSpans(text, c.Skip); err != nil {
		return nil, err
	}
	if len(text) == 0 {
		return dst, nil
	}
	sc := s.pool.Get().(*scan)
	defer s.release(sc)
	if err := sc.begin(c); err != nil {
		return nil, err
	}
	if err := sc.text(ctx, text); err != nil {
		return nil, err
	}
	return sc.settle(dst, text, c.Skip), nil
}

// release puts a scan back, unless it has grown large.
func (s *Scanner) release(sc *scan) {
	const maxKept = 1 << 12
	if cap(sc.out) <= maxKept {
		sc.forget()
		s.pool.Put(sc)
	}
}
