package address

import "github.com/piikit/piikit/internal/chain"

// WordFeatures is the number of features behind the first that are words.
const WordFeatures = 7

// Features returns the features of token i. The slice is valid until the next
// call. Measure must have been called for the row.
func (r *Row) Features(i int) []uint32 {
	t, d := &r.T[i], &r.dist[i]
	fs := r.feature[:0]
	// The context bytes of seven tokens, the middle one in byte 3. What is here is
	// what an ablation on dev left: tuples of four tokens and of the tokens on both
	// sides, pairs of distances, and classes of use gained nothing.
	var w uint64
	var h [5]uint64
	for k := -3; k <= 3; k++ {
		c := uint8(contextEdge)
		if j := i + k; j >= 0 && j < r.N {
			c = r.T[j].Context
			if k >= -2 && k <= 2 {
				h[k+2] = r.T[j].Hash
			}
		}
		w |= uint64(c) << (8 * (k + 3))
	}
	c0 := w >> 24 & 0xFF
	sh := uint64(t.Shape)
	var sp, sn uint64
	if t.Space {
		sp = 1
	}
	if i+1 < r.N && r.T[i+1].Space {
		sn = 1
	}
	add := func(id uint32, v uint64) { fs = append(fs, chain.Feature(id, v)) }

	add(0, 0)
	add(1, h[2])
	add(2, h[1])
	add(3, h[3])
	add(4, h[1]*31+h[2])
	add(5, h[2]*31+h[3])
	add(6, h[0])
	add(7, h[4])
	add(8, w&0x00_00_00_FF_00_00_00|sp|sn<<1|sh<<4)
	add(9, w&0x00_00_00_FF_FF_00_00)
	add(10, w&0x00_00_FF_FF_00_00_00)
	add(11, w&0x00_00_FF_FF_FF_00_00)
	add(12, w&0x00_00_00_FF_FF_FF_00)
	add(13, w&0x00_FF_FF_FF_00_00_00)
	add(14, w&0x00_FF_FF_FF_FF_FF_00)
	add(15, w&0x00_00_00_00_FF_00_00)
	add(16, w&0x00_00_FF_00_00_00_00)
	if t.Class == Mark || t.Class == LineEnd {
		add(17, w&0x00_00_FF_FF_FF_00_00|h[1]<<56)
	} else {
		add(18, uint64(t.Tail&0xFFFFFF)|sh<<32)
		add(19, uint64(t.Head))
	}
	if t.Attr != 0 {
		add(20, uint64(t.Attr.Lists())|sh<<32)
	}
	add(21, uint64(d.lastNum)|c0<<8)
	add(22, uint64(d.lastStreet)|c0<<8)
	add(23, uint64(d.nextStreet)|c0<<8)
	add(24, uint64(d.nextNum)|c0<<8)
	add(25, uint64(d.lastCode)|uint64(d.nextCode)<<8|c0<<16)
	if d.cue > 0 {
		add(26, uint64(d.cue))
		add(27, c0<<8)
	}
	add(28, uint64(min(d.bol, 3))|c0<<8)
	add(29, uint64(min(d.eol, 3))|c0<<8)
	if t.Class == Num {
		y := uint64(0)
		if t.Year {
			y = 1
		}
		add(30, uint64(t.Digits)|y<<8|w>>32&0xFF<<16|w>>16&0xFF<<24)
		add(31, uint64(t.Digits)|y<<8|h[1]<<16)
	}
	return fs
}
